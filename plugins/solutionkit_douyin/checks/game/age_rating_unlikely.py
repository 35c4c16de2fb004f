"""The check game/age-rating-unlikely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check
from solutionkit_douyin.limits import known


@check(
    message=Text("适龄提示“{rating}”不像一个年龄级别", "'{rating}' is hardly an age rating"),
    help=Text(
        "照备案或版号上的级别写：岁数加 +，岁数不超过 {most}",
        "write it as filed: an age of at most {most}, and +",
    ),
    severity=Severity.WARNING,
)
def age_rating_unlikely(solution: Solution) -> Iterator[Finding]:
    """An age rating is no age, or one beyond that of minors.

    ## Why is this wrong?
    The rating is drawn on the game's screens and says from which age a minor may play. One that
    was misspelled is seen by every player and by whoever reviews the game.

    ## 为什么不对
    适龄提示画在游戏画面上，说的是几岁以上的未成年人可以玩。写错了，玩家和审核的人都看得到。

    ## Example
    `game: {age_rating: 99+}`

    ## Use instead
    `game: {age_rating: 8+}`
    """
    rating = solution.game.age_rating if solution.game else ""
    if not rating:
        return
    bands = known(solution, "game.minors").value["payment"]
    most = max(each["age"]["max"] for each in bands) + 1
    found = re.fullmatch(r"([0-9]+)\+", rating)
    if found is None or int(found[1]) > most:
        yield Finding(("game", "age_rating"), {"rating": rating, "most": most})
