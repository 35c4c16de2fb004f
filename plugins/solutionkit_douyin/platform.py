"""The Douyin platform as a value, read from the data files beside this module.

Not here: what those data are checked for (`checks/`), what is made of them (`trade/`, others).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from solutionkit import (
    PATH,
    Answer,
    Batch,
    Capability,
    Catalogue,
    ConductRule,
    Fact,
    Grade,
    Lapsing,
    LaunchStep,
    NamedIndustry,
    Platform,
    Question,
    Rest,
    Scope,
    Settled,
    Settling,
    Standing,
    Text,
    TradeFamily,
    Who,
    read_data,
)
from solutionkit_douyin.accounts import ACCOUNTS
from solutionkit_douyin.minigame.plays import plays

_APPS = {"trading": "交易类 trading", "other": "其他 other"}
"""Kinds of apps that may need another base library."""
_APPLICATION = "capability.application"
_BASE_LIBRARY = Text("基础库 {version} 起", "from base library {version}")
_APPLIED_FOR = Text("要申请", "applied for")
_LISTED = Text("{paths}", "{paths}")
_LISTED_IN_PART = Text("{paths}（清单没有看全）", "{paths} (the list was not seen whole)")


@cache
def douyin() -> Platform:
    """Read everything that is known of the platform; once a process."""
    folder = files(__package__)
    facts = _by_id(_fact(entry) for entry in _fact_entries(folder.joinpath("facts")))
    calendar = _data(folder, "calendar.yaml")
    return Platform(
        id="douyin",
        title=Text("抖音小程序", "Douyin mini-programs"),
        settings_schema=json.loads(folder.joinpath("settings.schema.json").read_bytes()),
        facts=facts,
        capabilities=_by_id(
            _capability(entry, facts) for entry in _list(folder, "capabilities.yaml")
        ),
        families=_by_id(_family(entry) for entry in _list(folder, "families.yaml")),
        preview=folder.joinpath("preview"),
        answers=_by_id(_answer(entry) for entry in _list(folder, "answers.yaml")),
        batches=_by_id(_batch(entry, facts) for entry in _list(folder, "batches.yaml")),
        scopes=_by_id(_scope(entry) for entry in _list(folder, "scopes.yaml")),
        industries=_by_id(_industry(entry) for entry in _list(folder, "industries.yaml")),
        industry_template=folder.joinpath("new_industry"),
        texts=folder.joinpath("texts"),
        admission=folder.joinpath("admission"),
        conduct=_conduct(_list(folder, "operations.yaml")),
        plays=plays(),
        failures=tuple(
            (each["number"], each["message"]) for each in _list(folder, "failures.yaml")
        ),
        categories=_categories(_data(folder, "categories.yaml"), facts),
        channels=tuple(facts["fee.parity"].value["channels"]),
        launch=tuple(_step(entry) for entry in _list(folder, "launch.yaml")),
        lead_times=dict(_lead_time(entry, facts) for entry in _list(folder, "lead_times.yaml")),
        lapsing=tuple(_lapsing(entry) for entry in calendar["lapsing"]),
        settling=tuple(_settling(entry) for entry in calendar["settling"]),
    )


def _fact_entries(folder: Traversable) -> Iterator[Mapping[str, Any]]:
    for name in sorted(each.name for each in folder.iterdir() if each.name.endswith(".yaml")):
        yield from _list(folder, name)


def _list(folder: Traversable, name: str) -> list[Mapping[str, Any]]:
    entries: list[Mapping[str, Any]] = _data(folder, name)
    return entries


def _data(folder: Traversable, name: str) -> Any:
    return read_data(folder.joinpath(name).read_bytes(), name)


def _categories(about: Mapping[str, Any], facts: Mapping[str, Fact]) -> Catalogue:
    """The categories that facts name, which are not all there are."""
    named: set[str] = set()
    for entry in about["named_in"]:
        found = facts[entry["fact"]].value
        for step in entry["at"]:
            found = found[step]
        if entry["as"] == "tree":
            found = [[first, name] for first, names in found.items() for name in names]
        named |= {PATH.join(each) for each in ([found] if entry["as"] == "path" else found)}
    return Catalogue(tuple(sorted(named)), ask=facts[about["ask"]].ask)


def _conduct(entries: list[Mapping[str, Any]]) -> dict[str, tuple[ConductRule, ...]]:
    """The rules of conduct of each trade family, in the file's order."""
    found: dict[str, list[ConductRule]] = {}
    for entry in entries:
        title, text = _text(entry["title"]), _text(entry["text"])
        rule = ConductRule(entry["id"], entry["who"], title, text, tuple(entry["facts"]))
        for family in entry["families"]:
            found.setdefault(family, []).append(rule)
    return {family: tuple(rules) for family, rules in found.items()}


