"""`solutionkit check`: what is wrong with specs, and where."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import click

from solutionkit.cli.all_places import all_option
from solutionkit.cli.language import command as described
from solutionkit.cli.language import option, say
from solutionkit.cli.overlays import overlay_option

_CHINA = timezone(timedelta(hours=8))


@described(
    "check",
    zh="检查方案，指出每个错误在哪里\n\n一次列出所有问题；没有错误时退出码为 0。",
    en="Say what is wrong with specs, and where\n\nAll at once; exit code 0 without errors.",
)
@click.argument("specs", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    zh="输出给人、给程序，还是给 GitHub",
    en="for people, for programs, or for GitHub",
)
@overlay_option
@all_option
@option("--as-of", zh="按哪一天检查，例如 2026-12-01", en="the day to check for, as 2026-12-01")
@click.pass_context
def command(
    context: click.Context,
    specs: tuple[Path, ...],
    form: str,
    overlays: tuple[Path, ...],
    as_of: str | None,
) -> None:
    """Check each spec and show everything found."""
    from solutionkit.cli.report import report, say_what_waits
    from solutionkit.pipeline import check_spec
    from solutionkit.registry import installed

    day = day_of(as_of)
    results = [check_spec(spec, installed(), day, overlays) for spec in specs]
    found = [each for result in results for each in result.diagnostics]
    texts = {name: text for result in results for name, text in result.document.texts.items()}
    report(found, texts, form)
    if form == "text" and not all(result.solution for result in results):
        say_what_waits()
    if not all(result.ok for result in results):
        context.exit(1)
    if form == "text":
        for spec in specs:
            click.echo(say(f"{spec}：没有错误", f"{spec}: no errors"))


def day_of(text: str | None) -> date:
    """The day `text` names, today in China without one; the clock is read here and nowhere below.

    Licences end, prices change and contracts begin by that calendar, wherever the machine stands.
    """
    from solutionkit.source.days import day_in_cell

    if text is None:
        return datetime.now(_CHINA).date()
    day = day_in_cell(text)
    if day is None:
        raise click.BadParameter(
            say(f"{text} 不是日期，写成 2026-12-01", f"{text} is no day; write 2026-12-01"),
            param_hint="--as-of",
        )
    return day
