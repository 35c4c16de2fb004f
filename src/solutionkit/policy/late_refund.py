"""A refund after the money was settled: which fees come back is often not known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir.rule import FeeComponent, FeePolicy, Per
from solutionkit.policy.containment import is_contained
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Subject

_SAY = Text(
    "{ask}；问清后在方案的 fees 里给{fees}写 on_refund: kept（不退）或 returned（退回）",
    "{ask}; then write 'on_refund: kept' or 'on_refund: returned' in the spec's fees, under {fees}",
)


def unclear_on_refund(policy: FeePolicy, subject: Subject, day: date) -> list[FeeComponent]:
    """The fees the payee bears on a code of which nobody knows whether they come back.

    What another fee contains goes the way of that one, unless it says otherwise.
    """
    return [
        each
        for each in policy.components
        if each.per is Per.CODE and in_force(each.since, each.until, day)
        if each.on_refund is None and each.payer == policy.settlement.payee
        if evaluate(each.when, subject, day) is not False
        if not is_contained(each, policy.components, subject, day)
    ]


def how_to_settle(policy: FeePolicy, fees: Sequence[FeeComponent]) -> Text:
    """Whom to ask of `fees`, and what to write then."""
    ask = policy.settlement.ask
    zh = "、".join(f"{each.title.zh}（{each.id}）" for each in fees)
    zh, en = f" {zh}" if zh[:1].isascii() else zh, ", ".join(each.id for each in fees)
    return _SAY.filled(ask=ask, fees=Text(zh, en))
