"""Decision tables in words: each row a sentence, the cells as a reader would say them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from solutionkit.diagnostics import Text
from solutionkit.ir.rule import Field, Verdict
from solutionkit.ir.table import Anything, Cell, Choices, DecisionTable, Interval, Other

Result = TypeVar("Result")
_ANY_CASE = Text("其他情况不限", "in any case")
_FROM = Text("不低于 {start}", "at least {start}")
_BELOW = Text("低于 {end}", "below {end}")
_SINCE = Text("{start} 起", "from {start}")
_UNTIL = Text("{end} 之前", "before {end}")
_ALLOWED, _DENIED = Text("可以", "allowed"), Text("不可以", "not allowed")


def row_sentences(
    table: DecisionTable[Result],
    fields: Mapping[str, Field],
    said: Callable[[Result], Text],
    shown: Callable[[object, Field], Text],
) -> Iterator[Text]:
    """Each row as one sentence; `said` puts its result into words, `shown` a value."""
    for row in table.rows:
        cells = zip(row.cells, table.inputs, strict=True)
        asked = [_cell(cell, fields[name], shown) for cell, name in cells]
        parts = [each for each in asked if each is not None] or [_ANY_CASE]
        result = said(row.result)
        yield Text(
            f"{'，'.join(each.zh for each in parts)}：{result.zh}",
            f"{', '.join(each.en for each in parts)}: {result.en}",
        )


def verdict_words(verdict: Verdict) -> Text:
    """What a row of an admission table says."""
    if verdict.allow:
        return _ALLOWED
    if verdict.allow is None:
        return verdict.reason
    return Text(f"{_DENIED.zh}，{verdict.reason.zh}", f"{_DENIED.en}, {verdict.reason.en}")


def _cell(cell: Cell, field: Field, shown: Callable[[object, Field], Text]) -> Text | None:
    title = field.title
    if isinstance(cell, Interval):
        ends = _ends(cell, field, shown)
        bounds = Text.joined(ends, en=" and ")
        return Text(f"{title.zh}{bounds.zh}", f"{title.en} {bounds.en}")
    if isinstance(cell, Choices):
        words = [shown(each, field) for each in cell.values]
        zh, en = "或".join(_apart(w.zh) for w in words), " or ".join(w.en for w in words)
        return Text(f"{title.zh}是{zh}".rstrip(), f"{title.en} is {en}")
    if isinstance(cell, Other):
        return Text(f"{title.zh}是其他的", f"{title.en} is anything else")
    assert isinstance(cell, Anything)
    return None


def _apart(word: str) -> str:
    """A word among Chinese ones; Latin letters and digits stand off from them."""
    before, after = (" " if edge.isascii() else "" for edge in (word[:1], word[-1:]))
    return f"{before}{word}{after}"


def _ends(cell: Interval, field: Field, shown: Callable[[object, Field], Text]) -> list[Text]:
    dated = field.type.kind.value == "date"
    start, end = (_SINCE, _UNTIL) if dated else (_FROM, _BELOW)
    found: list[Text] = []
    for words, hole, value in ((start, "start", cell.start), (end, "end", cell.end)):
        if value is not None:
            found.append(words.filled(**{hole: shown(value, field)}))
    return found
