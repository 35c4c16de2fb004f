"""The calls of the life-service trade system: goods, redemption, booking, refund, answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from solutionkit import Goods, Solution, lapses, stopped_goods
from solutionkit_douyin.beijing import unix_seconds
from solutionkit_douyin.limits import ids_of, known
from solutionkit_douyin.trade.calendar import stock_ahead
from solutionkit_douyin.trade.calls import Call
from solutionkit_douyin.trade.sold import (
    GROUP_BUYING,
    file_names,
    in_group_buying,
    order_entry,
    sold,
    without_app,
)

DAY_MS = timedelta(days=1) // timedelta(milliseconds=1)


def calls(solution: Solution) -> Iterator[Call]:
    """Every call, in the order a developer meets them; booking goods before their pre-sales."""
    goods = sorted(sold(solution), key=lambda one: bool(one.books))
    names = file_names(goods)
    stopped = stopped_goods(solution, lapses(solution, solution.as_of), solution.as_of)
    for each in goods if in_group_buying(solution) else ():
        body = _group_body(solution, each, each.id in stopped)
        yield Call("group-goods-save", f"group-goods-{names[each.id]}", body, each.origin)
    if not goods or without_app(solution):
        return
    for each in goods:
        body = _goods_body(solution, each, each.id in stopped)
        yield Call("goods-save", f"goods-{names[each.id]}", body, each.origin)
    account = _account(solution)
    stock = {"limit_type": "{limit_type}", "stock_qty": "{stock_qty}"}
    body = {"account_id": account, "out_id": "{out_id}", "stock": stock}
    yield Call("goods-stock-sync", "goods-stock-sync", body)
    operate = known(solution, "product.review-and-shelf").value["operate"]
    body = {"account_id": account, "product_id": "{product_id}", "op_type": operate["on"]}
    yield Call("goods-operate", "goods-operate", body)
    yield from _redemption(solution)
    yield from _booking(solution)
    yield from _refund(solution)


def _goods_body(solution: Solution, goods: Goods, is_stopped: bool) -> dict[str, Any]:
    """What saves the goods for the mini-program, with the page that sells them there."""
    lines = known(solution, "product.business-lines").value
    entry = {"out_id": f"{solution.id}.{goods.id}", "out_url": None}
    product = {
        **_product(solution, goods, lines["mini_program"], entry),
        **({"desc": goods.summary} if goods.summary else {}),
        **_shelf(goods, is_stopped),
        **_sale_window(solution, goods),
    }
    sku = _sku(solution, goods, solution.id)
    return {"account_id": _account(solution), "product": product, "sku": sku}


def _group_body(solution: Solution, goods: Goods, is_stopped: bool) -> dict[str, Any]:
    """What saves the goods for the group-buying component: goods of their own.

    Business line and type are fixed once goods are created, so they must not be those of the
    mini-program; which line the component has is not known and left blank.
    """
    product = {
        **_product(solution, goods, None, {"out_id": group_id(solution, goods)}),
        **_shelf(goods, is_stopped),
        **_both_days(solution, goods),
    }
    sku = _sku(solution, goods, _group(solution))
    return {"account_id": _account(solution), "product": product, "sku": sku}


def group_id(solution: Solution, goods: Goods) -> str:
    """What goods of the group-buying component are known by: never what the app's are."""
    return f"{_group(solution)}.{goods.id}"


def _group(solution: Solution) -> str:
    return f"{solution.id}.{GROUP_BUYING}"


def _product(
    solution: Solution, goods: Goods, line: int | None, ids: dict[str, str | None]
) -> dict[str, Any]:
    """What goods are in either form."""
    form = solution.trade.family.forms.get(goods.form, {})
    return {
        "product_type": form.get("product_type"),
        "biz_line": line,
        "product_name": goods.name,
        "category_id": _category_id(solution, goods),
        **ids,
        "pois": [{"poi_id": solution.stores[each].poi} for each in goods.stores],
    }


def _shelf(goods: Goods, is_stopped: bool) -> dict[str, Any]:
    """Goods that lack a paper today, or have prices by day, stay off the shelf."""
    return {"product_ext": {"auto_online": False}} if goods.calendar or is_stopped else {}


