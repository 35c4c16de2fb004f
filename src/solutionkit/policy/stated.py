"""Plain data as a field's value: what an author stated, or `None` where it says nothing."""

from __future__ import annotations

from collections.abc import Callable, Sized
from datetime import date
from typing import Any

from solutionkit.ir.expression import Kind
from solutionkit.ir.money import fen_of_yuan, ppm_of_percent
from solutionkit.ir.rule import FieldType


def stated(raw: Any, wanted: FieldType) -> Any:
    """`raw` as a value of the `wanted` type; `None` when it is absent, `unknown` or no such value.

    An id where a yes or no is wanted means yes; a list where a number is wanted, how many.
    """
    if raw is None or raw == "unknown":
        return None
    return _READ[wanted.kind](raw)


def _flag(raw: Any) -> bool | None:
    return raw if isinstance(raw, bool) else True


def _whole(raw: Any) -> int | None:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    return len(raw) if isinstance(raw, Sized) and not isinstance(raw, str) else None


def _day(raw: Any) -> date | None:
    try:
        return raw if isinstance(raw, date) else date.fromisoformat(str(raw))
    except ValueError:
        return None


def _texts(raw: Any) -> tuple[str, ...] | None:
    if isinstance(raw, str):
        return (raw,)
    return tuple(str(each) for each in raw) if isinstance(raw, list | tuple) else None


_READ: dict[Kind, Callable[[Any], Any]] = {
    Kind.BOOL: _flag,
    Kind.INT: _whole,
    Kind.MONEY: fen_of_yuan,
    Kind.RATE: lambda raw: ppm_of_percent(str(raw)),
    Kind.DATE: _day,
    Kind.ENUM: str,
    Kind.SET: _texts,
    Kind.TEXT: str,
    Kind.CATEGORY: _texts,
}
