"""What is known of the categories a field may hold, and values that lie outside of it.

A category nobody knows is never read as another one: outside an incomplete catalogue its value is
not known, so that every question about it waits for information. Outside a complete one it is a
mistake of the author, reported where it is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields as parts_of
from dataclasses import replace
from typing import Any, TypeVar

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean, nearest_name
from solutionkit.ir import expression as ir
from solutionkit.ir.category import PATH, Catalogue
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeeComponent, FeePolicy, Field, Figures, Policy, Promotion
from solutionkit.ir.table import DecisionTable
from solutionkit.policy.subject import Subject

Rules = TypeVar("Rules", Policy, FeePolicy)
_LOOK_UP = Text("核对这个类目的全称", "check the full name of this category")


def with_categories(policy: Rules, *known: Catalogue) -> Rules:
    """The policy with a catalogue for each of its category fields.

    What its own rules name is known, and so is what `known` adds; a field that declares a complete
    catalogue keeps it. Admission rules that speak of a whole category do not make known what stands
    beneath it, where `known` names that one by one.
    """
    own = {PATH.join(path) for node in asked_of(policy) for path in categories_in(node)}
    named_apart = {above for each in known for above in each.leading}
    vague = own & named_apart if isinstance(policy, Policy) else set()
    found = dict(policy.fields)
    for name, field in policy.fields.items():
        if field.type.kind is Kind.CATEGORY:
            catalogue = (field.type.catalogue or Catalogue(())).and_also(own)
            for each in known:
                catalogue = catalogue.and_also(each.known, each.ask).without(vague)
            kept = catalogue if catalogue.known else None
            found[name] = replace(field, type=replace(field.type, catalogue=kept))
    return replace(policy, fields=found)


def categories_in(node: Any) -> Iterator[tuple[str, ...]]:
    """Every category that an expression, or a tuple of them, compares something with."""
    if isinstance(node, ir.OneOf):
        yield from (each for each in node.choices if isinstance(each, tuple))
        yield from categories_in(node.item)
    elif isinstance(node, ir.Lookup):
        yield from (key for key, _ in node.table if isinstance(key, tuple))
        yield from categories_in(node.key)
    elif isinstance(node, ir.Constant):
        yield from (node.value,) if isinstance(node.value, tuple) else ()
    elif isinstance(node, tuple):
        for each in node:
            yield from categories_in(each)
    elif isinstance(node, ir.Expression):
        for each in parts_of(node):
            yield from categories_in(getattr(node, each.name))


def recognised(subject: Subject, fields: Mapping[str, Field]) -> Subject:
    """The subject with every category no catalogue knows set apart, as not known."""
    outside = {
        name: path for name, path in subject.values.items() if _is_outside(name, path, fields)
    }
    children = {
        plural: tuple(recognised(child, fields) for child in inside)
        for plural, inside in subject.children.items()
    }
    values = {**subject.values, **dict.fromkeys(outside)} if outside else subject.values
    told = {**subject.outside, **outside}
    return replace(subject, values=values, children=children, outside=told)


def likely(path: tuple[str, ...], catalogue: Catalogue) -> Text:
    """Which known category was probably meant; what may be written where none is near."""
    near = _nearest(path, catalogue)
    return did_you_mean(near or PATH.join(path), [near] if near else _nameable(catalogue))


def look_up(path: tuple[str, ...], catalogue: Catalogue) -> Text:
    """What to do about a category outside of an incomplete catalogue."""
    ask = catalogue.ask or _LOOK_UP
    near = _nearest(path, catalogue)
    if near is None:
        return ask
    return Text(
        f"是不是想写 “{near}”？不是的话，{ask.zh}", f"did you mean '{near}'? If not, {ask.en}"
    )


def named_outside(title: Text, path: Iterable[str]) -> Text:
    """What a field is called where what it holds is no known category."""
    shown = PATH.join(path)
    return Text(
        f"{title.zh}（写的 “{shown}” 不在已知的类目里）",
        f"{title.en} ('{shown}' is not among the known categories)",
    )


def outside_of(
    policy: FeePolicy, subject: Subject, waiting: Collection[str]
) -> Iterator[tuple[str, Text, Text]]:
    """The categories outside of their catalogue that the fees in `waiting` hang on.

    Gives the field, what it is called with what it holds, and what to do.
    """
    own = [each for each in policy.components if each.id in waiting]
    parts = [part for each in own for part in (each.base, *asked_by(each))]
    named = fields_in(tuple(parts))
    for name, path in subject.outside.items():
        field = policy.fields[name]
        if name in named and field.type.catalogue:
            yield name, named_outside(field.title, path), look_up(path, field.type.catalogue)


def fields_in(node: Any) -> set[str]:
    """The names of all fields that an expression, or a tuple of them, speaks of."""
    if isinstance(node, ir.FieldRef):
        return {node.name}
    parts = node if isinstance(node, tuple) else ()
    if isinstance(node, ir.Expression):
        parts = tuple(getattr(node, each.name) for each in parts_of(node))
    return set().union(*map(fields_in, parts))


def _is_outside(name: str, path: Any, fields: Mapping[str, Field]) -> bool:
    field = fields.get(name)
    catalogue = field.type.catalogue if field else None
    return catalogue is not None and isinstance(path, tuple) and not catalogue.knows(path)


def _nearest(path: tuple[str, ...], catalogue: Catalogue) -> str | None:
    """The path with its first unknown step as it was probably meant."""
    named = [tuple(each.split(PATH)) for each in _nameable(catalogue)]
    depth = max((len(each) for each in named if each == path[: len(each)]), default=0)
    beside = {
        each[depth]: None for each in named if len(each) > depth and each[:depth] == path[:depth]
    }
    near = nearest_name(path[depth], beside)
    if near is None:
        return None
    meant = (*path[:depth], near, *path[depth + 1 :])
    return PATH.join(meant if catalogue.knows(meant) else meant[: depth + 1])


def _nameable(catalogue: Catalogue) -> list[str]:
    return sorted({*catalogue.known, *catalogue.leading})


def asked_of(policy: Policy | FeePolicy) -> Iterator[ir.Expression]:
    """Every condition of a policy."""
    if isinstance(policy, Policy):
        for rule in policy.rules:
            yield from (rule.when, rule.require)
        return
    yield from (each.claim for each in policy.assertions)
    for component in policy.components:
        yield from asked_by(component)


def asked_by(component: FeeComponent) -> Iterator[ir.Expression]:
    """What a fee hangs on, beside its base."""
    yield component.when
    yield component.within_when
    yield from priced_by(component.table, component.promotions)


def priced_by(
    table: DecisionTable[Figures] | None, promotions: Iterable[Promotion]
) -> Iterator[ir.Expression]:
    """What the figures of a fee hang on."""
    yield from (row.condition for row in table.rows) if table else ()
    yield from (each.when for each in promotions)
