"""An order as an author writes it, or one made of a single item: the codes to be reckoned.

    order: A-001
    items:
      - {goods: tea, quantity: 2, state: redeemed, on: 2026-06-03}
      - {goods: tea, paid: 7.90, subsidies: {platform: 2}, state: paid}
      - {goods: ticket, visit: 2027-01-01}

`paid` is per code and the spec's price unless said, and must be said beside subsidies; `visit` is
the day of use of goods sold by the day, whose price is that of the day, and the day they are
redeemed unless `on` says another; of what was refunded before use `on` is the day of the refund,
by which `by_day` says how much goes back; `redeemed_on` is the day of redemption of a code that
was refunded later; other fields that fees ask about are written under their own names, such as
`code.pay_channel: alipay`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.rule import FeePolicy, Field, FieldType
from solutionkit.ir.solution import FeeTerm, Goods, Solution
from solutionkit.policy.catalogue import asked_by, fields_in
from solutionkit.policy.day_of_use import DaysOfItem, days_of, doubt_refund, price_for
from solutionkit.policy.early_refund import part_back, refunded_in_part
from solutionkit.policy.fees import Code, State
from solutionkit.policy.given import value_at
from solutionkit.policy.reader import NOTHING, Reader
from solutionkit.policy.redemption_day import contradiction
from solutionkit.policy.terms import contracted
from solutionkit.source import Document, Node

MOST_CODES = 10_000
_ITEM = ("quantity", "paid", "state", "on", "redeemed_on", "visit", "subsidies")
REFUNDS = ("refunded", "refund", "refund_amount", "refunded_amount")
_STORES = ("store", "stores")
_PAID = Field("paid", FieldType(Kind.MONEY), "code", Text("用户实付", "what the buyer paid"))
_YUAN = Text(
    "不小于 0 的金额（元，最多两位小数），例如 98.50",
    "an amount in yuan, not below 0, with two decimals at most, such as 98.50",
)
_QUANTITY = Text(f"从 1 到 {MOST_CODES} 的整数", f"a whole number from 1 to {MOST_CODES}")


@dataclass(frozen=True)
class Item:
    """What an item of an order is called, one code of it for each piece, and the goods it is of."""

    id: str
    name: str
    codes: tuple[Code, ...]
    goods: str


def order_in(document: Document, solution: Solution) -> tuple[tuple[Item, ...], list[Diagnostic]]:
    """Read the order that stands in `document`, of goods the solution sells."""
    reader = Reader()
    entries = reader.entries(document.root, ("order",), ("items",))
    if "items" in entries and entries["items"].items == ():
        reader.report("order/no-items", entries["items"].span)
    items = [
        _item(node, number, solution, reader)
        for number, node in enumerate(reader.items(entries.get("items")), start=1)
    ]
    return tuple(each for each in items if each is not None), sorted(reader.found)


def single_item(goods: Goods, quantity: int, solution: Solution) -> Item:
    """An order of one item, bought at its price and redeemed on the solution's day."""
    values, paid, day = goods_values(goods, solution), goods.price_fen, solution.as_of
    part = refunded_in_part(goods)
    codes = (
        Code(f"1-{n}", paid, day, values=values, item="1", refund_open=part)
        for n in range(1, quantity + 1)
    )
    return Item("1", goods.name, tuple(codes), goods.id)


def goods_values(goods: Goods, solution: Solution) -> dict[str, Any]:
    """What fees may ask about the goods a code is of, and about who sells them."""
    seller = solution.parties.get(goods.party)
    return {
        "goods.id": goods.id,
        "goods.seller": goods.party,
        "goods.seller_role": seller.role if seller else None,
        "goods.category": goods.category or None,
        "goods.price": goods.price_fen,
        "goods.fulfilment": goods.fulfilment,
        "goods.form": goods.form,
        "goods.valid_days": goods.valid_days,
    }


