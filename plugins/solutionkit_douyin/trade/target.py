"""The target `trade`: what a solution sells, by which calls, with which rights.

`trade.json` holds the whole, requests and answers stand in files of their own, and a page in each
language says the same to a merchant. All are managed: the spec is changed, never these.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

from solutionkit import File, FileTree, Generator, Kind, Solution, Text
from solutionkit_douyin.trade import course, general, life_service
from solutionkit_douyin.trade.answers import answers
from solutionkit_douyin.trade.calls import Call, content, endpoints, folder
from solutionkit_douyin.trade.config import config
from solutionkit_douyin.trade.page import page
from solutionkit_douyin.trade.sold import sold, without_app

_CALLS = {"course": course.calls, "general": general.calls, "life_service": life_service.calls}


def trade(solution: Solution) -> FileTree:
    """Write the configuration, its calls, its schema and its pages."""
    tree = FileTree()
    calls = _calls(solution)
    for call in calls:
        entry = endpoints(solution.trade.family.id)[call.endpoint]
        path = f"{folder(entry)}/{call.name}.json"
        made_by = f"trade/{call.endpoint}"
        tree.add(path, _managed(_json(content(call, entry)), made_by, call.origin))
    whole = config(solution, calls)
    tree.add("trade.json", replace(_managed(_json(whole), "trade"), keys=tuple(_keys(solution))))
    schema = files(__package__).joinpath("trade.schema.json").read_bytes()
    tree.add("trade.schema.json", _managed(schema, "trade"))
    for lang in ("zh", "en"):
        tree.add(f"trade.{lang}.html", _managed(page(solution, whole, lang), "trade"))
    return tree


def _calls(solution: Solution) -> list[Call]:
    """The calls of the solution's trade family; none where nothing is sold."""
    found = _CALLS.get(solution.trade.family.id)
    if found is None or not sold(solution):
        return []
    answered = "acknowledge" in endpoints(solution.trade.family.id) and not without_app(solution)
    return [*found(solution), *(answers(solution) if answered else ())]


def _keys(solution: Solution) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Where in the spec the parts of `trade.json` come from, by JSON pointer."""
    for index, goods in enumerate(sold(solution)):
        yield f"/goods/{index}", goods.origin
        for key, field in (("name", "name"), ("price_fen", "price"), ("form", "form")):
            yield f"/goods/{index}/{key}", (*goods.origin, field)
    for state, right in solution.trade.refund.items():
        yield f"/refund/{state}", right.origin


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _managed(raw: bytes, made_by: str, origin: tuple[str | int, ...] = ("trade",)) -> File:
    return File(raw, Kind.MANAGED, made_by, (origin,))


generator = Generator(
    name="trade",
    summary=Text(
        "交易配置：商品、退款、核销、预约、回调",
        "trade settings: goods, refunds, codes, booking, callbacks",
    ),
    generate=trade,
    open_first="trade.zh.html",
)
