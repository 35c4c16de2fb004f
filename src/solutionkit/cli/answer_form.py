"""The option `--format` of commands whose answer is read by people or by programs."""

from __future__ import annotations

import click

from solutionkit.cli.language import option

form_option = option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    zh="输出给人还是给程序",
    en="for people or for programs",
)
