"""Diagnostics for other programs: JSON for editors and scripts, annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from solutionkit.diagnostics.diagnostic import Diagnostic, Severity, Span
from solutionkit.diagnostics.render import in_order

VERSION = 1


def to_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Give `report_data` as text."""
    return json.dumps(report_data(diagnostics), ensure_ascii=False, indent=2)


def report_data(diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """Give plain data: its version, counts, and each diagnostic in both languages.

    `range` counts from 0 as language servers do, but in characters, not UTF-16 units;
    `line` and `column` count from 1; in a table, `header` names the column.
    """
    ordered = in_order(diagnostics)
    severities = [each.severity for each in ordered]
    return {
        "version": VERSION,
        "column_unit": "characters",
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "diagnostics": [_diagnostic(each) for each in ordered],
    }


def to_github(diagnostics: Iterable[Diagnostic], lang: str = "zh") -> str:
    """Give workflow commands that annotate the lines of a pull request."""
    return "".join(_annotation(each, lang) for each in in_order(diagnostics))


def _diagnostic(each: Diagnostic) -> dict[str, Any]:
    related = [{**_place(one.span), "message": one.message.as_data()} for one in each.related]
    fix = (
        {"range": _range(each.fix.span), "replacement": each.fix.replacement} if each.fix else None
    )
    return {
        "code": each.code,
        "severity": each.severity.value,
        **_place(each.span),
        "message": each.message.as_data(),
        "help": each.help.as_data() if each.help else None,
        "related": related,
        "fix": fix,
    }


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "range": _range(span),
        **({"header": span.header} if span.header else {}),
    }


def _range(span: Span) -> dict[str, Any]:
    return {
        "start": {"line": span.line - 1, "character": span.column - 1},
        "end": {"line": span.end_line - 1, "character": span.end_column - 1},
    }


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _annotation(each: Diagnostic, lang: str) -> str:
    span = each.span
    values = {"file": span.file, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        values |= {"col": span.column, "endColumn": span.end_column}
    values["title"] = each.code
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
    header = f"{span.header}: " if span.header else ""
    sentences = [header + each.message.of(lang)] + ([each.help.of(lang)] if each.help else [])
    return f"::{_COMMANDS[each.severity]} {properties}::{_data(chr(10).join(sentences))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
