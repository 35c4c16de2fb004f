"""The check fees/task-share-differs."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import (
    CreatorTask,
    Finding,
    PartsOn,
    Severity,
    Solution,
    Text,
    check,
    parts_of_prices,
    percent_of_ppm,
)
from solutionkit_douyin.limits_fees import CREATOR, percent

_AS_WRITTEN = Text("达人佣金写在这里：{rate}", "the creator's commission: {rate}")


@check(
    message=Text(
        "任务“{task}”给达人 {share}，合同里“{goods}”的{fee}是 {rate}",
        "the task '{task}' gives creators {share}, while the {fee} of '{goods}' is {rate}",
    ),
    help=Text(
        "报价按合同的 {rate} 算。两处写成一样；这件商品不同，就在{fee}里用 table 按 goods.id 分开",
        "quotes reckon with {rate}; make both the same, or give {fee} a table by goods.id",
    ),
    severity=Severity.WARNING,
)
def task_share_differs(solution: Solution) -> Iterator[Finding]:
    """A task gives creators another share of its goods than the contract says they get.

    ## Why is this wrong?
    Both are about what a creator gets of the same goods. Quotes go by the contract, so what is
    left is wrong for whatever the task sells.

    ## 为什么不对
    两处说的是同一件商品给达人多少。报价按合同算，经任务卖出的就算错了。

    ## Example
    `tasks: [{goods: tea, share: 40%, ...}]` and `fees: {creator_commission: {rate: 20%, ...}}`

    ## Use instead
    `share: 20%`, or `table: {inputs: [goods.id], rows: [[tea, {rate: 40%}], [other, {rate: 20%}]]}`
    """
    policy = solution.fee_policy
    fees = {each.id: each.title for each in policy.components if each.payee == CREATOR}
    known = list(parts_of_prices(solution, list(fees))) if solution.tasks else []
    for task in solution.tasks:
        share = task.share_ppm
        for on in _during(task, known) if share is not None else ():
            for id, part in on.parts.items():
                if share is not None and part.ppm not in (None, share):
                    rate = percent(part)
                    values = {
                        "task": task.name,
                        "share": percent_of_ppm(share),
                        "goods": on.goods.name,
                        "fee": fees[id],
                        "rate": rate,
                    }
                    said = _AS_WRITTEN.filled(rate=rate)
                    yield Finding((*task.origin, "share"), values, related=((part.origin, said),))


def _during(task: CreatorTask, known: list[PartsOn]) -> list[PartsOn]:
    """What is due of the task's goods while it runs, the first difference of each goods."""
    days = sorted({each.day for each in known})
    begun = [day for day in days if day <= task.since][-1:] or days[:1]
    running = {*begun, *(day for day in days if task.since < day <= task.until)}
    found = [
        each
        for each in known
        if each.day in running
        and task.goods in (None, each.goods.id)
        and any(part.ppm not in (None, task.share_ppm) for part in each.parts.values())
    ]
    return list({each.goods.id: each for each in reversed(found)}.values())
