"""Rules as they are asked where some values are the same for every row: those parts are settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.policy.columns_sql import kind_of
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Subject

_CHILDREN = (ir.Every, ir.Some, ir.Count)
_NOT_KNOWN = ir.Unknown(Text("", ""), Text("", ""))


def with_known(
    node: ir.Expression, known: Mapping[str, Any], kinds: Mapping[str, Kind], day: date
) -> ir.Expression:
    """`node` with every part that hangs on `known` alone replaced by what it comes to."""
    if not known:
        return node
    found: ir.Expression = _settled(node, known, kinds, day)
    return found


def _settled(node: Any, known: Mapping[str, Any], kinds: Mapping[str, Kind], day: date) -> Any:
    if isinstance(node, tuple):
        return tuple(_settled(each, known, kinds, day) for each in node)
    if not isinstance(node, ir.Expression):
        return node
    named = _names(node)
    if named and named <= known.keys():
        value = evaluate(node, Subject(known), day)
        return _NOT_KNOWN if value is None else ir.Constant(value, kind_of(node, kinds))
    parts = {each.name: getattr(node, each.name) for each in fields(node)}
    return replace(node, **{at: _settled(each, known, kinds, day) for at, each in parts.items()})


def _names(node: Any) -> set[str]:
    """The fields a part hangs on; a document or a child is no field, and nothing settles it."""
    if isinstance(node, tuple):
        return set().union(*map(_names, node))
    if isinstance(node, ir.FieldRef):
        return {node.name}
    if isinstance(node, (ir.Has, ir.Unknown, *_CHILDREN)):
        own = {f"\0{type(node).__name__}"}
        return own.union(*(_names(getattr(node, each.name)) for each in fields(node)))
    if not isinstance(node, ir.Expression):
        return set()
    return set().union(*(_names(getattr(node, each.name)) for each in fields(node)))
