"""Closed lists that follow from an industry and its platform: forms of goods, roles, capabilities.

A spec is checked by them when it is read; for rules they are text. A table of rows is checked by
them as well, or a word nobody knows would slip past every rule about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import fields as parts_of
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Field
from solutionkit.policy.catalogue import Rules, asked_of


@dataclass(frozen=True)
class Choice:
    """What a field may hold and what people call it; of `families` one may be named."""

    titles: Mapping[str, Text]
    families: tuple[str, ...] = ()


Choices = Mapping[str, Choice]
"""What fields may hold, by their names."""

_OPEN = Choice({})


def with_choices(policy: Rules, choices: Choices) -> Rules:
    """The policy with these lists for its fields, beside what its rules list or compare with."""
    found = {
        name: _closed(field, choices.get(name, _OPEN), tuple(asked_of(policy)))
        for name, field in policy.fields.items()
    }
    return replace(policy, fields=found)


def _closed(field: Field, choice: Choice, asked: tuple[ir.Expression, ...]) -> Field:
    if not choice.titles or field.type.ordered:
        return field
    # Rules list the values they speak of, which are not all a spec may write.
    titles, spoken_of = {**choice.titles, **field.value_titles}, set(_compared(asked, field.name))
    values = tuple(dict.fromkeys([*titles, *field.type.values, *sorted(spoken_of)]))
    closed = replace(field.type, values=values, families=choice.families)
    return replace(field, type=closed, value_titles=titles)


def _compared(node: Any, name: str) -> Iterator[str]:
    """The words that an expression compares a field with."""
    if isinstance(node, tuple):
        for each in node:
            yield from _compared(each, name)
    elif isinstance(node, ir.Expression):
        parts = [getattr(node, each.name) for each in parts_of(node)]
        if ir.FieldRef(name) in parts:
            yield from _words(parts)
        yield from _compared(tuple(parts), name)


def _words(parts: list[Any]) -> Iterator[str]:
    for each in parts:
        value = each.value if isinstance(each, ir.Constant) else each
        if isinstance(value, str) and not isinstance(value, ir.Comparison):
            yield value
        elif isinstance(value, tuple):
            firsts = (one[0] if isinstance(one, tuple) and one else one for one in value)
            yield from (one for one in firsts if isinstance(one, str))
