"""What must hold of the fees of every order: `always`, `parity` and `monotone`, as written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Assertion, FeeComponent, Field, FieldType, Law
from solutionkit.policy.expression import BOOL, Names
from solutionkit.policy.reader import Reader
from solutionkit.source import Node

PAID = ("code.paid", "code.received")
"""What a buyer pays, which a proof tries every amount of."""
_MONEY, _RATE = FieldType(Kind.MONEY), FieldType(Kind.RATE)
_NO_CHOICE = (Kind.MONEY, Kind.RATE)
_WHICH = ".id"
_SETTLED = Text("商家到手", "what the merchant gets")
_NOTHING_OWED = ir.Constant(0, Kind.MONEY)


def assertions(
    node: Node | None, names: Names, components: Sequence[FeeComponent], reader: Reader
) -> tuple[Assertion, ...]:
    """What must hold of the fees; the names are those of components and `settlement`."""
    amounts = [Field("settlement", _MONEY, "code", _SETTLED)]
    amounts += [Field(each.id, _MONEY, "code", each.title) for each in components]
    rates = [Field(f"rate.{each.id}", _RATE, "code", _rate_of(each)) for each in components]
    known = {**names.fields, **{each.name: each for each in (*amounts, *rates)}}
    own = replace(names, fields=known)
    return tuple(
        each for item in reader.items(node) if (each := _assertion(item, own, reader)) is not None
    )


def _assertion(node: Node, names: Names, reader: Reader) -> Assertion | None:
    entries = reader.entries(node, [each.value for each in Law])
    if len(entries) != 1:
        forms = "、".join(each.value for each in Law)
        reader.report("policy/no-form", node.span, forms=forms)
        return None
    ((name, inner),) = entries.items()
    if name not in list(Law):
        return None
    law = Law(name)
    if law is Law.ALWAYS:
        claim = reader.expression(inner, names, BOOL, ir.ALWAYS)
        return Assertion(law, claim, (), node.span)
    preposition = "over" if law is Law.PARITY else "in"
    asked = reader.entries(inner, (), ("of", preposition))
    if "of" not in asked or preposition not in asked:
        return None
    claim = reader.expression(asked["of"], names, _MONEY, _NOTHING_OWED)
    if law is Law.MONOTONE:
        return Assertion(law, claim, (reader.one_of(asked["in"], PAID, ""),), node.span)
    over = reader.items(asked["over"]) if asked["over"].items is not None else (asked["over"],)
    choices = dict.fromkeys(_choice(each, names.fields, reader) for each in over)
    return Assertion(law, claim, tuple(choices), node.span)


def _choice(node: Node, fields: Mapping[str, Field], reader: Reader) -> str:
    """What parity is over: something to choose, never an amount, which fees are reckoned on.

    Nor which thing it is: with other goods, their category and all else about them differ too.
    """
    plain = [name for name, each in fields.items() if each.type.kind not in _NO_CHOICE]
    choices = [name for name in plain if not name.endswith(_WHICH)]
    if node.value not in fields:
        return reader.one_of(node, choices, "")
    name = str(node.value)
    if name not in choices:
        code = "parity-over-id" if name in plain else "parity-over-amount"
        reader.report(f"policy/{code}", node.span, name=name)
    return name


def _rate_of(component: FeeComponent) -> Text:
    title = component.title
    return Text(f"{title.zh}的费率", f"the rate of {title.en}")
