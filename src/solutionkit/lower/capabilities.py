"""Mounts, anchors and ways to reach people: ids of the catalogue become capabilities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.ir.platform import Capability, Platform
from solutionkit.ir.reaching import given_at
from solutionkit.ir.solution import Use
from solutionkit.lower.references import unknown_name
from solutionkit.source import Document, Path

CAPABILITY = Text("能力", "capability")


def uses(
    document: Document,
    platform: Platform,
    settings: Mapping[str, Any],
    places: Sequence[tuple[Path, Sequence[str]]],
) -> tuple[tuple[Use, ...], list[Diagnostic]]:
    """The capabilities named at `places`, and a diagnostic for every name that is none.

    `subscribe.order_status` is the capability `subscribe`; its own part is looked up in the
    platform's settings under `ids` for the id it has with the platform. One that is named alone
    has the id at its `setting`, of several the first.
    """
    found: list[Use] = []
    unknown: list[Diagnostic] = []
    for path, names in places:
        for index, name in enumerate(names):
            here = (*path, index)
            capability = _named(platform, name)
            if capability is None:
                known = {id: each.title.zh for id, each in platform.capabilities.items()}
                told = unknown_name(document, here, CAPABILITY, name, list(known), known)
                unknown.append(told)
            else:
                found.append(Use(capability, _id(settings, name, capability), here))
    return tuple(found), unknown


def customer_service_use(
    platform: Platform, settings: Mapping[str, Any], kind: str
) -> tuple[Use, ...]:
    """The capability that answers customers, where it is one of the platform's."""
    capability = platform.capabilities.get(kind)
    if capability is None:
        return ()
    return (Use(capability, _id(settings, kind, capability), ("service", "customer_service")),)


def _named(platform: Platform, name: str) -> Capability | None:
    exact = platform.capabilities.get(name)
    family, dot, _ = name.partition(".")
    if exact or not dot:
        return exact
    return platform.capabilities[family] if family in families_of(platform) else None


def families_of(platform: Platform) -> list[str]:
    """The capabilities with ids by name, such as templates, which may be named with one of them."""
    ids = platform.settings_schema.get("properties", {}).get("ids", {}).get("properties", {})
    return [each for each in ids if each in platform.capabilities]


def _id(settings: Mapping[str, Any], name: str, capability: Capability) -> str | None:
    family, _, own = name.partition(".")
    of_its_own = capability.setting if capability.id == name else ("ids", family, own)
    found = given_at(settings, of_its_own)
    known = list(found.values()) if isinstance(found, Mapping) else [found]
    return next((each for each in known if isinstance(each, str)), None)
