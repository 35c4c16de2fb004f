"""What `admit` and `quote` share where `--rows` gives a table: files, progress, what to tell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.engine import engine_options
from solutionkit.cli.language import lang_of, option, say

if TYPE_CHECKING:
    from solutionkit.diagnostics import Text

LEAST_MB = 128


def row_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of work on many rows."""
    for each in (
        option(
            "--memory",
            "memory_mb",
            type=click.IntRange(LEAST_MB),
            default=1024,
            show_default=True,
            zh="算表时引擎最多用多少内存（MB）",
            en="memory the engine may take for a table, in MB",
        ),
        option(
            "-o",
            "--out",
            type=click.Path(path_type=Path),
            zh="结果写到哪个 Parquet 文件，配合 --rows",
            en="the Parquet file to write, with --rows",
        ),
    ):
        command = each(command)
    return engine_options("duckdb")(command)


def refuse_without_engines() -> None:
    """Where what bulk work needs is missing, say how to get it."""
    from importlib.util import find_spec

    if any(find_spec(each) is None for each in ("numpy", "pyarrow", "duckdb")):
        from solutionkit.diagnostics import Text
        from solutionkit.errors import ToolMissing

        how = "pip install 'solutionkit[bulk]'"
        raise ToolMissing(Text(f"批量计算要先安装：{how}", f"install first: {how}"))


def tables_in(given: Sequence[str]) -> tuple[Path, dict[str, Path]]:
    """The table of rows, and those of what stands inside them by grain."""
    from solutionkit.policy.subject import GRAIN_OF

    own: list[Path] = []
    inside: dict[str, Path] = {}
    for each in given:
        children, parted, path = each.partition("=")
        if parted and children in GRAIN_OF:
            inside[GRAIN_OF[children]] = Path(path)
        else:
            own.append(Path(each))
    if len(own) != 1:
        raise click.BadParameter(
            say(
                "要有且只有一张主表；它里面的东西写成 stores=文件、goods=文件",
                "give one table of rows; what stands inside them as stores=FILE, goods=FILE",
            ),
            param_hint="--rows",
        )
    return own[0], inside


def target_of(out: Path | None, sources: Sequence[Path]) -> Path:
    """Where to write; never over a table that is read."""
    if out is None:
        raise click.UsageError(say("用 -o 写明结果写到哪个文件", "name the file to write with -o"))
    if out.is_dir() or any(_same(out, each) for each in sources):
        raise click.BadParameter(say(f"不能写到 {out}", f"cannot write to {out}"), param_hint="-o")
    return out


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


class Progress:
    """How far a run has come, on a terminal; nothing elsewhere."""

    def __init__(self) -> None:
        self._lang = lang_of(click.get_current_context(silent=True))
        self._shown = False

    def __enter__(self) -> Callable[[Text, float], None] | None:
        return self.show if sys.stderr.isatty() else None

    def __exit__(self, *error: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)

    def show(self, doing: Text, done: float) -> None:
        """Show a part of one, or a number of rows."""
        how_far = f"{done:,}" if isinstance(done, int) else f"{done:.0%}"
        click.echo(f"\r\x1b[K{doing.of(self._lang)} {how_far}", nl=False, err=True)
        self._shown = True


def tell_rejects(count: int, where: Path) -> None:
    """Say how many rows were left out, and where the reasons stand."""
    if count:
        zh, en = f"{count} 行没用上，原因见 {where}", f"{count} rows left out, see {where}"
        click.echo(say(zh, en), err=True)


def tell_unused(columns: Sequence[str], table: str) -> None:
    """Say which columns of a table nobody asks for."""
    if columns:
        zh = f"{table} 里不用的列：{'、'.join(columns)}"
        click.echo(say(zh, f"columns of {table} not used: {', '.join(columns)}"), err=True)
