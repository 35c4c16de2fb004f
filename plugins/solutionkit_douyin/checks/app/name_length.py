"""The check app/name-length."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text(
        "名称“{name}”折合 {units} 个字符，要在 {min} 到 {max} 之间",
        "the name '{name}' counts {units} units, not {min} to {max}",
    ),
    help=Text(
        "把 name 改短或改长；一个汉字算 {each} 个", "change name; a Chinese character counts {each}"
    ),
)
def name_length(solution: Solution) -> Iterator[Finding]:
    """The app's name is too short or too long.

    ## Why is this wrong?
    The platform counts a letter or digit as one and a Chinese character as more, and refuses a
    name outside its bounds when it is registered.

    ## 为什么不对
    平台给名称计数时，一个汉字折合的字符数比字母、数字多。
    太短或太长的名称，注册时会被拒绝。

    ## Example
    `name: 茶`

    ## Use instead
    `name: 青木茶事`
    """
    fact = known(solution, "app.name-units")
    each = fact.value["chinese_counts"]
    units = sum(1 if one.isascii() else each for one in solution.name)
    if not fact.value["min"] <= units <= fact.value["max"]:
        values = {"name": solution.name, "units": units, "each": each, **fact.value}
        yield Finding(("name",), values)
