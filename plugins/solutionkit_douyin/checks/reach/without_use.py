"""The check reach/without-use."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Standing, Text, Use, check

_APPS = {
    "mini-program": Text("小程序", "a mini-program"),
    "mini-game": Text("小游戏", "a mini-game"),
}


@check(
    message=Text("{app}里用不到{capability}", "{app} has no use for {capability}"),
    help=Text("从 reach 里删掉 {id}{why}", "delete {id} from reach{why}"),
)
def without_use(solution: Solution) -> Iterator[Finding]:
    """A capability is named that this kind of app does nothing with.

    ## Why is this wrong?
    Pages and games are made of different parts. One that is named for the other kind would be
    applied for, counted as done, and never seen.

    ## 为什么不对
    小程序页面和小游戏用的是两套做法。写了另一种才有的能力，会去申请，清单上也算办好了，
    用户却看不到。

    ## Example
    `reach: [join-group]` in a mini-game

    ## Use instead
    `reach: [sidebar, share]`
    """
    app = "mini-game" if solution.trade.family.id == "game" else "mini-program"
    for use in solution.reach:
        capability = use.capability
        if capability.kind != "reach" or capability.standing is not Standing.COVERED:
            continue
        if app not in capability.limits.get("apps", ("mini-program",)):
            values = {"capability": capability.title, "id": capability.id}
            yield Finding(use.origin, {**values, "app": _APPS[app], "why": _why(solution, use)})


def _why(solution: Solution, use: Use) -> Text:
    """What is known of the same thing in mini-games, where it has an entry of its own."""
    of_games = solution.platform.capabilities.get(f"game.{use.capability.id}")
    if solution.trade.family.id != "game" or of_games is None or of_games.why is None:
        return Text("", "")
    return Text(f"。{of_games.why.zh}", f": {of_games.why.en}")
