"""The check mount/customer-service-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, customer_service
from solutionkit_douyin.checks.mount.mounted import mounts
from solutionkit_douyin.limits import known


@check(
    message=Text("{mount}要求小程序有客服", "{mount} asks for customer service"),
    help=Text("在 service 下写 customer_service: im", "write customer_service: im under service"),
)
def customer_service_missing(solution: Solution) -> Iterator[Finding]:
    """The app is to be mounted but has no customer service.

    ## Why is this wrong?
    Apps that serve or trade are mounted only with customer service; the application is refused.

    ## 为什么不对
    提供服务或有交易的小程序，要有客服才能挂载；没有客服，挂载申请会被拒绝。

    ## Example
    `traffic: {mounts: [video.self]}` with `service: {customer_service: none}`

    ## Use instead
    `service: {customer_service: im}`
    """
    asked = known(solution, "mount.self-conditions").value["customer_service_for"]
    if not asked or customer_service(solution) != "none":
        return
    for origin, capability in mounts(solution):
        if capability.limits.get("customer_service"):
            yield Finding(origin, {"mount": capability.title})
