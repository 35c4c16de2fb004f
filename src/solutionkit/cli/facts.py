"""`solutionkit facts`: what is known of the platform, from where, how surely; answers read in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.as_of import as_of_day
from solutionkit.cli.language import Group, lang_of, option, say
from solutionkit.cli.language import command as described
from solutionkit.cli.overlays import overlay_option
from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.ir.fact import GRADE_TITLES, Fact, Grade
from solutionkit.ir.platform import Platform
from solutionkit.source import Document

if TYPE_CHECKING:
    from solutionkit.cli.client_spec import Client

_MEANS = {
    Grade.OFFICIAL: Text(
        "在平台自己的页面、SDK 或接口里读到的",
        "read on the platform's own page, or from its SDK or API",
    ),
    Grade.QUOTED: Text("有日期的资料引用的官方页面", "a dated report quoting an official page"),
    Grade.INDICATIVE: Text("第三方资料，或推断的", "third-party or inferred"),
    Grade.CONTRACT: Text("你自己签的合同", "your own signed terms"),
    Grade.EXAMPLE: Text("为演示或测试编的", "invented to show or test"),
    Grade.UNKNOWN: Text("写明了不知道", "stated as unknown"),
}
_LISTED = Text(
    "、".join(f"{each.value} {_MEANS[each].zh}" for each in Grade),
    ", ".join(f"{each.value} ({_MEANS[each].en})" for each in Grade),
)


@click.group(
    cls=Group,
    name="facts",
    zh="平台有哪些已知的事实，出处和可信度",
    en="What is known of the platform, from where, how surely",
)
def command() -> None:
    """Group the ways to look at facts."""


@described(
    "list",
    zh="列出事实\n\nWORD 是要找的词或编号的一部分；不写就全部列出。",
    en="List facts\n\nWORD is a word to look for, or a part of an id; all are listed without one.",
    examples=("solutionkit facts list icp", "solutionkit facts list --grade unknown"),
)
@click.argument("word", required=False)
@option(
    "--grade",
    type=click.Choice([each.value for each in Grade]),
    zh=f"只列这个可信度的：{_LISTED.zh}",
    en=f"only facts of this grade: {_LISTED.en}",
)
@click.pass_context
def list_facts(context: click.Context, word: str | None, grade: str | None) -> None:
    """List the facts that hold `word`, each on a line."""
    lang = lang_of(context)
    for platform in _platforms():
        for fact in platform.facts.values():
            if grade in (None, fact.grade.value) and _holds(fact, word):
                click.echo(
                    f"{fact.id}  [{GRADE_TITLES[fact.grade].of(lang)}]  {fact.statement.of(lang)}"
                )


@described(
    "show",
    zh="看一条事实\n\nFACT_ID 是事实的编号，facts list 列出的第一个词。",
    en="Show one fact\n\nFACT_ID is its id, the first word of a line of facts list.",
    examples=("solutionkit facts show payment.many-payees",),
)
@click.argument("fact_id")
@click.pass_context
def show(context: click.Context, fact_id: str) -> None:
    """Show a fact with its source, and what uses it."""
    for platform in _platforms():
        if fact_id in platform.facts:
            click.echo(_page(platform, platform.facts[fact_id], lang_of(context)))
            return
    known = [each for platform in _platforms() for each in platform.facts]
    from solutionkit.diagnostics.suggestion import did_you_mean

    advice = did_you_mean(fact_id, known).of(lang_of(context))
    click.echo(
        say(f"没有叫 {fact_id} 的事实。{advice}", f"no fact {fact_id!r}; {advice}"), err=True
    )
    context.exit(1)


@described(
    "import",
    zh="读入平台查询接口的回答，成为这个商家的官方事实\n\n"
    "FILES 是存下来的回答（JSON）：类目与资质、能力列表、退款标签组、退款规则。\n\n"
    "写到方案旁边的 client-facts.yaml（方案叫 noodle.yaml 时是 client-facts-noodle.yaml），"
    "之后 check、admit、quote、build 都会用到；只对这一份方案。\n\n"
    "一份方案叠上各家的文件时，每家的文件里写自己的 id，导入时也加上 --with，各家的回答分开存。",
    en="Read saved answers of the platform's query calls as official facts of one client\n\n"
    "FILES are saved answers (JSON): categories with qualifications, capabilities, refund tag "
    "groups, refund rules.\n\n"
    "They go to client-facts.yaml beside the spec (client-facts-noodle.yaml for a noodle.yaml); "
    "check, admit, quote and build use them, for this spec only.\n\n"
    "Where a file is laid over one spec for each client, it holds the client's own id; import with "
    "the same --with, and each client has a file of answers of its own.",
    examples=(
        "solutionkit facts import categories.json --client my-shop/solution.yaml",
        "solutionkit facts import tags.json --client base.yaml --with clients/noodle.yaml",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--client",
    required=True,
    type=click.Path(path_type=Path, exists=True),
    zh="商家的方案；文件夹里只有一份方案时，写文件夹也行",
    en="the client's spec, or its folder where that holds no other",
)
@overlay_option
@option(
    "--as-of",
    metavar="DAY",
    zh="回答是哪天查的，例如 2026-12-01；不写就是今天",
    en="the day of the answer, as 2026-12-01; today unless given",
)
@click.pass_context
def import_facts(
    context: click.Context,
    files: tuple[Path, ...],
    client: Path,
    overlays: tuple[Path, ...],
    as_of: str | None,
) -> None:
    """Read the answers, lay them over what was imported before, write all or nothing."""
    from solutionkit.cli.client_spec import client_of
    from solutionkit.cli.report import report
    from solutionkit.diagnostics import Severity
    from solutionkit.policy.answers import answered

    answers = {id: each for platform in _platforms() for id, each in platform.answers.items()}
    failures = [each for platform in _platforms() for each in platform.failures]
    day, asked = as_of_day(as_of), client_of(client, overlays)
    facts, texts, found = _earlier(asked)
    for file in files:
        document, told = _answer_in(file)
        texts |= document.texts
        unread = any(each.severity is Severity.ERROR for each in told)
        if unread:
            found += told
            continue
        new, faults = answered(document, answers, failures, file.name, day)
        facts |= {each.id: each for each in new}
        found += [*told, *faults]
    report(found, texts, err=True)
    if any(each.severity is Severity.ERROR for each in found):
        context.exit(1)
    _replace(asked, facts.values())
    for each in facts.values():
        count = len(each.value)
        click.echo(f"{each.id}  {each.statement.of(lang_of(context))}  ({count}, {each.read_on})")
    for line in _unused_capabilities(facts):
        click.echo(line)
    click.echo(say(f"写到 {asked.answers}", f"written to {asked.answers}"))


def _unused_capabilities(facts: Mapping[str, Fact]) -> Iterator[str]:
    """Each capability an answer names that the platform's catalogue does not, for no rule asks it.

    One that is most like a known one is told with it; the others in one line.
    """
    from solutionkit.diagnostics.suggestion import nearest_name
    from solutionkit.policy.answers import PREFIX

    unlike: list[str] = []
    for platform in _platforms():
        known = {each.identifier for each in platform.capabilities.values()}
        for answer in (each for each in platform.answers.values() if each.capability):
            fact = facts.get(f"{PREFIX}{answer.id}")
            for item in fact.value if fact else ():
                name = str(item.get(answer.capability))
                near = nearest_name(name, known)
                if near is None:
                    unlike.append(name)
                elif near != name:
                    yield say(
                        f"没有规则用到能力 {name}；是不是想写 {near}？",
                        f"no rule asks for the capability {name!r}; did you mean {near!r}?",
                    )
    if unlike:
        zh, en = "、".join(unlike), ", ".join(unlike)
        yield say(f"没有规则用到的能力：{zh}", f"capabilities no rule asks for: {en}")


def _answer_in(file: Path) -> tuple[Document, list[Diagnostic]]:
    """A saved answer; JSON that is no YAML is read all the same."""
    from solutionkit.policy.answers import readable
    from solutionkit.source import Document, read, read_yaml

    try:
        raw = file.read_bytes()
    except OSError:
        return read(file)
    root, text, told = read_yaml(file.name, readable(raw))
    return Document(file.name, root, {file.name: text}), told


def _earlier(client: Client) -> tuple[dict[str, Fact], dict[str, str], list[Diagnostic]]:
    """What was imported before for this client; of another's answers nothing is kept."""
    from solutionkit.policy.client_facts import client_facts, client_of
    from solutionkit.source import read

    if not client.answers.exists():
        return {}, {}, []
    document, told = read(client.answers)
    if client_of(document) != client.id:
        return {}, {}, []
    facts, found = client_facts(document)
    return facts, dict(document.texts), [*told, *found]


