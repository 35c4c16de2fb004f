"""Comparisons in words: days come before and after, all else is more or less."""

from __future__ import annotations

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.rule import Field

_COMPARED = {
    Comparison.EQUAL: Text("是", "is"),
    Comparison.DIFFERENT: Text("不是", "is not"),
    Comparison.LESS: Text("小于", "is less than"),
    Comparison.AT_MOST: Text("不超过", "is at most"),
    Comparison.MORE: Text("大于", "is more than"),
    Comparison.AT_LEAST: Text("不低于", "is at least"),
}
_DATES_COMPARED = {
    Comparison.EQUAL: Text("是", "is"),
    Comparison.DIFFERENT: Text("不是", "is not"),
    Comparison.LESS: Text("早于", "is before"),
    Comparison.AT_MOST: Text("不晚于", "is no later than"),
    Comparison.MORE: Text("晚于", "is after"),
    Comparison.AT_LEAST: Text("不早于", "is no earlier than"),
}


def compared(comparison: Comparison, field: Field | None) -> Text:
    """The words between a value, of `field` where it is one of a field, and what it is held to."""
    dated = field is not None and field.type.kind is Kind.DATE
    return (_DATES_COMPARED if dated else _COMPARED)[comparison]
