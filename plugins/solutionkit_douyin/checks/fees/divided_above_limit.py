"""The check fees/divided-above-limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solutionkit import (
    Finding,
    Part,
    Path,
    Severity,
    Solution,
    Text,
    check,
    parts_of_prices,
    percent_of_ppm,
)
from solutionkit_douyin.limits import known
from solutionkit_douyin.limits_fees import added, apart, divided, percent

MOST = "fee.division-most"
_AS_WRITTEN = Text("{fee}写在这里：{rate}", "{fee}: {rate}")


@check(
    message=Text(
        "“{goods}”分给别人的合计 {rate}，超过 {most}（{fees}）",
        "'{goods}': {rate} in all is divided among others, above {most} ({fees})",
    ),
    help=Text(
        "{statement}（{fact}）；签约前问平台现在分账有没有上限",
        "{statement} ({fact}); ask the platform for today's limit before you sign",
    ),
    severity=Severity.WARNING,
)
def divided_above_limit(solution: Solution) -> Iterator[Finding]:
    """More of a price is divided among others than the platform was seen to allow.

    ## Why is this wrong?
    The old guaranteed payment let all divisions of an order take a limited part of it. Whether
    today's trade systems have a limit was not found, so a contract above it may not be payable
    by division.

    ## 为什么不对
    旧担保支付里，一笔订单分给别人的合计有上限。现在的交易系统有没有没有查到，
    合同写得比它高，可能分不出去。

    ## Example
    `fees: {teacher_share: {rate: 50%, ...}}`

    ## Use instead
    The same once the platform has confirmed it, or `teacher_share: {rate: 25%, ...}`
    """
    fees = {each.id: each.title for each in divided(solution)}
    most = known(solution, MOST).value["most_ppm"]
    told: set[tuple[Path, ...]] = set()
    for on in parts_of_prices(solution, list(fees)) if fees else ():
        parts = apart(solution, on)
        whole, places = added(parts.values()), tuple(part.origin for part in parts.values())
        if whole.ppm and whole.ppm > most and places not in told:
            told.add(places)
            yield _finding(solution, on.goods.name, {fees[id]: parts[id] for id in parts})


def _finding(solution: Solution, goods: str, parts: Mapping[Text, Part]) -> Finding:
    fact, whole = known(solution, MOST), added(parts.values())
    values = {
        "goods": goods,
        "rate": percent(whole),
        "most": percent_of_ppm(fact.value["most_ppm"]),
        "fees": Text.joined(parts),
        "statement": fact.statement,
        "fact": MOST,
    }
    others = [
        (part.origin, _AS_WRITTEN.filled(fee=fee, rate=percent(part)))
        for fee, part in parts.items()
        if part.origin != whole.origin
    ]
    return Finding(whole.origin, values, related=tuple(others))