def _replace(client: Client, facts: Iterable[Fact]) -> None:
    """Write the file whole: a killed run leaves the earlier one."""
    from solutionkit.policy.client_facts import written

    beside = client.answers.with_name(f".{client.answers.name}.new")
    beside.write_text(written(facts, client.id), encoding="utf-8", newline="\n")
    beside.replace(client.answers)


command.add_command(list_facts)
command.add_command(show)
command.add_command(import_facts)


def _platforms() -> list[Platform]:
    from solutionkit.registry import installed

    return list(installed().platforms.values())


def _holds(fact: Fact, word: str | None) -> bool:
    text = f"{fact.id} {fact.statement.zh} {fact.statement.en}".lower()
    return word is None or word.lower() in text


def _page(platform: Platform, fact: Fact, lang: str) -> str:
    value = json.dumps(fact.value, ensure_ascii=False, indent=2, default=str)
    lines = [
        fact.id,
        f"  {fact.statement.of(lang)}",
        f"  {say('值', 'value')}: " + value.replace("\n", "\n  "),
        f"  {say('出处', 'source')}: {fact.source}",
        f"  {say('日期', 'read on')}: {fact.read_on}",
        f"  {say('可信度', 'grade')}: {GRADE_TITLES[fact.grade].of(lang)}"
        + say("（{0}）", " ({0})").format(_MEANS[fact.grade].of(lang)),
    ]
    if fact.ask is not None:
        lines.append(f"  {say('问谁', 'ask')}: {fact.ask.of(lang)}")
    used = [each.id for each in platform.capabilities.values() if fact.id in each.facts]
    used += [each.id for each in platform.families.values() if fact.id in each.facts]
    if used:
        lines.append(f"  {say('用在', 'used by')}: {', '.join(used)}")
    return "\n".join(lines)
