"""The check ids/unset."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution


@check(
    message=Text("还没有填的官方编号：{fields}", "official ids not known yet: {fields}"),
    help=Text(
        "拿到以后填上；没填之前，用到它们的功能不开",
        "write them once you have them; until then, what needs them stays off",
    ),
    severity=Severity.WARNING,
)
def unset(solution: Solution) -> Iterator[Finding]:
    """An official id is `unset`.

    ## Why is this wrong?
    It is not: the build goes on, and what needs the id stays off. It is listed so that nobody
    launches without it.

    ## 为什么不对
    这不算错：照样能生成，用到这个编号的功能先关着。列出来，是为了上线前不会漏填。

    ## Example
    `poi: unset`

    ## Use instead
    `poi: '7012345678901234567'`, once the platform has given it
    """
    places: dict[str, int] = {}
    for path in solution.unset:
        field = ".".join(step for step in path if isinstance(step, str))
        places[field] = places.get(field, 0) + 1
    if places:
        zh = (f"{name}（{many} 处）" if many > 1 else name for name, many in places.items())
        en = (f"{name} ({many} places)" if many > 1 else name for name, many in places.items())
        yield Finding(solution.unset[0], {"fields": Text("、".join(zh), ", ".join(en))})
