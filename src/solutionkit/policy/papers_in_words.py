"""Lacking documents for those who read pages: whose paper, in words; what is typed beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from solutionkit.diagnostics import Text
from solutionkit.policy.lacking import Alternatives, Lacking, typed

_OBTAIN = Text(
    "{paper}办下来以后，写上它的编号（number）", "once {paper} is issued, write its number (number)"
)
_RENEW = Text(
    "{paper}已于 {day} 到期：办好延续，写上新的到期日（valid_until）",
    "{paper} expired on {day}: renew it and write its new last day (valid_until)",
)
_WAIT = Text(
    "{paper} {day} 才生效，在那以前不算；日期写错了就改（valid_from）",
    "{paper} begins on {day} and does not count before; if that is wrong, change it (valid_from)",
)
_FOR = Text(
    "{paper}要是也管{brand}，写明它授权这个品牌（scope: [{brand}]）",
    "where {paper} is for {brand} as well, write that it is (scope: [{brand}])",
)
_BRAND = Text(
    "写明商品“{goods}”的品牌（brand），对一对{title}管不管它",
    "write the brand of {goods} (brand) to see whether the {title} covers it",
)
_ADD = Text("补上{papers}（documents 里写 {typed}）", "add {papers} (in documents: {typed})")
_ADD_ONE = Text(
    "补上其中一份：{papers}（documents 里写，例如 {typed}）",
    "add one of these: {papers} (in documents, such as {typed})",
)
_MOVE = Text(
    "；{other}名下的那份要是发给它的，改成它持有（holder: {holder}）",
    "; if the one held by {other} was issued to it, make it the holder (holder: {holder})",
)
_WHOSE = Text("{holder}的{paper}", "{holder}'s {paper}")


def in_words(
    wanted: Alternatives, titles: Mapping[str, Text], name_of: Callable[[str], str]
) -> Text:
    """What is to be done so that one of these documents counts; `name_of` gives holders' names."""
    for each in wanted:
        paper = _of(each.holder, _title(each.kind, titles), name_of)
        if mended := _mended(each, paper, titles):
            return mended
    first, kinds = wanted[0], dict.fromkeys(each.kind for each in wanted)
    if len(kinds) > 1:
        papers = Text.joined([_title(kind, titles) for kind in kinds])
        one_holder = len({each.holder for each in wanted}) == 1
        papers = _of(first.holder, papers, name_of) if one_holder else papers
        return _ADD_ONE.filled(papers=papers, typed=typed(first))
    paper = _of(first.holder, _title(first.kind, titles), name_of)
    added = _ADD.filled(papers=paper, typed=typed(first))
    if not (first.elsewhere and first.holder):
        return added
    moved = _MOVE.filled(other=name_of(first.elsewhere), holder=first.holder)
    return Text.joined([added, moved], "", "")


def _mended(each: Lacking, paper: Text, titles: Mapping[str, Text]) -> Text | None:
    """What to change of a document that is listed; nothing where none is."""
    if each.awaited:
        return _OBTAIN.filled(paper=paper)
    if each.ended is not None:
        return _RENEW.filled(paper=paper, day=each.ended.isoformat())
    if each.begins is not None:
        return _WAIT.filled(paper=paper, day=each.begins.isoformat())
    if each.held and each.brand:
        return _FOR.filled(paper=paper, brand=each.brand)
    title = _title(each.kind, titles)
    return _BRAND.filled(goods=each.goods, title=title) if each.held else None


def _of(holder: str, paper: Text, name_of: Callable[[str], str]) -> Text:
    return _WHOSE.filled(holder=name_of(holder), paper=paper) if holder else paper


def _title(kind: str, titles: Mapping[str, Text]) -> Text:
    return titles.get(kind, Text(kind, kind))
