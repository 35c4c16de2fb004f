"""What a solution keeps of its industry. Not here: the package it comes from (`industries`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.text_rule import TextRule


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document an industry knows; `holders` are the roles that may hold it.

    `store` and `person` stand for any store or person; no holders means anybody. `shown` is false
    for what users never see, such as contracts.
    """

    title: Text
    holders: tuple[str, ...]
    expires: bool
    shown: bool = True


@dataclass(frozen=True)
class IndustryInfo:
    """What a solution keeps of its industry: who it is, and its words and requirements as data.

    `documents` are the kinds it knows; `operations` are its rules of conduct, `materials` what a
    release must show, both as plain data with fact ids; `texts` are the claims not to make. Roles
    that are `not_operating` have no stores, goods or people of their own. The main category lies
    within one of `categories`, in any where there are none.
    """

    id: str
    title: Text
    version: str
    roles: Mapping[str, Text]
    documents: Mapping[str, DocumentKind]
    operations: tuple[Mapping[str, Any], ...]
    materials: tuple[Mapping[str, Any], ...]
    texts: tuple[TextRule, ...]
    not_operating: frozenset[str] = frozenset()
    categories: tuple[tuple[str, ...], ...] = ()
