"""`solutionkit check`: what is wrong with specs, and where."""

from __future__ import annotations

from pathlib import Path

import click

from solutionkit.cli.all_places import all_option
from solutionkit.cli.as_of import as_of_day, as_of_option
from solutionkit.cli.language import command as described
from solutionkit.cli.language import option, say
from solutionkit.cli.overlays import overlay_option


@described(
    "check",
    zh="检查方案，指出每个错误在哪里\n\nSPECS 是一份或几份方案文件。一次列出所有问题。\n\n"
    "退出码：0 没有错误（警告不算），1 有错误。",
    en="Say what is wrong with specs, and where\n\n"
    "SPECS are one or more specs. All is told at once.\n\n"
    "Exit code: 0 without errors, whatever the warnings; 1 with errors.",
    examples=(
        "solutionkit check my-shop/solution.yaml",
        "solutionkit check my-shop/solution.yaml --with my-shop/changsha.yaml",
    ),
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
@as_of_option("检查", "check")
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

    day = as_of_day(as_of)
    results = [check_spec(spec, installed(), day, overlays) for spec in specs]
    found = [each for result in results for each in result.diagnostics]
    texts = {name: text for result in results for name, text in result.document.texts.items()}
    report(found, texts, form)
    if form == "text" and not all(result.solution or result.ok for result in results):
        say_what_waits()
    if not all(result.ok for result in results):
        context.exit(1)
    if form == "text":
        for spec in specs:
            click.echo(
                say(f"{_named(spec, overlays)}：没有错误", f"{_named(spec, overlays)}: no errors")
            )


def _named(spec: Path, overlays: tuple[Path, ...]) -> str:
    """What was checked: one spec with each of many overlays is each time another client's."""
    return " + ".join(map(str, (spec, *overlays)))
