"""Rows as columns: numbers and days as integers, words as codes, documents as bits.

A column says which of its values are known. What to do with columns is `bulk.numpy_kernel`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.policy.subject import Subject

Flags: TypeAlias = NDArray[np.bool_]
Integers: TypeAlias = NDArray[np.int64]

WORDS = {Kind.ENUM, Kind.SET, Kind.TEXT, Kind.CATEGORY}
"""The kinds that are kept as codes of distinct values."""

WORD_BITS = 63
"""Documents in one word: the sign stays free, so that SQL has the same words."""


BEFORE_1970 = date(1970, 1, 1).toordinal()
"""The ordinal of the day others count from."""


@dataclass(frozen=True)
class Numbers:
    """Whole numbers, amounts, rates, days (ordinals) or flags. `known` is `None` when all are."""

    values: NDArray[Any]
    known: Flags | None = None

    def taken(self, places: NDArray[Any]) -> Numbers:
        """The rows at `places`."""
        return Numbers(self.values[places], None if self.known is None else self.known[places])


@dataclass(frozen=True)
class Words:
    """Values that have no order: each row's place among `choices`, negative where unknown."""

    codes: NDArray[np.int32]
    choices: tuple[ir.Scalar, ...]

    def taken(self, places: NDArray[Any]) -> Words:
        """The rows at `places`."""
        return Words(self.codes[places], self.choices)


Column: TypeAlias = Numbers | Words

NOT_KNOWN = Numbers(np.zeros(1, np.int64), np.zeros(1, np.bool_))
"""A column nobody gave."""


@dataclass(frozen=True)
class Papers:
    """Which documents count on the day, a bit each: surely (`held`) or perhaps (`open`).

    `bits` gives each kind and holder its place; `listed` is false where nobody said what is held.
    """

    bits: Mapping[tuple[str, str], int]
    held: NDArray[np.int64]
    open: NDArray[np.int64]
    listed: Flags

    def taken(self, places: NDArray[Any]) -> Papers:
        """The rows at `places`."""
        return Papers(self.bits, self.held[places], self.open[places], self.listed[places])


@dataclass(frozen=True)
class Rows:
    """Columns of one length, and the day decisions are made for."""

    count: int
    day: date
    columns: Mapping[str, Column] = field(default_factory=dict)
    papers: Papers | None = None

    def taken(self, places: NDArray[Any]) -> Rows:
        """The rows at `places`."""
        columns = {name: each.taken(places) for name, each in self.columns.items()}
        return Rows(len(places), self.day, columns, self.papers and self.papers.taken(places))


def rows_of(
    subjects: Sequence[Subject],
    kinds: Mapping[str, Kind],
    papers: Iterable[tuple[str, str]],
    day: date,
) -> Rows:
    """Columns of `subjects`: the fields in `kinds`, and the documents a rule may ask for."""
    columns = {
        name: column([each.values.get(name) for each in subjects], kind)
        for name, kind in kinds.items()
    }
    return Rows(len(subjects), day, columns, papers_of(subjects, papers, day))


def column(values: Sequence[Any], kind: Kind) -> Column:
    """A column of plain values; `None` is unknown."""
    return words(values) if kind in WORDS else numbers(values, kind)


def words(values: Iterable[Any]) -> Words:
    """Codes in order of first appearance; a set is told apart by what it holds."""
    places: dict[Any, int] = {}
    codes = [-1 if each is None else places.setdefault(each, len(places)) for each in values]
    return Words(np.array(codes, np.int32), tuple(places))


def numbers(values: Sequence[Any], kind: Kind) -> Numbers:
    """Integers or flags; a day becomes its ordinal."""
    plain = [integer(each) for each in values]
    known = np.array([each is not None for each in values], np.bool_)
    kept = np.array(plain, np.bool_ if kind is Kind.BOOL else np.int64)
    return Numbers(kept, None if known.all() else known)


def integer(value: Any) -> int:
    """A number, a flag or a day as an integer; 0 for what is unknown."""
    return value.toordinal() if isinstance(value, date) else int(value or 0)


def papers_of(subjects: Sequence[Subject], wanted: Iterable[tuple[str, str]], day: date) -> Papers:
    """The documents of `subjects` as bits, each judged for `day`."""
    bits = {each: place for place, each in enumerate(dict.fromkeys(wanted))}
    size = len(subjects), len(bits) // WORD_BITS + 1
    held, still_open = np.zeros(size, np.int64), np.zeros(size, np.int64)
    judged: dict[int, int] = {}
    for row, subject in enumerate(subjects):
        key = id(subject.documents)
        if key not in judged:
            judged[key] = row
            for each in subject.documents or ():
                counts, place = each.counts(day), bits.get((each.kind, each.holder))
                if place is not None and counts is not False:
                    word, bit = divmod(place, WORD_BITS)
                    (held if counts else still_open)[row, word] |= 1 << bit
    first = np.array([judged[id(each.documents)] for each in subjects], np.int64)
    held, still_open = held[first], still_open[first]
    listed = np.array([each.documents is not None for each in subjects], np.bool_)
    return Papers(bits, held, still_open & ~held, listed)


def joined(papers: Sequence[Papers]) -> Papers | None:
    """Pieces of documents as one; nothing where there are none."""
    if not papers:
        return None
    held, still_open, listed = (
        np.concatenate([getattr(each, name) for each in papers])
        for name in ("held", "open", "listed")
    )
    return Papers(papers[0].bits, held, still_open, listed)
