"""The demo's data files: goods, stores, people, and orders in every state one may meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from solutionkit import Goods, RefundRight, Solution, Store
from solutionkit_douyin.beijing import moment
from solutionkit_douyin.data_module import data_module
from solutionkit_douyin.miniprogram import visits
from solutionkit_douyin.miniprogram.appointments import (
    ordered_on,
    sample_appointment,
    sample_record,
    schedules,
)
from solutionkit_douyin.miniprogram.catalogue import (
    goods_records,
    material_records,
    person_records,
    picture,
    place_of,
    places,
    refund_rights,
    seller,
    store_records,
)
from solutionkit_douyin.miniprogram.courses import learning_rules, sample_progress
from solutionkit_douyin.miniprogram.leads import (
    company_records,
    form_records,
    routing_records,
    sample_leads,
)
from solutionkit_douyin.miniprogram.traits import refund_days, traits

_STATES = ("to_use", "to_pay", "in_service", "used", "refunding")
_MAY_ASK = ("to_use", "in_service")
_SAMPLE_CODE = "000000000000"
"""As long as the codes of sample orders."""
_UNDECIDED_FEN = -1
"""What is refunded where only an audit tells, as `models.d.ts` describes it."""


def demo_files(solution: Solution) -> Mapping[str, str]:
    """The text of each data file under `demo/`."""
    return {
        "demo/goods.js": _sample("商品", goods_records(solution), "Goods"),
        "demo/stores.js": _sample("门店", store_records(solution), "Store"),
        "demo/opening.js": _opening(solution),
        "demo/orders.js": _sample("示例订单", sample_orders(solution), "Order"),
        "demo/calendar.js": _calendar(solution),
        "demo/books.js": _books(solution),
        "demo/people.js": _sample("服务人员", person_records(solution), "Person"),
        "demo/schedule.js": _sample("可约时间和服务时长", schedules(solution)),
        "demo/learning.js": _learning(solution),
        "demo/forms.js": _sample("表单", form_records(solution), "LeadForm"),
        "demo/routing.js": _routing(solution),
        "demo/sample_leads.js": _sample("示例线索", sample_leads(solution), "Lead"),
        "demo/refunds.js": _sample("每件服务在每个阶段的退款规则", _refunds(solution)),
    }


def sample_orders(solution: Solution) -> list[Mapping[str, Any]]:
    """One order in each state, made of the first goods that can be bought."""
    return [
        _order(solution, state, goods, place)
        for place, (state, goods) in enumerate(_bought(solution).items())
    ]


def _bought(solution: Solution) -> Mapping[str, Goods]:
    """By state, the goods its sample order is made of."""
    bought = [goods for goods in solution.goods.values() if goods.fulfilment != "display"]
    needs = {"refunding": "refund", "in_service": "services"}
    holding = traits(solution)
    states = [state for state in _STATES if needs.get(state) in holding | {None}]
    return dict(zip(states, bought, strict=False))


def _learning(solution: Solution) -> str:
    progress = sample_progress(_bought(solution), solution.as_of)
    return _sample("学习规则和进度", {"rules": learning_rules(solution), "progress": progress})


def _routing(solution: Solution) -> str:
    companies, by_form = company_records(solution), routing_records(solution)
    return _sample("线索分配规则", {"companies": companies, "byForm": by_form})


def _opening(solution: Solution) -> str:
    times = {
        store.id: [
            {"days": list(each.days), "from": each.start, "until": each.until}
            for each in store.opening
        ]
        for store in solution.stores.values()
        if store.opening is not None
    }
    return _sample("营业时间：星期几（0 是周日）、从零点起第几分钟", times)


def _calendar(solution: Solution) -> str:
    days = {
        goods.id: [
            {
                "date": day["date"],
                "priceFen": day["price_fen"],
                "left": day["stock"],
                "times": [],
                **({} if day["stock"] else {"closed": True}),
            }
            for day in goods.calendar
        ]
        for goods in solution.goods.values()
        if goods.calendar
    }
    return _sample("日历，每天的价格和库存", days)


def _books(solution: Solution) -> str:
    books = {goods.id: list(goods.books) for goods in solution.goods.values() if goods.books}
    return _sample("预售券可以兑换的预定商品", books)


def _sample(what: str, data: Any, model: str = "") -> str:
    return data_module(f"演示用的{what}", data, model=model)


def _order(solution: Solution, state: str, goods: Goods, place: int) -> Mapping[str, Any]:
    holding = traits(solution)
    serves = "services" in holding
    last = solution.as_of - timedelta(days=place)
    day = ordered_on(state, last) if serves else last
    store = _store(solution, goods)
    quantity = 2 if state == "to_use" and "codes" in holding else 1
    pay_fen = visits.price_fen(solution, goods, state) * quantity
    rule = refund_rights(solution, goods).get("started" if state == "in_service" else state)
    return {
        "id": f"demo-{state.replace('_', '-')}",
        "state": state,
        "storeName": store.name if store else "",
        "storePhone": store.phone if store else "",
        "items": [_item(solution, goods, state, quantity)],
        "amounts": {"totalFen": pay_fen, "discountFen": 0, "payFen": pay_fen},
        **_got(holding)(solution, goods, state, day),
        "refund": _refund(solution, goods, pay_fen) if state == "refunding" else None,
        **(_booking(goods, state) if "pre-sale" in holding else {}),
        "refundable": state in _MAY_ASK and (rule is not None and rule.right != "none"),
        "refundRule": rule.text if rule else "",
        "rateable": state == "used" and solution.trade.reviews,
        "createdAt": moment(solution, day.isoformat(), "10:20"),
        "paidAt": _paid_at(solution, state, day),
    }


def _got(holding: frozenset[str]) -> Callable[..., Mapping[str, Any]]:
    """What tells of what an order brought: a service, a course or codes."""
    if "courses" in holding:
        return lambda *_: {"learning": None}
    return _service if "services" in holding else _redemption


def _paid_at(solution: Solution, state: str, day: date) -> str:
    return "" if state == "to_pay" else moment(solution, day.isoformat(), "10:21")


def _service(solution: Solution, goods: Goods, state: str, day: date) -> Mapping[str, Any]:
    appointment = sample_appointment(solution, goods, day)
    record = sample_record(solution, state, _paid_at(solution, state, day), appointment)
    needed = "materials" in traits(solution)
    return {
        "appointment": appointment,
        "record": record,
        **({"materials": material_records(goods)} if needed else {}),
    }


def _refunds(solution: Solution) -> Mapping[str, Any]:
    return {
        goods.id: {
            state: {
                "right": right.right,
                "text": right.text,
                **_lasting(goods, state),
                **_by_day(right),
            }
            for state, right in refund_rights(solution, goods).items()
        }
        for goods in solution.goods.values()
        if goods.fulfilment != "display"
    }


def _lasting(goods: Goods, state: str) -> Mapping[str, int]:
    days = refund_days(goods).get(state)
    return {"days": days} if days else {}


def _by_day(right: RefundRight) -> Mapping[str, Any]:
    """The steps before the day of use, each with the millionths of what was paid it gives back."""
    steps = [{"daysBefore": each.days_before, "ppm": each.part_ppm} for each in right.by_day]
    return {"byDay": steps} if steps else {}


def _redemption(solution: Solution, goods: Goods, state: str, day: date) -> Mapping[str, Any]:
    paid = state != "to_pay"
    last = day + timedelta(days=goods.valid_days) if goods.valid_days else None
    until = visits.sample_day(solution, goods, state) or (last.isoformat() if last else "")
    return {
        "codes": _codes(solution, state, goods) if paid else [],
        "validUntil": until if paid else "",
        **visits.sample_visitors(solution, goods),
    }


def _booking(goods: Goods, state: str) -> Mapping[str, Any]:
    bookable = bool(goods.books) and state == "to_use"
    return {"booking": None, "bookable": bookable, "bookGoodsIds": list(goods.books)}


def _item(solution: Solution, goods: Goods, state: str, quantity: int) -> Mapping[str, Any]:
    price_fen = visits.price_fen(solution, goods, state)
    return {
        "goodsId": goods.id,
        "name": goods.name,
        "image": picture(solution, goods.image),
        "priceFen": price_fen,
        "quantity": quantity,
        "limit": goods.limit_per_user or 0,
        "amountFen": price_fen * quantity,
        "marketPriceFen": goods.market_price_fen or goods.face_value_fen or 0,
        "sellerName": seller(solution, goods),
        **visits.sample_date(solution, goods, state),
        **({"place": _place(solution, goods)} if "services" in traits(solution) else {}),
    }


def _place(solution: Solution, goods: Goods) -> Mapping[str, Any] | None:
    """Where a sample order of `goods` is carried out: with the first who provides them."""
    if not (there := places(solution, goods)):
        return None
    person = next((solution.people[each] for each in goods.people), None)
    return place_of(solution, person) if person else there[0]


def _store(solution: Solution, goods: Goods) -> Store | None:
    """The store of a sample order: where codes are used, or where the service is carried out."""
    if "codes" in traits(solution):
        return next((solution.stores[each] for each in goods.stores), None)
    place = _place(solution, goods)
    return solution.stores[place["storeId"]] if place else None


def _codes(solution: Solution, state: str, goods: Goods) -> Sequence[Mapping[str, Any]]:
    used = state == "used"
    quantity = 2 if state == "to_use" else 1
    store = next((solution.stores[each].name for each in goods.stores), "")
    return [
        {
            "id": str(place),
            "code": _digits(f"{goods.id} {place}"),
            "state": state,
            "usedAt": moment(solution, solution.as_of.isoformat(), "12:30") if used else "",
            "storeName": store if used else "",
        }
        for place in range(1, quantity + 1)
    ]


def _digits(seed: str) -> str:
    return str(int.from_bytes(sha256(seed.encode()).digest()))[-len(_SAMPLE_CODE) :]


def _refund(solution: Solution, goods: Goods, paid_fen: int) -> Mapping[str, Any]:
    right = refund_rights(solution, goods).get("to_use")
    day = visits.sample_day(solution, goods, "refunding")
    if right is not None and day and right.by_day:
        step = right.step(solution.as_of, date.fromisoformat(day))
        paid_fen = (step.back_fen(paid_fen) if step else None) or 0
    whole = right is None or right.right == "full" or bool(right.by_day)
    return {
        "state": "pending",
        "reason": "计划有变，暂时不用了",
        "amountFen": paid_fen if whole else _UNDECIDED_FEN,
    }
