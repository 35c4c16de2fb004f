"""The facts of one client: read from `client-facts.yaml` beside its spec, and put to use.

They are a layer over the platform's own facts. With them, fields may be answered by the platform
itself (`Field.answered_by`), and the documents of the main category become a rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.rule import Effect, Policy, Rule
from solutionkit.policy.answers import PREFIX
from solutionkit.policy.qualification import read_qualification, requirement_of
from solutionkit.policy.reader import Reader
from solutionkit.source import Document, Node

FILE = "client-facts.yaml"
_HEAD = "# 由 solutionkit facts import 写成：平台接口对这个小程序的回答。更新时再导入一次。\n"
_KEYS = ("id", "statement", "value", "source", "read_on")
_TITLE = Text("主营类目要的资质", "Documents the main category asks for")
_FIX = Text("按平台列出的资质备齐", "get the documents the platform lists")


def client_facts(document: Document) -> tuple[dict[str, Fact], list[Diagnostic]]:
    """Read a client's facts; a faulty one is reported and left out."""
    reader = Reader()
    entries = reader.entries(document.root, (), ("facts",))
    found = [_fact(node, reader) for node in reader.items(entries.get("facts"))]
    return {each.id: each for each in found if each is not None}, sorted(reader.found)


def written(facts: Iterable[Fact]) -> str:
    """The file's text; the same facts give the same bytes."""
    listed = [
        {
            "id": each.id,
            "statement": {"zh": each.statement.zh, "en": each.statement.en},
            "value": each.value,
            "source": each.source,
            "read_on": each.read_on,
        }
        for each in sorted(facts, key=lambda each: each.id)
    ]
    text = json.dumps({"facts": listed}, ensure_ascii=False, indent=2, default=str)
    return f"{_HEAD}{text}\n"


def answer_to(path: Sequence[str], facts: Mapping[str, Fact]) -> Any:
    """What the platform answered: `(fact, key, wanted, name)`; `None` where it did not."""
    if len(path) != 4 or path[0] not in facts:
        return None
    fact, key, wanted, name = path
    items = facts[fact].value
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping) and item.get(key) == wanted:
            return item.get(name)
    return None


def with_client_rules(
    policy: Policy, facts: Mapping[str, Fact], category: tuple[str, ...]
) -> Policy:
    """The policy with what the platform says this client's main category asks for."""
    fact = facts.get(f"{PREFIX}categories")
    item = _category(fact, category) if fact else None
    if fact is None or item is None or "relation" not in item:
        return policy
    qualification = read_qualification(item.get("relation") or ())
    if qualification is None:
        return policy
    kept = tuple(rule for rule in policy.rules if rule.replaced_by != fact.id)
    if not qualification:
        return replace(policy, rules=kept)
    names = {str(number): str(name) for number, name in item.get("names", {}).items()}
    vouching = [each.name for each in policy.fields.values() if each.answered_by == (fact.id,)]
    require = requirement_of(qualification, names, policy.documents, vouching)
    return replace(policy, rules=(*kept, _rule(require, fact, policy.rules[0].origin)))


def _rule(require: ir.Expression, fact: Fact, origin: Span) -> Rule:
    return Rule(
        id="category-documents",
        title=_TITLE,
        on="merchant",
        target="enter",
        when=ir.ALWAYS,
        require=require,
        effect=Effect.DENY,
        fix=_FIX,
        facts=(fact.id,),
        grade=Grade.OFFICIAL,
        since=None,
        until=None,
        origin=origin,
    )


def _category(fact: Fact, wanted: tuple[str, ...]) -> Mapping[str, Any] | None:
    """The platform's entry for a category, found by the names from the root down."""
    items = [each for each in fact.value if isinstance(each, Mapping)]
    names = {each.get("id"): str(each.get("name", "")) for each in items}
    for item in items:
        above = (names.get(item.get(step)) for step in ("first", "second"))
        path = (*(name for name in above if name), str(item.get("name", "")))
        if path == wanted:
            return item
    return None


def _fact(node: Node, reader: Reader) -> Fact | None:
    entries = reader.entries(node, (), _KEYS)
    if any(key not in entries for key in _KEYS):
        return None
    read_on = reader.day(entries["read_on"])
    return Fact(
        id=reader.word(entries["id"]),
        statement=reader.text(entries["statement"]),
        value=entries["value"].data(),
        source=reader.word(entries["source"]),
        read_on=read_on.isoformat() if read_on else "",
        grade=Grade.OFFICIAL,
    )
