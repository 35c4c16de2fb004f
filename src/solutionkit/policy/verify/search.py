"""Is there a subject for which a condition is true? Found, proved that there is none, or unsure.

The three-valued evaluator does the pruning: with some fields chosen and others open, a condition
that is already false can be given up. Documents, members of sets and what is not known become
switches; things inside a subject are over-approximated, so only "none" is sure for those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field, FieldType
from solutionkit.policy.evaluate import Evaluate, evaluator
from solutionkit.policy.explain import inner
from solutionkit.policy.subject import Subject
from solutionkit.policy.text import Titles, phrase, value_words
from solutionkit.policy.verify.domains import TooRich, named, telling_values

MOST_STEPS = 20_000
_SWITCH = FieldType(Kind.BOOL)
_DAY = date(2000, 1, 1)


class Found(StrEnum):
    """What a search gave."""

    YES = "yes"
    NONE = "none"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Search:
    """The answer, and the values for which the condition is true."""

    found: Found
    values: Mapping[str, Any]


def search(condition: ir.Expression, known: Mapping[str, Field]) -> Search:
    """Look for a subject for which `condition` is true."""
    switches: dict[ir.Expression, str] = {}
    plain = _with_switches(condition, switches)
    everything = {**known, **{name: _switch(name) for name in switches.values()}}
    try:
        domains = telling_values([plain], everything)
    except TooRich:
        return Search(Found.UNSURE, {})
    rich = any(isinstance(node, ir.Every | ir.Some | ir.Count) for node in switches)
    try:
        values = _Walk(evaluator(plain), domains).walk()
    except TooRich:
        return Search(Found.UNSURE, {})
    if values is None:
        return Search(Found.NONE, {})
    return Search(Found.UNSURE if rich else Found.YES, values)


def words(condition: ir.Expression, values: Mapping[str, Any], names: Titles) -> Text:
    """The found values in words."""
    switches: dict[ir.Expression, str] = {}
    _with_switches(condition, switches)
    meant = {name: node for node, name in switches.items()}
    told = [_said(name, value, meant, names) for name, value in values.items()]
    return Text.joined(told, "，")


class _Walk:
    def __init__(self, condition: Evaluate, domains: Mapping[str, list[Any]]) -> None:
        self.condition = condition
        self.names = list(domains)
        self.domains = domains
        self.steps = 0

    def walk(self, values: Mapping[str, Any] | None = None, at: int = 0) -> dict[str, Any] | None:
        """Choose field after field; give up a branch as soon as it is false."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooRich
        chosen = dict(values or {})
        now = self.condition(Subject(chosen), _DAY)
        if now is True:
            return chosen
        if now is False or at == len(self.names):
            return None
        name = self.names[at]
        for value in self.domains[name]:
            found = self.walk({**chosen, name: value}, at + 1)
            if found is not None:
                return found
        return None


def _with_switches(node: Any, switches: dict[ir.Expression, str]) -> Any:
    """The expression with a switch for everything that is true or not independently of values."""
    if isinstance(
        node, ir.Has | ir.Includes | ir.IsUnknown | ir.Unknown | ir.Every | ir.Some | ir.Count
    ):
        if isinstance(node, ir.Count):
            raise TooRich
        return ir.FieldRef(switches.setdefault(node, f"switch {len(switches)}"))
    if isinstance(node, tuple):
        return tuple(_with_switches(each, switches) for each in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    parts = {each.name: _with_switches(getattr(node, each.name), switches) for each in fields(node)}
    return replace(node, **parts)


def _switch(name: str) -> Field:
    return Field(name, _SWITCH, "switch", Text(name, name))


def _said(name: str, value: Any, meant: Mapping[str, ir.Expression], names: Titles) -> Text:
    if name in meant:
        return phrase(meant[name] if value else ir.Not(meant[name]), names)
    field = names.fields[name]
    shown = value_words(value, field)
    return Text(f"{field.title.zh}是{shown.zh}", f"{field.title.en} is {shown.en}")


def share_names(one: ir.Expression, other: ir.Expression) -> bool:
    """Whether two conditions speak of anything in common."""
    return bool(set(_spoken_of(one)) & set(_spoken_of(other)))


def _spoken_of(node: ir.Expression) -> Iterator[object]:
    yield from named(node)
    yield from _documents(node)


def _documents(node: ir.Expression) -> Iterable[object]:
    if isinstance(node, ir.Has):
        yield node.kind, node.holder
    for part in inner(node):
        yield from _documents(part)
