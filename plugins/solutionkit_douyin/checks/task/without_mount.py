"""The check task/without-mount."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.checks.mount.mounted import is_cut
from solutionkit_douyin.limits import main_category

_ADD = Text(
    "在 traffic.mounts 里加 video.talent（先要有 video.self）",
    "add video.talent to traffic.mounts (it needs video.self)",
)
_DELETE = Text(
    "主营类目“{category}”收回了短视频达人推广挂载，这里没有达人任务：删掉 traffic.tasks",
    "mounting of videos by creators is withdrawn for '{category}', so there are no creators' tasks:"
    " delete traffic.tasks",
)


@check(
    message=Text("有达人任务，但没有申请达人推广挂载", "creators' tasks need a mount by creators"),
    help=Text("{advice}", "{advice}"),
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
        withdrawn = _DELETE.filled(category="-".join(main_category(solution)))
        values = {"advice": withdrawn if is_cut(solution) else _ADD}
        yield Finding(("traffic", "tasks"), values, at_key=True)
