"""Diagnostics as text for people: message, place, the author's own lines, what to type.

The layout uses ASCII and Chinese punctuation only, so a GBK console shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from solutionkit.diagnostics.diagnostic import Diagnostic, Severity, Span, Text
from solutionkit.diagnostics.excerpt import shown, underline, window
from solutionkit.diagnostics.folding import Fold, folded

_SEVERITIES = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.NOTE: Text("说明", "note"),
}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_PLACE_COLOUR = "1;34"


def render(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    lang: str = "zh",
    colour: bool = False,
    whole: bool = False,
) -> str:
    """Give all diagnostics in file order and a last line that counts them; nothing for none.

    `texts` are the files by the names that spans use; a place in another file gets no excerpt.
    What is said alike of many places is told of the first, unless `whole`.
    """
    page = _Page(texts, lang, colour)
    ordered = in_order(diagnostics)
    folds = [Fold(each) for each in ordered] if whole else folded(ordered)
    blocks = [page.block(each) for each in folds]
    return "\n".join([*blocks, summary(ordered, lang) + "\n"]) if ordered else ""


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file and place."""
    return sorted(diagnostics, key=lambda each: (each.span, each.code, each.message))


def summary(diagnostics: Iterable[Diagnostic], lang: str) -> str:
    """Count errors and warnings in one line."""
    severities = [each.severity for each in diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    if lang == "zh":
        return f"{errors} 个错误，{warnings} 个警告"
    return f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class _Page:
    """How diagnostics look in one language, with or without colour."""

    def __init__(self, texts: Mapping[str, str], lang: str, colour: bool) -> None:
        self._texts = texts
        self._lines: dict[str, list[str]] = {}
        self._lang = lang
        self._colour = colour

    def block(self, fold: Fold) -> str:
        """Give one diagnostic with its excerpts, help, related places and where else it holds."""
        each = fold.first
        spans = [each.span, *(related.span for related in each.related)]
        gutter = max(len(str(span.end_line)) for span in spans)
        colour = _COLOURS[each.severity]
        colon = "：" if self._lang == "zh" else ": "
        head = self._painted(f"{_SEVERITIES[each.severity].of(self._lang)}[{each.code}]", colour)
        rows = [head + colon + shown(each.message.of(self._lang))]
        rows += self._place(each.span, "-->", gutter)
        rows += self._excerpt(each.span, "^", gutter, colour)
        for related in each.related:
            rows += self._place(related.span, ":::", gutter)
            note = shown(related.message.of(self._lang))
            rows += self._excerpt(related.span, "-", gutter, _PLACE_COLOUR, note)
        if each.help:
            label = "帮助：" if self._lang == "zh" else "help: "
            bar = self._painted("=", _PLACE_COLOUR)
            rows.append(f"{' ' * gutter} {bar} {label}{shown(each.help.of(self._lang))}")
        rows += [f"{' ' * gutter} {shown(line)}" for line in [fold.line(self._lang)] if line]
        return "".join(f"{row.rstrip()}\n" for row in rows)

    def _place(self, span: Span, arrow: str, gutter: int) -> list[str]:
        pointer = self._painted(arrow, _PLACE_COLOUR)
        place = f"{shown(span.file)}:{span.line}:{span.column}"
        if span.header:
            column = Text(f"（{span.header} 列）", f" (column {span.header})")
            place += shown(column.of(self._lang))
        return [f"{' ' * gutter}{pointer} {place}"]

    def _excerpt(
        self, span: Span, mark: str, gutter: int, colour: str, note: str = ""
    ) -> list[str]:
        lines = self._lines_of(span.file)
        if lines is None:
            return [f"{' ' * gutter} {self._painted('=', _PLACE_COLOUR)} {note}"] if note else []
        rows = [self._row("", gutter, "")]
        for number, start, end in _underlined(span, lines):
            text = lines[number - 1] if number <= len(lines) else ""
            text, start, end = window(shown(text), start, end)
            rows.append(self._row(str(number), gutter, text))
            marks = self._painted(underline(text, start, end, mark), colour)
            rows.append(self._row("", gutter, marks))
            if number == span.line and span.end_line > number + 1:
                rows.append(self._painted("...", _PLACE_COLOUR))
        rows[-1] += f" {note}" if note else ""
        return rows

    def _lines_of(self, file: str) -> list[str] | None:
        if file not in self._lines and file in self._texts:
            self._lines[file] = self._texts[file].split("\n")
        return self._lines.get(file)

    def _row(self, number: str, gutter: int, content: str) -> str:
        return self._painted(f"{number:>{gutter}} |", _PLACE_COLOUR) + f" {content}"

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour and text.strip() else text


def _underlined(span: Span, lines: list[str]) -> list[tuple[int, int, int]]:
    """Give line, start and end (in characters from 0) of what to underline: first and last line."""
    first = lines[span.line - 1] if span.line <= len(lines) else ""
    start = min(span.column - 1, len(first))
    if span.end_line == span.line:
        return [(span.line, start, min(span.end_column - 1, len(first)))]
    rows = [(span.line, start, len(first.rstrip()))]
    if span.end_line <= len(lines) and span.end_column > 1:
        last = lines[span.end_line - 1]
        indent = len(last) - len(last.lstrip())
        rows.append((span.end_line, indent, min(span.end_column - 1, len(last))))
    return rows
