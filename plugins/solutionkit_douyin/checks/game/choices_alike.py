"""The check game/choices-alike."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Solution, Text, check


@check(
    message=Text(
        "“{ask}”有两个一样的选项“{choice}”", "'{ask}' has the choice '{choice}' more than once"
    ),
    help=Text("换掉其中一个", "change one of them"),
)
def choices_alike(solution: Solution) -> Iterator[Finding]:
    """A question of a quiz has the same choice twice.

    ## Why is this wrong?
    A player sees the same words twice and cannot tell which of them is meant.

    ## 为什么不对
    玩家看到两个一样的选项，分不清该点哪个；去掉错的选项时，也会两个一起去掉。

    ## Example
    `{ask: 北方冬至吃什么？, choices: [饺子, 粽子, 粽子], answer: 饺子}`

    ## Use instead
    `{ask: 北方冬至吃什么？, choices: [饺子, 粽子, 月饼], answer: 饺子}`
    """
    questions = solution.game.fields.get("questions", ()) if solution.game else ()
    for index, each in enumerate(questions):
        choices = each["choices"]
        twice = [choice for at, choice in enumerate(choices) if choice in choices[:at]]
        if twice:
            told = {"ask": each["ask"], "choice": twice[0]}
            yield Finding(("game", "questions", index, "choices"), told)
