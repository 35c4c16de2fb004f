"""The check category/too-many."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check
from solutionkit_douyin.limits import known, main_category, settings_path


@check(
    message=Text(
        "写了 {count} 个服务类目，最多 {most} 个",
        "there are {count} service categories, more than {most}",
    ),
    help=Text("在 categories.others 里去掉 {surplus} 个", "drop {surplus} of categories.others"),
)
def too_many(solution: Solution) -> Iterator[Finding]:
    """The app has more service categories than the platform allows.

    ## Why is this wrong?
    Further categories are refused when they are added.

    ## 为什么不对
    一个小程序能有的服务类目有上限，超出的类目在添加时会被拒绝。

    ## Example
    `others: [[丽人], [亲子], [宠物], [购物], [爱车]]`

    ## Use instead
    `others: [[丽人], [亲子]]`
    """
    most = known(solution, "category.most-per-app").value
    others = solution.settings.get("categories", {}).get("others", ())
    count = len(others) + bool(main_category(solution))
    if count > most:
        values = {"count": count, "most": most, "surplus": count - most}
        yield Finding(settings_path(solution, "categories", "others"), values, at_key=True)
