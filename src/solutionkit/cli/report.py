"""Showing diagnostics: as text for people, as JSON, as annotations of a GitHub run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import click

from solutionkit.cli.all_places import wants_all
from solutionkit.cli.language import lang_of, say
from solutionkit.diagnostics import Diagnostic, Severity
from solutionkit.diagnostics.export import to_github, to_json
from solutionkit.diagnostics.render import render

ABOUT_MONEY = ("fees/", "policy/", "overlay/")
"""The codes of what is wrong with a spec that amounts rest on."""


_ABOUT_SALES_AHEAD = ("goods/no-day-to-sell",)
"""The codes of errors in what is sold from today on, which no amount of an order rests on."""


def about_amounts(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What was found in a spec, told of orders: what only stops sales ahead stops no amount."""
    return [
        replace(each, severity=Severity.WARNING) if each.code in _ABOUT_SALES_AHEAD else each
        for each in found
    ]


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


def report_aside(
    found: Sequence[Diagnostic], texts: Mapping[str, str], form: str, about: tuple[str, ...]
) -> None:
    """Show what is wrong beside another answer, which there is none of where errors were found.

    Errors go where the answer would, as JSON where that is wanted. Of warnings, those whose codes
    begin with one of `about` are shown; the others, which a check shows, are counted.
    """
    if any(each.severity is Severity.ERROR for each in found):
        report(found, texts, form, err=form != "json")
        return
    told = [each for each in found if each.code.startswith(about)]
    report(told, texts, err=True)
    rest = len(set(found)) - len(set(told))
    if rest:
        click.echo(
            say(
                f"方案另有 {rest} 个警告，和这笔订单无关的用 solutionkit check 看",
                f"{rest} more warnings of the spec are left to solutionkit check",
            ),
            err=True,
        )


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
