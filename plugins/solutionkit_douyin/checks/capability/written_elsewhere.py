"""The check capability/written-elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Standing, Text, check

_PLACES = {"mount": ("traffic", "mounts"), "anchor": ("traffic", "anchors"), "reach": ("reach",)}


@check(
    message=Text("{capability}不写在这里", "{capability} is not written here"),
    help=Text("把 {id} 移到 {place}", "move {id} to {place}"),
)
def written_elsewhere(solution: Solution) -> Iterator[Finding]:
    """A capability stands under the wrong part of a spec.

    ## Why is this wrong?
    A mount, an anchor and a way to reach people are different things; one in another's place
    has no effect.

    ## 为什么不对
    挂载、锚点和触达用户是三件不同的事。
    写错位置不会生效，看上去配好了，其实没有。

    ## Example
    `reach: [video.self]`

    ## Use instead
    `traffic: {mounts: [video.self]}`
    """
    for use in (*solution.traffic, *solution.reach):
        if use.capability.standing is not Standing.COVERED:
            continue
        written = tuple((use.capability.written or "platform").split("."))
        place = _PLACES.get(use.capability.kind, written)
        if use.origin[: len(place)] != place:
            values = {"capability": use.capability.title, "id": use.capability.id}
            yield Finding(use.origin, {**values, "place": ".".join(place)})
