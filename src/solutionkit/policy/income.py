"""A table of what a game took in, held against the ways to earn that its spec names.

    on,revenue,amount,received
    2026-11-01..2026-11-15,items,5000,3000
    2026-11-16,free-jar,88.50,

Not here: the statements that are made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from solutionkit.diagnostics import Diagnostic, Related, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.game import Revenue
from solutionkit.ir.solution import Solution
from solutionkit.ir.statement_days import statement_of
from solutionkit.source import Document
from solutionkit.spec.bind import bind_as
from solutionkit.spec.income import IncomeRowSpec, IncomeSpec

ROWS = "income"
_EARLIER = Text("先写在这里", "written here before")


@dataclass(frozen=True)
class Income:
    """What one way to earn brought from `first` to `last`, before it is shared.

    `received_fen` is `None` where nobody said what arrived.
    """

    first: date
    last: date
    revenue: Revenue
    amount_fen: int
    received_fen: int | None


def income_in(
    document: Document, solution: Solution
) -> tuple[tuple[Income, ...], list[Diagnostic]]:
    """Read the rows that stand under `income` in `document`, or say what is wrong with them."""
    spec, found = bind_as(IncomeSpec, document)
    if spec is None:
        return (), found
    revenues = {each.id: each for each in solution.revenue}
    told = [
        fault
        for number, row in enumerate(spec.income)
        for fault in _faults(document, number, row, revenues, solution.as_of)
    ]
    told += _said_twice(document, spec.income)
    if told:
        return (), sorted(told)
    rows = (Income(*row.on, revenues[row.revenue], row.amount, row.received) for row in spec.income)
    return tuple(rows), []


def _faults(
    document: Document,
    number: int,
    row: IncomeRowSpec,
    revenues: Mapping[str, Revenue],
    today: date,
) -> Iterator[Diagnostic]:
    first, last = row.on
    days = document.span((ROWS, number, "on"))
    if last > today:
        yield diagnose("income/day-to-come", days, day=last, today=today)
    revenue = revenues.get(row.revenue)
    if revenue is None:
        place = document.span((ROWS, number, "revenue"))
        advice = did_you_mean(row.revenue, revenues)
        yield diagnose("income/unknown-revenue", place, name=row.revenue, advice=advice)
    elif revenue.settled is not None:
        begin, end = statement_of(revenue.settled, first)
        if last > end:
            yield diagnose(
                "income/several-statements", days, name=revenue.name, begin=begin, end=end
            )


def _said_twice(document: Document, rows: tuple[IncomeRowSpec, ...]) -> Iterator[Diagnostic]:
    """Days of one way to earn that two rows go over."""
    order = sorted(range(len(rows)), key=lambda each: (rows[each].revenue, rows[each].on))
    latest: int | None = None
    for number in order:
        row = rows[number]
        if latest is not None and rows[latest].revenue == row.revenue:
            if row.on[0] <= rows[latest].on[1]:
                later, earlier = max(latest, number), min(latest, number)
                related = Related(document.span((ROWS, earlier, "on")), _EARLIER)
                place = document.span((ROWS, later, "on"))
                yield diagnose("income/said-twice", place, related=(related,), name=row.revenue)
            if row.on[1] <= rows[latest].on[1]:
                continue
        latest = number
