"""The check parties/id-shared."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, holder_name
from solutionkit_douyin.limits import ids_of

_KINDS = {
    "entity": Text("入驻编号", "onboarding id"),
    "merchant_uids": Text("收款商户号", "payee id"),
}


@check(
    message=Text(
        "“{one}”和“{other}”写了同一个{kind}", "'{one}' and '{other}' have the same {kind}"
    ),
    help=Text(
        "各写各的；还没拿到的写 unset",
        "give each its own; `unset` while it has none",
    ),
)
def id_shared(solution: Solution) -> Iterator[Finding]:
    """Two parties have one and the same id with the platform.

    ## Why is this wrong?
    The id says who a course belongs to or who is paid: with one for two, goods of one are sent in
    and paid for in the name of the other.

    ## 为什么不对
    平台按这个编号认人、打款。两方共用一个，一方的课程和钱就记到另一方名下。

    ## Example
    `entity: {school: "7300001", lin: "7300001"}`

    ## Use instead
    `entity: {school: "7300001", lin: unset}`
    """
    for key, kind in _KINDS.items():
        seen: dict[str, str] = {}
        for party, id in ids_of(solution, key).items():
            if id and id in seen:
                at = ("platform", solution.platform.id, "ids", key, party)
                one, other = holder_name(solution, party), holder_name(solution, seen[id])
                yield Finding(at, {"one": one, "other": other, "kind": kind})
            elif id:
                seen[id] = party
