"""The check refund/stage-text-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Fact, Finding, Solution, Text, check
from solutionkit_douyin.limits import in_force, known, main_category

_STAGES = {
    "to_use": Text("使用前", "before use"),
    "booked": Text("预约后", "once booked"),
    "used": Text("使用后", "after use"),
}


@check(
    message=Text(
        "“{goods}”没有写清{stage}的退款规则", "'{goods}' does not say what may be refunded {stage}"
    ),
    help=Text(
        "在 trade.refund 下写 {state}: {{right: …, text: …}}",
        "write {state}: {{right: …, text: …}} under trade.refund",
    ),
)
def stage_text_missing(solution: Solution) -> Iterator[Finding]:
    """The refund rule of one stage is not written out.

    ## Why is this wrong?
    Since 2026-03-11 the platform refuses releases of general life-service apps whose goods
    pages do not state refund and cancel rules stage by stage; 过期退 or 随时退 alone is not enough.
    Food and travel are to follow later.

    ## 为什么不对
    2026-03-11 起，综合行业小程序的商品页要按阶段写清退款和取消规则，否则发版会被驳回；
    只写“过期退”“随时退”不够。餐饮和酒旅以后也会这样要求。

    ## Example
    `refund: {to_use: {right: full, text: 随时退}}`

    ## Use instead
    `refund: {to_use: {right: full, text: 使用前可以申请全额退款}}`, and so for each stage
    """
    fact = known(solution, "life-service.refund-text-per-stage")
    if not _applies(solution, fact):
        return
    for goods in solution.goods.values():
        for stage in fact.value["stages"] if goods.price_fen else ():
            if "only_with" in stage and stage["only_with"] not in solution.trade.features:
                continue
            right = goods.refund.get(stage["state"])
            if right is None or right.text.strip("。 ") in ("", *fact.value["not_enough_alone"]):
                values = {"goods": goods.name, "stage": _STAGES[stage["state"]]}
                at = right.origin if right else goods.origin
                yield Finding(at, {**values, "state": stage["state"]})


def _applies(solution: Solution, fact: Fact) -> bool:
    return (
        solution.trade.family.id == "life_service"
        and main_category(solution)[:1]
        not in [(each,) for each in fact.value["not_for_first_level"]]
        and in_force(fact, solution.as_of)
    )
