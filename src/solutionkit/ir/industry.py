"""What a solution keeps of its industry. Not here: the package it comes from (`industries`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from solutionkit.diagnostics import Text
from solutionkit.ir.text_rule import TextRule


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document an industry knows; `holders` are the roles that may hold it.

    `store` and `person` stand for any store or person; no holders means anybody. `shown` is false
    for what users never see, such as contracts. The name of a holder has one of the words of
    `holder_named`, where there are any.
    """

    title: Text
    holders: tuple[str, ...]
    expires: bool
    shown: bool = True
    holder_named: tuple[str, ...] = ()


@dataclass(frozen=True)
class ConductRule:
    """What `who` has to do while the app is live; `facts` are ids.

    It is for apps of one of these main `categories`, for every app where it names none.
    """

    id: str
    who: str
    title: Text
    text: Text
    facts: tuple[str, ...]
    categories: tuple[tuple[str, ...], ...] = ()
    english: Mapping[str, str] = field(default_factory=dict)


class MaterialKind(StrEnum):
    """What is made for a release."""

    VIDEO = "video"
    SCREENSHOT = "screenshot"


@dataclass(frozen=True)
class ReleaseMaterial:
    """What a release has to show, from the day `since` on; `shows` says what is to be seen.

    Main categories whose first level is in `later_notice` wait for word of their own; `only_with`
    is the feature it goes with, empty where every app has to show it.
    """

    id: str
    kind: MaterialKind
    title: Text
    shows: Text
    facts: tuple[str, ...]
    since: date | None = None
    only_with: str = ""
    later_notice: tuple[str, ...] = ()

    def is_asked(self, features: Collection[str], day: date) -> bool:
        """Whether a release on `day` of an app with these features has to show it."""
        begun = self.since is None or self.since <= day
        return begun and (not self.only_with or self.only_with in features)


@dataclass(frozen=True)
class IndustryInfo:
    """What a solution keeps of its industry: who it is, and its words and requirements as data.

    `documents` are the kinds it knows; `operations` are its rules of conduct, `materials` what a
    release must show; `texts` are the claims not to make. Roles that are `not_operating` have no
    stores, goods or people of their own; every solution has the `required_roles`; `proofs` are the
    documents one of which shows that a party plays a role. The main category lies within one of
    `categories`, in any where there are none. `english` is what presets say to
    users, by the Chinese.
    """

    id: str
    title: Text
    version: str
    roles: Mapping[str, Text]
    documents: Mapping[str, DocumentKind]
    operations: tuple[ConductRule, ...]
    materials: tuple[ReleaseMaterial, ...]
    texts: tuple[TextRule, ...]
    not_operating: frozenset[str] = frozenset()
    required_roles: frozenset[str] = frozenset()
    proofs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    categories: tuple[tuple[str, ...], ...] = ()
    english: Mapping[str, str] = field(default_factory=dict)
