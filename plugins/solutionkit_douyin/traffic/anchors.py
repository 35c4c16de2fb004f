"""The calls behind anchors: entries on store pages, stored videos, cards in live rooms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Solution, Store, Use
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.calls import Call
from solutionkit_douyin.traffic.paths import page_path

SERVICES = {"code": "团购套餐", "ticket": "门票预订", "appointment": "在线预约"}
"""What the platform calls the entry for goods of a fulfilment; others have none that was seen."""


def anchor_calls(solution: Solution, anchors: Mapping[str, Use]) -> Iterator[Call]:
    """The calls of the anchors in use, each at the place where it is asked for."""
    if "poi" in anchors:
        yield from _store_services(solution, anchors["poi"])
    if "video" in anchors:
        yield Call("mount-stored-videos", "anchor-video", {}, anchors["video"].origin)
    if "live-cart" in anchors:
        card = {"card_type": None, "url": None, "value": None}
        yield Call("set-live-card", "anchor-live-cart", card, anchors["live-cart"].origin)


def has_entries(solution: Solution) -> bool:
    """Whether any store sells something that has an entry on its page."""
    return any(_services(solution, store) for store in solution.stores.values())


def _store_services(solution: Solution, use: Use) -> Iterator[Call]:
    """One call stands for all stores whose pages get the same entries."""
    alike: dict[tuple[int, ...], list[Store]] = {}
    for store in solution.stores.values():
        alike.setdefault(_services(solution, store), []).append(store)
    alike.pop((), None)
    for number, (types, stores) in enumerate(sorted(alike.items()), start=1):
        body = {"services": [_entry(solution, each) for each in types]}
        about = {"stores": [{"id": each.id, "poi": each.poi or None} for each in stores]}
        name = "store-services" if len(alike) == 1 else f"store-services-{number}"
        yield Call("update-store", name, body, use.origin, about)


def _services(solution: Solution, store: Store) -> tuple[int, ...]:
    """The kinds of entry for what the store sells."""
    types = known(solution, "store.services").value
    sold = [
        goods.fulfilment
        for goods in solution.goods.values()
        if goods.price_fen and store.id in goods.stores
    ]
    return tuple(sorted({types[SERVICES[each]] for each in sold if each in SERVICES}))


def _entry(solution: Solution, service_type: int) -> dict[str, Any]:
    app = {
        "app_id": solution.settings.get("appid"),
        "path": page_path("home"),
        "params": "{}",
        "is_test": None,
    }
    kind = known(solution, "store.service-entry").value["mini_program"]
    entry = {"entry_type": kind, "entry_mini_app": app}
    return {"service_type": service_type, "enable": None, "entry": entry}
