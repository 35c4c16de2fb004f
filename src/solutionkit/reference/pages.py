"""Every reference page by its file name. Made anew by `pytest --bless`; a test holds them fresh."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from inspect import getdoc, signature

from solutionkit import hookspecs
from solutionkit.diagnostics.catalogue import CATALOGUE
from solutionkit.ir.fact import Grade
from solutionkit.ir.platform import Capability, Question, Rest, Standing, Who
from solutionkit.reference.industries_page import industries_page
from solutionkit.reference.shapes_page import shapes_page
from solutionkit.reference.spec_page import industry_file_page, spec_page
from solutionkit.registry import Registry


def pages(registry: Registry) -> dict[str, str]:
    """Give each page's Markdown by its file name."""
    makers: Mapping[str, Callable[[Registry], Iterator[str]]] = {
        "spec.md": spec_page,
        "diagnostics.md": lambda _: _diagnostics(),
        "checks.md": _checks,
        "facts.md": _facts,
        "capabilities.md": _capabilities,
        "industries.md": industries_page,
        "industry.md": lambda _: industry_file_page(),
        "hooks.md": lambda _: _hooks(),
        "rule-shapes.md": lambda _: shapes_page(),
    }
    return {name: "\n".join(make(registry)).rstrip() + "\n" for name, make in makers.items()}


def _diagnostics() -> Iterator[str]:
    yield "# 错误码 · Diagnostics\n"
    yield "`solutionkit explain CODE` 显示同样的内容。检查（checks）另见 [checks.md](checks.md)。\n"
    for code, entry in sorted(CATALOGUE.items()):
        yield f"## `{code}`\n"
        yield f"{entry.message.zh} · {entry.message.en}\n"
        yield f"{entry.explanation.zh}\n\n{entry.explanation.en}\n"


def _checks(registry: Registry) -> Iterator[str]:
    yield "# 检查 · Checks\n"
    for id, check in sorted({**registry.checks, **registry.output_checks}.items()):
        yield f"## `{id}` ({check.severity})\n"
        yield f"{check.message.zh} · {check.message.en}\n"
        yield check.doc.replace("\n## ", "\n### ") + "\n"


def _facts(registry: Registry) -> Iterator[str]:
    yield "# 事实 · Facts\n"
    yield "产品用到的平台事实。`solutionkit facts show ID` 显示一条的全部内容。\n"
    for platform in registry.platforms.values():
        for grade in Grade:
            held = [fact for fact in platform.facts.values() if fact.grade is grade]
            if held:
                yield f"## {platform.title.zh}: {grade.value}\n"
                yield from _table(
                    ("id", "事实", "fact", "出处 source", "日期 date"),
                    (
                        (f"`{f.id}`", f.statement.zh, f.statement.en, f.source, f.read_on)
                        for f in held
                    ),
                )


def _capabilities(registry: Registry) -> Iterator[str]:
    yield "# 能力 · Capabilities\n"
    yield "平台提到的每项能力：写在方案哪里、谁能用、要不要申请；用不了的说明原因。\n"
    for platform in registry.platforms.values():
        yield f"## {platform.title.zh}\n"
        known = platform.capabilities.values()
        for group in dict.fromkeys(sorted(each.group for each in known)):
            yield f"### {group}\n"
            yield from _table(
                (
                    "id",
                    "能力",
                    "capability",
                    "写在 written",
                    "标识 identifier",
                    "谁能用 who",
                    "条件",
                    "facts",
                ),
                (_capability(each) for each in known if each.group == group),
            )
        yield "### 接口权限 · Scopes of open APIs\n"
        yield "生成的请求和服务端要发的请求用到哪项，就申请哪项；dossier.json 只列这个方案要的。\n"
        yield from _table(
            ("scope", "权限", "title", "谁授权 audience", "哪项能力要 needed for"),
            (
                (
                    f"`{each.id}`",
                    each.title.zh,
                    each.title.en,
                    each.audience,
                    ", ".join(f"`{name}`" for name in each.needed_for),
                )
                for each in platform.scopes.values()
            ),
        )


_WHY = {True: "写法和没有的 written, and left out", False: "用不了 unavailable"}
_PLACES = {"mount": "traffic.mounts", "anchor": "traffic.anchors", "reach": "reach"}


def _capability(each: Capability) -> tuple[str, ...]:
    terms = [
        f"{_WHY[each.standing is Standing.COVERED]}：{each.why.zh}" if each.why else "",
        f"要填 setting: `{'.'.join(each.setting)}`" if each.setting else "",
        f"先要 needs: {', '.join(each.needs)}" if each.needs else "",
        "限制 limits: " + ", ".join(f"{name}: {_limit(each.limits[name])}" for name in each.limits)
        if each.limits
        else "",
        f"另有限制 told: {each.told.zh}" if each.told else "",
        f"要问 ask in: {', '.join(each.ask_in)}" if each.ask_in else "",
        f"不能同时用 excludes: {', '.join(each.excludes)}" if each.excludes else "",
    ]
    place = _PLACES.get(each.kind, each.written)
    return (
        f"`{each.id}`",
        each.title.zh,
        each.title.en,
        f"`{place}`" if place else "",
        f"`{each.identifier}`",
        _who(each.who),
        "；".join(filter(None, terms)),
        ", ".join(f"`{fact}`" for fact in each.facts),
    )


_QUESTIONS = {
    Question.CATEGORY: "类目 category",
    Question.ENTITY: "主体 entity",
    Question.ROLE: "角色和账号 role",
    Question.RATING: "状态和评级 rating",
    Question.VERSION: "版本 version",
    Question.WHITELIST: "名单和申请 whitelist",
}
_REST = {Rest.ANYBODY: "都可以 anybody", Rest.UNKNOWN: "没有查到 unknown"}


def _who(who: Who) -> str:
    """The answers in words, then at once which questions have none and what holds of them."""
    told = [
        f"{title}：{who.terms[each].zh}" for each, title in _QUESTIONS.items() if each in who.terms
    ]
    left = who.left()
    if who.rest is not None and left:
        names = "其余 the rest" if told else "每一项 each"
        told.append(f"{names}：{_REST[who.rest]}")
    return "；".join(told)


def _limit(value: object) -> str:
    """A limit's value: whether it holds, what is meant by it, or the fact it stands in."""
    if isinstance(value, bool):
        return "是 yes" if value else "否 no"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _hooks() -> Iterator[str]:
    yield "# Hooks\n"
    yield (getdoc(hookspecs) or "") + "\n"
    for name, hook in sorted(vars(hookspecs).items()):
        if name.startswith("solutionkit_"):
            yield f"## `{name}{signature(hook)}`\n"
            yield (getdoc(hook) or "") + "\n"


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        cells = (cell.replace("|", "\\|").replace("\n", " ") for cell in row)
        yield f"| {' | '.join(cells)} |"
    yield ""
