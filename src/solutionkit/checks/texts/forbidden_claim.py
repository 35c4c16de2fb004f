"""The check texts/forbidden-claim."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.claims.author_texts import author_texts
from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Grade
from solutionkit.ir.solution import Solution
from solutionkit.ir.text_rule import TextRule

_SURE = {Grade.OFFICIAL, Grade.QUOTED, Grade.CONTRACT}


@check(
    message=Text("不能这样说：“{words}”（{title}）", "a claim not to make: '{words}' ({title})"),
    help=Text(
        "{suggest}。{why}。依据 {basis}，可信度 {grade}",
        "{suggest}; the reason: {why}. Source: {basis}; grade: {grade}",
    ),
)
def forbidden_claim(solution: Solution) -> Iterator[Finding]:
    """A text that customers read makes a claim its industry may not make.

    The rules stand in the `texts` of the industry and of the platform. A text that denies the
    claim, warns of it or asks about it is fine. Where the source of a rule is not read in full,
    this is a warning. Rules know the usual ways to say a thing and miss rare ones: before release
    somebody who knows the trade reads the texts, whatever was found here.

    ## Why is this wrong?
    The operator answers for what an app says. A promise nobody can keep brings complaints,
    refunds and a refusal at review, and takes from customers the means to choose.

    ## 为什么不对
    小程序里说的话由经营者负责。谁也做不到的承诺会带来投诉、退款和审核驳回，用户也没法判断该选谁。
    规则认得常见的说法，少见的会漏：没有报出来的，上线前也请懂这一行的人把文字读一遍。

    ## Example
    `summary: 劳动仲裁，百分之百胜诉`

    ## Use instead
    `summary: 劳动仲裁，先评估证据再给方案，不承诺结果`
    """
    from solutionkit.claims.matching import Matcher

    texts = list(author_texts(solution.document.root))
    matcher = Matcher(solution.industry.texts, [text for _, text in texts])
    for path, text in texts:
        for claim in matcher.claims(text):
            values = {"words": text[claim.start : claim.end], **_said(claim.rule, solution)}
            yield Finding(
                path,
                values,
                as_warning=claim.rule.grade not in _SURE,
                within=(claim.start, claim.end),
            )


def _said(rule: TextRule, solution: Solution) -> dict[str, Text | str]:
    basis = "、".join(f"{id} {solution.facts[id].source}" for id in rule.facts)
    return {
        "title": rule.title,
        "suggest": rule.suggest,
        "why": rule.why,
        "basis": Text(basis, basis.replace("、", ", ")),
        "grade": rule.grade.value,
    }
