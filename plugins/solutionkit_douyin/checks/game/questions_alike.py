"""The check game/questions-alike."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Severity, Solution, Text, check


@check(
    message=Text("“{ask}”出了两次", "'{ask}' is asked more than once"),
    help=Text("删掉一道，或改一改问法", "drop one of them, or ask something else"),
    severity=Severity.WARNING,
)
def questions_alike(solution: Solution) -> Iterator[Finding]:
    """A quiz asks the same question twice.

    ## Why is this wrong?
    Mostly a row was copied and not changed. A player who meets it again knows the answer.

    ## 为什么不对
    多半是表格里复制了一行忘了改。玩家第二次看到，已经知道答案。

    ## Example
    `[{ask: 北方冬至吃什么？, ...}, {ask: 北方冬至吃什么？, ...}]`

    ## Use instead
    `[{ask: 北方冬至吃什么？, ...}, {ask: 清明前后吃什么？, ...}]`
    """
    questions = solution.game.fields.get("questions", ()) if solution.game else ()
    seen: set[str] = set()
    for index, each in enumerate(questions):
        if each["ask"] in seen:
            yield Finding(("game", "questions", index, "ask"), {"ask": each["ask"]})
        seen.add(each["ask"])
