"""The check forms/consent-unlike-routing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.first_few import first_few
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.lead import LeadForm
from solutionkit.ir.receiving import chosen_places, reached_receivers
from solutionkit.ir.solution import Solution

_GIVES = re.compile("给|由|告知|授权")
_ENDS_A_CLAUSE = re.compile("[，。；！,;!]")
_DENIES = re.compile("[不未非]")
_STANDS_FOR_OTHERS = "旗下|下属|所属|授权|指定|合作|成员|子公司|分公司|各|门店"
_ONLY_KEEPS = r"[^，。；,;]{0,4}(?:技术|服务器|开发|保管|保存|存储|存放|运营)"
_WHO_RUNS_THE_STORE = re.compile("(?:门店|店)的?(?:经营公司|经营方|经营者)|经营门店的公司")


@check(
    message=Text(
        "表单“{form}”的授权说明写的是交给“{named}”，线索却分给{receivers}",
        "the consent of form '{form}' names '{named}', while its leads go to {receivers}",
    ),
    help=Text(
        "让 consent 和 routing 说同一家；按门店或城市分的，写 只交给所选门店的经营公司",
        "make consent and routing name the same; where a store decides, write"
        " 只交给所选门店的经营公司",
    ),
    severity=Severity.WARNING,
)
def consent_unlike_routing(solution: Solution) -> Iterator[Finding]:
    """The consent names one company, and the leads go to others.

    ## Why is this wrong?
    A visitor agreed that one company gets the number. Another that calls has no consent.

    ## 为什么不对
    用户同意的是把手机号交给写明的那一家。线索分给了别家，等于没有授权。

    ## Example
    `consent: 手机号只交给某某汽车集团有限公司，用来联系你` with `routing: {by: store}` and dealers
    that run the stores

    ## Use instead
    `consent: 手机号只交给所选门店的经营公司，用来联系你`
    """
    for form in solution.forms:
        reached = reached_receivers(solution, form)
        receivers = first_few([solution.parties[each].name for each in reached], "家")
        for name, within in _said_to_get_them(solution, form, reached):
            values = {"form": form.title, "named": name, "receivers": receivers}
            yield Finding((*form.origin, "consent"), values, within=within)
        said, others = _WHO_RUNS_THE_STORE.search(form.consent), _run_no_store(solution, form)
        if said and others and _gets_them(form.consent, said.start()):
            told = first_few([solution.parties[each].name for each in others], "家")
            values = {"form": form.title, "named": said[0], "receivers": told}
            yield Finding((*form.origin, "consent"), values, within=said.span())


def _run_no_store(solution: Solution, form: LeadForm) -> list[str]:
    """The parties the table names for a place where another runs the store, and they none."""
    found: dict[str, None] = {}
    for key, stores in chosen_places(solution, form.routing.by).items():
        named = form.routing.table.get(key, ())
        running = {each.party for each in stores}
        found |= dict.fromkeys(each for each in named if running and each not in running)
    return [each for each in found if each in solution.parties]


def _said_to_get_them(
    solution: Solution, form: LeadForm, reached: Collection[str]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The parties that the consent says get what is filled in and that no lead reaches."""
    consent = form.consent
    named = [each.name for each in solution.parties.values() if each.name in consent]
    unreached = [each.name for each in solution.parties.values() if each.id not in reached]
    for name in unreached if reached else ():
        at = consent.find(name)
        within_another = any(name != each and name in each for each in named)
        answers = not _not_to_answer(solution).match(consent, at + len(name))
        if at >= 0 and not within_another and answers and _gets_them(consent, at):
            yield name, (at, at + len(name))


def _not_to_answer(solution: Solution) -> re.Pattern[str]:
    """What stands behind the name of a party that does not get what is filled in itself."""
    roles = "|".join(re.escape(each.zh) for each in solution.industry.roles.values())
    return re.compile(f"的?(?:{_STANDS_FOR_OTHERS}|{roles})|{_ONLY_KEEPS}")


def _gets_them(consent: str, start: int) -> bool:
    """Whether who is named there is said to get what is filled in."""
    before = _ENDS_A_CLAUSE.split(consent[:start])[-1]
    return bool(_GIVES.search(before)) and not _DENIES.search(before)
