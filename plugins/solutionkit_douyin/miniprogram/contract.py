"""The contract between pages and server as data: the parts of it that a solution uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from solutionkit import Solution, read_data
from solutionkit_douyin.miniprogram.traits import holds, traits


@dataclass(frozen=True)
class Contract:
    """Calls and models; `local` models are the pages' own and never travel."""

    description: str
    calls: tuple[Mapping[str, Any], ...]
    models: Mapping[str, Mapping[str, Any]]
    local: Mapping[str, Mapping[str, Any]]


def contract(solution: Solution) -> Contract:
    """The contract without what no page of `solution` asks for."""
    whole = _whole()
    holding = traits(solution)
    models = {**whole["models"], **whole["messages"]}
    if payment := whole["payments"].get(solution.trade.family.id):
        models["Payment"] = {**payment, "when": "payment"}
    return Contract(
        description=whole["info"]["description"],
        calls=tuple(_call(each, holding) for each in whole["paths"] if holds(each, holding)),
        models=_used(models, holding),
        local=_used(whole["local"], holding),
    )


@cache
def _whole() -> Mapping[str, Any]:
    raw = files(__package__).joinpath("contract.yaml").read_bytes()
    data: Mapping[str, Any] = read_data(raw, "contract.yaml")
    return data


def _call(call: Mapping[str, Any], holding: frozenset[str]) -> Mapping[str, Any]:
    asked = {
        name: about["description"]
        for name, about in call.get("query", {}).items()
        if holds(about, holding)
    }
    return {**call, "query": asked} if asked else call


def _field(about: Mapping[str, Any], holding: frozenset[str]) -> Mapping[str, Any]:
    """A field with those of its values that some trait brings with it."""
    more = about.get("more", {})
    extra = [value for trait, values in more.items() if trait in holding for value in values]
    return {**about, "enum": [*about["enum"], *extra]} if extra else about


def _used(
    models: Mapping[str, Mapping[str, Any]], holding: frozenset[str]
) -> Mapping[str, Mapping[str, Any]]:
    return {
        name: {
            "description": model["description"],
            "fields": {
                field: _field(about, holding)
                for field, about in model["fields"].items()
                if holds(about, holding)
            },
        }
        for name, model in models.items()
        if holds(model, holding)
    }
