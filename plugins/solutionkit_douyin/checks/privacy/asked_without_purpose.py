"""The check privacy/asked-without-purpose."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text("页面要填{datum}，但没有写用途", "a page asks for {datum} without a purpose"),
    help=Text(
        "在 privacy 下加一项：{{id: {id}, purpose: …, deleted: …}}",
        "add to privacy: {{id: {id}, purpose: …, deleted: …}}",
    ),
)
def asked_without_purpose(solution: Solution) -> Iterator[Finding]:
    """A page asks for personal data whose purpose is stated nowhere.

    ## Why is this wrong?
    What a page asks for stands on the privacy page and in the inventory, each with its purpose;
    what is not stated there may not be asked.

    ## 为什么不对
    页面上要填的每一项个人信息，都要连同用途写进隐私说明和信息清单；没写的不能要。

    ## Example
    `goods: [{id: gate, visitor: [id-card], …}]` without `id-card` in `privacy`

    ## Use instead
    `privacy: [{id: id-card, purpose: 实名制入园核验, deleted: 入园后三十天删除}]`
    """
    from solutionkit_douyin.miniprogram.content import datum_title
    from solutionkit_douyin.miniprogram.personal_data import OF_VISITORS, asked_on_pages

    if not known(solution, "privacy.use-of-data").value["purpose"]:
        return
    stated = {datum.id for datum in solution.privacy}
    for id, origin in asked_on_pages(solution):
        if id not in stated:
            told = {"datum": datum_title(id), "id": id}
            yield Finding(origin, told, as_warning=id in OF_VISITORS.values())
