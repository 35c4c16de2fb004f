"""The check privacy/capability-without-purpose."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text("用了{capability}，但没有写用途", "{capability} is used without a stated purpose"),
    help=Text(
        "在 privacy 下加一项：{{id: {id}, purpose: …}}", "add to privacy: {{id: {id}, purpose: …}}"
    ),
)
def capability_without_purpose(solution: Solution) -> Iterator[Finding]:
    """A capability takes personal data whose purpose is stated nowhere.

    ## Why is this wrong?
    Data are taken by consent with a stated purpose; the privacy agreement is made from these
    statements, and the calls do not work without it.

    ## 为什么不对
    收集个人信息要用户同意，还要写明用途；隐私协议就是由这些说明生成的。
    没有隐私协议，相关接口调用不了。

    ## Example
    `reach: [phone]` without `privacy`

    ## Use instead
    `privacy: [{id: phone, purpose: 接收券码和订单通知}]`
    """
    if not known(solution, "privacy.use-of-data").value["purpose"]:
        return
    stated = {datum.id for datum in solution.privacy}
    for use in solution.reach:
        personal = "privacy.agreement" in use.capability.facts
        if personal and use.capability.id not in stated:
            values = {"capability": use.capability.title, "id": use.capability.id}
            yield Finding(use.origin, values)
