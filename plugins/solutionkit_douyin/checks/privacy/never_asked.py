"""The check privacy/never-asked."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "隐私说明写了“{datum}”，可是哪张表单都不要它",
        "the privacy page names '{datum}', which no form asks for",
    ),
    help=Text(
        "不收集就把这一项从 privacy 里去掉；要收集就在表单里加 id: {id} 的字段",
        "take it out of privacy, or add a field with id: {id} to a form",
    ),
    severity=Severity.WARNING,
)
def never_asked(solution: Solution) -> Iterator[Finding]:
    """Personal data are declared that the app has no way to ask for.

    Looked at where forms are all that asks: in apps that collect leads.

    ## Why is this wrong?
    The privacy page is to say what is collected. Told that more is taken than is, visitors turn
    away, and the platform's reviewer asks what for.

    ## 为什么不对
    隐私说明要和实际收集的一致。写多了，用户会顾虑，平台审核也会问收来做什么。

    ## Example
    `privacy: [{id: city, purpose: 分配门店}]` with forms that ask for a phone number only

    ## Use instead
    `fields: [{id: city, title: 所在城市, kind: city}, …]`
    """
    from solutionkit_douyin.miniprogram.content import datum_title
    from solutionkit_douyin.miniprogram.personal_data import asked_on_pages

    if solution.trade.family.id != "lead":
        return
    fields = [field for form in solution.forms for field in form.fields]
    asked = {name for field in fields for name in (field["id"], field["kind"])}
    asked |= {id for id, _ in asked_on_pages(solution)}
    for datum in solution.privacy:
        if datum.id not in asked and datum.id not in solution.platform.capabilities:
            title = datum.title or datum_title(datum.id)
            yield Finding((*datum.origin, "id"), {"datum": title, "id": datum.id})
