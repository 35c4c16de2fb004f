"""The calls of the general trade system: an order's data for each goods, fulfilment, refund."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit import Goods, Solution
from solutionkit_douyin.limits import ids_of, known
from solutionkit_douyin.limits_refund import fitting_tag_group, is_answered
from solutionkit_douyin.trade.calls import Call
from solutionkit_douyin.trade.sold import file_names, order_entry, sold


def calls(solution: Solution) -> Iterator[Call]:
    """Every call, in the order a developer meets them."""
    goods = sold(solution)
    names = file_names(goods)
    forms = solution.trade.family.forms
    for goods_type in sorted({forms[each.form]["goods_type"] for each in _typed(solution, goods)}):
        yield Call("tag-query", f"tag-query-{goods_type}", {"goods_type": goods_type})
    for each in goods:
        body = _order_data(solution, each)
        yield Call("request-order", names[each.id], body, each.origin)
    if not goods:
        return
    yield Call("order-query", "order-query", {"out_order_no": "{out_order_no}"})
    push = {
        "order_id": "{order_id}",
        "item_order_id_list": ["{item_order_id}"],
        "to_status": "{to_status}",
    }
    yield Call("fulfil-push-status", "fulfil-push-status", push)
    yield from _refund_and_settlement(solution)


def tag_group(solution: Solution, goods: Goods) -> str | None:
    """The author's tag group for goods, or the one known group that grants what they promise."""
    named = ids_of(solution, "tag_group")
    if isinstance(named.get(goods.id), str):
        return str(named[goods.id])
    if goods.id in named and not is_answered(solution):
        return None
    fitting = fitting_tag_group(solution, goods)
    return str(fitting["id"]) if fitting else None


def _typed(solution: Solution, goods: list[Goods]) -> list[Goods]:
    forms = solution.trade.family.forms
    return [each for each in goods if "goods_type" in forms.get(each.form, {})]


def _order_data(solution: Solution, goods: Goods) -> dict[str, Any]:
    form = solution.trade.family.forms.get(goods.form, {})
    limits = known(solution, "trade.general.order-limits").value
    sku = {
        "skuId": goods.id,
        "price": goods.price_fen,
        "quantity": "{quantity}",
        "title": goods.name,
        "imageList": ["{image_url}"],
        "type": form.get("goods_type"),
        "tagGroupId": tag_group(solution, goods),
    }
    data: dict[str, Any] = {
        "skuList": [sku],
        "outOrderNo": "{out_order_no}",
        "totalAmount": "{total_amount}",
        "payExpireSeconds": limits["pay_expire_seconds"]["default"],
        "orderEntrySchema": order_entry(solution),
    }
    payees = ids_of(solution, "merchant_uids")
    ids = solution.settings.get("ids", {})
    if goods.party in payees:
        data["merchantUid"] = payees[goods.party]
    elif "merchant_uid" in ids:
        data["merchantUid"] = ids["merchant_uid"]
    return data


def _refund_and_settlement(solution: Solution) -> Iterator[Call]:
    refund = {
        "order_id": "{order_id}",
        "out_refund_no": "{out_refund_no}",
        "cp_extra": "{cp_extra}",
        "refund_total_amount": "{refund_total_amount}",
        "order_entry_schema": order_entry(solution),
        "refund_reason": [{"code": "{code}", "text": "{text}"}],
        "refund_all": True,
    }
    yield Call("refund-create", "refund-create", refund)
    agree = known(solution, "trade.general.refund").value["audit_status"]["agree"]
    audit = {"refund_id": "{refund_id}", "refund_audit_status": agree}
    yield Call("refund-audit", "refund-audit", audit)
    settle = {
        "app_id": solution.settings.get("appid"),
        "out_order_no": "{out_order_no}",
        "out_settle_no": "{out_settle_no}",
        "settle_desc": solution.name,
    }
    yield Call("settle-create", "settle-create", settle)