def _by_id(values: Iterator[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for value in values:
        if value.id in found:
            raise ValueError(f"{value.id} is stated twice in the platform's data")
        found[value.id] = value
    return dict(sorted(found.items()))


def _fact(entry: Mapping[str, Any]) -> Fact:
    return Fact(
        id=entry["id"],
        statement=_text(entry["statement"]),
        value=entry["value"],
        source=entry["source"],
        read_on=entry["read_on"],
        grade=Grade(entry["grade"]),
        ask=_text(entry["ask"]) if "ask" in entry else None,
    )


def _answer(entry: Mapping[str, Any]) -> Answer:
    return Answer(
        id=entry["id"],
        title=_text(entry["title"]),
        keys=tuple(entry["keys"]),
        take=entry["take"],
        names=entry.get("names", ""),
        facts=tuple(entry["facts"]),
        inside=entry.get("inside", {}),
        flags=tuple(entry.get("flags", ())),
        capability=entry.get("capability", ""),
    )


def _capability(entry: Mapping[str, Any], facts: Mapping[str, Fact]) -> Capability:
    open_to = facts[entry["categories_in"]].value if "categories_in" in entry else {}
    whole = open_to.get("complete", True)
    return Capability(
        id=entry["id"],
        kind=entry["kind"],
        title=_text(entry["title"]),
        identifier=entry["identifier"],
        who=_who(entry, facts),
        facts=tuple(_with_answer(entry)),
        scope=entry.get("scope", ""),
        applied_for=entry.get("applied_for", False),
        categories=tuple(tuple(path) for path in open_to.get("categories", ())),
        needs=tuple(entry.get("needs", ())),
        excludes=tuple(entry.get("excludes", ())),
        limits={**entry.get("limits", {}), **({} if whole else {"categories_complete": False})},
        group=entry["group"],
        written=entry.get("written", ""),
        called=tuple(entry.get("called", ())),
        standing=Standing(entry.get("standing", "covered")),
        why=_text(entry["why"]) if "why" in entry else None,
        told=_text(entry["told"]) if "told" in entry else None,
        setting=tuple(entry.get("setting", "").split(".")) if "setting" in entry else (),
        asked=_text(entry["asked"]) if "asked" in entry else None,
        ask_in=entry.get("ask_in", {}),
    )


def _who(entry: Mapping[str, Any], facts: Mapping[str, Fact]) -> Who:
    """Who may have it: what the entry says, and what its facts and its other parts say already."""
    said = entry["who"]
    terms = {each: _text(said[each]) for each in Question if each in said}
    version = next(filter(None, (_base_library(facts[id]) for id in entry["facts"])), "")
    if version:
        terms.setdefault(Question.VERSION, _BASE_LIBRARY.filled(version=version))
    if entry.get("applied_for"):
        terms.setdefault(Question.WHITELIST, _APPLIED_FOR)
    if "categories_in" in entry:
        listed = facts[entry["categories_in"]].value
        paths = "、".join(" > ".join(path) for path in listed["categories"])
        words = _LISTED if listed.get("complete", True) else _LISTED_IN_PART
        terms.setdefault(Question.CATEGORY, words.filled(paths=paths))
    accounts = tuple(said.get("accounts", ()))
    if accounts:
        named = Text.joined([ACCOUNTS[each] for each in accounts], "、", ", ")
        terms.setdefault(Question.ROLE, named)
    return Who(terms, Rest(said["rest"]) if "rest" in said else None, accounts)


def _base_library(fact: Fact) -> str:
    """The client's base library a fact asks for, if it does, for each kind of app."""
    found = fact.value.get("base_library", "") if isinstance(fact.value, Mapping) else ""
    if isinstance(found, Mapping):
        return "，".join(f"{_APPS[kind]} {version}" for kind, version in found.items())
    return str(found)


def _with_answer(entry: Mapping[str, Any]) -> Iterator[str]:
    """Its facts; of what is applied for also when that is answered."""
    yield from entry["facts"]
    if entry.get("applied_for") and _APPLICATION not in entry["facts"]:
        yield _APPLICATION


def _family(entry: Mapping[str, Any]) -> TradeFamily:
    return TradeFamily(
        id=entry["id"],
        title=_text(entry["title"]),
        fulfilments=tuple(entry["fulfilments"]),
        features=tuple(entry["features"]),
        forms=entry["forms"],
        facts=tuple(entry["facts"]),
        open=entry.get("open", True),
        why=_text(entry["why"]) if "why" in entry else None,
    )


def _batch(entry: Mapping[str, Any], facts: Mapping[str, Fact]) -> Batch:
    return Batch(
        id=entry["id"],
        title=_text(entry["title"]),
        call=entry["call"],
        items=entry["items"],
        per_call=facts[entry["fact"]].value["per_call"],
        item=entry["item"],
        facts=(entry["fact"],),
        note=_text(entry["note"]) if "note" in entry else None,
    )


def _scope(entry: Mapping[str, Any]) -> Scope:
    return Scope(
        id=entry["id"],
        group=entry["group"],
        title=_text(entry["title"]),
        audience=entry["audience"],
        facts=tuple(entry["facts"]),
        needed_for=tuple(entry.get("for", ())),
    )


def _industry(entry: Mapping[str, Any]) -> NamedIndustry:
    return NamedIndustry(
        id=entry["id"],
        title=_text(entry["title"]),
        standing=Standing(entry["standing"]),
        why=_text(entry["why"]),
        facts=tuple(entry["facts"]),
        packages=tuple(entry.get("packages", ())),
        aliases=tuple(entry.get("aliases", ())),
        install=entry.get("install", ""),
    )


def _step(entry: Mapping[str, Any]) -> LaunchStep:
    title, text = _text(entry["title"]), _text(entry["text"])
    facts, not_for = tuple(entry["facts"]), tuple(entry.get("not_for", ()))
    channels, asked = tuple(entry.get("channels", ())), entry.get("asked", False)
    return LaunchStep(entry["id"], title, text, facts, not_for, channels, asked)


def _lead_time(entry: Mapping[str, Any], facts: Mapping[str, Fact]) -> tuple[str, int]:
    """A fact and how many working days its stages take together at most."""
    days = 0
    for path in entry["working_days"]:
        found = facts[entry["fact"]].value
        for step in path.split("."):
            found = found[step]
        days += found
    return entry["fact"], days


def _lapsing(entry: Mapping[str, Any]) -> Lapsing:
    return Lapsing(
        id=entry["id"],
        things=tuple(tuple(each.split(".")) for each in entry["things"]),
        until=tuple(entry["until"].split(".")),
        called=_text(entry["called"]),
        unstated=_text(entry["unstated"]),
        facts=tuple(entry["facts"]),
    )


def _settling(entry: Mapping[str, Any]) -> Settling:
    return Settling(
        id=entry["id"],
        families=tuple(entry["families"]),
        settled=Settled(entry["settled"]),
        title=_text(entry["title"]),
        facts=tuple(entry["facts"]),
    )


def _text(words: Mapping[str, str]) -> Text:
    return Text(words["zh"], words["en"])
