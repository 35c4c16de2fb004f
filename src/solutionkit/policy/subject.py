"""What a rule is asked about: known values, documents held, and the things inside it.

Values are plain (`bool`, `int`, `str`, `date`, tuples); one that is not known is left out or
`None`. Reading a subject out of a solution is `policy.admission`; out of a case, `policy.cases`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

CHILDREN_OF = {"store": "stores", "goods": "goods", "person": "people", "code": "codes"}
"""The grains that stand inside an app, and what many of them are called."""

PAIR = "pair"
"""The grain of a rule on one of the goods in one store, such as the goods and a store's papers."""

OTHER = "party"
"""Who holds what no rule is about but some accept: a party other than the merchant."""

GRAIN_OF = {children: grain for grain, children in CHILDREN_OF.items()}


@dataclass(frozen=True)
class Held:
    """A document as it is held. `approved` is `None` while it is being looked at."""

    kind: str
    holder: str
    valid_from: date | None = None
    valid_until: date | None = None
    approved: bool | None = True

    def counts(self, day: date) -> bool | None:
        """Whether it is approved and in force on `day`; its last day still counts."""
        begun = self.valid_from is None or self.valid_from <= day
        ended = self.valid_until is not None and self.valid_until < day
        return self.approved if begun and not ended else False


@dataclass(frozen=True)
class Subject:
    """One thing rules are about.

    `documents` are all that may count for it, its own and its merchant's; `None` when nobody said
    which there are. `children` are the things inside it by what many of them are called; one that
    is missing from the mapping is not known, which is not the same as there being none. `outside`
    are categories that were stated but that no catalogue knows; their values are not known.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[Held, ...] | None = None
    children: Mapping[str, tuple[Subject, ...]] = field(default_factory=dict)
    id: str = ""
    name: str = ""
    outside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def inside(self, parent: Subject) -> Subject:
        """Give the same thing, seeing all that is known of what it stands in."""
        documents = parent.documents if self.documents is None else self.documents
        values = {**parent.values, **self.values}
        outside = {**parent.outside, **self.outside}
        return Subject(values, documents, self.children, self.id, self.name, outside)
