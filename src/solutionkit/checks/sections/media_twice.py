"""The check sections/media-twice."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Section, Solution


@check(
    message=Text(
        "“{section}”的 media_id 和“{other}”的一样：“{goods}”里两节放的是同一段",
        "'{section}' has the media_id of '{other}': two lessons of '{goods}' play the same",
    ),
    help=Text(
        "改成这一节自己的 media_id；还没传好写 media: missing",
        "write the lesson's own media_id, or media: missing until it is uploaded",
    ),
    severity=Severity.WARNING,
)
def media_twice(solution: Solution) -> Iterator[Finding]:
    """Two lessons of one course play the same video or audio.

    ## Why is this wrong?
    Who has paid for both finds one of them missing.

    ## 为什么不对
    付了钱的人点开第二节，看到的还是第一节。

    ## Example
    `sections: [{title: 一, media_id: v1}, {title: 二, media_id: v1}]`

    ## Use instead
    `sections: [{title: 一, media_id: v1}, {title: 二, media_id: v2}]`
    """
    for goods in solution.goods.values():
        first: dict[str, Section] = {}
        for section in goods.sections:
            if section.media_id is None:
                continue
            earlier = first.setdefault(section.media_id, section)
            if earlier is not section:
                values = {"goods": goods.name, "section": section.title, "other": earlier.title}
                yield Finding((*section.origin, "media_id"), values)
