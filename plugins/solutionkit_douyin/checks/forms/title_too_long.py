"""The check forms/title-too-long."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "表单名称有 {count} 个字，线索组件最多 {most} 个",
        "the form's title has {count} characters; a clue component takes {most}",
    ),
    help=Text("缩短 title", "shorten the title"),
)
def title_too_long(solution: Solution) -> Iterator[Finding]:
    """A form that becomes a clue component has a title the platform would refuse.

    ## Why is this wrong?
    The component is created under the form's title, and the platform bounds its length.

    ## 为什么不对
    线索组件用表单的名称创建，平台规定了最多几个字，超出会被拒绝。

    ## Example
    `title: 预约周末到店看车试驾并由顾问一对一陪同讲解`

    ## Use instead
    `title: 预约看车`
    """
    most = known(solution, "clue.component").value["name_characters"]
    if any(use.capability.id == "clue" for use in solution.reach):
        for form in solution.forms:
            if len(form.title) > most:
                yield Finding((*form.origin, "title"), {"count": len(form.title), "most": most})
