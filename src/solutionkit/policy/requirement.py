"""The forms a requirement may be written in, and what each of them means.

A bare name of a document asks for it; any other line is an expression; a list asks for all of its
items; a mapping is one of the forms below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean, nearest
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field, Period
from solutionkit.policy.expression import BOOL, INT, Names
from solutionkit.policy.reader import Reader
from solutionkit.policy.subject import GRAIN_OF, OTHER
from solutionkit.source import Node

_MAY_HAVE = {
    "all": (),
    "any": (),
    "none": (),
    "has": ("holder",),
    "unknown": ("ask",),
    "every": ("where", "require"),
    "some": ("where",),
    "quota": ("most", "more", "ask"),
}
HOLDERS = ("merchant", "store", "person", OTHER)
"""Whose documents a rule may ask for; `party` is any other party of the solution."""


def requirement(node: Node, names: Names, reader: Reader) -> ir.Expression:
    """Read a requirement; one that cannot be read is reported and asks for nothing."""
    if node.items is not None:
        return ir.All(_parts(node, names, reader))
    if node.entries is not None:
        return _form(node, node.entries, names, reader)
    if node.value in names.documents:
        return ir.Has(str(node.value), names.grain)
    if _looks_like_a_document(node, names):
        advice = did_you_mean(str(node.value), names.documents)
        reader.report("policy/unknown-document", node.span, name=str(node.value), advice=advice)
        return ir.ALWAYS
    return reader.expression(node, names, BOOL, ir.ALWAYS)


def _form(node: Node, entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    named = [key for key in _MAY_HAVE if key in entries]
    if len(named) != 1:
        reader.report("policy/no-form", node.span, forms="、".join(_MAY_HAVE))
        return ir.ALWAYS
    reader.entries(node, _MAY_HAVE[named[0]], (named[0],))
    return _FORMS[named[0]](entries, names, reader)


def _all(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    return ir.All(_parts(entries["all"], names, reader))


def _any(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    return ir.AnyOf(_parts(entries["any"], names, reader))


def _none(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    return ir.Not(ir.AnyOf(_parts(entries["none"], names, reader)))


def _has(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    kind = reader.one_of(entries["has"], names.documents, "")
    return ir.Has(kind, reader.one_of(entries.get("holder"), HOLDERS, names.grain))


def _unknown(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    return ir.Unknown(reader.text(entries["unknown"]), reader.text(entries.get("ask")))


def _every(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    children, inner = _children(entries["every"], names, reader)
    where = _optional(entries.get("where"), inner, reader)
    return ir.Every(children, where, _optional(entries.get("require"), inner, reader))


def _some(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    children, inner = _children(entries["some"], names, reader)
    return ir.Some(children, _optional(entries.get("where"), inner, reader))


def _quota(entries: Mapping[str, Node], names: Names, reader: Reader) -> ir.Expression:
    """Whether there is room for as many more as are wanted; for one more unless it says."""
    name = reader.one_of(entries["quota"], names.fields, "")
    field = names.fields.get(name)
    if field is None:
        return ir.ALWAYS
    if field.type.window is None:
        reader.report("policy/not-a-quota", entries["quota"].span, name=name)
    most, more = entries.get("most"), entries.get("more")
    if most is None or most.value == "unknown":
        title = field.title
        said = Text(f"{title.zh}的上限没有查到", f"the limit on {title.en} is not known")
        return ir.Unknown(said, reader.text(entries.get("ask")))
    one = ir.Constant(0 if _of_a_call(field) else 1, Kind.INT)
    extra = reader.expression(more, names, INT, one) if more else one
    limit = reader.expression(most, names, INT, one)
    here: ir.Expression = ir.FieldRef(name)
    used = here if extra == ir.Constant(0, Kind.INT) else ir.Add(here, extra)
    return ir.Compare(ir.Comparison.AT_MOST, used, limit)


def _of_a_call(field: Field) -> bool:
    """Whether what is counted is the call itself, so that nothing comes on top."""
    return field.type.window is not None and field.type.window.per is Period.CALL


def _children(node: Node, names: Names, reader: Reader) -> tuple[str, Names]:
    children = reader.one_of(node, GRAIN_OF, "stores")
    return children, replace(names, grain=GRAIN_OF.get(children, names.grain))


def _optional(node: Node | None, names: Names, reader: Reader) -> ir.Expression:
    return requirement(node, names, reader) if node else ir.ALWAYS


def _parts(node: Node, names: Names, reader: Reader) -> tuple[ir.Expression, ...]:
    return tuple(requirement(item, names, reader) for item in reader.items(node))


def _looks_like_a_document(node: Node, names: Names) -> bool:
    """Whether a single word is closer to the name of a document than to that of a field."""
    word = node.value if isinstance(node.value, str) else ""
    if not word.isidentifier() or word in names.fields:
        return False
    return nearest(word, names.documents) is not None or not word.isascii()


_FORMS: dict[str, Callable[[Mapping[str, Node], Names, Reader], ir.Expression]] = {
    "all": _all,
    "any": _any,
    "none": _none,
    "has": _has,
    "unknown": _unknown,
    "every": _every,
    "some": _some,
    "quota": _quota,
}
