"""The check task/share-not-whole."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check, percent_of_ppm


@check(
    message=Text(
        "达人分成要写整数百分比，现在是 {share}", "the share is a whole percentage, not {share}"
    ),
    help=Text("例如 share: 10%", "for example share: 10%"),
)
def share_not_whole(solution: Solution) -> Iterator[Finding]:
    """Creators' share is no whole percentage.

    ## Why is this wrong?
    The platform takes the share as a whole number of hundredths.

    ## 为什么不对
    平台的分成比例只收整数。

    ## Example
    `share: 12.5%`

    ## Use instead
    `share: 12%`
    """
    for task in solution.tasks:
        share = None if task.share_ppm is None else percent_of_ppm(task.share_ppm)
        if share is not None and "." in share:
            yield Finding((*task.origin, "share"), {"share": share})
