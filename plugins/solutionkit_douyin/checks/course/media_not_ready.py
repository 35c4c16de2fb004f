"""The check course/media-not-ready."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text(
        "readiness.media_uploaded 写了 true，但这些章节的素材还没传好：{sections}",
        "readiness.media_uploaded is true, but the media of these sections are not: {sections}",
    ),
    help=Text(
        "传好的写 media: ready；没传好就把 media_uploaded 写成 unknown 或 false",
        "write media: ready for what is uploaded, or media_uploaded: unknown or false",
    ),
    severity=Severity.WARNING,
)
def media_not_ready(solution: Solution) -> Iterator[Finding]:
    """The spec says that all media are uploaded and, of some sections, that they are not.

    ## Why is this wrong?
    One of the two is not so. Admission goes by the sections: a course with a section that has
    nothing to play is not ready for the course library.

    ## 为什么不对
    两处说法相反，总有一处不对。准入按章节判断：有一节没有素材，这门课就还不能进课程库。

    ## Example
    `readiness: {media_uploaded: true}` with `{title: 第一天, media: missing}`

    ## Use instead
    `readiness: {media_uploaded: unknown}` until every section says `media: ready`
    """
    if solution.trade.family.id != "course" or solution.readiness.get("media_uploaded") is not True:
        return
    waiting = [
        f"{goods.name} / {section.title}"
        for goods in solution.goods.values()
        for section in goods.sections
        if goods.price_fen and section.kind != "live" and section.media != "ready"
    ]
    if waiting:
        sections = Text("、".join(waiting), ", ".join(waiting))
        yield Finding(("readiness", "media_uploaded"), {"sections": sections})
