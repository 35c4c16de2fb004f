"""The one order the fees are shown on: a single code of the first goods that cost something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from solutionkit import (
    Code,
    CodeQuote,
    Goods,
    Line,
    Quote,
    Solution,
    Text,
    goods_values,
    quote,
    refunded_in_part,
    total,
)


@dataclass(frozen=True)
class Worked:
    """An order and its fees."""

    goods: Goods
    quote: Quote

    @property
    def code(self) -> CodeQuote:
        """The order's one code."""
        return self.quote.codes[0]

    @property
    def taken(self) -> tuple[Line, ...]:
        """The fees that come off what was received; what they contain left out."""
        return tuple(
            line
            for line in self.quote.lines
            if line.inside is None and line.component.payer == self.quote.payee
        )

    @property
    def taken_fen(self) -> int | None:
        """What those fees come to together."""
        return total(line.amount_fen for line in self.taken)

    def inside(self, line: Line) -> tuple[Line, ...]:
        """The fees that `line` already contains."""
        own = (each for each in self.quote.lines if each.inside == line.component.id)
        return tuple(own)

    @property
    def least_kept_fen(self) -> int | None:
        """What is left at the least where the fees are known within bounds."""
        received = self.code.received_fen
        most = total(
            line.amount_fen if line.amount_fen is not None else line.bounds[1]
            for line in self.taken
        )
        return None if received is None or most is None else received - most


def by_choice(solution: Solution, worked: Worked) -> Iterator[list[tuple[Text, Worked]]]:
    """The order for each value of a field of codes that it does not say."""
    code = worked.code.code
    for name, field in solution.fee_policy.fields.items():
        if name not in code.values and field.grain == "code" and field.value_titles:
            yield [
                (
                    Text(title.zh, f"{title.en} ({field.title.en})"),
                    of_code(replace(code, values={**code.values, name: value}), solution, worked),
                )
                for value, title in field.value_titles.items()
            ]


def least_of_cases(solution: Solution, worked: Worked) -> int | None:
    """What is left at the least whatever a field says that the order does not, in fen.

    `None` where no field alone decides it.
    """
    for cases in by_choice(solution, worked):
        left = [one.quote.settlement_fen for _, one in cases]
        known = [each for each in left if each is not None]
        if known and len(known) == len(left):
            return min(known)
    return None


def of_code(code: Code, solution: Solution, worked: Worked) -> Worked:
    """Another code of the same goods."""
    return Worked(worked.goods, quote(solution.fee_policy, solution.fees, [code], solution.as_of))


def worked_order(solution: Solution) -> Worked | None:
    """One code, bought without subsidies and redeemed on the day; nothing where nothing is sold."""
    priced = [each for each in solution.goods.values() if each.price_fen]
    if not priced or not solution.fee_policy.components:
        return None
    coded = next((each for each in priced if each.codes), priced[0])
    return worked_of(coded, solution)


def worked_of(goods: Goods, solution: Solution) -> Worked:
    """One code of `goods`, bought without subsidies and redeemed on the day."""
    values = goods_values(goods, solution)
    part = refunded_in_part(goods)
    code = Code(goods.id, goods.price_fen, solution.as_of, values=values, refund_open=part)
    return Worked(goods, quote(solution.fee_policy, solution.fees, [code], solution.as_of))
