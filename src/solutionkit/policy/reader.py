"""Reading an industry's policy files: plain data with places, every mistake a diagnostic.

What is wrong is reported and something harmless given back, so that one reading shows them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import FieldType
from solutionkit.policy.expression import Names, parse
from solutionkit.policy.tokens import ExpressionFault
from solutionkit.source import Node
from solutionkit.source.days import day_in_cell

Choice = TypeVar("Choice", bound=StrEnum)
NOTHING: Mapping[str, Node] = {}


class Reader:
    """Takes nodes apart and keeps what is wrong with them in `found`.

    `read_for` is the day that values are read for, where it matters.
    """

    def __init__(self, day: date | None = None) -> None:
        self.found: list[Diagnostic] = []
        self.read_for = day

    def report(self, code: str, span: Span, **values: Any) -> None:
        """Note a mistake at `span`."""
        self.found.append(diagnose(code, span, **values))

    def entries(
        self, node: Node, known: Iterable[str], required: Iterable[str] = ()
    ) -> Mapping[str, Node]:
        """The entries of a mapping, once its keys are known and none is missing."""
        if node.entries is None:
            self.report("policy/not-a-mapping", node.span)
            return NOTHING
        allowed = [*required, *known]
        for key, value in node.entries.items():
            if key not in allowed:
                advice = did_you_mean(key, allowed)
                place = value.key_span or value.span
                self.report("policy/unknown-key", place, name=key, advice=advice)
        for key in required:
            if key not in node.entries:
                self.report("policy/missing-key", node.span, name=key)
        return node.entries

    def items(self, node: Node | None) -> tuple[Node, ...]:
        """The items of a list; none where there is no node."""
        if node is not None and node.items is None:
            self.report("policy/not-a-list", node.span)
        return (node.items or ()) if node else ()

    def word(self, node: Node | None, default: str = "") -> str:
        """A piece of text."""
        if node is None:
            return default
        if not isinstance(node.value, str):
            self.report("policy/not-text", node.span)
            return default
        return str(node.value)

    def words(self, node: Node | None) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.word(item) for item in self.items(node))

    def text(self, node: Node | None) -> Text:
        """A sentence in both languages."""
        if node is None:
            return Text("", "")
        entries = self.entries(node, (), ("zh", "en"))
        return Text(self.word(entries.get("zh")), self.word(entries.get("en")))

    def texts(self, node: Node | None) -> dict[str, Text]:
        """Names and what they are called."""
        entries = (node.entries or NOTHING) if node else NOTHING
        return {key: self.text(value) for key, value in entries.items()}

    def flag(self, node: Node | None, default: bool) -> bool:
        """A switch."""
        if node is None:
            return default
        if not isinstance(node.value, bool):
            self.report("policy/wrong-type", node.span, found=_shown(node), wanted=_FLAG)
            return default
        return node.value

    def known_flag(self, node: Node | None) -> bool | None:
        """A switch that may be `unknown`."""
        unknown = node is None or node.value == "unknown"
        return None if unknown else self.flag(node, False)

    def day(self, node: Node | None) -> date | None:
        """A date, where there is one."""
        if node is None:
            return None
        found = day_in_cell(str(node.value))
        if found is None:
            self.report("policy/wrong-type", node.span, found=_shown(node), wanted=_DAY)
        return found

    def choice(self, node: Node | None, choices: type[Choice], default: Choice) -> Choice:
        """One of a closed list."""
        if node is None:
            return default
        try:
            return choices(str(node.value))
        except ValueError:
            advice = did_you_mean(_shown(node), [each.value for each in choices])
            self.report("policy/unknown-value", node.span, name=_shown(node), advice=advice)
            return default

    def one_of(self, node: Node | None, known: Iterable[str], default: str) -> str:
        """A name out of `known`."""
        name = self.word(node, default)
        if node is not None and name not in known:
            advice = did_you_mean(name, known)
            self.report("policy/unknown-value", node.span, name=name, advice=advice)
        return name

    def expression(
        self, node: Node, names: Names, wanted: FieldType, otherwise: ir.Expression
    ) -> ir.Expression:
        """A one-line expression; `otherwise` where it is none."""
        line = str(node.value) if isinstance(node.value, str | int | Decimal) else ""
        if isinstance(node.value, bool):
            line = str(node.value).lower()
        try:
            return parse(line, names, wanted)
        except ExpressionFault as fault:
            self.report(fault.code, _inside(node, line, fault), **fault.values)
            return otherwise


_FLAG = Text("true 或 false", "true or false")
_DAY = Text("日期，例如 2026-03-11", "a date such as 2026-03-11")


def _shown(node: Node) -> str:
    return "…" if node.value is None else str(node.value)


def _inside(node: Node, line: str, fault: ExpressionFault) -> Span:
    """The fault's place in the file; the whole value where quoting or folding hides it."""
    span = node.span
    quotes = span.end_column - span.column - len(line)
    if span.line != span.end_line or quotes not in (0, 2):
        return span
    start = span.column + quotes // 2 + fault.start
    return Span.at(span.file, span.line, start, fault.end - fault.start)
