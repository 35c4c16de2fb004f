"""The check ids/unset."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution
from solutionkit.source import Path


@check(
    message=Text(
        "还没有填官方编号 {field}{places}", "official id {field} is not known yet{places}"
    ),
    help=Text("拿到以后填在这里；没填之前，用到它的功能不开", "write it here once you have it"),
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
    first: dict[Path, Path] = {}
    places: dict[Path, int] = {}
    for path in solution.unset:
        kind: Path = tuple(step for step in path if isinstance(step, str))
        first.setdefault(kind, path)
        places[kind] = places.get(kind, 0) + 1
    for kind, path in first.items():
        many = places[kind]
        text = Text(f"（共 {many} 处）", f" in {many} places") if many > 1 else Text("", "")
        yield Finding(path, {"field": ".".join(map(str, kind)), "places": text})
