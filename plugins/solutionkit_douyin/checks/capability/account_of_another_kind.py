"""The check capability/account-of-another-kind."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.accounts import ACCOUNTS, account_kinds, are_of_another_kind


@check(
    message=Text(
        "{capability}只用{wanted}，方案里只写了{written}",
        "{capability} is for {wanted}; the spec names {written} only",
    ),
    help=Text(
        "在 platform.douyin 的 accounts 里写 {place}，或从 {id} 那里删掉它",
        "write {place} under accounts of platform.douyin, or delete {id}",
    ),
)
def account_of_another_kind(solution: Solution) -> Iterator[Finding]:
    """A capability works with some kinds of accounts, and the spec names only others.

    A spec without accounts is asked for one elsewhere.

    ## Why is this wrong?
    The platform grants it by account, to brand accounts or those of employees, say. A partner's
    account is refused it, and the button does nothing.

    ## 为什么不对
    有的能力按账号授权，只给品牌号、员工号这样的账号。换成别的账号，授权不了，按钮也就没有用。

    ## Example
    `reach: [follow]` with `accounts: {partners: [some_friend]}`

    ## Use instead
    `accounts: {brand: our_own_account}`
    """
    written = account_kinds(solution)
    for use in (*solution.traffic, *solution.reach):
        if are_of_another_kind(solution, use.capability):
            wanted = use.capability.who.accounts
            values = {"capability": use.capability.title, "id": use.capability.id}
            named = Text.joined([ACCOUNTS[each] for each in written])
            kinds = Text.joined([ACCOUNTS[each] for each in wanted])
            place = wanted[0]
            told = {**values, "wanted": kinds, "written": named, "place": place}
            yield Finding(use.origin, told)
