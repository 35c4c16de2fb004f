"""Fees given back later: entries of their own, which lower no fee and no settlement.

rebates:
- id: newcomer
title: {zh: 新商家返还, en: newcomers' rebate}
of: software_service
rate: 50%
rounding: down
after: {zh: 次月返还, en: paid the month after}
facts: [fee.special-rate]
grade: official
ask: {zh: 看返还对账, en: see the reconciliation of rebates}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import ONE, muldiv
from solutionkit.ir.rule import FeeComponent, FeePolicy, Rebate
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.expression import BOOL, Names
from solutionkit.policy.parse_figures import rate, rounding
from solutionkit.policy.reader import Reader
from solutionkit.policy.subject import Subject
from solutionkit.source import Node

_NEEDS = ("id", "title", "of", "rate", "after", "facts", "grade", "ask")


def rebates(
    node: Node | None, names: Names, components: Sequence[FeeComponent], reader: Reader
) -> tuple[Rebate, ...]:
    """Read the rebates at `node`; each is of a fee that stands in the policy."""
    return tuple(_rebate(each, names, components, reader) for each in reader.items(node))


def rebated(
    policy: FeePolicy, fees: Mapping[str, int | None], subject: Subject, day: date
) -> tuple[tuple[Rebate, int | None], ...]:
    """What of the `fees` of one code comes back later; `None` where it cannot be known."""
    found: list[tuple[Rebate, int | None]] = []
    for each in policy.rebates:
        if each.of in fees and in_force(each.since, each.until, day):
            applies = evaluate(each.when, subject, day)
            if applies is not False:
                found.append((each, _amount(each, fees[each.of]) if applies else None))
    return tuple(found)


def _amount(each: Rebate, fee_fen: int | None) -> int | None:
    if fee_fen is None or each.rate_ppm is None:
        return None
    if each.rounding is None:
        whole, rest = divmod(fee_fen * each.rate_ppm, ONE)
        return None if rest else whole
    return muldiv(fee_fen, each.rate_ppm, ONE, each.rounding)


def _rebate(node: Node, names: Names, components: Sequence[FeeComponent], reader: Reader) -> Rebate:
    entries = reader.entries(node, ("when", "since", "until", "rounding"), _NEEDS)
    when = entries.get("when")
    since, until = reader.day(entries.get("since")), reader.day(entries.get("until"))
    if since and until and until <= since:
        reader.report("policy/never-in-force", entries["until"].span, since=since.isoformat())
    return Rebate(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        of=reader.one_of(entries.get("of"), [each.id for each in components], ""),
        rate_ppm=rate(entries.get("rate"), reader),
        when=reader.expression(when, names, BOOL, ir.ALWAYS) if when else ir.ALWAYS,
        since=since,
        until=until,
        rounding=rounding(entries.get("rounding"), reader),
        after=reader.text(entries.get("after")),
        facts=reader.words(entries.get("facts")),
        grade=reader.choice(entries.get("grade"), Grade, Grade.UNKNOWN),
        ask=reader.text(entries.get("ask")),
        origin=node.span,
    )
