"""What is left of each goods: a table for each seller, goods of one price and outcome together."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Goods, Solution, Text, yuan_of_fen
from solutionkit.pages import Markup, section, table, tag
from solutionkit_policies.fees.amounts import least_words
from solutionkit_policies.fees.worked import Worked, least_of_cases, worked_of

_TITLE = Text("每件商品到手多少", "What is left of each")
_HEADS = (
    Text("商品", "Goods"),
    Text("售价（元）", "Price (¥)"),
    Text("扣的费用（元）", "Fees (¥)"),
    Text("{payee}到手（元）", "Kept by {payee} (¥)"),
)
_SELLER = Text("{payee}：{name}", "{payee}: {name}")
_UNKNOWN = Text("还算不出来", "not known yet")
_NOTE = Text(
    "都按原价、没有补贴、{day} 这一天计算。",
    "Each at its price, without subsidies, on {day}.",
)
_SEVERAL = Text("{first}等 {count} 件", "{first} and {more} more")


def by_goods_section(solution: Solution, lang: str) -> Markup | None:
    """A table for each seller; nothing where there is one goods only, which the page is about."""
    sold = [each for each in solution.goods.values() if each.price_fen]
    if len(sold) < 2:
        return None
    sellers = dict.fromkeys(each.party for each in sold)
    blocks = [
        _block(solution, seller, [each for each in sold if each.party == seller], lang)
        for seller in sellers
    ]
    note = tag("p", _NOTE.of(lang).format(day=solution.as_of.isoformat()), class_="note")
    return section(_TITLE.of(lang), blocks, note)


def _block(solution: Solution, seller: str, own: list[Goods], lang: str) -> list[Markup]:
    payee = solution.fee_policy.parties[solution.fee_policy.settlement.payee].of(lang)
    heads = [each.of(lang).format(payee=payee) for each in _HEADS]
    party = solution.parties.get(seller)
    title = [tag("h3", _SELLER.of(lang).format(payee=payee, name=party.name))] if party else []
    return [*title, table(heads, list(_rows(solution, own, lang)), "stacked amounts")]


def _rows(solution: Solution, own: list[Goods], lang: str) -> Iterator[tuple[str, ...]]:
    alike: dict[tuple[str, ...], list[str]] = {}
    for goods in own:
        alike.setdefault(_amounts(solution, worked_of(goods, solution), lang), []).append(
            goods.name
        )
    for amounts, names in alike.items():
        more = {"first": names[0], "count": len(names), "more": len(names) - 1}
        yield (names[0] if len(names) == 1 else _SEVERAL.of(lang).format(**more), *amounts)


def _amounts(solution: Solution, worked: Worked, lang: str) -> tuple[str, ...]:
    kept, least = worked.quote.settlement_fen, worked.least_kept_fen
    if kept is None and least is None:
        least = least_of_cases(solution, worked)
    taken = worked.taken_fen
    fees = _UNKNOWN.of(lang) if taken is None else yuan_of_fen(taken)
    left = _UNKNOWN.of(lang)
    if kept is not None:
        left = yuan_of_fen(kept)
    elif least is not None:
        left = least_words(least, lang)
    return yuan_of_fen(worked.goods.price_fen), fees, left
