"""The check privacy/sensitive-without-purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_SENSITIVE = re.compile(
    "身份证|证件号|证件照|护照|驾驶证|银行卡|卡号|收入|工资|月薪|年薪|薪资|存款|资产|负债|征信|公积金|社保"
    "|家庭住址|家庭地址|住址|婚姻|婚否|健康状况|健康情况|病史|病情|病历|过敏史|宗教|指纹|人脸"
)


@check(
    message=Text(
        "表单“{form}”要用户填{datum}，用途只有授权说明里的一句，那里没提到它",
        "form '{form}' asks for {datum}, and the consent, its only purpose, does not mention it",
    ),
    help=Text(
        "用不着就去掉这一项；要用就在 privacy 下加"
        " {{id: {id}, title: {datum}, purpose: …, deleted: …}}",
        "drop the field, or add to privacy: {{id: {id}, title: {datum}, purpose: …, deleted: …}}",
    ),
    severity=Severity.WARNING,
)
def sensitive_without_purpose(solution: Solution) -> Iterator[Finding]:
    """A form asks for something that harms if it leaks, and says nowhere what for.

    Fields that `privacy` does not have take their purpose from the form's consent.

    ## Why is this wrong?
    Who reads 联系你安排试驾 does not see why an identity number or an income is needed for it.
    Asked all the same, visitors leave, and reviewers ask.

    ## 为什么不对
    身份证号、收入这类信息泄露了会害到人，每一项都要说清用来做什么。授权说明只讲联系试驾，解释不了为什么要它。

    ## Example
    `fields: [{id: idno, title: 身份证号, kind: text}]` with `consent: 只用来联系你安排试驾`

    ## Use instead
    `privacy: [{id: idno, title: 身份证号, purpose: 办理试驾登记, deleted: 试驾结束后删除}]`, or no
    such field
    """
    stated = {datum.id for datum in solution.privacy}
    for form in solution.forms:
        for index, field in enumerate(form.fields):
            title = str(field["title"])
            sensitive = _SENSITIVE.search(title)
            if sensitive and field["id"] not in stated and sensitive[0] not in form.consent:
                values = {"form": form.title, "datum": title, "id": field["id"]}
                yield Finding((*form.origin, "fields", index, "title"), values)
