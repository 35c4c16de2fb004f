"""The check mount/withdrawn-for-category."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.checks.mount.mounted import is_cut
from solutionkit_douyin.limits import known, main_category


@check(
    message=Text(
        "主营类目“{category}”的{mount}已收回",
        "{mount} is withdrawn for the main category '{category}'",
    ),
    help=Text("从 traffic.mounts 里删掉 {id}", "delete {id} from traffic.mounts"),
)
def withdrawn_for_category(solution: Solution) -> Iterator[Finding]:
    """A mount was withdrawn for the app's main category.

    ## Why is this wrong?
    Since the notice of October 2024 apps of the listed main categories are no longer mounted by
    creators or other users, and components of a withdrawn permission report errors.

    ## 为什么不对
    自 2024 年 10 月的公告起，名单里的主营类目不能再由达人或普通用户挂载；
    权限收回以后，相关组件会报错。

    ## Example
    `traffic: {mounts: [video.talent]}` in 文娱-文娱-音乐

    ## Use instead
    `traffic: {mounts: [video.self]}`
    """
    withdrawn = known(solution, "mount.cut-2024-10").value["withdrawn"]
    if not is_cut(solution):
        return
    for use in solution.traffic:
        if use.capability.id in withdrawn:
            values = {"category": "-".join(main_category(solution)), "id": use.capability.id}
            yield Finding(use.origin, {**values, "mount": use.capability.title})
