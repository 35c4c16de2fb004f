"""The target `traffic`: where people meet the app, as calls to the platform to fill in and send.

Accounts to bind, capabilities to apply for, search tags, message templates, creators' tasks.
`traffic.json` holds the whole; a page in each language says the same. All are managed.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from solutionkit import File, FileTree, Generator, Kind, Solution, Text
from solutionkit_douyin.trade.calls import content, endpoints, folder
from solutionkit_douyin.trade.sold import without_app
from solutionkit_douyin.traffic.artefacts import calls
from solutionkit_douyin.traffic.overview import overview
from solutionkit_douyin.traffic.page import traffic_page

ORIGIN = ("traffic",)
_NO_APP = Text(
    "没有流量文件：只在团购组件里卖，挂载、搜索、侧边栏这些都是小程序才有的",
    "no files on traffic: with the group-buying component alone there is no mini-program to mount,"
    " to find by search or to return to",
)


def traffic(solution: Solution) -> FileTree:
    """Write the overview, its pages, and every call in a file of its own."""
    tree, made = FileTree(), calls(solution)
    for call in made:
        entry = endpoints("traffic")[call.endpoint]
        path = f"{folder(entry)}/{call.name}.json"
        tree.add(path, _managed(_json(content(call, entry)), call.endpoint, call.origin))
    whole = overview(solution, made)
    tree.add("traffic.json", _managed(_json(whole), "overview"))
    schema = files(__package__).joinpath("traffic.schema.json").read_bytes()
    tree.add("traffic.schema.json", _managed(schema, "overview"))
    for lang in ("zh", "en"):
        tree.add(f"traffic.{lang}.html", _managed(traffic_page(solution, whole, lang), "overview"))
    return tree


def _why_nothing(solution: Solution) -> Text | None:
    return _NO_APP if without_app(solution) else None


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _managed(raw: bytes, made_by: str, origin: tuple[str | int, ...] = ORIGIN) -> File:
    return File(raw, Kind.MANAGED, f"traffic/{made_by}", (origin,))


generator = Generator(
    name="traffic",
    summary=Text(
        "流量：账号绑定、能力申请、搜索、消息模板、达人任务",
        "traffic: accounts, capabilities, search, message templates, creators' tasks",
    ),
    generate=traffic,
    open_first="traffic.zh.html",
    why_nothing=_why_nothing,
)
