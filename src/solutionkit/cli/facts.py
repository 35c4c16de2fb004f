"""`solutionkit facts`: what is known of the platform, from where, how surely."""

from __future__ import annotations

import json

import click

from solutionkit.cli.language import Command, lang_of, option, say
from solutionkit.cli.language import command as described
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.platform import Platform

GRADES = {
    "official": ("官方", "read on the platform's own page, or from its SDK or API"),
    "quoted": ("引述", "a dated report quoting an official page"),
    "indicative": ("参考", "third-party or inferred"),
    "contract": ("合同", "your own signed terms"),
    "example": ("示例", "invented to show or test"),
    "unknown": ("未知", "stated as unknown"),
}


class _Facts(click.Group, Command):
    """The group's help speaks both languages, as a command's does."""


@click.group(
    cls=_Facts,
    name="facts",
    zh="平台有哪些已知的事实，出处和可信度",
    en="What is known of the platform, from where, how surely",
)
def command() -> None:
    """Group the ways to look at facts."""


@described("list", zh="列出事实", en="List facts")
@click.argument("word", required=False)
@option(
    "--grade",
    type=click.Choice([each.value for each in Grade]),
    zh="只列这个可信度的",
    en="only facts of this grade",
)
@click.pass_context
def list_facts(context: click.Context, word: str | None, grade: str | None) -> None:
    """List the facts that hold `word`, each on a line."""
    lang = lang_of(context)
    for platform in _platforms():
        for fact in platform.facts.values():
            if grade in (None, fact.grade.value) and _holds(fact, word):
                click.echo(f"{fact.id}  [{_grade(fact)}]  {fact.statement.of(lang)}")


@described("show", zh="看一条事实", en="Show one fact")
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


command.add_command(list_facts)
command.add_command(show)


def _platforms() -> list[Platform]:
    from solutionkit.registry import installed

    return list(installed().platforms.values())


def _holds(fact: Fact, word: str | None) -> bool:
    text = f"{fact.id} {fact.statement.zh} {fact.statement.en}".lower()
    return word is None or word.lower() in text


def _grade(fact: Fact) -> str:
    return say(GRADES[fact.grade.value][0], fact.grade.value)


def _page(platform: Platform, fact: Fact, lang: str) -> str:
    value = json.dumps(fact.value, ensure_ascii=False, indent=2, default=str)
    lines = [
        fact.id,
        f"  {fact.statement.of(lang)}",
        f"  {say('值', 'value')}: " + value.replace("\n", "\n  "),
        f"  {say('出处', 'source')}: {fact.source}",
        f"  {say('日期', 'read on')}: {fact.read_on}",
        f"  grade: {_grade(fact)} ({GRADES[fact.grade.value][1]})"
        if lang != "zh"
        else f"  可信度: {_grade(fact)}",
    ]
    if fact.ask is not None:
        lines.append(f"  {say('问谁', 'ask')}: {fact.ask.of(lang)}")
    used = [each.id for each in platform.capabilities.values() if fact.id in each.facts]
    used += [each.id for each in platform.families.values() if fact.id in each.facts]
    if used:
        lines.append(f"  {say('用在', 'used by')}: {', '.join(used)}")
    return "\n".join(lines)
