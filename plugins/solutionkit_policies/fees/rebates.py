"""What of the fees comes back later, when, and by whose word."""

from __future__ import annotations

from solutionkit import Solution, Text, priced, rebate_lines
from solutionkit.pages import BASIS, Markup, section, sources, tag

_TITLE = Text("之后返还", "What comes back later")
_NOTE = Text(
    "返还是之后另外的一笔，上面的费用照扣，到手里没有算它。",
    "A rebate comes later as an entry of its own; the fees above are taken in full.",
)
_UNKNOWN = Text("返还多少未知。去问：{ask}", "How much is unknown. To be asked: {ask}")


def rebates_section(solution: Solution, lang: str) -> Markup | None:
    """A line for each rebate of a fee that is charged; nothing where there is none."""
    policy = priced(solution.fee_policy, solution.fees, solution.as_of)
    charged = {each.id for each in policy.components}
    items = []
    for each in policy.rebates:
        if each.of not in charged:
            continue
        told = [tag("p", line.of(lang)) for line in rebate_lines(each, policy)]
        if each.rate_ppm is None:
            told.insert(0, tag("p", _UNKNOWN.of(lang).format(ask=each.ask.of(lang))))
        basis = sources(each.facts, solution.facts, lang)
        source = tag("p", BASIS.of(lang), basis, class_="note") if basis else None
        items.append(tag("li", tag("h3", each.title.of(lang)), told, source))
    note = tag("p", _NOTE.of(lang), class_="note")
    return section(_TITLE.of(lang), tag("ul", items), note) if items else None
