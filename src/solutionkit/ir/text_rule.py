"""What may not be said in texts a customer reads: rules made of phrases, as plain data.

Not here: reading them (`policy.parse_texts`), looking for them (`claims`).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from solutionkit.diagnostics import Span, Text
from solutionkit.ir.fact import Grade


@dataclass(frozen=True)
class Words:
    """One of some words, written without anything else between their characters."""

    choices: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True)
class Not:
    """None of some words stands here: before the phrase where it begins one, else next."""

    choices: tuple[str, ...]


@dataclass(frozen=True)
class Gap:
    """Up to `most` characters of the same clause, or of the same sentence where it is `wide`."""

    most: int
    wide: bool = False


class NumberKind(StrEnum):
    """A number as such (`3`, `三`, `1万`), or a share (`98%`, `百分之九十八`, `九成八`)."""

    NUMBER = "number"
    PERCENT = "percent"


@dataclass(frozen=True)
class Number:
    """A number of at least `least`, in figures or Chinese numerals."""

    kind: NumberKind
    least: Decimal = Decimal(0)
    optional: bool = False


class Edge(StrEnum):
    """Where a clause begins or ends."""

    START = "^"
    END = "$"


Part: TypeAlias = Words | Not | Gap | Number | Edge
Phrase: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True)
class Trade:
    """Who speaks in the texts of one trade, and of what, besides whom the language knows.

    `speakers` are others where the text says so (`有的律师说…`), `strangers` always are; words of
    `customers` the author makes its own (`学员夸…`). `parts` are what goods are made of, of which a
    text tells that there are none any more (`…关卡已下线`).
    """

    speakers: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class TextRule:
    """One kind of claim that may not be made.

    A text makes it where one of `forbid` fits, unless one of `unless` fits over the same words.
    `fillers` are words that may stand between a denial and what it denies; `trade` has those by
    which a text gives a claim to others.
    """

    id: str
    title: Text
    why: Text
    suggest: Text
    forbid: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    fillers: tuple[str, ...]
    trade: Trade
    facts: tuple[str, ...]
    grade: Grade
    origin: Span
