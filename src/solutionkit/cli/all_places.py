"""The option `--all`: show every place, alike for every command that tells what is wrong."""

from __future__ import annotations

import click

from solutionkit.cli.language import option

_WHOLE = "solutionkit.all"


def _keep(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    context.meta[_WHOLE] = wanted


all_option = option(
    "--all",
    is_flag=True,
    expose_value=False,
    callback=_keep,
    zh="相同的问题逐一列出，不合并",
    en="show a problem at each of its places, not only the first",
)


def wants_all(context: click.Context | None) -> bool:
    """Whether every place is to be shown on its own."""
    return bool(context and context.meta.get(_WHOLE))
