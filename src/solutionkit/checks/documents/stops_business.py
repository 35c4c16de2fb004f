"""The check documents/stops-business."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit.checks.check import Finding, check
from solutionkit.checks.documents.expiring import NOTICE
from solutionkit.checks.first_few import first_few
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.holders import holder_name, is_in_force
from solutionkit.ir.serving import serving
from solutionkit.ir.solution import Solution
from solutionkit.policy.lapses import Lapse, lapses
from solutionkit.source import Path

_FROM = Text("{first} 起", "from {first} on")
_BETWEEN = Text("{first} 到 {last}", "from {first} to {last}")
_BOOKED = Text("{names}不能约", "{names} cannot be booked")
_SOLD = Text("{names}不能卖", "{names} may not be sold")


@check(
    message=Text(
        "{days}，{holder}的{kind}不在有效期内：{stopped}",
        "{kind} of {holder} is not in force {days}: {stopped}",
    ),
    help=Text(
        "办好以后改 documents 里的 valid_until 或 valid_from",
        "once it is renewed, change valid_until or valid_from in documents",
    ),
    severity=Severity.WARNING,
)
def stops_business(solution: Solution) -> Iterator[Finding]:
    """A company or a store lacks a document that a rule asks for, now or soon, and goes on.

    A mini-program offers no times on those days, and one built on such a day sells nothing that
    needs the document; where the days are still to come, only another build stops the sale.

    ## Why is this wrong?
    Buyers would pay somebody who may not serve them.

    ## 为什么不对
    证照到期或还没生效的那些天，用户付了钱也没有人可以合法地服务。这些天不给约；到了那天要再生成一次，商品才会停卖。

    ## Example
    `- {kind: 律师事务所执业许可证, holder: firm, valid_until: 2026-12-20}` read in December 2026

    ## Use instead
    The new `valid_until` once it is renewed.
    """
    for spell in _by_document(lapses(solution, solution.as_of + NOTICE)):
        lapse = spell[0]
        if stopped := list(_stopped(solution, spell)):
            first, last = lapse.first.isoformat(), lapse.last.isoformat() if lapse.last else ""
            yield Finding(
                _place(solution, lapse),
                {
                    "holder": holder_name(solution, lapse.holder),
                    "kind": solution.admission.documents.get(lapse.kind, lapse.kind),
                    "days": (_BETWEEN if last else _FROM).filled(first=first, last=last),
                    "stopped": Text.joined(stopped, "，", " and "),
                },
            )


def _by_document(found: Sequence[Lapse]) -> list[list[Lapse]]:
    """All who lack one document on the same days: a company and the stores that go by its paper."""
    spells: dict[tuple[object, ...], list[Lapse]] = {}
    for each in found:
        spells.setdefault((each.kind, each.holder, each.first, each.last), []).append(each)
    return list(spells.values())


def _stopped(solution: Solution, spell: Sequence[Lapse]) -> Iterator[Text]:
    lacking = {each.at for each in spell}
    booked = [
        each.name
        for each in serving(solution)
        if each.schedule and not lacking.isdisjoint((each.party or solution.merchant, each.store))
    ]
    idle = frozenset().union(*(each.goods for each in spell))
    goods = [each for each in solution.goods.values() if each.id in idle]
    sold = [each.name for each in goods if each.price_fen and each.fulfilment != "display"]
    if booked:
        yield _BOOKED.filled(names=first_few(booked, "人"))
    if sold:
        yield _SOLD.filled(names=first_few(sold, "件"))


def _place(solution: Solution, lapse: Lapse) -> Path:
    """The date that ends or begins the document."""
    for held in solution.credentials:
        own = (held.kind, held.holder) == (lapse.kind, lapse.holder)
        if own and not is_in_force(held, lapse.first):
            early = held.valid_from is not None and held.valid_from > lapse.first
            return (*held.origin, "valid_from" if early else "valid_until")
    return ("documents",)
