"""The check fees/agency-below-creator."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Path, Solution, Text, check
from solutionkit_douyin.limits import is_sure, known
from solutionkit_douyin.limits_fees import COVERS, Beside, beside, dotted, from_day, percent, raised

_CREATORS = Text("{fee}写在这里：{rate}", "{fee}: {rate}")


@check(
    message=Text(
        "代运营收的{fee} {rate} 低于{creators} {other}：“{goods}”{since}",
        "the {fee} of {rate}, which an agency gets, is below the {creators} of {other}: "
        "'{goods}'{since}",
    ),
    help=Text(
        "{statement}（{fact}）；{raise_it}，或把 {beside} 写到 {rate} 以下",
        "{statement} ({fact}); {raise_it}, or write at most {rate} at {beside}",
    ),
)
def agency_below_creator(solution: Solution) -> Iterator[Finding]:
    """An agency's commission is below the creator's commission, which is paid out of it.

    ## Why is this wrong?
    In life services the platform takes the creator's commission out of the agency's: goods whose
    agency gets less than the creator come back as refused when the commission is saved. It applies
    where an agency works for the merchant, from the day its figures hold.

    ## 为什么不对
    生活服务里，达人佣金从代运营的佣金里出：代运营的比例比达人低，保存佣金时这个商品会被退回。
    方案里有代运营才适用，从数字生效那天起算。

    ## Example
    `parties: [{id: studio, role: operator, ...}]`, `fees: {provider_commission: {rate: 3%, ...},
    creator_commission: {rate: 10%, ...}}`

    ## Use instead
    `provider_commission: {rate: 12%, ...}` beside the same `creator_commission`
    """
    told: set[Path] = set()
    for pair in beside(solution):
        agency, creator = pair.parts
        below = agency.ppm is not None and creator.ppm is not None and agency.ppm < creator.ppm
        if below and pair.places not in told:
            told.add(pair.places)
            yield _finding(pair, solution)


def _finding(pair: Beside, solution: Solution) -> Finding:
    fact = known(solution, COVERS)
    agency, creator = pair.parts
    fee, rate = pair.creators.title, percent(creator)
    said = _CREATORS.filled(fee=fee, rate=rate)
    values = {
        "fee": pair.commission.title,
        "rate": percent(agency),
        "creators": fee,
        "other": rate,
        "goods": pair.on.goods.name,
        "since": from_day(pair, solution),
        "statement": fact.statement,
        "fact": COVERS,
        "raise_it": raised(agency, creator),
        "beside": dotted(creator.origin),
    }
    unsure = pair.shared or not is_sure(fact)
    return Finding(agency.origin, values, as_warning=unsure, related=((creator.origin, said),))
