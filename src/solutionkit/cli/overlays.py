"""The option `--with`: files laid over a spec, alike for every command that reads one."""

from __future__ import annotations

from pathlib import Path

import click

from solutionkit.cli.language import option

overlay_option = option(
    "--with",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path),
    zh="叠加在方案上的文件，可以写多次",
    en="files laid over the spec, may be given several times",
)
