"""The check category/outside-industry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.checks.category.closed import is_closed
from solutionkit_douyin.limits import covered, main_category, settings_path


@check(
    message=Text(
        "主营类目“{category}”不是行业“{industry}”的类目",
        "the main category '{category}' is none of the industry '{industry}'",
    ),
    help=Text(
        "主营类目写在这些里面：{own}；做的是别的生意，就换 industry",
        "choose a main category within {own}, or another industry",
    ),
    severity=Severity.WARNING,
)
def outside_industry(solution: Solution) -> Iterator[Finding]:
    """The main category belongs to another trade than the industry's.

    ## Why is this wrong?
    Documents, mounts and forms are those of the category, rules and pages those of the industry:
    nothing of what is generated fits an app of the other kind.

    ## 为什么不对
    资质、挂载按类目审，规则、页面按行业生成。两边不是一种生意，生成的东西提交时对不上。

    ## Example
    `industry: auto` with `categories: {main: [餐饮]}`

    ## Use instead
    `industry: auto` with `categories: {main: [汽车, 汽车经销商]}`
    """
    category = main_category(solution)
    if is_outside(solution, category) and not is_closed(solution, category):
        own = solution.industry.categories
        at = settings_path(solution, "categories", "main")
        industry = solution.industry.title
        told = "、".join("-".join(each) for each in own)
        yield Finding(at, {"category": "-".join(category), "industry": industry, "own": told})


def is_outside(solution: Solution, category: Sequence[str]) -> bool:
    """Whether the industry says which categories are its own, and `category` is none of them."""
    own = solution.industry.categories
    return bool(own and category) and not covered(own, category)
