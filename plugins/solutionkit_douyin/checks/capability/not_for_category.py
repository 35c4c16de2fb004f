"""The check capability/not-for-category."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import covered, main_category


@check(
    message=Text(
        "主营类目“{category}”用不了{capability}",
        "{capability} is not for the main category '{category}'",
    ),
    help=Text("删掉 {id}；它只给：{categories}", "delete {id}; it is for {categories}"),
)
def not_for_category(solution: Solution) -> Iterator[Finding]:
    """A capability is not open to the app's main category.

    ## Why is this wrong?
    The platform gives it to some categories only. Where the list was not seen whole this is a
    warning.

    ## 为什么不对
    平台只对部分类目开放这项能力，其他类目开通不了。
    如果开放名单没有看全，这里只给出警告。

    ## Example
    `reach: [platform-im]` in 丽人

    ## Use instead
    `service: {customer_service: im}`
    """
    main = main_category(solution)
    for use in (*solution.traffic, *solution.reach):
        open_to = use.capability.categories
        if main and open_to and not covered(open_to, main):
            values = {"category": "-".join(main), "id": use.capability.id}
            values["categories"] = ", ".join("-".join(path) for path in open_to)
            whole = use.capability.limits.get("categories_complete", True)
            found = {**values, "capability": use.capability.title}
            yield Finding(use.origin, found, as_warning=not whole)
