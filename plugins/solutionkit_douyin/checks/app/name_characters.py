"""The check app/name-characters."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import name

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "名称“{name}”里有不能用的字符：{characters}",
        "the name '{name}' holds characters that are not allowed: {characters}",
    ),
    help=Text(
        "只用字母、数字和汉字，最后可以是 {last}",
        "use letters, digits and Chinese only; the last may be {last}",
    ),
)
def name_characters(solution: Solution) -> Iterator[Finding]:
    """The app's name holds a character the platform refuses.

    ## Why is this wrong?
    A name is made of letters, digits and Chinese; only its last character may be a plus sign.
    Spaces, dots and brackets are refused when it is registered.

    ## 为什么不对
    名称只能用字母、数字和汉字，加号只能放在最后。
    带空格、圆点或括号的名称，注册时会被拒绝。

    ## Example
    `name: 青木·茶事`

    ## Use instead
    `name: 青木茶事`
    """
    last = known(solution, "app.name-characters").value["last_may_be"]
    wrong = [one for one in solution.name.removesuffix(last) if not _is_allowed(one)]
    if wrong:
        values = {"name": solution.name, "characters": " ".join(wrong), "last": last}
        yield Finding(("name",), values)


def _is_allowed(one: str) -> bool:
    if one.isascii():
        return one.isalnum()
    return name(one, "").startswith("CJK UNIFIED IDEOGRAPH")
