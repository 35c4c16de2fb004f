"""The figures of a fee in words: rates, tiers, tables, bounds, promotions; a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import ALWAYS
from solutionkit.ir.money import ONE, percent_of_ppm, yuan_of_fen
from solutionkit.ir.rule import (
    FeeComponent,
    FeeKind,
    FeePolicy,
    Field,
    Figures,
    Promotion,
    Rebate,
    Tier,
)
from solutionkit.policy.dates_text import days_words
from solutionkit.policy.table_text import row_sentences
from solutionkit.policy.text import Titles, phrase, value_words

_FIXED = Text("{amount} 元", "¥{amount}")
_ON_TOP = Text("{rate}，另加 {amount} 元", "{rate}, and ¥{amount} on top")
_PACKAGE = Text("每 {size} 元收 {amount} 元，不足也算", "¥{amount} for each ¥{size} begun")
_GRADUATED = Text("分段计算：{tiers}", "each part at its own rate: {tiers}")
_VOLUME = Text("整笔按所在的一档：{tiers}", "the whole at the rate of its tier: {tiers}")
_FROM = Text("{start} 元起 {rate}", "{rate} from ¥{start}")
_MINIMUM = Text("最低 {amount} 元", "at least ¥{amount}")
_CAP = Text("最高 {amount} 元", "at most ¥{amount}")
_PROMOTION = Text("{title}：只收 {factor}{days}", "{title}: {factor} of it is charged{days}")
_PROMOTION_FREE = Text("{title}：{factor}{days}", "{title}: {factor}{days}")
FREE = Text("免收", "nothing is charged")
_NONE = Text("未知", "unknown")
_REBATE = Text("返还{fee}的 {rate}{dates}", "{rate} of it comes back{dates}: {fee}")
_ON_CONDITION = Text("条件：{when}", "where {when}")


def figures_lines(component: FeeComponent, fields: Mapping[str, Field]) -> Iterator[Text]:
    """What is charged, line by line; nothing while it is unknown."""
    if component.table is not None:
        yield from row_sentences(
            component.table, fields, lambda row: _charged(row) or _NONE, value_words
        )
    else:
        said = _charged(component)
        if said is None:
            return
        yield said
    if component.minimum_fen is not None:
        yield _MINIMUM.filled(amount=yuan_of_fen(component.minimum_fen))
    if component.cap_fen is not None:
        yield _CAP.filled(amount=yuan_of_fen(component.cap_fen))
    for each in component.promotions:
        yield _promotion(each)


def rebate_lines(rebate: Rebate, policy: FeePolicy) -> Iterator[Text]:
    """What comes back of a fee and when; nothing of how much while it is unknown."""
    fee = next(each.title for each in policy.components if each.id == rebate.of)
    if rebate.rate_ppm is not None:
        rate, dates = (
            percent_of_ppm(rebate.rate_ppm),
            _in_brackets(days_words(rebate.since, rebate.until)),
        )
        yield _REBATE.filled(fee=fee, rate=rate, dates=dates)
    if rebate.when != ALWAYS:
        when = phrase(rebate.when, Titles(policy.fields, {}))
        yield _ON_CONDITION.filled(when=when)
    yield rebate.after


def _charged(figures: FeeComponent | Figures) -> Text | None:
    if figures.kind in (FeeKind.GRADUATED, FeeKind.VOLUME):
        return _tiered(figures) if figures.tiers else None
    fixed = yuan_of_fen(figures.fixed_fen or 0)
    if figures.kind is FeeKind.PACKAGE and figures.package_fen and figures.fixed_fen:
        return _PACKAGE.filled(size=yuan_of_fen(figures.package_fen), amount=fixed)
    if figures.kind is FeeKind.PERCENTAGE and figures.rate_ppm is not None:
        rate = percent_of_ppm(figures.rate_ppm)
        said = Text(rate, rate)
        return _ON_TOP.filled(rate=rate, amount=fixed) if figures.fixed_fen else said
    if figures.kind is FeeKind.FIXED and figures.fixed_fen is not None:
        return _FIXED.filled(amount=fixed)
    return None


def _tiered(figures: FeeComponent | Figures) -> Text:
    told = [_tier(each) for each in figures.tiers]
    words = _GRADUATED if figures.kind is FeeKind.GRADUATED else _VOLUME
    return words.filled(tiers=Text.joined(told, "；", "; "))


def _tier(tier: Tier) -> Text:
    rate = percent_of_ppm(tier.rate_ppm)
    start = yuan_of_fen(tier.from_fen)
    if not tier.flat_fen:
        return _FROM.filled(start=start, rate=rate)
    flat = yuan_of_fen(tier.flat_fen)
    return _FROM.filled(start=start, rate=_ON_TOP.filled(rate=rate, amount=flat))


def _promotion(promotion: Promotion) -> Text:
    factor, title = factor_words(promotion), promotion.title
    words = _PROMOTION_FREE if factor == FREE else _PROMOTION
    days = _in_brackets(days_words(promotion.since, promotion.until))
    return words.filled(title=title, factor=factor, days=days)


def factor_words(promotion: Promotion) -> Text:
    """How much of a fee a promotion leaves: a percentage where it is one to four decimals."""
    if not promotion.numerator:
        return FREE
    ppm, rest = divmod(promotion.numerator * ONE, promotion.denominator)
    exact = f"{promotion.numerator}/{promotion.denominator}"
    said = exact if rest else percent_of_ppm(ppm)
    return Text(said, said)


def _in_brackets(days: Text | None) -> Text:
    return Text(f"（{days.zh}）", f" ({days.en})") if days else Text("", "")
