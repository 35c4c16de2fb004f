"""The check game/age-rating-missing."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text("没有写适龄提示", "the age rating is not stated"),
    help=Text(
        "在 game 里写 age_rating，按备案或版号上的级别",
        "state `age_rating` under `game`, as filed",
    ),
    severity=Severity.WARNING,
)
def age_rating_missing(solution: Solution) -> Iterator[Finding]:
    """A game does not say for which ages it is.

    ## Why is this wrong?
    A release needs an age rating, and players see it on every screen. Which one is the author's
    to say: it follows the filing, not the program.

    ## 为什么不对
    小游戏上线要有适龄提示，玩家在画面上看得到。是哪一级由备案决定，程序猜不了。

    ## Example
    `game: {pieces: [...]}`

    ## Use instead
    `game: {age_rating: 8+, pieces: [...]}`
    """
    if solution.game is not None and not solution.game.age_rating:
        yield Finding(solution.game.origin)
