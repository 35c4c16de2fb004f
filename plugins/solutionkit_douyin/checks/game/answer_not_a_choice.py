"""The check game/answer-not-a-choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit import Finding, Solution, Text, check, did_you_mean

_LETTERS = "ABCD"


@check(
    message=Text(
        "“{ask}”的答案“{answer}”不在它的选项里",
        "the answer '{answer}' is none of the choices of '{ask}'",
    ),
    help=Text("{advice}", "{advice}"),
)
def answer_not_a_choice(solution: Solution) -> Iterator[Finding]:
    """A question of a quiz has an answer that is none of its choices.

    ## Why is this wrong?
    A player picks one of the choices, and it is right where it is the answer, word for word. Here
    every pick would be wrong.

    ## 为什么不对
    玩家从选项里选，选中的和答案一字不差才算对。这道题选哪个都是错的，玩家白白少一次机会。

    ## Example
    `{ask: 秋季的第一个节气是哪一个？, choices: [立秋, 处暑, 白露], answer: 立秋节}`

    ## Use instead
    `{ask: 秋季的第一个节气是哪一个？, choices: [立秋, 处暑, 白露], answer: 立秋}`
    """
    questions = solution.game.fields.get("questions", ()) if solution.game else ()
    for index, each in enumerate(questions):
        choices, answer = each["choices"], each["answer"]
        if answer not in choices:
            told = {"ask": each["ask"], "answer": answer, "advice": _advice(answer, choices)}
            yield Finding(("game", "questions", index, "answer"), told)


def _advice(answer: str, choices: Sequence[str]) -> Text:
    """The choice that a letter or a number stands for, or the one most like what was written."""
    plain = answer.strip().upper()
    at = _LETTERS.find(plain) if len(plain) == 1 else -1
    if plain.isascii() and plain.isdigit():
        at = int(plain) - 1
    if plain and 0 <= at < len(choices):
        return Text(f"写选项本身：{choices[at]}", f"write the choice itself: {choices[at]}")
    return did_you_mean(answer, choices)
