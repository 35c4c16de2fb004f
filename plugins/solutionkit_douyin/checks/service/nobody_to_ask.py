"""The check service/nobody-to-ask."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Path, Severity, Solution, Text, check
from solutionkit_douyin.limits import settings_path
from solutionkit_douyin.miniprogram.traits import traits

_SERVICE = "客服"


@check(
    message=Text(
        "给用户看的文字提到客服（{count} 处），小程序里却没有客服入口",
        "texts name a customer service ({count} times), which the app does not show",
    ),
    help=Text(
        "在 service 下写 phone，或给 customer_service: im 填 platform 的 ids.im；都没有就改文字",
        "write a phone under service, or ids.im for customer_service: im; else change the texts",
    ),
    severity=Severity.WARNING,
)
def nobody_to_ask(solution: Solution) -> Iterator[Finding]:
    """Refund rules, notices or forms name the customer service, but no page leads to one.

    ## Why is this wrong?
    The entry appears once there is an id for Douyin IM or a phone. Without either the words lead
    nowhere.

    ## 为什么不对
    有抖音 IM 的编号或者电话，页面才有客服入口。都没有时，“请联系客服”就是一句空话。

    ## Example
    `refund: {used: {right: none, text: 有疑问请联系客服。}}` with no phone and no `ids.im`

    ## Use instead
    `service: {phone: 027-00000300}`
    """
    if "miniprogram" not in solution.targets or "service" in traits(solution):
        return
    if {settings_path(solution, "ids", "im"), ("service", "phone")} & set(solution.unset):
        return  # said to be unset: ids/unset tells
    told = [at for at, text in _texts(solution) if _SERVICE in text]
    if told:
        yield Finding(told[0], {"count": len(told)})


def _texts(solution: Solution) -> Iterator[tuple[Path, str]]:
    """What customers read that may send them to the service, each text once."""
    rights = {right.origin: right for right in solution.trade.refund.values()}
    for goods in solution.goods.values():
        rights |= {right.origin: right for right in goods.refund.values()}
        yield (*goods.origin, "summary"), goods.summary
        for index, notice in enumerate(goods.notices):
            yield (*goods.origin, "notices", index), notice
    yield from ((right.origin, right.text) for right in rights.values())
    for form in solution.forms:
        yield (*form.origin, "consent"), form.consent
        yield (*form.origin, "deleted"), form.deleted
