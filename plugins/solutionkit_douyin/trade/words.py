"""Words of the trade pages: read from `words.yaml`, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from solutionkit import read_data


@cache
def words() -> Mapping[str, Any]:
    """Every word of the pages, by where it stands."""
    file = files("solutionkit_douyin.trade").joinpath("words.yaml")
    found: Mapping[str, Any] = read_data(file.read_bytes(), "words.yaml")
    return found


def missing(field: str) -> Mapping[str, str]:
    """What a field that is still unset is called."""
    return _missing(field)["title"]


def why_missing(field: str) -> Mapping[str, str]:
    """Why it is needed and where it comes from."""
    return _missing(field)["why"]


def _missing(field: str) -> Mapping[str, Mapping[str, str]]:
    entries: Mapping[str, Mapping[str, Mapping[str, str]]] = words()["missing"]
    return entries.get(field, entries["other"])
