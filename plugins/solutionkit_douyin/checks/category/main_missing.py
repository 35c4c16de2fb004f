"""The check category/main-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import main_category, settings_path

_ANY = Text("[一级类目, 二级类目]", "[first level, second level]")


@check(
    message=Text("没有写主营类目", "there is no main category"),
    help=Text(
        "照控制台服务类目页的全称，在 platform.douyin 下写 categories: {{main: {path}}}",
        "add categories: {{main: {path}}} under platform.douyin, in full as the console has it",
    ),
)
def main_missing(solution: Solution) -> Iterator[Finding]:
    """The app has no main category.

    ## Why is this wrong?
    Mounting, location, trading and other capabilities are decided by the main category; without
    it nothing about them can be checked.

    ## 为什么不对
    能不能挂载、定位、交易，都由主营类目决定。不写主营类目，这些都没法提前检查。

    ## Example
    `platform: {douyin: {appid: unset}}`

    ## Use instead
    `platform: {douyin: {appid: unset, categories: {main: [餐饮]}}}`
    """
    if not main_category(solution) and solution.trade.family.id != "game":
        of_the_industry = [f"[{', '.join(each)}]" for each in solution.industry.categories]
        values = {"path": next(iter(of_the_industry), _ANY)}
        yield Finding(settings_path(solution), values, at_key=True)
