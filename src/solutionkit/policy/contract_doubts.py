"""What a contract's figures probably do not mean, though they can be reckoned with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.expression import ALWAYS
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import Promotion
from solutionkit.ir.solution import FeeTerm
from solutionkit.source import Document, Path


def doubts(term: FeeTerm, document: Document) -> Iterator[Diagnostic]:
    """Every doubt about one term of a contract, at its place."""
    if term.grade is Grade.CONTRACT and not term.source:
        yield diagnose("contract/no-source", document.key_span(term.origin), name=term.component)
    for index, each in enumerate(term.promotions):
        here: Path = (*term.origin, "promotions", index)
        yield from _last_day(each, document, here)
        yield from _behind(each, term.promotions[:index], document, here)


def _last_day(promotion: Promotion, document: Document, here: Path) -> Iterator[Diagnostic]:
    """An end that people write to mean that the day is still in."""
    until = promotion.until
    following = until + timedelta(days=1) if until and until < date.max else None
    if until and following and following.day == 1:
        yield diagnose(
            "contract/last-day-not-counted",
            document.span((*here, "until")),
            name=promotion.title.zh,
            day=until.isoformat(),
            next=following.isoformat(),
        )


def _behind(
    promotion: Promotion, before: tuple[Promotion, ...], document: Document, here: Path
) -> Iterator[Diagnostic]:
    """A promotion that an earlier one of the same case leaves no days, or fewer."""
    place = document.span((*here, "name"))
    first, last = _days(promotion)
    for other in before:
        if other.when not in (ALWAYS, promotion.when):
            continue
        begins, ends = _days(other)
        name, earlier = promotion.title.zh, other.title.zh
        if begins <= first and last <= ends:
            yield diagnose("contract/promotion-never-applies", place, name=name, other=earlier)
            return
        if begins < last and first < ends:
            start = max(first, begins).isoformat()
            yield diagnose(
                "contract/promotions-overlap", place, name=name, other=earlier, start=start
            )


def _days(promotion: Promotion) -> tuple[date, date]:
    return promotion.since or date.min, promotion.until or date.max
