"""The option `--with`: files laid over a spec, alike for every command that reads one."""

from __future__ import annotations

from pathlib import Path

import click

from solutionkit.cli.language import option, say

overlay_option = option(
    "--with",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path),
    zh="叠加在方案上的文件：只写不同的地方；可以写多次",
    en="a file laid over the spec, holding what differs; may be given several times",
)


def refuse_overlays(industry: str, overlays: tuple[Path, ...]) -> None:
    """Where an industry is named and no spec, there is nothing they could be laid over."""
    if overlays:
        raise click.UsageError(
            say(
                f"{industry} 是行业，--with 要配合方案",
                f"{industry} is an industry; --with needs a spec",
            )
        )
