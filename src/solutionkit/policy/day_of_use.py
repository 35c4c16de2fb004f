"""The day of use that an item of an order names: its price, and the day its codes are redeemed.

Goods sold by the day are redeemed on the day they were sold for, whose figures therefore apply
unless the order says another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Goods
from solutionkit.policy.early_refund import right_before_use, right_once_expired
from solutionkit.policy.fees import State
from solutionkit.policy.reader import Reader
from solutionkit.source import Node


@dataclass(frozen=True)
class DaysOfItem:
    """The last step of an item's codes, and their redemption where they were refunded after it."""

    on: date
    redeemed_on: date | None


def price_for(visit: Node | None, goods: Goods, reader: Reader) -> int:
    """What the goods cost on the day of use that an item names."""
    day = reader.day(visit) if visit else None
    if visit is None or day is None:
        return goods.price_fen
    price_fen = goods.price_on(day)
    if price_fen is None:
        days = [date.fromisoformat(each["date"]) for each in goods.calendar]
        told = {"name": goods.name, "day": day, "days": _span_words(days)}
        reader.report("order/not-on-that-day", visit.span, **told)
        return goods.price_fen
    if any(each["date"] == day.isoformat() and not each["stock"] for each in goods.calendar):
        reader.report("order/none-on-that-day", visit.span, name=goods.name, day=day)
    return price_fen


def days_of(entries: Mapping[str, Node], state: State, today: date, reader: Reader) -> DaysOfItem:
    """The days an item says, its day of use standing for the day of redemption it leaves out."""
    visit, on, redeemed = (reader.day(entries.get(key)) for key in ("visit", "on", "redeemed_on"))
    if visit is None:
        return DaysOfItem(on or today, redeemed)
    if state is State.REDEEMED:
        _doubt("on", on, visit, entries, reader)
        return DaysOfItem(on or visit, redeemed)
    if state is State.REFUNDED_LATER:
        _doubt("redeemed_on", redeemed, visit, entries, reader)
        if redeemed is None and on is not None and on < visit:
            _doubt("on", on, visit, entries, reader)
            return DaysOfItem(on, None)
        return DaysOfItem(on or max(today, visit), redeemed or visit)
    if state is State.PAID and on is not None and on > visit:
        _doubt("on", on, visit, entries, reader)
    return DaysOfItem(on or today, redeemed)


def doubt_refund(
    goods: Goods, visit: date | None, day: date, state: State, place: Node, reader: Reader
) -> None:
    """A refund on a day that leaves nothing to be had back, seen from the day of use."""
    if visit is None or state is not State.REFUNDED:
        return
    by = _nothing_left_by(goods, visit, day)
    if by is not None:
        told = {"name": goods.name, "day": day, "visit": visit, "by": by}
        reader.report("order/no-refund-that-day", place.span, **told)


def _nothing_left_by(goods: Goods, visit: date, day: date) -> str | None:
    """What of the refund rights leaves nothing on that day."""
    late = right_once_expired(goods, day, visit)
    if late is not None:
        return "expired" if late.right == "none" else None
    right = right_before_use(goods)
    if right is None or not right.by_day:
        return None
    step = right.step(day, visit)
    return "by_day" if step is None or step.right == "none" else None


def _doubt(
    key: str, day: date | None, visit: date, entries: Mapping[str, Node], reader: Reader
) -> None:
    """A redemption on another day than the one the code was sold for."""
    if day is not None and day != visit:
        told = {"key": key, "day": day, "visit": visit}
        reader.report("order/not-the-day-of-use", entries[key].span, **told)


def _span_words(days: Sequence[date]) -> Text:
    if not days:
        return Text("这件商品不按日期卖", "it is not sold by the day")
    first, last = min(days), max(days)
    return Text(f"日历是 {first} 到 {last}", f"the calendar has days of {first} to {last}")
