"""The check forms/no-way-to-answer."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "表单“{form}”没有电话这一项，收到了也联系不上",
        "form '{form}' asks for no phone, so nobody can answer",
    ),
    help=Text(
        "加一项 {{id: phone, title: 手机号, kind: phone}}",
        "add a field {{id: phone, title: 手机号, kind: phone}}",
    ),
    severity=Severity.WARNING,
)
def no_way_to_answer(solution: Solution) -> Iterator[Finding]:
    """A form that leaves no phone to call.

    ## Why is this wrong?
    A lead is worth something only if somebody can call back.

    ## 为什么不对
    用户留的线索要有人回电话；没有电话，收到了也没有用。

    ## Example
    `forms: [{id: drive, fields: [{id: city, title: 城市, kind: city}]}]`

    ## Use instead
    `forms: [{id: drive, fields: [{id: phone, title: 手机号, kind: phone}]}]`
    """
    for form in solution.forms:
        if all(each["kind"] != "phone" for each in form.fields):
            yield Finding((*form.origin, "fields"), {"form": form.title}, at_key=True)
