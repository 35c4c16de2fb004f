"""The check goods/papers-not-sent."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Finding, Grade, Severity, Solution, Text, check
from solutionkit_douyin.limits import known

_FACT = "trade.life-service.visitor-papers"


@check(
    message=Text(
        "{goods}能填身份证以外的证件，平台收哪几种没有查到（依据 {fact}）：号码只到你自己的服务端",
        "{goods}: which papers beside the identity card the platform takes was not found (fact "
        "{fact}), their numbers reach your own server only",
    ),
    help=Text(
        "问平台门票的出行人能填哪些证件；问清以前，凭这些证件入园由你自己的系统核验",
        "ask the platform which papers visitors may name; until then let your own system check "
        "those who come with one",
    ),
    severity=Severity.WARNING,
)
def papers_not_sent(solution: Solution) -> Iterator[Finding]:
    """Visitors may name another paper than the identity card, which no request can carry yet.

    ## Why is this wrong?
    The platform checks tickets by real names. Of a visitor whose paper it does not know, it has a
    name alone.

    ## 为什么不对
    平台按实名核验门票。它不认得的证件，核验时只有一个姓名。

    ## Example
    `papers: [{name: 护照, shortest: 5, longest: 20}]`

    ## Use instead
    先问清平台收哪几种证件，再上架。
    """
    named = [each for each in solution.goods.values() if each.papers]
    known_of = known(solution, _FACT)
    if named and known_of.grade is Grade.UNKNOWN and solution.trade.family.id == "life_service":
        names = "、".join(f"“{each.name}”" for each in named)
        told = {"goods": names, "fact": _FACT}
        yield Finding((*named[0].origin, "papers"), told, at_key=True)
