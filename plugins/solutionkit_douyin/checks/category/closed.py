"""The check category/closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit import Finding, Path, Solution, Text, check
from solutionkit_douyin.limits import covered, covers, known, main_category, settings_path

_MEANS = Text("{zh}；", "{en}; ")
_MOST = Text("{add} 或 {supply}", "{add} or {supply}")


@check(
    message=Text("类目“{category}”暂不接入", "the category '{category}' is closed"),
    help=Text(
        "{means}换一个开放的类目；名单会变，以平台类目页为准。已上线的，改类目可能关掉挂载和交易，"
        "一个月最多改 {most} 次（两页写法不一）",
        "{means}choose an open category by the platform's list, which changes; for a live app a "
        "change may switch off mounting and trading, and {most} a month are possible (two pages "
        "differ)",
    ),
)
def closed(solution: Solution) -> Iterator[Finding]:
    """A service category is closed by the platform.

    ## Why is this wrong?
    An app in a closed category is refused, or loses its entries and is taken off the shelf.

    ## 为什么不对
    平台暂不接入这个类目。选了它，小程序会被驳回；已经上线的，会失去流量入口或被下架。

    ## Example
    `categories: {main: [电商, 商家自营]}`

    ## Use instead
    `categories: {main: [餐饮]}`
    """
    categories = solution.settings.get("categories", {})
    if is_closed(solution, main_category(solution)):
        at = settings_path(solution, "categories", "main")
        yield _finding(solution, at, main_category(solution))
    for index, path in enumerate(categories.get("others", ())):
        if is_closed(solution, path):
            at = settings_path(solution, "categories", "others")
            yield _finding(solution, (*at, index), path)


def _finding(solution: Solution, at: Path, path: Sequence[str]) -> Finding:
    changes = known(solution, "category.changes-a-month").value
    means = known(solution, "category.access-class").value["means"]
    said = [each for each in means if covers(each["category"], path)]
    values = {
        "category": "-".join(path),
        "means": _MEANS.filled(**said[0]) if said else Text("", ""),
        "most": _MOST.filled(**changes),
    }
    return Finding(at, values)


def is_closed(solution: Solution, path: Sequence[str]) -> bool:
    """Whether `path` lies in a closed category, or is the end of one written without its start."""
    closed = known(solution, "category.access-class").value["closed"]
    return covered(closed, path) or any(
        path and list(path) == list(each[-len(path) :]) for each in closed
    )
