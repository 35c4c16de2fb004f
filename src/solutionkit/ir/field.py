"""Fields as data: the inputs that rules and fees may name, and what each of them may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.category import Catalogue
from solutionkit.ir.expression import Kind


class Period(StrEnum):
    """What a quota is counted in: a length of time, one call, or all there ever was."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    CALL = "call"
    TOTAL = "total"


@dataclass(frozen=True)
class Window:
    """What a quota counts: what fell into this period; `rolling` ends with the day itself."""

    per: Period
    rolling: bool = False


@dataclass(frozen=True)
class FieldType:
    """The type of a field; `values` are all it may hold (`ENUM`) or may be made of (`SET`).

    `ordered` values rise from the first to the last. `sentinels` are how a platform writes that
    there is no value yet, such as -999; they are read as unknown. `window` is that of a quota,
    `catalogue` what is known of the categories there are. `minimum` is the least a whole number may
    be: what is counted or measured is never negative unless its field says so. Of `families`, which
    are values, one may be named: `subscribe.order_status` is written for `subscribe`.
    """

    kind: Kind
    values: tuple[str, ...] = ()
    ordered: bool = False
    sentinels: tuple[str, ...] = ()
    window: Window | None = None
    catalogue: Catalogue | None = None
    minimum: int = 0
    families: tuple[str, ...] = ()


YES_OR_NO = FieldType(Kind.BOOL)


@dataclass(frozen=True)
class Field:
    """An input that rules may name. `grain` is what has it: `merchant`, `app`, `store`, `code` ...

    `unit` is what a reader sees after a number; money and rates bring their own. `stated_at` is
    where a solution states it: steps that begin with `settings`, `readiness`, `extensions` or
    `service`; empty for what is worked out. `value_titles` are the words for its
    choices. `answered_by` is where a client's own facts answer it: a fact, a key of its items, the
    item's, the value's name. `worked_out` tells the value from a solution and what in it has the
    field, the solution itself for the app's own, where a platform knows how; `None` is not known.
    """

    name: str
    type: FieldType
    grain: str
    title: Text
    unit: Text | None = None
    stated_at: tuple[str, ...] = ()
    value_titles: Mapping[str, Text] = field(default_factory=dict)
    answered_by: tuple[str, ...] = ()
    worked_out: Callable[[Any, Any], Any] | None = None