def _item(node: Node, number: int, solution: Solution, reader: Reader) -> Item | None:
    policy = solution.fee_policy
    asked = _asked(policy, solution.fees)
    idle = (*_part_refunds(node, reader), *_stores(node, reader))
    entries = reader.entries(node, (*_ITEM, *asked, *idle), ("goods",))
    goods = _goods(entries.get("goods"), solution, reader)
    if goods is None:
        _look_at_the_rest(entries, asked, policy, reader)
        return None
    price_fen = price_for(entries.get("visit"), goods, reader)
    paid = _amount(entries["paid"], _PAID, reader) if "paid" in entries else price_fen
    state = reader.choice(entries.get("state"), State, State.REDEEMED)
    days = days_of(entries, state, solution.as_of, reader)
    _doubted_day(entries.get("on"), days.on, state, goods, reader)
    redeemed_on = _told_redeemed(entries.get("redeemed_on"), state, days, reader)
    subsidies = _subsidies(entries.get("subsidies"), policy, reader)
    dearest = price_fen if "visit" in entries else goods.dearest_fen
    _doubted(entries, dearest, paid, subsidies, reader)
    values = goods_values(goods, solution) | {"goods.price": price_fen}
    values |= _values(entries, asked, policy, reader)
    visit = reader.day(entries.get("visit"))
    doubt_refund(goods, visit, days.on, state, entries.get("on", node), reader)
    part = part_back(goods, paid or 0, days.on, visit)
    codes = (
        Code(
            f"{number}-{n}",
            paid or 0,
            days.on,
            state,
            subsidies,
            values,
            str(number),
            redeemed_on,
            part.open,
            part.back_fen if state is State.REFUNDED else None,
        )
        for n in range(1, _quantity(entries.get("quantity"), reader) + 1)
    )
    return Item(str(number), goods.name, tuple(codes), goods.id)


def _goods(node: Node | None, solution: Solution, reader: Reader) -> Goods | None:
    name = reader.word(node)
    goods = solution.goods.get(name)
    if node is not None and name and goods is None:
        advice = did_you_mean(name, solution.goods)
        reader.report("order/unknown-goods", node.span, name=name, advice=advice)
    return goods


def _look_at_the_rest(
    entries: Mapping[str, Node], asked: Sequence[str], policy: FeePolicy, reader: Reader
) -> None:
    """Tell what is wrong with an item beside its goods, so that one run shows it all."""
    if "paid" in entries:
        _amount(entries["paid"], _PAID, reader)
    reader.choice(entries.get("state"), State, State.REDEEMED)
    for each in ("on", "redeemed_on", "visit"):
        reader.day(entries.get(each))
    _subsidies(entries.get("subsidies"), policy, reader)
    _values(entries, asked, policy, reader)
    _quantity(entries.get("quantity"), reader)


def _told_redeemed(
    node: Node | None, state: State, days: DaysOfItem, reader: Reader
) -> date | None:
    """The day of redemption of a code that was refunded later."""
    found = days.redeemed_on
    wrong = contradiction(Code("", 0, days.on, state, redeemed_on=found))
    if node is not None and wrong is not None:
        told = {"state": str(state), "day": days.on, "why": wrong.value}
        reader.report("order/redeemed-on", node.span, **told)
    return found


def _doubted_day(node: Node | None, day: date, state: State, goods: Goods, reader: Reader) -> None:
    """A day on which no code of `goods` can be there: before they are sold, or after the last."""
    last = None
    if goods.sale_until and goods.valid_days and state is State.REDEEMED:
        last = goods.sale_until + timedelta(days=goods.valid_days)
    why = None
    if goods.sale_from and day < goods.sale_from:
        why = Text(f"{goods.sale_from} 才开售", f"it is on sale from {goods.sale_from}")
    elif last and day > last:
        why = Text(f"最后一张 {last} 就过期了", f"the last one runs out on {last}")
    if node is not None and why is not None:
        reader.report("order/day-unlikely", node.span, name=goods.name, day=day, why=why)


