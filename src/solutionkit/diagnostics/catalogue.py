"""Every code the core may report. The words stand in `messages/`, one module a category."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any

from solutionkit.diagnostics import messages
from solutionkit.diagnostics.diagnostic import Diagnostic, Fix, Related, Span
from solutionkit.diagnostics.entry import Entry, filled


def _gathered() -> Mapping[str, Entry]:
    entries: dict[str, Entry] = {}
    for module in sorted(iter_modules(messages.__path__), key=lambda each: each.name):
        found: Mapping[str, Entry] = import_module(f"{messages.__name__}.{module.name}").ENTRIES
        twice = entries.keys() & found.keys()
        if twice:
            raise TypeError(f"{module.name}: declared elsewhere already: {sorted(twice)}")
        entries.update(found)
    return MappingProxyType(entries)


CATALOGUE: Mapping[str, Entry] = _gathered()


def diagnose(
    code: str, span: Span, *, fix: Fix | None = None, related: Iterable[Related] = (), **values: Any
) -> Diagnostic:
    """Say at `span` what `code` stands for, with the holes of its sentences filled.

    Raises:
        KeyError: `code` is not declared, or a hole was given no value.

    """
    entry = CATALOGUE[code]
    help_text = filled(entry.help, values) if entry.help else None
    return Diagnostic(
        span,
        code,
        entry.severity,
        filled(entry.message, values),
        help_text if help_text and help_text.zh else None,
        tuple(related),
        fix,
    )
