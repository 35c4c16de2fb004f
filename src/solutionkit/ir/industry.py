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
    release must show, both as plain data with fact ids; `texts` are the claims not to make.
    """

    id: str
    title: Text
    version: str
    roles: Mapping[str, Text]
    documents: Mapping[str, DocumentKind]
    operations: tuple[Mapping[str, Any], ...]
    materials: tuple[Mapping[str, Any], ...]
    texts: tuple[TextRule, ...]
