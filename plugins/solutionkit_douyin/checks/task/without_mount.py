"""The check task/without-mount."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text("有达人任务，但没有申请达人推广挂载", "creators' tasks need a mount by creators"),
    help=Text(
        "在 traffic.mounts 里加 video.talent（先要有 video.self）",
        "add video.talent to traffic.mounts (it needs video.self)",
    ),
)
def without_mount(solution: Solution) -> Iterator[Finding]:
    """There are creators' tasks, but no mount by creators.

    ## Why is this wrong?
    Creators can only mount the app on their videos once the capability is applied for.

    ## 为什么不对
    先申请达人推广挂载能力，才能建任务。

    ## Example
    `traffic: {tasks: [...]}` alone

    ## Use instead
    `traffic: {mounts: [video.self, video.talent], tasks: [...]}`
    """
    used = {use.capability.id for use in solution.traffic}
    if solution.tasks and not used & {"video.talent", "live.talent"}:
        yield Finding(("traffic", "tasks"), at_key=True)
