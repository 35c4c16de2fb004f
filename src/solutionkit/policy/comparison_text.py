"""Comparisons in words: days come before and after, yes or no holds, all else is more or less."""

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
_IS_YES_OR_NO = Text("为", "is")


def compared(comparison: Comparison, field: Field | None) -> Text:
    """The words between a value, of `field` where it is one of a field, and what it is held to."""
    kind = None if field is None else field.type.kind
    if kind is Kind.BOOL and comparison is Comparison.EQUAL:
        return _IS_YES_OR_NO
    return (_DATES_COMPARED if kind is Kind.DATE else _COMPARED)[comparison]
