"""The check category/unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from solutionkit import PATH, Finding, Path, Severity, Solution, Text, check
from solutionkit_douyin.checks.category.closed import is_closed
from solutionkit_douyin.checks.category.outside_industry import is_outside
from solutionkit_douyin.limits import covers, main_category, settings_path

_MEANT = Text("是不是想写 “{name}”？", "did you mean '{name}'?")


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
    """A service category that stands in no fact and no rule, nor in what the platform answered.

    Told where nothing is known of its first level, where what is above it is named whole, or where
    a known one is written much the same.

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
    catalogue, known = solution.platform.categories, _known(solution)
    ask = (catalogue.ask if catalogue else None) or Text("", "")
    for place, path in _categories(solution):
        if not path or is_closed(solution, path):
            continue
        meant = _meant(path, known)
        if meant or _is_strange(path, known):
            words = {
                "ask": Text.joined([_MEANT.filled(name=meant), ask], "", " ") if meant else ask
            }
            yield Finding(place, {"category": "-".join(path), **words})


def _categories(solution: Solution) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The app's categories and their places; no main one of which more is said already."""
    at = settings_path(solution, "categories")
    if not is_outside(solution, main_category(solution)):
        yield (*at, "main"), main_category(solution)
    for index, path in enumerate(solution.settings.get("categories", {}).get("others", ())):
        yield (*at, "others", index), tuple(path)


def _known(solution: Solution) -> Sequence[str]:
    """What facts, rules and the platform's answers to this client name."""
    own = solution.platform.categories
    asked = (field.type.catalogue for field in solution.admission.fields.values())
    return [name for each in (own, *asked) if each for name in each.known]


def _meant(path: Sequence[str], known: Sequence[str]) -> str:
    """The known category that `path`, which is none, differs from by a few characters alone."""
    listed = [each.split(PATH) for each in known]
    beside = {each[-1]: each for each in listed if each[0] == path[0] and len(each) > 1}
    if len(path) < 2 or any(covers(each, path) for each in beside.values()):
        return ""
    near = get_close_matches(path[-1], beside, n=1)
    return "-".join(beside[near[0]]) if near else ""


def _is_strange(path: Sequence[str], known: Sequence[str]) -> bool:
    """Whether nothing begins as `path` does, or it goes on beneath one that is named whole."""
    listed = [each.split(PATH) for each in known]
    if listed and not any(each[0] == path[0] for each in listed):
        return True
    above = any(len(each) < len(path) and each == list(path[: len(each)]) for each in listed)
    return above and not any(covers(each, path) and each[-1] == path[-1] for each in listed)
