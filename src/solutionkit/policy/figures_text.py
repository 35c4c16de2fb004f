"""The figures of a fee in words: rates, tiers, tables, bounds, promotions; a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

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
_DAYS = Text("{first}到 {last}", "{first} to {last}")
_SINCE, _THROUGH = Text("{first}起", "from {first}"), Text("到 {last}为止", "through {last}")
_DAY, _DAY_OF_YEAR = "{0.year} 年 {0.month} 月 {0.day} 日", "{0.month} 月 {0.day} 日"
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
        yield _filled(_MINIMUM, amount=yuan_of_fen(component.minimum_fen))
    if component.cap_fen is not None:
        yield _filled(_CAP, amount=yuan_of_fen(component.cap_fen))
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
        yield Text(
            _REBATE.zh.format(fee=fee.zh, rate=rate, dates=dates.zh),
            _REBATE.en.format(fee=fee.en, rate=rate, dates=dates.en),
        )
    if rebate.when != ALWAYS:
        when = phrase(rebate.when, Titles(policy.fields, {}))
        yield Text(_ON_CONDITION.zh.format(when=when.zh), _ON_CONDITION.en.format(when=when.en))
    yield rebate.after


def _charged(figures: FeeComponent | Figures) -> Text | None:
    if figures.kind in (FeeKind.GRADUATED, FeeKind.VOLUME):
        return _tiered(figures) if figures.tiers else None
    fixed = yuan_of_fen(figures.fixed_fen or 0)
    if figures.kind is FeeKind.PACKAGE and figures.package_fen and figures.fixed_fen:
        return _filled(_PACKAGE, size=yuan_of_fen(figures.package_fen), amount=fixed)
    if figures.kind is FeeKind.PERCENTAGE and figures.rate_ppm is not None:
        rate = percent_of_ppm(figures.rate_ppm)
        said = Text(rate, rate)
        return _filled(_ON_TOP, rate=rate, amount=fixed) if figures.fixed_fen else said
    if figures.kind is FeeKind.FIXED and figures.fixed_fen is not None:
        return _filled(_FIXED, amount=fixed)
    return None


def _tiered(figures: FeeComponent | Figures) -> Text:
    told = [_tier(each) for each in figures.tiers]
    words = _GRADUATED if figures.kind is FeeKind.GRADUATED else _VOLUME
    return Text(
        words.zh.format(tiers="；".join(each.zh for each in told)),
        words.en.format(tiers="; ".join(each.en for each in told)),
    )


def _tier(tier: Tier) -> Text:
    rate = percent_of_ppm(tier.rate_ppm)
    start = yuan_of_fen(tier.from_fen)
    if not tier.flat_fen:
        return _filled(_FROM, start=start, rate=rate)
    flat = yuan_of_fen(tier.flat_fen)
    return Text(
        _FROM.zh.format(start=start, rate=_ON_TOP.zh.format(rate=rate, amount=flat)),
        _FROM.en.format(start=start, rate=_ON_TOP.en.format(rate=rate, amount=flat)),
    )


def _promotion(promotion: Promotion) -> Text:
    factor, title = factor_words(promotion), promotion.title
    words = _PROMOTION_FREE if factor == FREE else _PROMOTION
    days = _in_brackets(days_words(promotion.since, promotion.until))
    return Text(
        words.zh.format(title=title.zh, factor=factor.zh, days=days.zh),
        words.en.format(title=title.en, factor=factor.en, days=days.en),
    )


def factor_words(promotion: Promotion) -> Text:
    """How much of a fee a promotion leaves: a percentage where it is one to four decimals."""
    if not promotion.numerator:
        return FREE
    ppm, rest = divmod(promotion.numerator * ONE, promotion.denominator)
    exact = f"{promotion.numerator}/{promotion.denominator}"
    said = exact if rest else percent_of_ppm(ppm)
    return Text(said, said)


def days_words(first: date | None, end: date | None) -> Text | None:
    """A period by its first and its last day; `end` is the first day after it."""
    last = end - timedelta(days=1) if end else None
    if first is None and last is None:
        return None
    alike = bool(first and last and first.year == last.year)
    zh = {
        "first": _DAY.format(first) if first else "",
        "last": (_DAY_OF_YEAR if alike else _DAY).format(last) if last else "",
    }
    en = {"first": first.isoformat() if first else "", "last": last.isoformat() if last else ""}
    words = _DAYS if first and last else _SINCE if first else _THROUGH
    return Text(words.zh.format(**zh), words.en.format(**en))


def _in_brackets(days: Text | None) -> Text:
    return Text(f"（{days.zh}）", f" ({days.en})") if days else Text("", "")


def _filled(words: Text, **values: str) -> Text:
    return Text(words.zh.format(**values), words.en.format(**values))
