"""A call to the platform, an answer to it, or an order's data, as a file to fill in.

Values in braces come at run time; an empty text is an id the author does not have yet. Fields,
address and grade come from `facts/endpoints`, so a body holds no field that is not known there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Call:
    """One file: the endpoint it belongs to, its own name, its body, where in the spec it is from.

    `None` in the body is an id that is unset. `about` stands beside the body: what it is sent for.
    """

    endpoint: str
    name: str
    body: Mapping[str, Any]
    origin: Place = ("trade",)
    about: Mapping[str, Any] = field(default_factory=dict)


@cache
def endpoints(family: str) -> Mapping[str, Mapping[str, Any]]:
    """What is known of the calls of a trade family; nothing for a family without calls."""
    file = files("solutionkit_douyin").joinpath("facts", "endpoints", f"{family}.json")
    found: Mapping[str, Mapping[str, Any]] = json.loads(file.read_bytes()) if file.is_file() else {}
    return found


def folder(entry: Mapping[str, Any]) -> str:
    """Where a file stands: requests read in the platform's SDK apart from those only quoted."""
    if "method" in entry:
        return "requests" if entry["grade"] == "official" else f"requests/{entry['grade']}"
    return "replies" if "err_no" in entry["fields"] else "orders"


def content(call: Call, entry: Mapping[str, Any]) -> dict[str, Any]:
    """The file's data: what the call is, then its body."""
    told = {key: value for key, value in entry.items() if key != "fields"}
    return {**told, **_filled(call.about), "body": _filled(call.body)}


def blanks(value: Any, here: str = "") -> Iterator[tuple[str, str]]:
    """The fields of a body that are unset, each with its place as a JSON pointer."""
    if value is None:
        steps = [step for step in here.split("/") if not step.isdigit()]
        yield steps[-1], here
    for key, each in _inside(value):
        yield from blanks(each, f"{here}/{key}")


def _filled(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _filled(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_filled(each) for each in value]
    return "" if value is None else value


def _inside(value: Any) -> Sequence[tuple[Any, Any]]:
    if isinstance(value, Mapping):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list | tuple) else []
