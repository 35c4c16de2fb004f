"""One fee on one base, to the fen: tiers, tables, promotions, rounding, minimum, cap, shares.

Everything is exact until it is rounded, and it is rounded once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir.category import PATH
from solutionkit.ir.money import ONE, Rounding, muldiv
from solutionkit.ir.rule import FeeComponent, FeeKind, Promotion, Share, Tier
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Subject

_ROUNDING = Text("问清不足一分怎么取整", "ask how part of a fen is rounded")
_NO_ROW = Text("这种情况不在费率表里，问清费率", "the table has no rate for this; ask for it")

_STRANGE = Text(
    "“{value}”不在已知的类目里，不能当作 other；合同里有它的费率，就在费率表里给它单写一行："
    "[{value}, {{rate: …}}]",
    "'{value}' is no category that is known, so it is not taken for other; give it a row of its "
    "own where the contract has its rate: [{value}, {{rate: …}}]",
)
_UNSTATED = Text(
    "费率表按 {fields} 分，这一单里没有它的值：能写在订单里的是 code. 和 goods. 开头的字段",
    "its table goes by {fields}, of which this order says nothing; an order states fields that "
    "begin with code. and goods.",
)


@dataclass(frozen=True)
class Reckoned:
    """What a fee comes to. `component` has the figures that applied; `ask` what is not known.

    `least_fen` and `most_fen` bound an amount whose rate is only known within bounds.
    """

    component: FeeComponent
    amount_fen: int | None
    ask: Text | None = None
    promotion: Promotion | None = None
    least_fen: int | None = None
    most_fen: int | None = None


def reckoned(component: FeeComponent, base_fen: int, subject: Subject, day: date) -> Reckoned:
    """Reckon `component` on `base_fen` for one subject on `day`."""
    figures = with_row(component, subject, day)
    if figures is None:
        return Reckoned(component, None, _unstated(component, subject) or component.ask)
    if not has_figures(figures):
        ask = _NO_ROW if component.table and not _row_found(component, subject, day) else None
        return _bounded(figures, base_fen, ask or figures.ask)
    promotion, known = _promotion(figures, subject, day)
    if not known:
        return Reckoned(figures, None, figures.ask)
    amount = charged(figures, base_fen, promotion)
    return Reckoned(figures, amount, _ROUNDING if amount is None else None, promotion)


def _unstated(component: FeeComponent, subject: Subject) -> Text | None:
    """What a fee's table asks about and the order does not say."""
    inputs = component.table.inputs if component.table else ()
    missing = [each for each in inputs if subject.values.get(each) is None]
    if not missing:
        return None
    strange = [PATH.join(path) for name in missing if (path := subject.outside.get(name))]
    if strange:
        return _STRANGE.filled(value=strange[0])
    return _UNSTATED.filled(fields=Text("、".join(missing), ", ".join(missing)))


def charged(
    component: FeeComponent, base_fen: int, promotion: Promotion | None = None
) -> int | None:
    """The fee on a base; `None` where nobody said how to round what is left."""
    numerator, denominator = exactly(component, base_fen, promotion)
    if numerator % denominator and component.rounding is None:
        return None
    amount = muldiv(numerator, 1, denominator, component.rounding or Rounding.DOWN)
    waived = promotion is not None and promotion.numerator == 0
    if component.minimum_fen is not None and base_fen > 0 and not waived:
        amount = max(amount, component.minimum_fen)
    return amount if component.cap_fen is None else min(amount, component.cap_fen)


def exactly(component: FeeComponent, base_fen: int, promotion: Promotion | None) -> tuple[int, int]:
    """The fee before rounding, minimum and cap, as a fraction of whole numbers."""
    flat, parts = parts_of(component, base_fen)
    amount = flat * ONE + sum(part * rate for part, rate in parts)
    if promotion is None:
        return amount, ONE
    return amount * promotion.numerator, ONE * promotion.denominator


def with_row(component: FeeComponent, subject: Subject, day: date) -> FeeComponent | None:
    """The component with the figures of its table's row; `None` while it is unknown which."""
    if component.table is None:
        return component
    for row in component.table.rows:
        applies = evaluate(row.condition, subject, day)
        if applies is None:
            return None
        if applies:
            return replace(
                component,
                kind=row.result.kind,
                rate_ppm=row.result.rate_ppm,
                fixed_fen=row.result.fixed_fen,
                tiers=row.result.tiers,
                package_fen=row.result.package_fen,
            )
    return replace(component, rate_ppm=None, fixed_fen=None, tiers=(), package_fen=None)


def has_figures(component: FeeComponent) -> bool:
    """Whether all its kind needs is known."""
    needed = {
        FeeKind.PERCENTAGE: component.rate_ppm,
        FeeKind.FIXED: component.fixed_fen,
        FeeKind.GRADUATED: component.tiers or None,
        FeeKind.VOLUME: component.tiers or None,
        FeeKind.PACKAGE: component.package_fen and component.fixed_fen,
    }
    return needed[component.kind] is not None


def shared(shares: tuple[Share, ...], amount_fen: int) -> Iterator[tuple[str, int]]:
    """Who gets how much of a fee: parts rounded down, and the remainder last; nothing is lost."""
    left = amount_fen
    for share in shares:
        part = left
        if share.rate_ppm is not None:
            part = min(left, muldiv(amount_fen, share.rate_ppm, ONE, Rounding.DOWN))
        left -= part
        yield share.payee, part


def _row_found(component: FeeComponent, subject: Subject, day: date) -> bool:
    rows = component.table.rows if component.table else ()
    return any(evaluate(row.condition, subject, day) for row in rows)


def _bounded(component: FeeComponent, base_fen: int, ask: Text) -> Reckoned:
    least, most = component.least_ppm, component.most_ppm
    low = None if least is None else muldiv(base_fen, least, ONE, Rounding.DOWN)
    high = None if most is None else muldiv(base_fen, most, ONE, Rounding.UP)
    return Reckoned(component, None, ask, None, low, high)


def _promotion(
    component: FeeComponent, subject: Subject, day: date
) -> tuple[Promotion | None, bool]:
    """The first promotion that applies, and whether it is known which one that is."""
    for each in component.promotions:
        if in_force(each.since, each.until, day):
            applies = evaluate(each.when, subject, day)
            if applies is not False:
                return (each if applies else None), applies is True
    return None, True


def parts_of(component: FeeComponent, base: int) -> tuple[int, list[tuple[int, int]]]:
    """What is charged outright, and the parts of `base` with the rate of each.

    Of nothing nothing is charged, not even what is charged outright.
    """
    fixed = (component.fixed_fen or 0) if base > 0 else 0
    if component.kind is FeeKind.FIXED:
        return fixed, []
    if component.kind is FeeKind.PERCENTAGE:
        return fixed, [(base, component.rate_ppm or 0)]
    if component.kind is FeeKind.PACKAGE:
        return fixed * -(-base // (component.package_fen or 1)), []
    reached = [tier for tier in component.tiers if tier.from_fen <= base]
    if component.kind is FeeKind.VOLUME:
        tier = reached[-1:]
        return _flat(tier, base), [(base, each.rate_ppm) for each in tier]
    ends = [*(tier.from_fen for tier in reached[1:]), base][: len(reached)]
    inside = [(end - tier.from_fen, tier.rate_ppm) for tier, end in zip(reached, ends, strict=True)]
    return _flat(reached, base), inside


def _flat(reached: Sequence[Tier], base: int) -> int:
    return sum(each.flat_fen for each in reached) if base > 0 else 0
