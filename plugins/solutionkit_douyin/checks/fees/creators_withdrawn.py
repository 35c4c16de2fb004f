"""The check fees/creators-withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.checks.mount.mounted import is_cut
from solutionkit_douyin.limits import main_category
from solutionkit_douyin.limits_fees import CREATOR

_LIVE = "live.talent"


@check(
    severity=Severity.WARNING,
    message=Text(
        "主营类目“{category}”收回了短视频达人推广挂载，{fee}却算进每一笔没写谁带来的订单",
        "mounting of videos by creators is withdrawn for '{category}', but {fee} is charged on "
        "every order that does not say who brought it",
    ),
    help=Text(
        "没有达人带货，删掉 fees.{id}；有直播达人，在 traffic.mounts 里写 live.talent，"
        "能不能申请看控制台的能力页",
        "without creators delete fees.{id}; where they sell in live rooms, add live.talent to "
        "traffic.mounts and see in the console whether it may be applied for",
    ),
)
def creators_withdrawn(solution: Solution) -> Iterator[Finding]:
    """A creator's commission is charged in a category that creators cannot mount.

    ## Why is this wrong?
    Since the notice of October 2024 creators no longer put apps of the listed main categories on
    their videos. A quote that takes their commission off shows the seller less than there will be.

    ## 为什么不对
    自 2024 年 10 月的公告起，名单里的主营类目不能再由达人挂在短视频上。还把达人佣金算进去，
    算出来的到手就比实际少。

    ## Example
    `fees: {creator_commission: {rate: 20%, ...}}` in 体育-在线健身

    ## Use instead
    Delete `creator_commission`, or state `traffic: {mounts: [live.talent, ...]}`
    """
    mounted = {use.capability.id for use in solution.traffic}
    if not is_cut(solution) or _LIVE in mounted:
        return
    creators = {
        each.id: each.title for each in solution.fee_policy.components if each.payee == CREATOR
    }
    told: set[str] = set()
    for term in solution.fees:
        if term.component in creators and term.rate_ppm != 0 and term.component not in told:
            told.add(term.component)
            category = "-".join(main_category(solution))
            values = {"category": category, "fee": creators[term.component], "id": term.component}
            yield Finding(term.origin, values, at_key=True)
