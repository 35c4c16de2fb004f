"""The check category/unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit import PATH, Finding, Path, Severity, Solution, Text, check
from solutionkit_douyin.limits import covers, main_category, settings_path


@check(
    message=Text(
        "没有资料说平台有“{category}”这个类目", "nothing known says that there is '{category}'"
    ),
    help=Text(
        "照平台列的写：{ask}",
        "write it as the platform lists it: {ask}",
    ),
    severity=Severity.WARNING,
)
def unknown(solution: Solution) -> Iterator[Finding]:
    """A service category beneath one that facts name whole, and no fact names what is beneath.

    Where nothing of a category is known, admission and fees say so themselves.

    ## Why is this wrong?
    What documents, mounts and fees a category brings is unknown then, and a path the platform does
    not have is refused when the app is submitted.

    ## 为什么不对
    不认得的类目，要什么资质、能不能挂载、怎么收费都说不出来；平台没有的写法，提交时会被退回。

    ## Example
    `categories: {main: [餐饮, 火锅, 四川]}`

    ## Use instead
    `categories: {main: [餐饮]}`
    """
    categories = solution.settings.get("categories", {})
    main: Path = settings_path(solution, "categories", "main")
    places = [(main, main_category(solution))]
    for index, path in enumerate(categories.get("others", ())):
        places.append(((*settings_path(solution, "categories", "others"), index), tuple(path)))
    for place, path in places:
        catalogue = solution.platform.categories
        if catalogue is not None and _is_strange(path, catalogue.known):
            ask = catalogue.ask or Text("", "")
            yield Finding(place, {"category": "-".join(path), "ask": ask})


def _is_strange(path: Sequence[str], known: Sequence[str]) -> bool:
    """Whether `path` goes on beneath a category that facts name whole, and none names it."""
    listed = [each.split(PATH) for each in known]
    above = any(len(each) < len(path) and each == list(path[: len(each)]) for each in listed)
    return above and not any(covers(each, path) and each[-1] == path[-1] for each in listed)