def _sku(solution: Solution, goods: Goods, prefix: str) -> dict[str, Any]:
    types = known(solution, "product.stock-limit-types").value
    quantity = stock_ahead(solution, goods) if goods.calendar else goods.stock
    limited = quantity is not None
    stock: dict[str, Any] = {"limit_type": types["limited" if limited else "unlimited"]}
    if limited:
        stock["stock_qty"] = str(quantity)
    sku: dict[str, Any] = {
        "out_sku_id": f"{prefix}.{goods.id}",
        "sku_name": goods.name,
        "origin_amount": str(goods.market_price_fen or goods.price_fen),
        "actual_amount": str(goods.price_fen),
        "status": known(solution, "product.sku-status").value["on_sale"],
        "stock": stock,
    }
    if goods.books:
        sku["bind_skus"] = [f"{{sku_id of {prefix}.{other}}}" for other in goods.books]
    return sku


def _sale_window(solution: Solution, goods: Goods) -> dict[str, Any]:
    """When the sale begins, and when it ends: after the last day, in seconds."""
    asked = known(solution, "product.sale-window").value
    needed = goods.form in (*asked["required_for"], *asked["not_said_of"])
    return _both_days(solution, goods) if needed or goods.sale_from or goods.sale_until else {}


def _both_days(solution: Solution, goods: Goods) -> dict[str, Any]:
    after = goods.sale_until + timedelta(days=1) if goods.sale_until else None
    return {
        "sold_start_time": unix_seconds(solution, goods.sale_from) if goods.sale_from else None,
        "sold_end_time": unix_seconds(solution, after) if after else None,
    }


def _account(solution: Solution) -> str | None:
    found = solution.settings.get("accounts", {}).get("life")
    return found if isinstance(found, str) else None


def _category_id(solution: Solution, goods: Goods) -> str | None:
    ids = ids_of(solution, "product_category")
    found = ids.get(goods.id) or ids.get("default")
    return found if isinstance(found, str) else None


def _redemption(solution: Solution) -> Iterator[Call]:
    features = solution.trade.features
    if "codes.platform" in features:
        yield Call("delivery-prepare", "delivery-prepare", {"code": "{code}"})
        verify = {
            "verify_token": "{verify_token}",
            "order_id": "{order_id}",
            "certificates": ["{certificate}"],
            "poi_info": "{poi_info}",
        }
        yield Call("delivery-verify", "delivery-verify", verify)
        yield Call("verify-cancel", "verify-cancel", {"verify_id": "{verify_id}"})
    if "codes.third-party" in features:
        push = {"out_order_no": "{out_order_no}", "use_all": True, "poi_info": "{poi_info}"}
        yield Call("push-delivery", "push-delivery", push)


def _booking(solution: Solution) -> Iterator[Call]:
    if not {"booking", "pre-sale"} & set(solution.trade.features):
        return
    create = {
        "order_id": "{order_id}",
        "out_book_no": "{out_book_no}",
        "open_id": "{open_id}",
        "item_book_info_list": ["{item_book_info}"],
    }
    yield Call("create-book", "create-book", create)
    accepted = known(solution, "trade.life-service.booking").value["result"]["accepted"]
    yield Call("book-result", "book-result", {"book_id": "{book_id}", "result": accepted})


def _refund(solution: Solution) -> Iterator[Call]:
    agree = known(solution, "trade.life-service.refund").value["audit"]["agree"]
    item = {"item_order_id": "{item_order_id}", "refund_amount": "{refund_amount}"}
    refund = {
        "out_order_no": "{out_order_no}",
        "out_refund_no": "{out_refund_no}",
        "order_entry_schema": order_entry(solution),
        "item_order_detail": [item],
    }
    yield Call("create-refund", "create-refund", refund)
    audit = {"out_refund_no": "{out_refund_no}", "refund_audit_status": agree}
    yield Call("refund-audit", "refund-audit", audit)
    yield Call("pre-create-order", "pre-create-order", _pre_create_order(solution))


def _validity(goods: Goods) -> dict[str, Any]:
    """For how long goods hold: on the day chosen, or so long after the day of payment."""
    if goods.calendar:
        return {
            "valid_start_time": "{start of the chosen day}",
            "valid_end_time": "{end of the chosen day}",
        }
    return {"valid_duration": goods.valid_days * DAY_MS} if goods.valid_days else {}


def _pre_create_order(solution: Solution) -> dict[str, Any]:
    limits = known(solution, "trade.life-service.order-limits").value
    data = {
        "out_order_no": "{out_order_no}",
        "order_entry_schema": order_entry(solution),
        "pay_expire_seconds": limits["pay_expire_seconds"]["default"],
        "order_valid_time": [
            {"goods_id": f"{{goods_id of {solution.id}.{goods.id}}}", **length}
            for goods in sold(solution)
            if (length := _validity(goods))
        ],
    }
    return {**known(solution, "trade.callback.reply").value["body"], "data": data}
