"""An agency's commission beside the creator's, which is paid out of it; what is divided in all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from solutionkit import (
    FeeComponent,
    Part,
    PartsOn,
    Path,
    Rounding,
    Solution,
    Text,
    muldiv,
    parts_of_prices,
    percent_of_ppm,
)

COVERS = "fee.provider-covers-creator"
_WHERE = "life_service"
_AGENCY = "operator"
CREATOR = "creator"
STAFF = ("professional", "clerk")
_TAKEN_FIRST = {"platform", "payment-channel"}
"""Whose fees are no division of what is left."""
_ALWAYS = Text("", "")
_SINCE = Text("（{day} 起）", " (from {day})")
_RAISED = Text("把 {place} 写成 {rate} 或更高", "write at least {rate} at {place}")
_NO_PROMOTION = Text("去掉优惠 {place}", "take the promotion at {place} away")
_NEARLY = Text("约 ", "about ")


@dataclass(frozen=True)
class Beside:
    """What an agency and a creator take of the same goods, and who else an agency's fee may be for.

    `parts` has the agency's first; `shared` says that providers who are no agency get it, too.
    """

    commission: FeeComponent
    creators: FeeComponent
    on: PartsOn
    parts: tuple[Part, Part]
    shared: bool

    @property
    def places(self) -> Path:
        """What tells one pair of figures from the next."""
        return (*self.parts[0].origin, *self.parts[1].origin)


def beside(solution: Solution) -> Iterator[Beside]:
    """Every two figures the platform compares, where an agency works for the merchant.

    The platform says it of the contracts between merchants and agencies in life services.
    """
    if solution.trade.family.id != _WHERE:
        return
    roles = {each.role for each in solution.parties.values()}
    policy = solution.fee_policy
    paid = [each for each in policy.components if each.payee == CREATOR]
    for commission in policy.components:
        named = roles & set(policy.roles.get(commission.payee, ()))
        if _AGENCY in named:
            for creators in paid:
                for on in parts_of_prices(solution, (commission.id, creators.id)):
                    if commission.id in on.parts and creators.id in on.parts:
                        both = (on.parts[commission.id], on.parts[creators.id])
                        if not _is_none(both[0]):
                            yield Beside(commission, creators, on, both, len(named) > 1)


def _is_none(agency: Part) -> bool:
    """Whether an agency has no commission at all, which is another thing than one waived."""
    return agency.ppm == 0 and agency.origin[-1] != "factor"


def divided(solution: Solution) -> Iterator[FeeComponent]:
    """The fees that the seller's money is divided for; games are settled in another way."""
    if solution.trade.family.id != "game":
        policy = solution.fee_policy
        seller = policy.settlement.payee
        yield from (
            each
            for each in policy.components
            if each.payer == seller and each.payee not in _TAKEN_FIRST
        )


def apart(solution: Solution, on: PartsOn) -> dict[str, Part]:
    """The known parts that are paid beside each other: none that another part already contains."""
    roles = {each.role for each in solution.parties.values()}
    parts = {id: part for id, part in on.parts.items() if part.ppm}
    contained = {
        each.id
        for each in solution.fee_policy.components
        if each.within in parts or (each.cover in parts and roles & {*each.cover_roles})
    }
    return {id: part for id, part in parts.items() if id not in contained}


def added(parts: Iterable[Part]) -> Part:
    """What several known parts come to, at the place of the largest."""
    known = [(part.ppm, part.origin) for part in parts if part.ppm is not None]
    if not known:
        return Part(None, ())
    return Part(Fraction(sum(ppm for ppm, _ in known)), max(known, key=lambda each: each[0])[1])


def percent(part: Part) -> Text:
    """A part as a percentage; one that does not end is cut short."""
    ppm = part.ppm or 0
    shown = percent_of_ppm(muldiv(ppm.numerator, 1, ppm.denominator, Rounding.DOWN))
    if ppm.denominator == 1:
        return Text(shown, shown)
    return Text(_NEARLY.zh + shown, _NEARLY.en + shown)


def from_day(pair: Beside, solution: Solution) -> Text:
    """From when on figures stand beside each other, where that is not the day itself."""
    if pair.on.day == solution.as_of:
        return _ALWAYS
    return _SINCE.filled(day=pair.on.day.isoformat())


def raised(part: Part, least: Part) -> Text:
    """What to do for a part to come to at least another one."""
    *above, last = part.origin
    lowered = last == "factor"
    words = _NO_PROMOTION if lowered else _RAISED
    place = dotted(tuple(above) if lowered else part.origin)
    return words.filled(place=place, rate=percent(least))


def dotted(path: Path) -> str:
    """A place in a spec as an author names it."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
