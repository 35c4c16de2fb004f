"""What a solution does, as plain names that pages and templates ask for.

A trait is a feature of its trade (`refund`, `reviews`, `cart`), a capability it uses (`share`),
`privacy.` with a datum (`privacy.phone`), or a part it has (`stores`, `licences`, `demo`).
What is bought is shown as `codes`, as `services` that are carried out and put on record, or as
`courses` that are learnt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solutionkit import Goods, Solution, customer_service, is_off, serving
from solutionkit_douyin.ios_payment import shut_on_ios
from solutionkit_douyin.limits import ids_of
from solutionkit_douyin.miniprogram.entries import entry_pages

_SERVED = ("appointment", "virtual")
_LIVE = {"live-room.jump", "live-room.status", "live-room.preview"}


def traits(solution: Solution) -> frozenset[str]:
    """Everything that a `when` may name and that holds for `solution`."""
    found = set(solution.trade.features)
    uses = (*solution.traffic, *solution.reach)
    found |= {use.capability.id for use in uses if not is_off(solution, use)}
    found |= {f"privacy.{datum.id}" for datum in solution.privacy}
    held = {**_sold(solution, found), **_shown(solution, found)}
    rows = {f"entries.{page}" for page in entry_pages(solution)}
    return frozenset(found | rows | {name for name, holds in held.items() if holds})


def _sold(solution: Solution, found: set[str]) -> dict[str, bool]:
    """What is sold, and in which ways."""
    return {
        "cart": solution.trade.cart,
        "refund": _returns(solution),
        "refund-days": any(any(refund_days(each).values()) for each in solution.goods.values()),
        "refund-by-day": any(_by_day(each) for each in solution.goods.values()),
        "onsite": any(each.mode == "onsite" and each.stores for each in solution.goods.values()),
        "placed": bool(serving(solution)) or _serves(solution),
        "timed": any(each.fulfilment == "appointment" for each in solution.goods.values()),
        "services": _serves(solution),
        "courses": _teaches(solution),
        "appointments": _changes_times(solution),
        "materials": any(goods.materials for goods in solution.goods.values()),
        "codes": "payment" in found and not (_serves(solution) or _teaches(solution)),
        "dated": any(goods.calendar for goods in solution.goods.values()),
        "schedule": any(schedule(goods) != "none" for goods in solution.goods.values()),
        "variants": any(goods.variants for goods in solution.goods.values()),
        "models": "payment" not in found or any(each.variants for each in solution.goods.values()),
        "tickets": _only_tickets(solution),
        "vouchers": not _only_tickets(solution),
        "papers": any(goods.papers for goods in solution.goods.values()),
        "visitor": any(goods.visitor for goods in solution.goods.values()),
    }


def _shown(solution: Solution, found: set[str]) -> dict[str, bool]:
    """What there is besides: places, people, forms, ways to be reached."""
    return {
        "stores": bool(solution.stores),
        "licences": bool(solution.credentials),
        "people": bool(serving(solution)),
        "forms": bool(solution.forms),
        "session": bool(solution.forms) or "payment" in found,
        "privacy": bool(solution.privacy or solution.forms),
        "location": _can_measure(solution),
        "aweme": bool(account(solution)),
        "service": customer_service(solution) not in (None, "none"),
        "one-tap": bool(found & {"phone", "clue"}),
        "live": bool(account(solution)) and bool(found & _LIVE),
        "shut_on_ios": any(shut_on_ios(solution)),
        "demo": not solution.settings.get("api_base"),
    }


def schedule(goods: Goods) -> str:
    """What a buyer chooses with `goods`: a `day`, a `time`, or `none` of them."""
    if goods.calendar:
        return "day"
    return "time" if goods.fulfilment == "appointment" else "none"


def kept(value: Any, holding: frozenset[str]) -> Any:
    """The options of a block without the list items whose `when` does not hold."""
    if isinstance(value, Mapping):
        return {key: kept(inner, holding) for key, inner in value.items() if key != "when"}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [kept(inner, holding) for inner in value if holds(inner, holding)]
    return value


def holds(options: Any, holding: frozenset[str]) -> bool:
    """Whether every trait that `when` names holds; without a `when` it always does."""
    wanted = options.get("when", ()) if isinstance(options, Mapping) else ()
    return {wanted} <= holding if isinstance(wanted, str) else set(wanted) <= holding


def account(solution: Solution) -> str:
    """The brand's Douyin account, empty while the author has none."""
    return str(solution.settings.get("accounts", {}).get("brand") or "")


def im_id(solution: Solution) -> str:
    """The account that answers customers by Douyin IM, empty while the author has none."""
    return next((use.id or "" for use in solution.reach if use.capability.id == "im"), "")


def message_templates(solution: Solution) -> tuple[str, ...]:
    """The known templates of the messages that are asked for; `subscribe` alone asks for all."""
    found: list[str | None] = []
    for use in solution.reach:
        written = solution.document.node(use.origin)
        if use.capability.id == "subscribe":
            alone = written is not None and written.value == "subscribe"
            found += ids_of(solution, "subscribe").values() if alone else [use.id]
    return tuple(dict.fromkeys(each for each in found if each))


def _serves(solution: Solution) -> bool:
    """Whether what is bought is carried out rather than redeemed or booked with the platform."""
    others = any(each.startswith("codes.") or each == "booking" for each in solution.trade.features)
    sold = (each for each in solution.goods.values() if each.price_fen)
    return not others and any(each.fulfilment in _SERVED for each in sold)


def _returns(solution: Solution) -> bool:
    """Whether there is any money to be had back."""
    sold = [each for each in solution.goods.values() if each.fulfilment != "display"]
    rights = (solution.trade.refund, *(each.refund for each in sold))
    return any(right.right != "none" for each in rights for right in each.values())


def _only_tickets(solution: Solution) -> bool:
    """Whether all that is sold lets people in, so that pages speak of no shop."""
    sold = [each for each in solution.goods.values() if each.fulfilment != "display"]
    return bool(sold) and all(each.fulfilment == "ticket" for each in sold)


def refund_days(goods: Goods) -> dict[str, int]:
    """For how many days a right lasts, by its state; courses have limits of their own."""
    if goods.fulfilment in ("course", "display"):
        return {}
    given = goods.refund.items()
    return {state: each.within_days for state, each in given if each.within_days}


def _by_day(goods: Goods) -> bool:
    """Whether what goes back hangs on how long before the day of use it is asked for."""
    return goods.fulfilment != "display" and any(each.by_day for each in goods.refund.values())


def _changes_times(solution: Solution) -> bool:
    """Whether customers may change the time of a service they agreed on."""
    timed = any(each.fulfilment == "appointment" for each in solution.goods.values())
    return timed and solution.trade.appointments is not None and _serves(solution)


def _teaches(solution: Solution) -> bool:
    """Whether what is bought is a course."""
    return any(each.fulfilment == "course" for each in solution.goods.values())


def _can_measure(solution: Solution) -> bool:
    asked = any(datum.id == "location" for datum in solution.privacy)
    return asked and any(store.latitude for store in solution.stores.values())
