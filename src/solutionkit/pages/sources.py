"""Where a statement comes from, in words a merchant understands: whose page, read when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Fact, Grade
from solutionkit.pages.markup import Markup, tag

_OF_GRADE = {
    Grade.OFFICIAL: Text("平台官方页面", "the platform's own page"),
    Grade.QUOTED: Text("转述的官方页面", "an official page, as quoted"),
    Grade.INDICATIVE: Text("非官方资料，仅供参考", "not official, for orientation only"),
    Grade.CONTRACT: Text("合同", "the contract"),
    Grade.EXAMPLE: Text("示例", "example"),
    Grade.UNKNOWN: Text("没有查到，需要去问", "not found, to be asked"),
}
BASIS = Text("依据：", "Source: ")
_READ = Text("{day} 查阅", "read {day}")


def grade_words(grade: Grade) -> Text:
    """How surely something is known."""
    return _OF_GRADE[grade]


def sources(named: Iterable[str], facts: Mapping[str, Fact], lang: str) -> list[Markup | str]:
    """What a rule rests on: each source once, linked where it is a page."""
    found: dict[str, Markup | str] = {}
    for id in named:
        if id in facts:
            found.setdefault(facts[id].source, _source(facts[id], lang))
    parts: list[Markup | str] = []
    for each in found.values():
        parts += ["；" if lang == "zh" else "; ", each] if parts else [each]
    return parts


def _source(fact: Fact, lang: str) -> Markup | str:
    words = grade_words(fact.grade).of(lang)
    if fact.source.startswith("https://"):
        shown: Markup | str = tag("a", words, href=fact.source)
    else:
        shown = words
    if fact.grade is Grade.UNKNOWN:
        return shown
    read = _READ.of(lang).format(day=fact.read_on)
    return tag("span", shown, "，" if lang == "zh" else ", ", read)
