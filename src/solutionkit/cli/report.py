"""Showing diagnostics: as text for people, as JSON, as annotations of a GitHub run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

import click

from solutionkit.cli.all_places import wants_all
from solutionkit.cli.language import lang_of, say
from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.export import to_github, to_json
from solutionkit.diagnostics.render import render


def report(
    found: Iterable[Diagnostic], texts: Mapping[str, str], form: str = "text", *, err: bool = False
) -> None:
    """Show `found`; `texts` are the files they point into, `err` keeps a result apart."""
    context = click.get_current_context(silent=True)
    lang, whole = lang_of(context), wants_all(context)
    told = sorted(set(found))
    if form == "json":
        click.echo(to_json(told), err=err)
    elif form == "github":
        click.echo(to_github(told, lang), err=err, nl=False)
    elif told:
        shown = render(told, texts, lang, colour=_colourful(), whole=whole)
        click.echo(shown, err=err, nl=False)


def say_what_waits() -> None:
    """Say that more may be found: what parts say of each other is looked at once each is whole."""
    click.echo(
        say(
            "改好以后再运行一次：商品、价格、资质之间的检查要等这些错误改好才做",
            "run again when these are mended: checks across parts wait for them",
        ),
        err=True,
    )


def _colourful() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
