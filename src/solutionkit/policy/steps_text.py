"""The steps of a fee in words and as plain data; what is shown adds up to the amount."""

from __future__ import annotations

from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.money import percent_of_ppm, yuan_of_fen
from solutionkit.ir.rule import FeeKind, FeePolicy, Promotion
from solutionkit.policy.dates_text import days_words
from solutionkit.policy.fees import Line
from solutionkit.policy.figures_text import FREE, factor_words
from solutionkit.policy.steps import Bound, Steps, steps_of

_BOUNDS = {
    Bound.CAP: Text(
        "最高 {amount}（按费率是 {by_figures} = {how}）",
        "at most {amount} (by its figures {by_figures} = {how})",
    ),
    Bound.MINIMUM: Text(
        "最低 {amount}（按费率是 {by_figures} = {how}）",
        "at least {amount} (by its figures {by_figures} = {how})",
    ),
    Bound.CONTAINER: Text(
        "不超过包含它的费用 {amount}（按费率是 {by_figures} = {how}）",
        "no more than the fee that contains it, {amount} (by its figures {by_figures} = {how})",
    ),
}
_HELD = Text(
    "（按费率是 {by_figures}，{outer}只收 {amount}，只能到这里；不够的部分另不另收，要问清）",
    " (by its figures {by_figures}, but the {outer} comes to {amount} only; ask whether the rest "
    "is charged on top)",
)
_FIXED = Text("固定金额 {amount}", "a fixed {amount}")
_PACKAGES = Text("{count} 份 × {each}", "{count} packages × {each}")
_PROMOTED = Text("{how} × {factor}（{title}）", "{how} × {factor} ({title})")
_FREE = Text("{free}（{title}）", "{free} ({title})")


def reckoned_words(line: Line) -> Text | None:
    """What the amount was reckoned of; `None` while it is not known."""
    steps, amount = steps_of(line), line.amount_fen
    if steps is None or amount is None:
        return None
    how = _promoted(_by_figures(line, steps), steps)
    if steps.bound is None:
        return how
    words, by_figures = _BOUNDS[steps.bound], yuan_of_fen(steps.by_figures_fen)
    return words.filled(amount=yuan_of_fen(amount), by_figures=by_figures, how=how)


def held_words(line: Line, policy: FeePolicy) -> Text | None:
    """That a fee is less than its figures, as the one that contains it is; `None` where not."""
    steps, amount = steps_of(line), line.amount_fen
    if steps is None or amount is None or steps.bound is not Bound.CONTAINER:
        return None
    outer = next(each.title for each in policy.components if each.id == line.inside)
    by_figures = yuan_of_fen(steps.by_figures_fen)
    return _HELD.filled(outer=outer, by_figures=by_figures, amount=yuan_of_fen(amount))


def steps_data(line: Line) -> dict[str, Any] | None:
    """The same as plain data: fen and parts per million."""
    steps = steps_of(line)
    if steps is None:
        return None
    parts = [{"base_fen": base, "rate_ppm": rate} for base, rate in steps.parts]
    return {
        "flat_fen": steps.flat_fen,
        "parts": parts,
        "promotion": promotion_data(steps.promotion) if steps.promotion else None,
        "by_figures_fen": steps.by_figures_fen,
        "bound": steps.bound.value if steps.bound else None,
    }


def promotion_data(promotion: Promotion) -> dict[str, Any]:
    """A promotion by its name, with what it leaves of the fee and until when."""
    days = days_words(promotion.since, promotion.until)
    return {
        "title": promotion.title.as_data(),
        "numerator": promotion.numerator,
        "denominator": promotion.denominator,
        "days": days.as_data() if days else None,
    }


def _by_figures(line: Line, steps: Steps) -> Text:
    """Parts of the base times their rates, and what is charged outright."""
    component = line.component
    outright = yuan_of_fen(steps.flat_fen)
    if component.kind is FeeKind.FIXED:
        return _FIXED.filled(amount=outright)
    if component.kind is FeeKind.PACKAGE and component.fixed_fen:
        count, each = steps.flat_fen // component.fixed_fen, yuan_of_fen(component.fixed_fen)
        return _PACKAGES.filled(count=count, each=each)
    told = [f"{yuan_of_fen(base)} × {percent_of_ppm(rate)}" for base, rate in steps.parts]
    told += [outright] if steps.flat_fen else []
    said = " + ".join(told)
    return Text(said, said)


def _promoted(how: Text, steps: Steps) -> Text:
    promotion = steps.promotion
    if promotion is None:
        return how
    title, factor = promotion.title, factor_words(promotion)
    if factor == FREE:
        return _FREE.filled(free=FREE, title=title)
    several = len(steps.parts) + bool(steps.flat_fen) > 1
    whole = Text(f"({how.zh})", f"({how.en})") if several else how
    return _PROMOTED.filled(how=whole, factor=factor, title=title)
