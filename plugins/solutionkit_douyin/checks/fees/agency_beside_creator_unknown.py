"""The check fees/agency-beside-creator-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Path, Severity, Solution, Text, check
from solutionkit_douyin.limits import known
from solutionkit_douyin.limits_fees import COVERS, beside, dotted, from_day


@check(
    message=Text(
        "{fee}还不知道，没法核对代运营的佣金是不是低于达人的：“{goods}”{since}",
        "the {fee} is unknown, so whether an agency gets less than the creator is not: "
        "'{goods}'{since}",
    ),
    help=Text(
        "{statement}（{fact}）；问清后写在 {place}，例如 rate: 10%",
        "{statement} ({fact}); ask for it and write it at {place}, such as rate: 10%",
    ),
    severity=Severity.WARNING,
)
def agency_beside_creator_unknown(solution: Solution) -> Iterator[Finding]:
    """An agency's and a creator's commission are due together, and one of them is not known.

    ## Why is this wrong?
    In life services the platform refuses goods whose agency gets less than the creator. With a
    figure missing nobody can tell before the commission is saved.

    ## 为什么不对
    生活服务里，代运营的比例比达人低，保存佣金时商品会被退回。缺一个数字，就没法事先核对。

    ## Example
    `fees: {provider_commission: {rate: unknown}, creator_commission: {rate: 10%, ...}}`

    ## Use instead
    `provider_commission: {rate: 12%, ...}` beside the same `creator_commission`
    """
    fact = known(solution, COVERS)
    told: set[Path] = set()
    for pair in beside(solution):
        agency, creator = pair.parts
        pairs = ((pair.commission, agency), (pair.creators, creator))
        for component, part in pairs if creator.ppm != 0 else ():
            place = part.origin if len(part.origin) > 1 else ("fees", component.id)
            if part.ppm is None and place not in told:
                told.add(place)
                values = {
                    "fee": component.title,
                    "goods": pair.on.goods.name,
                    "since": from_day(pair, solution),
                    "statement": fact.statement,
                    "fact": COVERS,
                    "place": dotted(place),
                }
                written = [each.origin for each in (part, *pair.parts) if len(each.origin) > 1]
                yield Finding(written[0] if written else part.origin, values)
