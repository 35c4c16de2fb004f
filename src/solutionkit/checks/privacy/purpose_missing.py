"""The check privacy/purpose-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("表单要收集 {datum}，但没有写用途", "a form asks for {datum} without a purpose"),
    help=Text(
        "在 privacy 下加一项：{{id: {datum}, purpose: …}}",
        "add to privacy: {{id: {datum}, purpose: …}}",
    ),
)
def purpose_missing(solution: Solution) -> Iterator[Finding]:
    """A form asks for personal data whose purpose is stated nowhere.

    ## Why is this wrong?
    Personal data may be asked for only with a stated purpose; the privacy agreement is made from
    these statements. A phone number needs its own; other fields have their form's (`consent`).

    ## 为什么不对
    收集个人信息必须写明用途；隐私协议就是由这些说明生成的。
    手机号要单独写；其他字段没有单独写的，用表单的授权说明 consent。

    ## Example
    `forms: [{id: drive, fields: [{id: phone, title: 手机号, kind: phone}], …}]` without `privacy`

    ## Use instead
    `privacy: [{id: phone, purpose: 预约试驾后联系用户}]`
    """
    stated = {datum.id for datum in solution.privacy}
    for form in solution.forms:
        for index, field in enumerate(form.fields):
            if field["kind"] == "phone" and "phone" not in stated:
                yield Finding((*form.origin, "fields", index, "kind"), {"datum": "phone"})
            elif field["id"] not in stated and not form.consent.strip():
                yield Finding((*form.origin, "fields", index, "id"), {"datum": field["id"]})
