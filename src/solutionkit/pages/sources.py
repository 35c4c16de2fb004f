"""Where a statement comes from, in words a merchant understands: whose page, read when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Fact, Grade
from solutionkit.pages.markup import Markup, tag

_OF_GRADE = {
    Grade.OFFICIAL: Text("平台官方页面", "the platform's own page"),
    Grade.QUOTED: Text("引述的官方页面", "an official page, as quoted"),
    Grade.INDICATIVE: Text("非官方资料，仅供参考", "not official, for orientation only"),
    Grade.CONTRACT: Text("合同", "the contract"),
    Grade.EXAMPLE: Text("示例", "example"),
    Grade.UNKNOWN: Text("没有查到，需要去问", "not found, to be asked"),
}
BASIS = Text("依据：", "Source: ")
_READ = Text("{day} 查阅", "read {day}")
_COMMA = Text("，", ", ")
_OPEN, _NEXT, _CLOSE = Text("（", " ("), Text("、", ", "), Text("）", ")")


def grade_words(grade: Grade) -> Text:
    """How surely something is known."""
    return _OF_GRADE[grade]


def sources(named: Iterable[str], facts: Mapping[str, Fact], lang: str) -> list[Markup | str]:
    """What a rule rests on: sources of one kind in one breath, linked where they are pages."""
    found: dict[tuple[Grade, str], list[str]] = {}
    for id in named:
        if id in facts:
            fact = facts[id]
            read = "" if fact.grade is Grade.UNKNOWN else fact.read_on
            alike = found.setdefault((fact.grade, read), [])
            alike += [] if fact.source in alike else [fact.source]
    parts: list[Markup | str] = []
    for (grade, read), alike in found.items():
        parts += ["；" if lang == "zh" else "; "] if parts else []
        parts += _source(grade_words(grade).of(lang), alike, read, lang)
    return parts


def _source(words: str, alike: list[str], read: str, lang: str) -> list[Markup | str]:
    """Sources told in the same words; several pages are numbered."""
    pages = [each for each in alike if each.startswith("https://")]
    shown: list[Markup | str] = [tag("a", words, href=pages[0])] if pages else [words]
    if len(pages) > 1:
        shown = [words, _OPEN.of(lang)]
        for number, page in enumerate(pages, start=1):
            shown += [_NEXT.of(lang)] if number > 1 else []
            shown += [tag("a", str(number), href=page)]
        shown += [_CLOSE.of(lang)]
    if not read:
        return shown
    return [tag("span", shown, _COMMA.of(lang), _READ.of(lang).format(day=read))]
