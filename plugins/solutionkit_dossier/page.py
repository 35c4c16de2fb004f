"""The dossier as a page: how far it is, what to do next, then every stage in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from solutionkit import Solution, Text
from solutionkit.pages import BASIS, Content, Markup, coded, page, section, sources, table, tag
from solutionkit_dossier.duties import Duty
from solutionkit_dossier.inventory import in_english
from solutionkit_dossier.items import Item, Stage, State
from solutionkit_dossier.permissions import EVERY_APP

_TITLE = Text("上线资料包", "Launch dossier")
_MARKS = {
    State.DONE: (Text("已办好", "done"), "mark good"),
    State.EXPIRED: (Text("已过期", "expired"), "mark bad"),
    State.TODO: (Text("要办", "to do"), "mark bad"),
    State.ASK: (Text("待确认", "to confirm"), "mark open"),
    State.EXPIRING: (Text("快到期", "expiring"), "mark open"),
    State.ONGOING: (Text("一直要做", "ongoing"), "mark"),
    State.LAST: (Text("最后办", "last"), "mark"),
}
_LEAD = Text("还差 {open} 项才能上线", "{open} to go before the launch")
_READY = Text("清单上的都办好了", "everything on the list is done")
_DAY = Text("按 {day} 这一天生成。", "Made for {day}.")
_AFTER = Text("上线以后再办", "to be done once the app is live")
_NOTE = Text(
    "按从上到下的顺序办。办好一项，就在方案里写明，再生成一次，这份清单会更新。",
    "Work from top to bottom. State what is done in the spec and build again to update this list.",
)
_UNTIL = Text("有效期到 {day}", "good until {day}")
_ANSWER = Text(
    "最多 {days} 个工作日有结果：今天办，{by} 前（没有扣法定节假日）",
    "answered within {days} working days: by {by} if begun today, public holidays not counted",
)
_AT = Text("方案里的位置：", "where the spec says it: ")
_FOLDED = Text("已办好 {count} 项", "{count} done")
_PERMISSIONS = Text("要申请的接口权限", "Permissions of open APIs")
_DATA = Text("收集的个人信息", "Personal data")
_DUTIES = Text("到期日历", "Days to keep")
_MORE = Text("后面还有 {count} 项，都在 duties.ics 里", "{count} more are in duties.ics")
_FEATURES = {
    EVERY_APP: Text("每个小程序都要", "every app"),
    "privacy": Text("隐私协议", "the privacy agreement"),
    "refund": Text("退款", "refunds"),
}
"""What asks for scopes and is no capability, in words."""

SHOWN = 12
"""How many of the next days the page shows."""


def dossier_page(
    solution: Solution,
    stages: Sequence[Stage],
    data: Mapping[str, Any],
    due: Sequence[Duty],
    lang: str,
) -> bytes:
    """The page in one language."""
    left = sum(each.left for each in stages if not each.after_launch)
    lead = (_LEAD if left else _READY).of(lang).format(open=left)
    return page(
        solution,
        _TITLE,
        lang,
        tag("h1", lead),
        tag("p", _NOTE.of(lang), class_="lead"),
        [_stage(solution, each, lang) for each in stages],
        _permissions(solution, data["permissions"], lang),
        _personal(solution, data["personal_data"], lang),
        _calendar(due, lang),
        tag("footer", _DAY.of(lang).format(day=solution.as_of.isoformat())),
    )


def _stage(solution: Solution, stage: Stage, lang: str) -> Markup:
    """What is open stands in full; what is done is folded away."""
    done = [each for each in stage.items if each.state is State.DONE]
    rest = [each for each in stage.items if each.state is not State.DONE]
    folded = tag(
        "details",
        tag("summary", _FOLDED.of(lang).format(count=len(done))),
        tag("ul", [tag("li", _item(solution, each, lang)) for each in done]),
    )
    return section(
        stage.title.of(lang),
        tag("p", _AFTER.of(lang), class_="note") if stage.after_launch else None,
        tag("ul", [tag("li", _item(solution, each, lang)) for each in rest]) if rest else None,
        folded if done else None,
    )


def _item(solution: Solution, item: Item, lang: str) -> Content:
    words, style = _MARKS[item.state]
    based = sources(item.facts, solution.facts, lang)
    return [
        tag("h3", tag("span", words.of(lang), class_=style), item.title.of(lang)),
        tag("p", coded(item.todo.of(lang))) if item.todo else None,
        tag("p", _UNTIL.of(lang).format(day=item.due), class_="note") if item.due else None,
        tag("p", _answer(item, lang), class_="note") if item.answer else None,
        tag("p", _AT.of(lang), tag("code", _plain(item.where)), class_="note")
        if _elsewhere(item)
        else None,
        tag("p", BASIS.of(lang), *based, class_="note") if based else None,
    ]


def _answer(item: Item, lang: str) -> str:
    if item.answer is None:
        return ""
    return _ANSWER.of(lang).format(days=item.answer.working_days, by=item.answer.by)


def _plain(where: str) -> str:
    """A place without numbers of items: what the item is called stands in its title."""
    return re.sub(r"\[[0-9]+\]", "", where)


def _elsewhere(item: Item) -> bool:
    return bool(item.where) and item.where != item.title.zh


def _permissions(
    solution: Solution, manifest: Sequence[Mapping[str, Any]], lang: str
) -> Markup | None:
    heads = ("权限", "用在哪里") if lang == "zh" else ("scope", "needed for")
    comma = "、" if lang == "zh" else ", "
    rows = [
        (
            [each["title"][lang], tag("p", each["scope"], class_="note")],
            comma.join(dict.fromkeys(_feature(solution, one, lang) for one in each["for"])),
        )
        for each in manifest
    ]
    return section(_PERMISSIONS.of(lang), table(heads, rows, "stacked")) if rows else None


def _feature(solution: Solution, asking: Mapping[str, str], lang: str) -> str:
    """What asks for a scope, in words where it has a name, else by its place."""
    name = asking["feature"].rpartition(":")[2]
    capability = solution.platform.capabilities.get(name)
    if capability is not None:
        return capability.title.of(lang)
    family = solution.trade.family
    words = family.title if name == family.id else _FEATURES.get(name)
    return words.of(lang) if words else _plain(asking["where"])


def _personal(solution: Solution, data: Sequence[Mapping[str, Any]], lang: str) -> Markup | None:
    heads = ("信息", "用途", "何时索取", "何时删除")
    if lang != "zh":
        heads = ("datum", "purpose", "when asked", "when deleted")
    alike: dict[str, list[Mapping[str, Any]]] = {}
    for each in data:
        alike.setdefault(each["title"], []).append(each)
    said = partial(in_english, solution) if lang == "en" else str
    rows = [
        (said(title), *(_each_once(uses, part, said) for part in ("purpose", "asked", "deleted")))
        for title, uses in alike.items()
    ]
    return section(_DATA.of(lang), table(heads, rows, "stacked")) if rows else None


def _each_once(uses: Sequence[Mapping[str, Any]], part: str, said: Callable[[str], str]) -> Content:
    """What is said of a datum wherever it is asked for, the same words once."""
    told = list(dict.fromkeys(said(each[part]) for each in uses if each[part]))
    return told[0] if len(told) == 1 else [tag("p", words) for words in told]


def _calendar(due: Sequence[Duty], lang: str) -> Markup | None:
    """The next days; the calendar file has them all."""
    heads = ("哪天", "做什么") if lang == "zh" else ("by", "what")
    rows = [(each.due.isoformat(), each.title.of(lang)) for each in due[:SHOWN]]
    more = tag("p", _MORE.of(lang).format(count=len(due) - SHOWN), class_="note")
    shown = [table(heads, rows, "stacked"), more if len(due) > SHOWN else None]
    return section(_DUTIES.of(lang), *shown) if rows else None
