"""What a rule is asked about: known values, documents held, and the things inside it.

Values are plain (`bool`, `int`, `str`, `date`, tuples); one that is not known is left out or
`None`. Reading a subject out of a solution is `policy.admission`; out of a case, `policy.cases`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

CHILDREN_OF = {
    "store": "stores",
    "goods": "goods",
    "person": "people",
    "code": "codes",
    "party": "parties",
}
"""The grains that stand inside an app, and what many of them are called; a `party` is any but the
merchant."""

PAIR = "pair"
"""The grain of a rule on one of the goods in one store, such as the goods and a store's papers."""

OTHER = "party"
"""Who holds what is neither the merchant's nor a store's nor a person's: any other party."""

BRAND = "goods.brand"
"""The field a document's scope is compared with."""

GRAIN_OF = {children: grain for grain, children in CHILDREN_OF.items()}


@dataclass(frozen=True)
class Held:
    """A document as it is held. `approved` is `None` while it is being looked at.

    `scope` are the brands it is for; a document that names none does not say. One that is `awaited`
    is not held yet, and counts for nothing.
    """

    kind: str
    holder: str
    valid_from: date | None = None
    valid_until: date | None = None
    approved: bool | None = True
    scope: tuple[str, ...] = ()
    awaited: bool = False

    def counts(self, day: date) -> bool | None:
        """Whether it is approved and in force on `day`; its last day still counts."""
        begun = self.valid_from is None or self.valid_from <= day
        ended = self.valid_until is not None and self.valid_until < day
        return self.approved if begun and not ended and not self.awaited else False

    def about(self, brand: str | None) -> Held:
        """The document as it counts for goods of `brand`; not known where one of both is silent."""
        if not brand and not self.scope:
            return self
        fits = brand in self.scope if brand and self.scope else None
        return self if fits else replace(self, approved=fits and self.approved)


@dataclass(frozen=True)
class Subject:
    """One thing rules are about.

    `documents` are all that may count for it, its own and its merchant's; `None` when nobody said
    which there are. `children` are the things inside it by what many of them are called; one that
    is missing from the mapping is not known, which is not the same as there being none. `outside`
    are categories that were stated but that no catalogue knows; their values are not known.
    `holders` are the ids of those whose documents count, by grain, where a spec gives them ids.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[Held, ...] | None = None
    children: Mapping[str, tuple[Subject, ...]] = field(default_factory=dict)
    id: str = ""
    name: str = ""
    outside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holders: Mapping[str, str] = field(default_factory=dict)

    def inside(self, parent: Subject) -> Subject:
        """Give the same thing, seeing all that is known of what it stands in."""
        values = {**parent.values, **self.values}
        outside = {**parent.outside, **self.outside}
        holders = {**parent.holders, **self.holders}
        held = self.documents
        if held is None and parent.documents is not None:
            brand = self.values.get(BRAND)
            told = BRAND in self.values
            held = tuple(each.about(brand) if told else each for each in parent.documents)
        return Subject(values, held, self.children, self.id, self.name, outside, holders)


def inherited(outer: Iterable[Held], grain: str) -> tuple[Held, ...]:
    """What counts for a thing of `grain` of the documents of what it stands in."""
    return tuple(each for each in outer if each.holder != grain or grain != OTHER)
