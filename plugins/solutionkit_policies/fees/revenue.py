"""What is earned by period rather than by order, such as ads: the share of each, and its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit import (
    ONE,
    Revenue,
    Rounding,
    Solution,
    Text,
    muldiv,
    percent_of_ppm,
    priced,
    yuan_of_fen,
)
from solutionkit.pages import Content, Markup, grade_words, section, sources, table, tag
from solutionkit_policies.fees.amounts import UNKNOWN

_SAMPLE_FEN = 10_000
_PERIODS = {
    "日结": Text("日结", "by day"),
    "周结": Text("周结", "by week"),
    "半月结": Text("半月结", "by half month"),
    "月结": Text("月结", "by month"),
}
"""Periods as authors write them; any other stays as it is written."""
_TITLE = Text("按账期出账的收入", "What is earned, by period")
_HEADS = (
    Text("收入", "Income"),
    Text("谁付", "Paid by"),
    Text("{payee}分多少", "Share of {payee}"),
    Text("账上每 100 元到手", "Of every ¥100"),
    Text("账期", "Settled"),
    Text("数字来自", "By whose word"),
)
_KINDS = {
    ("ads", "rewarded"): Text("激励视频广告", "rewarded ads"),
    ("ads", "interstitial"): Text("插屏广告", "interstitial ads"),
    ("ads", ""): Text("广告", "ads"),
    ("in-app-purchase", ""): Text("内购", "purchases"),
}
_LEAST, _MOST = (
    Text("不低于 {figure}", "at least {figure}"),
    Text("不高于 {figure}", "at most {figure}"),
)
_BETWEEN = Text("{least} 到 {most}", "{least} to {most}")
_LINES = Text(
    "{count} 项收入，{open} 项的分成还不知道",
    "{count} kinds of income, the share of {open} not known yet",
)
_ALL_KNOWN = Text("{count} 项收入，分成都写明了", "{count} kinds of income, every share is stated")
_FEES = Text(
    "只按这一项分成；每一笔扣{fees}，以“谁付什么”里的费率为准",
    "by this share alone; what orders pay ({fees}) is as said under 'Who pays what'",
)
_NOTE = Text(
    "只知道上下限的，按上下限写；不知道的就是未知，不当成 0，也不当成全部。",
    "Where only bounds are known they are shown; what is unknown is neither nothing nor all.",
)


def revenue_headline(solution: Solution, lang: str) -> Markup:
    """How many kinds of income there are, and of how many the share is unknown."""
    unknown = sum(each.known_share == (None, None) for each in solution.revenue)
    words = _LINES if unknown else _ALL_KNOWN
    return tag("h1", words.of(lang).format(count=len(solution.revenue), open=unknown))


def revenue_section(solution: Solution, lang: str) -> Markup | None:
    """A line for every kind of income; nothing where there is none."""
    if not solution.revenue:
        return None
    payee = solution.fee_policy.parties[solution.fee_policy.settlement.payee].of(lang)
    heads = [each.of(lang).format(payee=payee) for each in _HEADS]
    rows = [tuple(_row(solution, each, lang)) for each in solution.revenue]
    note = tag("p", _NOTE.of(lang), class_="note")
    return section(_TITLE.of(lang), table(heads, rows, "terms stacked"), note)


def revenue_data(revenue: Revenue) -> dict[str, Any]:
    """One kind of income as plain data; `None` is unknown."""
    return {
        "id": revenue.id,
        "name": revenue.name,
        "kind": revenue.kind,
        "format": revenue.format,
        "payer": revenue.payer,
        "period": revenue.period,
        "settled": revenue.settled,
        "least_ppm": revenue.least_ppm,
        "most_ppm": revenue.most_ppm,
        "source": revenue.source,
        "grade": revenue.grade.value,
        "facts": list(revenue.facts),
    }


def _row(solution: Solution, revenue: Revenue, lang: str) -> Iterator[Content]:
    kind = _KINDS[(revenue.kind, revenue.format)].of(lang)
    least, most = revenue.known_share
    yield [revenue.name, tag("p", kind, class_="note")]
    yield _payer(solution, revenue, lang)
    yield _between(_percent(least), _percent(most), lang)
    yield _of_hundred(solution, revenue, lang)
    yield _PERIODS[revenue.period].of(lang) if revenue.period in _PERIODS else revenue.period
    yield _word(solution, revenue, lang)


def _payer(solution: Solution, revenue: Revenue, lang: str) -> str:
    """Who pays: a party of the fees where the author means one, else in the author's words."""
    parties = solution.fee_policy.parties.values()
    known = (each.of(lang) for each in parties if each.zh == revenue.payer)
    return next(known, revenue.payer)


def _of_hundred(solution: Solution, revenue: Revenue, lang: str) -> Content:
    """What is left of 100; no more than the share where orders pay other fees, too."""
    least, most = revenue.known_share
    policy = priced(solution.fee_policy, solution.fees, solution.as_of)
    fees = [each for each in policy.components if each.payer == policy.settlement.payee]
    sells = "payment" in solution.trade.features
    if revenue.kind != "in-app-purchase" or len(fees) < 2 or not sells:
        return _between(_yuan(least), _yuan(most), lang)
    comma = "、" if lang == "zh" else ", "
    said = _FEES.of(lang).format(fees=comma.join(each.title.of(lang) for each in fees))
    left = _between("", _yuan(most), lang) if most else UNKNOWN.of(lang)
    return [left, tag("p", said, class_="note")]


def _between(least: str, most: str, lang: str) -> str:
    if least == most:
        return least or UNKNOWN.of(lang)
    if least and most:
        return _BETWEEN.of(lang).format(least=least, most=most)
    return _LEAST.of(lang).format(figure=least) if least else _MOST.of(lang).format(figure=most)


def _percent(ppm: int | None) -> str:
    return "" if ppm is None else percent_of_ppm(ppm)


def _yuan(ppm: int | None) -> str:
    return "" if ppm is None else yuan_of_fen(muldiv(_SAMPLE_FEN, ppm, ONE, Rounding.DOWN))


def _word(solution: Solution, revenue: Revenue, lang: str) -> Content:
    colon = "：" if lang == "zh" else ": "
    words = grade_words(revenue.grade).of(lang)
    said = f"{words}{colon}{revenue.source}" if revenue.source else words
    asks = [solution.facts[each].ask for each in revenue.facts if each in solution.facts]
    asked = [tag("p", each.of(lang), class_="note") for each in asks if each]
    if asked:
        return [said, *asked]
    return [said, tag("p", sources(revenue.facts, solution.facts, lang), class_="note")]
