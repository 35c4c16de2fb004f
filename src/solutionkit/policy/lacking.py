"""Documents that a rule lacks: which ones would meet it, in whose hands, and what to write.

What stands here are things an author can type; whom to ask is `Missing.ask`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import BRAND, Held, Subject

SHOWN = 2
"""How many alternatives are written out; the others are named."""

_ADD = Text("在 documents 里补 {what}", "add {what} to documents")
_MOVE = Text(
    "；{other} 名下的那份要是发给它的，就把那份的 holder 改成 {holder}",
    "; if the one held by {other} was issued to it, change its holder to {holder}",
)
_ADD_ONE = Text("在 documents 里补其中一份：{what}", "add one of these to documents: {what}")
_OR = Text("（或者{others}）", " (or {others})")
_OBTAIN = Text(
    "{title}办下来以后，在 documents 里写上它的编号",
    "once {title} is issued, write its number in documents",
)
_RENEW = Text(
    "{title}已于 {day} 到期：办好延续，把 valid_until 改成新的到期日",
    "{title} expired on {day}: renew it and write its new valid_until",
)
_WAIT = Text(
    "{title} {day} 才生效，在那以前不算；日期写错了就改 valid_from",
    "{title} begins on {day} and does not count before; if that is wrong, change its valid_from",
)
_WHOSE = Text("（holder: {holder}）", " (holder: {holder})")
_SCOPE = Text(
    "在 documents 里这份{title}上写 scope: [{brand}]（它授权的品牌里有这个时）",
    "write scope: [{brand}] on this {title} in documents, where it is for that brand",
)
_BRAND = Text(
    "在商品“{goods}”里写 brand，对一对{title}管不管它", "write the brand of {goods}: {title}"
)


@dataclass(frozen=True)
class Lacking:
    """A document that would meet a rule.

    `holder` is the id of who would hold it, empty where no spec gives one; `ended` is the last day
    of one that is over, `begins` the first of one still to come, `held` whether one is there that
    does not say what it is for, `awaited` whether it is listed without a number, `elsewhere` is the
    id of somebody near who holds one; `brand` and `goods` are what it has to be for.
    """

    kind: str
    holder: str
    ended: date | None = None
    begins: date | None = None
    held: bool = False
    awaited: bool = False
    elsewhere: str = ""
    brand: str = ""
    goods: str = ""


Alternatives: TypeAlias = tuple[Lacking, ...]
"""Documents any one of which will do."""


def lacking(node: ir.Expression, subject: Subject, day: date) -> Iterator[Alternatives]:
    """What documents `node` lacks: of each group one."""
    if evaluate(node, subject, day) is True:
        return
    if isinstance(node, ir.Has):
        yield (_of(node, subject, day),)
    elif isinstance(node, ir.All):
        for part in node.parts:
            yield from lacking(part, subject, day)
    elif isinstance(node, ir.AnyOf):
        yield from _any_of(node, subject, day)
    elif isinstance(node, ir.Every):
        yield from _inside(node, subject, day)


def _inside(node: ir.Every, subject: Subject, day: date) -> Iterator[Alternatives]:
    for child in subject.children.get(node.children, ()):
        inside = child.inside(subject)
        if evaluate(node.where, inside, day) is True:
            yield from lacking(node.require, inside, day)


def _any_of(node: ir.AnyOf, subject: Subject, day: date) -> Iterator[Alternatives]:
    """Documents side by side are alternatives; other ways to meet it each speak for themselves."""
    held = tuple(_of(part, subject, day) for part in node.parts if isinstance(part, ir.Has))
    if held:
        yield tuple(dict.fromkeys(held))
    for part in node.parts:
        if not isinstance(part, ir.Has):
            yield from lacking(part, subject, day)


def _of(node: ir.Has, subject: Subject, day: date) -> Lacking:
    alike = [
        each
        for each in subject.documents or ()
        if (each.kind, each.holder) == (node.kind, node.holder)
    ]
    brand = subject.values.get(BRAND) or ""
    return Lacking(
        kind=node.kind,
        holder=subject.holders.get(node.holder, ""),
        ended=_ended(alike, day),
        begins=_begins(alike, day),
        held=any(_says_nothing(each, brand) for each in alike),
        awaited=any(each.awaited for each in alike),
        elsewhere=_elsewhere(node, subject, day),
        brand=brand,
        goods=subject.name if any(each.scope for each in alike) else "",
    )


def _elsewhere(node: ir.Has, subject: Subject, day: date) -> str:
    """Who else, such as a store's company, holds a document of this kind that counts."""
    holders = (
        subject.holders.get(each.holder, "")
        for each in subject.documents or ()
        if each.kind == node.kind and each.holder != node.holder and each.counts(day)
    )
    return next((each for each in holders if each), "")


