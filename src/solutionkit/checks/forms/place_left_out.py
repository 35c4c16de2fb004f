"""The check forms/place-left-out."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.checks.first_few import first_few
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.receiving import chosen_places
from solutionkit.ir.solution import Solution


@check(
    message=Text(
        "routing.table 没有写“{place}”，那里的线索分给{receivers}，门店却是{runs}经营的",
        "routing.table leaves out '{place}': its leads go to {receivers}, while {runs} runs the"
        " store there",
    ),
    help=Text(
        "table 里加一项 {key}: [{parties}]；本来就交给总部的，把它也写进 table，授权说明写明是总部",
        "add {key}: [{parties}] to table; where the head office answers by intention, write that"
        " in table and name it in consent",
    ),
    severity=Severity.WARNING,
)
def place_left_out(solution: Solution) -> Iterator[Finding]:
    """A table says who gets the leads of each place, and one that may be chosen is not in it.

    ## Why is this wrong?
    A visitor who chooses that store or city thinks of the company that runs it. The number goes to
    another one, of which nothing was said.

    ## 为什么不对
    用户选了那里的门店，以为手机号交给经营它的公司。漏写一项，手机号就到了别家，用户没有同意过。

    ## Example
    `routing: {by: city, table: {武汉: [wh]}, to: [group]}` with a store of another dealer in 襄阳

    ## Use instead
    `routing: {by: city, table: {武汉: [wh], 襄阳: [xy]}, to: [group]}`
    """
    parties = solution.parties
    for form in solution.forms:
        routing = form.routing
        receivers = first_few([parties[each].name for each in routing.to], "家")
        for key, stores in chosen_places(solution, routing.by).items():
            running = dict.fromkeys(each.party for each in stores if each.party in parties)
            others = [each for each in running if each not in routing.to]
            if routing.table and key not in routing.table and others:
                yield Finding(
                    (*routing.origin, "table"),
                    {
                        "place": stores[0].name if routing.by == "store" else key,
                        "receivers": receivers,
                        "runs": first_few([parties[each].name for each in others], "家"),
                        "key": key,
                        "parties": ", ".join(others),
                    },
                )
