"""The check mount/cut-unclear."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.checks.mount.mounted import is_cut, mounts
from solutionkit_douyin.limits import in_force, known, main_category


@check(
    message=Text(
        "主营类目“{category}”的{mount}可能已收紧或收回：名单里有“{kinds}”，具体类目没有看到",
        "{mount} may be limited or withdrawn for the main category '{category}': the notice lists "
        "'{kinds}' without naming them",
    ),
    help=Text(
        "在控制台的能力页看这个小程序还能不能申请（{fact}）",
        "see in the console whether this app may still apply ({fact})",
    ),
    severity=Severity.WARNING,
)
def cut_unclear(solution: Solution) -> Iterator[Finding]:
    """A mount of an app in a trade of which the notice of October 2024 lists some kinds unnamed.

    ## Why is this wrong?
    The notice speaks of devices and drugs of all kinds. Which categories those are was not seen,
    so nobody can tell from here whether this one kept its mounts.

    ## 为什么不对
    公告写的是“器械与药品各类”，没有看到是哪些类目，所以说不准这个类目的挂载还在不在。

    ## Example
    `traffic: {mounts: [video.self]}` in 医疗-医疗器械

    ## Use instead
    The same once the console has answered, or no `mounts`
    """
    fact = known(solution, "mount.cut-2024-10")
    kinds = fact.value["partly"].get("".join(main_category(solution)[:1]))
    if kinds is None or is_cut(solution) or not in_force(fact, solution.as_of):
        return
    for origin, capability in mounts(solution):
        values = {"category": "-".join(main_category(solution)), "mount": capability.title}
        yield Finding(origin, {**values, "kinds": kinds, "fact": fact.id})