def _ended(held: Sequence[Held], day: date) -> date | None:
    """The last day of the one that was the last to end; nothing where one has not ended."""
    ends = [each.valid_until for each in held]
    if not ends or any(end is None or end >= day for end in ends):
        return None
    return max(end for end in ends if end is not None)


def _begins(held: Sequence[Held], day: date) -> date | None:
    """The first day on which one that is not over will count; nothing where one has begun."""
    starts = [each.valid_from for each in held if not (each.valid_until or day) < day]
    if not starts or any(start is None or start <= day for start in starts):
        return None
    return min(start for start in starts if start is not None)


def _says_nothing(held: Held, brand: str) -> bool:
    return held.approved is None and bool(brand) != bool(held.scope)


def to_write(wanted: Alternatives, titles: Mapping[str, Text]) -> Text:
    """What to write so that one of these documents counts; `titles` are those of documents."""
    for each in wanted:
        mended = _mended(each, titles.get(each.kind, Text(each.kind, each.kind)))
        if mended is not None:
            return mended
    return _added(wanted[0]) if len(wanted) == 1 else _one_added(wanted, titles)


def _mended(each: Lacking, title: Text) -> Text | None:
    """What to change of a document that is listed; nothing where none is."""
    whose = _joined(title, _WHOSE.filled(holder=each.holder)) if each.holder else title
    if each.awaited:
        return _OBTAIN.filled(title=whose)
    if each.ended is not None:
        return _RENEW.filled(title=whose, day=each.ended.isoformat())
    if each.begins is not None:
        return _WAIT.filled(title=whose, day=each.begins.isoformat())
    if each.held and each.brand:
        return _SCOPE.filled(title=title, brand=each.brand)
    return _BRAND.filled(title=title, goods=each.goods) if each.held else None


def _added(each: Lacking) -> Text:
    added = _ADD.filled(what=typed(each))
    if not each.elsewhere or not each.holder:
        return added
    return _joined(added, _MOVE.filled(other=each.elsewhere, holder=each.holder))


def _one_added(wanted: Alternatives, titles: Mapping[str, Text]) -> Text:
    first = [typed(each) for each in wanted[:SHOWN]]
    text = _ADD_ONE.filled(what=Text("、".join(first), ", ".join(first)))
    others = dict.fromkeys(each.kind for each in wanted[SHOWN:])
    if not others:
        return text
    named = [titles.get(kind, Text(kind, kind)) for kind in others]
    more = Text.joined(named)
    return _joined(text, _OR.filled(others=more))


def _joined(one: Text, other: Text) -> Text:
    return Text(one.zh + other.zh, one.en + other.en)


def typed(each: Lacking) -> str:
    """The document as an author writes it in `documents`."""
    holder = f", holder: {each.holder}" if each.holder else ""
    scope = f", scope: [{each.brand}]" if each.brand else ""
    number = ", number: …" if each.holder else ""
    return f"{{kind: {each.kind}{holder}{number}{scope}}}"
