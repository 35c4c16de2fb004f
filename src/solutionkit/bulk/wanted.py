"""What a table of rows is read for: the fields and documents that rules speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields
from typing import Any

from solutionkit.bulk.admit_sql import RowRules
from solutionkit.bulk.cells import meaning_of
from solutionkit.bulk.children_sql import OWNER, inner_nodes
from solutionkit.bulk.read import DOCUMENTS, Wanted, all_names, by_title
from solutionkit.ir import expression as ir
from solutionkit.policy.subject import CHILDREN_OF, GRAIN_OF

MERCHANT = "merchant"


def wanted_of_rows(asked: RowRules, inside: Collection[str]) -> Wanted:
    """What is asked of a row, and what children need to know of the row they stand in."""
    own = [
        node for at, node in enumerate(asked.conditions) if asked.rules[at].on not in CHILDREN_OF
    ]
    found = [each for node in own for each in _outside(node)]
    for grain in inside:
        for node in _of_children(asked, grain):
            found += [each for each in _nodes(node) if not _is_of(each, grain, asked)]
    return _wanted(asked, MERCHANT, found, ())


def wanted_of_children(asked: RowRules, grain: str) -> Wanted:
    """What is asked of the children of one grain."""
    found = [
        each
        for node in _of_children(asked, grain)
        for each in _nodes(node)
        if _is_of(each, grain, asked)
    ]
    return _wanted(asked, grain, found, (OWNER,))


def _of_children(asked: RowRules, grain: str) -> Iterator[Any]:
    for at, node in enumerate(asked.conditions):
        on = asked.rules[at].on
        if on == grain:
            yield node
        elif on not in CHILDREN_OF:
            for inner in inner_nodes(node):
                if GRAIN_OF[inner.children] == grain:
                    yield (inner.where, getattr(inner, "require", ()))


def _is_of(node: Any, grain: str, asked: RowRules) -> bool:
    if isinstance(node, ir.Has):
        return node.holder == grain
    return isinstance(node, ir.FieldRef) and asked.policy.fields[node.name].grain == grain


def _nodes(node: Any) -> Iterator[Any]:
    if isinstance(node, tuple):
        for each in node:
            yield from _nodes(each)
    elif isinstance(node, ir.Expression):
        yield node
        for each in fields(node):
            yield from _nodes(getattr(node, each.name))


def _outside(node: Any) -> Iterator[Any]:
    """The parts of an expression that do not speak of children."""
    if isinstance(node, tuple):
        for each in node:
            yield from _outside(each)
    elif isinstance(node, ir.Expression) and not isinstance(node, ir.Every | ir.Some | ir.Count):
        yield node
        for each in fields(node):
            yield from _outside(getattr(node, each.name))


def _wanted(asked: RowRules, grain: str, nodes: list[Any], keys: tuple[str, ...]) -> Wanted:
    policy = asked.policy
    named = sorted({each.name for each in nodes if isinstance(each, ir.FieldRef)})
    papers = sorted({(each.kind, each.holder) for each in nodes if isinstance(each, ir.Has)})
    titles = {name: each.title for name, each in policy.fields.items()}
    meanings = by_title({name: meaning_of(policy.fields[name]) for name in named}, titles)
    others = all_names(policy.fields, grain) | {f"{DOCUMENTS}.{each}" for each in policy.documents}
    kinds = frozenset(policy.documents)
    return Wanted(grain, meanings, papers, (), kinds, others=others, flagged=True, keys=keys)
