"""The check ids/of-another-kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Finding, Path, Solution, Text, check
from solutionkit_douyin.limits import settings_path

_APPID = re.compile(r"tt[0-9a-f]{16}([0-9a-f]{2})?")
_PHONE = re.compile(r"1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|400-?[0-9]{3}-?[0-9]{4}")
_KINDS = (
    (_APPID, Text("小程序的 AppID", "the id of an app"), False),
    (_PHONE, Text("电话号码", "a phone number"), True),
)
"""Forms that tell what an id is; digits alone may be an account's after all, so they warn."""


@check(
    message=Text("{place} 写的像{kind}", "{place} looks like {kind}"),
    help=Text(
        "换成平台为{wanted}给的编号；还没有就写 unset",
        "write the id the platform has for {wanted}, or unset while there is none",
    ),
)
def of_another_kind(solution: Solution) -> Iterator[Finding]:
    """An id has the form of another kind of id.

    A number that may be a phone's only warns: accounts may be made of digits.

    ## Why is this wrong?
    Accounts, groups, templates and placements have ids of their own. With another's in its place
    the button opens nothing, and no page says why.

    ## 为什么不对
    账号、粉丝群、消息模板、广告位各有各的编号。填成 AppID 或电话，按钮点了打不开，
    页面上也看不出原因。

    ## Example
    `ids: {im: tt0123456789abcdef}`

    ## Use instead
    `ids: {im: douyin_corner_service}`
    """
    for part in ("accounts", "ids"):
        path = settings_path(solution, part)
        for steps, value in _written(solution.settings.get(part)):
            for form, kind, doubtful in _KINDS:
                if form.fullmatch(value):
                    place = ".".join(each for each in (part, *steps) if isinstance(each, str))
                    wanted = _title(solution, (part, *steps))
                    values = {"place": place, "kind": kind, "wanted": wanted}
                    yield Finding((*path, *steps), values, as_warning=doubtful)


def _written(value: Any) -> Iterator[tuple[Path, str]]:
    """Every text below a setting and the steps that lead to it."""
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from (((key, *steps), text) for steps, text in _written(each))
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from (((index, *steps), text) for steps, text in _written(each))


def _title(solution: Solution, steps: Path) -> str:
    """What the setting is called where it is described."""
    schema: Any = solution.platform.settings_schema
    title = ""
    for step in steps:
        schema = schema.get("properties", {}).get(step, {})
        title = schema.get("title", title)
    return f"“{title}”"
