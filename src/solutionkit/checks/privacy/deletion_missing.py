"""The check privacy/deletion-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("没有写何时删除{datum}", "when {datum} is deleted is stated nowhere"),
    help=Text("加一行 deleted: 什么时候删", "add deleted: with when it is deleted"),
    severity=Severity.WARNING,
)
def deletion_missing(solution: Solution) -> Iterator[Finding]:
    """Nobody says when a piece of personal data is deleted.

    ## Why is this wrong?
    Data are deleted when use ends. The privacy page has a line for it, and without words it stays
    empty.

    ## 为什么不对
    个人信息用完要删。隐私说明里有“何时删除”一栏，不写就是空的。

    ## Example
    `privacy: [{id: phone, purpose: 预约试驾后联系用户}]`

    ## Use instead
    `privacy: [{id: phone, purpose: 预约试驾后联系用户, deleted: 跟进结束后删除}]`
    and `deleted` on a form for what it asks besides
    """
    for datum in solution.privacy:
        if not datum.deleted:
            yield Finding(datum.origin, {"datum": datum.title or datum.id})
    stated = {datum.id for datum in solution.privacy}
    for form in solution.forms:
        others = [str(each["title"]) for each in form.fields if each["id"] not in stated]
        if others and not form.deleted:
            yield Finding(form.origin, {"datum": f"“{form.title}”里的{'、'.join(others)}"})
