"""Expressions as data: the nodes that rules and fees are built of.

An expression is typed and three-valued: true, false, or unknown because an input is not known. It
is data only, so that each way to use it (decide, put into words, turn into another language) is a
file of its own under `policy/`. Money is in fen, rates in parts per million, and the only node
that rounds is `MulDiv`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.ir.money import Rounding


class Kind(StrEnum):
    """What a value is. The list is closed: every back end must know each of them."""

    BOOL = "bool"
    INT = "int"
    MONEY = "money_fen"
    RATE = "ppm"
    DATE = "date"
    ENUM = "enum"
    SET = "set"
    TEXT = "text"
    CATEGORY = "category"
    VERSION = "version"
    TIME = "time"


Scalar: TypeAlias = bool | int | str | date | tuple[str, ...]
"""A known value. A category is the tuple of its steps from the root; a version is one whole number
(`ir.clock`), a time of day the minutes since midnight."""


@dataclass(frozen=True)
class Constant:
    """A value that stands in the rule itself."""

    value: Scalar
    kind: Kind


@dataclass(frozen=True)
class FieldRef:
    """The value of a field of the thing the rule is about."""

    name: str


@dataclass(frozen=True)
class Today:
    """The day the decision is made for."""


@dataclass(frozen=True)
class Unknown:
    """A requirement known to exist whose content is not known: never true, never false."""

    statement: Text
    ask: Text


class Comparison(StrEnum):
    """How two values are compared; only numbers, money, rates and dates have an order."""

    EQUAL = "=="
    DIFFERENT = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True)
class Compare:
    """`left` compared with `right`; unknown when either is."""

    comparison: Comparison
    left: Expression
    right: Expression


@dataclass(frozen=True)
class OneOf:
    """Whether `item` is one of `choices`; a category also when it stands beneath one of them."""

    item: Expression
    choices: tuple[Scalar, ...]


@dataclass(frozen=True)
class Includes:
    """Whether a set holds `value`."""

    set: Expression
    value: str


@dataclass(frozen=True)
class Has:
    """Whether a document counts: approved, in force on the day, held by the right holder.

    `kind` is the document's own name, `holder` a grain: `merchant`, `store` or `person`.
    """

    kind: str
    holder: str


@dataclass(frozen=True)
class All:
    """Whether every part is true."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class AnyOf:
    """Whether at least one part is true."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Not:
    """The opposite; the opposite of unknown is unknown."""

    part: Expression


@dataclass(frozen=True)
class IsUnknown:
    """Whether the value of `part` is not known; this itself is always known."""

    part: Expression


@dataclass(frozen=True)
class Add:
    """A sum: of two numbers or amounts, or of a date and days."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class Subtract:
    """A difference: of two numbers or amounts, or of a date and days."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class MulDiv:
    """`amount * numerator / denominator`, rounded once."""

    amount: Expression
    numerator: Expression
    denominator: int
    rounding: Rounding


@dataclass(frozen=True)
class Least:
    """The smallest of the parts; unknown when any of them is."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Greatest:
    """The largest of the parts; unknown when any of them is."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Lookup:
    """What `table` gives for `key`; `default` (`None`: unknown) for a key that is not in it."""

    key: Expression
    table: tuple[tuple[Scalar, Scalar], ...]
    default: Scalar | None
    kind: Kind


@dataclass(frozen=True)
class Every:
    """Whether all `children` (`stores`, `goods` ...) for which `where` holds meet `require`."""

    children: str
    where: Expression
    require: Expression


@dataclass(frozen=True)
class Some:
    """Whether one of the `children` meets `where`."""

    children: str
    where: Expression


@dataclass(frozen=True)
class Count:
    """How many of the `children` meet `where`."""

    children: str
    where: Expression


Expression: TypeAlias = (
    Constant
    | FieldRef
    | Today
    | Unknown
    | Compare
    | OneOf
    | Includes
    | Has
    | All
    | AnyOf
    | Not
    | IsUnknown
    | Add
    | Subtract
    | MulDiv
    | Least
    | Greatest
    | Lookup
    | Every
    | Some
    | Count
)

ALWAYS = Constant(True, Kind.BOOL)


def telling(parts: tuple[Expression, ...]) -> list[Expression]:
    """Of parts that all hold, those that say something: what is true is known as well."""
    known = [Not(IsUnknown(part)) for part in parts]
    return [part for part in parts if part not in known]
