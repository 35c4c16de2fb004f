"""The check mount/account-not-allowed."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.checks.mount.mounted import is_cut, mounts
from solutionkit_douyin.limits import main_category, settings_path


@check(
    message=Text(
        "主营类目“{category}”只能用 1 个同主体品牌号挂载",
        "the main category '{category}' is mounted by one brand account only",
    ),
    help=Text("删掉 accounts.{kind}", "delete accounts.{kind}"),
)
def account_not_allowed(solution: Solution) -> Iterator[Finding]:
    """An app of a limited category names more accounts than its brand account.

    ## Why is this wrong?
    Since the notice of October 2024 apps of the listed main categories are mounted by one brand
    account of their own entity; other accounts are unbound.

    ## 为什么不对
    自 2024 年 10 月的公告起，名单里的主营类目只能用一个同主体品牌号挂载，
    其他账号会被解绑。

    ## Example
    `accounts: {brand: unset, employees: [unset]}`

    ## Use instead
    `accounts: {brand: unset}`
    """
    if not mounts(solution) or not is_cut(solution):
        return
    for kind in ("employees", "partners"):
        if solution.settings.get("accounts", {}).get(kind):
            at = settings_path(solution, "accounts", kind)
            values = {"category": "-".join(main_category(solution)), "kind": kind}
            yield Finding(at, values, at_key=True)
