"""`traffic.zh.html` and `traffic.en.html`: what to do to be seen, as a merchant reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solutionkit import Solution, Text, percent_of_ppm
from solutionkit.pages import BASIS, Content, Markup, page, section, sources, table, tag

_TITLE = Text("流量与触达", "Traffic and reach")
_LEAD = Text("用户从 {count} 个地方找到你", "People find you in {count} ways")
_DAY = Text("按 {day} 这一天生成。", "Made for {day}.")
_NOTE = Text(
    "按下面的请求文件逐个发送；空着的地方要先填，空着就发会被拒绝。",
    "Send the request files below one by one; fill the blanks first, or they are refused.",
)
_NO_CALLS = Text("没有要发送的请求。", "There are no requests to send.")
_WAYS = Text("用到的能力", "Capabilities in use")
_APPLY = Text("要申请，{days} 个工作日内答复", "to be applied for; answered in {days} working days")
_BASIC = Text("不用申请", "no application needed")
_OFF = Text(
    "；它要用的账号或编号还没填，现在没有入口",
    "; the account or id it needs is not stated, and it has no entry yet",
)
_SEARCH = Text("搜索词", "Search words")
_STORES = Text("门店页", "Store pages")
_WITH = Text(
    "{ready} 家门店有 POI，可以挂门店锚点。",
    "Stores with a page that can carry an anchor: {ready}.",
)
_WITHOUT = Text("{without} 家门店还没有 POI。", "Stores without one: {without}.")
_TASKS = Text("达人推广任务", "Creators' tasks")
_HOME = Text("首页", "the home page")
_UNSETTLED = Text("没定", "not settled")
_CALLS = Text("要发送的请求", "Requests to send")
_NOTHING = Text("没有要填的", "nothing to fill in")
_SOURCES = Text("依据", "Sources")


def traffic_page(solution: Solution, whole: Mapping[str, Any], lang: str) -> bytes:
    """The page in one language."""
    open_ways = sum(not each["off"] for each in whole["capabilities"])
    return page(
        solution,
        _TITLE,
        lang,
        tag("h1", _LEAD.of(lang).format(count=open_ways)),
        tag("p", (_NOTE if whole["calls"] else _NO_CALLS).of(lang), class_="lead"),
        _capabilities(solution, whole["capabilities"], lang),
        _words(whole["search"], lang),
        _stores(whole["stores_with_page"], lang),
        _tasks(solution, whole["tasks"], lang),
        _requests(whole["calls"], lang),
        _facts(solution, whole["facts"], lang),
        tag("footer", _DAY.of(lang).format(day=solution.as_of.isoformat())),
    )


def _capabilities(
    solution: Solution, found: Sequence[Mapping[str, Any]], lang: str
) -> Markup | None:
    days = solution.facts["capability.application"].value["answered_working_days"]
    items = [
        tag(
            "li",
            tag("h3", each["title"][lang]),
            tag("p", _how_far(each, days, lang)),
            tag("p", BASIS.of(lang), *sources(each["facts"], solution.facts, lang), class_="note"),
        )
        for each in found
    ]
    return section(_WAYS.of(lang), tag("ul", items)) if items else None


def _how_far(capability: Mapping[str, Any], days: int, lang: str) -> str:
    applied = (_APPLY if capability["applied_for"] else _BASIC).of(lang).format(days=days)
    return applied + (_OFF.of(lang) if capability["off"] else "")


def _words(words: Sequence[str], lang: str) -> Markup | None:
    comma = "、" if lang == "zh" else ", "
    return section(_SEARCH.of(lang), tag("p", comma.join(words))) if words else None


def _stores(stores: Mapping[str, Sequence[str]], lang: str) -> Markup | None:
    ready, without = len(stores["ready"]), len(stores["without"])
    said = [
        tag("p", _WITH.of(lang).format(ready=ready)) if ready else None,
        tag("p", _WITHOUT.of(lang).format(without=without)) if without else None,
    ]
    return section(_STORES.of(lang), said) if ready + without else None


def _tasks(solution: Solution, tasks: Sequence[Mapping[str, Any]], lang: str) -> Markup | None:
    heads = ("任务", "点开后", "达人分成", "时间")
    if lang != "zh":
        heads = ("task", "opens", "creators' share", "days")
    rows = [
        (
            each["name"],
            solution.goods[each["goods"]].name if each["goods"] else _HOME.of(lang),
            _share(each["share_ppm"], lang),
            f"{each['from']} – {each['until']}",
        )
        for each in tasks
    ]
    return section(_TASKS.of(lang), table(heads, rows, "stacked")) if rows else None


def _share(share_ppm: int | None, lang: str) -> str:
    return _UNSETTLED.of(lang) if share_ppm is None else percent_of_ppm(share_ppm)


def _requests(calls: Sequence[Mapping[str, Any]], lang: str) -> Markup | None:
    heads = ("请求", "要填的") if lang == "zh" else ("request", "to fill in")
    comma = "、" if lang == "zh" else ", "
    rows: list[tuple[Content, Content]] = [
        (
            [each["title"][lang], tag("p", each["file"], class_="note")],
            [
                comma.join(each["missing"]) or _NOTHING.of(lang),
                tag("p", each["note"][lang], class_="note") if each["note"] else None,
            ],
        )
        for each in calls
    ]
    return section(_CALLS.of(lang), table(heads, rows, "stacked")) if rows else None


def _facts(solution: Solution, facts: Mapping[str, Mapping[str, Any]], lang: str) -> Markup:
    items = [
        tag(
            "li",
            tag("p", each["statement"][lang]),
            tag("p", *sources([id], solution.facts, lang), class_="note"),
        )
        for id, each in facts.items()
    ]
    return section(_SOURCES.of(lang), tag("ul", items))
