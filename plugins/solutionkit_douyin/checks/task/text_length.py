"""The check task/text-length."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known

NAME = Text("名称", "the name")
ANCHOR = Text("锚点标题", "the anchor")
INTRO = Text("介绍", "the introduction")


@check(
    message=Text(
        "任务的{part}有 {count} 个字，{bounds}", "{part} has {count} characters; {bounds}"
    ),
    help=Text("改一改 {field}", "change {field}"),
)
def text_length(solution: Solution) -> Iterator[Finding]:
    """A text of a creators' task is too long or too short.

    ## Why is this wrong?
    The platform bounds the name, the anchor and the introduction of a task and refuses others.

    ## 为什么不对
    平台规定了任务名称、锚点标题和介绍的字数，超出会被拒绝。

    ## Example
    `name: 和我一起去逛遍全城最好喝的现做茶饮店吧`

    ## Use instead
    `name: 青木茶事探店`
    """
    limits = known(solution, "mount.talent-task").value
    intro = limits["description_characters"]
    for task in solution.tasks:
        for field, part, text, low, high in (
            ("name", NAME, task.name, 1, limits["name_characters"]),
            ("anchor", ANCHOR, task.anchor, 0, limits["anchor_title_characters"]),
            ("intro", INTRO, task.intro, intro["min"], intro["max"]),
        ):
            if not low <= len(text) <= high:
                bounds = Text(f"要在 {low} 到 {high} 个之间", f"{low} to {high} are allowed")
                values = {"part": part, "count": len(text), "bounds": bounds, "field": field}
                yield Finding((*task.origin, field), values)
