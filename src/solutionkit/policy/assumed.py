"""Fees charged because an order does not say what would spare it them, and how to say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import FeeComponent, Field
from solutionkit.policy.catalogue import fields_in
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.explain import inner
from solutionkit.policy.reckon import has_figures
from solutionkit.policy.subject import Subject

_ASSUMED = Text(
    "没写“{field}”，就当要收{fee}；{values}的不收；订单里写 {name}: {value}，多笔的表里加这一列",
    "'{field}' is not said, so the {fee} is taken to be due; it is not where that is {values}: "
    "write {name}: {value} in the order, or add the column to the table",
)
_WHETHER = Text(
    "收多少已经知道，收不收还不知道：这一单没有写 {names}；订单里写上，多笔的表里加这一列",
    "how much is known, but not whether it is due, since this order does not say {names}: write it "
    "in the order, or add the column to the table",
)


def say_whether(component: FeeComponent, subject: Subject) -> Text | None:
    """What an order has to say for it to be known whether a fee, known itself, is due."""
    known = has_figures(component) or component.table is not None
    missing = [name for name in fields_in(component.when) if subject.values.get(name) is None]
    if not known or not missing:
        return None
    names = sorted(missing)
    return _WHETHER.filled(names=Text("、".join(names), ", ".join(names)))


def unsaid(component: FeeComponent, subject: Subject) -> tuple[str, ...]:
    """The fields that an order leaves out and a fee is charged without."""
    return tuple(name for name in assumes(component) if subject.values.get(name) is None)


def assumes(component: FeeComponent) -> tuple[str, ...]:
    """The fields without which a fee is charged all the same."""
    return tuple(dict.fromkeys(_asked(component.when)))


def assumed_words(
    component: FeeComponent, names: tuple[str, ...], fields: Mapping[str, Field], day: date
) -> Iterator[Text]:
    """What would spare an order a fee that is charged as long as nothing is said."""
    for name in names:
        field = fields[name]
        spared = [
            value
            for value in field.type.values
            if evaluate(component.when, Subject({name: value}), day) is False
        ]
        if spared:
            titles = [field.value_titles.get(each, Text(each, each)) for each in spared]
            yield _ASSUMED.filled(
                field=field.title,
                fee=component.title,
                values=Text.joined(titles, en=" or "),
                name=name,
                value=spared[0],
            )


def _asked(node: ir.Expression) -> Iterator[str]:
    if isinstance(node, ir.IsUnknown) and isinstance(node.part, ir.FieldRef):
        yield node.part.name
    for part in inner(node):
        yield from _asked(part)