def _part_refunds(node: Node, reader: Reader) -> list[str]:
    """Amounts that are said to be refunded; only whole codes can be."""
    found = [each for each in REFUNDS if each in (node.entries or NOTHING)]
    for each in found:
        value = (node.entries or NOTHING)[each]
        reader.report("order/part-refunded", value.key_span or value.span, name=each)
    return found


def _stores(node: Node, reader: Reader) -> list[str]:
    """A store, which no fee is asked by; it reads like `state`."""
    found = [each for each in _STORES if each in (node.entries or NOTHING)]
    for each in found:
        value = (node.entries or NOTHING)[each]
        reader.report("order/store-not-asked", value.key_span or value.span, name=each)
    return found


def _doubted(
    entries: Mapping[str, Node],
    price_fen: int,
    paid: int | None,
    subsidies: Mapping[str, int],
    reader: Reader,
) -> None:
    """Amounts that cannot be meant: subsidies on top of the price, or more than the price."""
    price = yuan_of_fen(price_fen)
    if subsidies and "paid" not in entries:
        given = entries["subsidies"]
        reader.report("order/paid-not-said", given.key_span or given.span, price=price)
        return
    total = (paid or 0) + sum(subsidies.values())
    if paid and paid * 100 == price_fen and total < price_fen and "paid" in entries:
        told = {"paid": yuan_of_fen(paid), "price": price}
        reader.report("order/hundredth-of-price", entries["paid"].span, **told)
    if total > price_fen and "paid" in entries:
        place = entries["paid"].span
        reader.report("order/above-the-price", place, sum=yuan_of_fen(total), price=price)


def _values(
    entries: Mapping[str, Node], asked: Sequence[str], policy: FeePolicy, reader: Reader
) -> dict[str, Any]:
    return {
        name: value_at(each, policy.fields[name], reader)
        for name, each in entries.items()
        if name in asked
    }


def _asked(policy: FeePolicy, terms: Sequence[FeeTerm]) -> list[str]:
    """The fields an item may state: those of a code, and what else the fees ask about.

    Amounts are written by names of their own.
    """
    reckoned = {"code.paid", "code.received", *(each.field for each in policy.subsidies)}
    components = contracted(policy, terms).components
    asked = fields_in(tuple(part for each in components for part in (each.base, *asked_by(each))))
    return [
        name
        for name, field in policy.fields.items()
        if name not in reckoned and (field.grain == "code" or name in asked)
    ]


def _amount(node: Node, field: Field, reader: Reader) -> int | None:
    """An amount of the order itself; one that is not known would be reckoned as nothing."""
    found: int | None = value_at(node, field, Reader())
    if found is None:
        reader.report("policy/wrong-type", node.span, found=str(node.value), wanted=_YUAN)
    return found


def _quantity(node: Node | None, reader: Reader) -> int:
    if node is None:
        return 1
    plain = isinstance(node.value, int) and not isinstance(node.value, bool)
    if plain and 1 <= node.value <= MOST_CODES:
        return int(node.value)
    reader.report("policy/wrong-type", node.span, found=str(node.value), wanted=_QUANTITY)
    return 1


def _subsidies(node: Node | None, policy: FeePolicy, reader: Reader) -> dict[str, int]:
    if node is None:
        return {}
    titles = {each.id: each.title.zh for each in policy.subsidies}
    entries = node.entries or NOTHING
    if node.entries is None:
        reader.entries(node, ())
    for name, each in entries.items():
        if name not in titles:
            advice = did_you_mean(name, titles, titles)
            place = each.key_span or each.span
            reader.report("order/unknown-subsidy", place, name=name, advice=advice)
    fields = {each.id: policy.fields[each.field] for each in policy.subsidies}
    found = {
        name: _amount(each, fields[name], reader)
        for name, each in entries.items()
        if name in fields
    }
    return {name: amount for name, amount in found.items() if amount is not None}
