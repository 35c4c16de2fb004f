"""What `admit` and `quote` share where `--rows` gives a table: files, progress, what to tell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.engine import engine_options
from solutionkit.cli.language import lang_of, option, say
from solutionkit.cli.table_columns import column_options

if TYPE_CHECKING:
    from solutionkit.bulk.rejects import RejectKind
    from solutionkit.diagnostics import Text

LEAST_MB = 128
MOST_KINDS = 10
"""Ways in which rows are wrong that are told on the screen."""


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
    return column_options(engine_options("duckdb")(command))


def refuse_without_engines(*needed: str) -> None:
    """Where what bulk work needs is missing, say how to get it."""
    from importlib.util import find_spec

    if any(find_spec(each) is None for each in needed):
        from solutionkit.diagnostics import Text
        from solutionkit.errors import ToolMissing

        how = _how_to_install()
        raise ToolMissing(Text(f"批量计算要先安装：{how}", f"install first: {how}"))


def _how_to_install() -> str:
    """What to type; in a checkout the package has no other name than its folder."""
    root = Path(__file__).parents[3]
    if (root / "pyproject.toml").is_file():
        return f"{sys.executable} -m pip install -e '{root}[bulk]'"
    return "pip install 'solutionkit[bulk]'"


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


def target_of(out: Path | None, sources: Sequence[Path], option_name: str = "-o") -> Path:
    """Where to write; never over a table that is read, a link or a device."""
    if out is None:
        raise click.UsageError(say("用 -o 写明结果写到哪个文件", "name the file to write with -o"))
    wrong = _wrong(out)
    for each in (out, *_beside(out)):
        if any(_same(each, source) for source in sources):
            wrong = wrong or say(f"{each} 是要读的表", f"{each} is a table to be read")
        elif each.is_symlink() or (each.exists() and not each.is_file()):
            zh = f"{each} 不是普通文件，不会去覆盖它"
            wrong = wrong or say(zh, f"{each} is no regular file and is left alone")
    if wrong:
        raise click.BadParameter(wrong, param_hint=option_name)
    return out


def _wrong(out: Path) -> str | None:
    if out.suffix == ".parquet":
        return None
    zh = f"结果是 Parquet，写成 {out.stem or '名字'}.parquet"
    return say(zh, f"the result is Parquet; name it {out.stem or 'name'}.parquet")


def _beside(out: Path) -> tuple[Path, ...]:
    """What else may be written with a result."""
    from solutionkit.bulk.admit import rejects_of
    from solutionkit.bulk.quote import orders_of

    return rejects_of(out), orders_of(out)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


class Progress:
    """How far a run has come, on a terminal; nothing elsewhere."""

    def __init__(self) -> None:
        self._lang = lang_of()
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


def tell_rejects(count: int, where: Path | None, kinds: Sequence[RejectKind]) -> None:
    """Say how many rows were left out, where the reasons stand, and how often which was met."""
    if count:
        zh, en = (f"，原因见 {where}", f", see {where}") if where else ("", "")
        zh, en = f"{count:,} 行没用上{zh}，例如：", f"{count:,} rows left out{en}, such as:"
        click.echo(say(zh, en), err=True)
        for line in _reject_lines(kinds):
            click.echo(line, err=True)


def _reject_lines(kinds: Sequence[RejectKind]) -> Iterator[str]:
    """What is wrong with rows that were left out: the first of each kind, and how many there are.

    A row may be wrong in several ways.
    """
    lang = lang_of()
    for each in kinds[:MOST_KINDS]:
        one = each.first
        place = say(f"{one.table} 第 {one.row} 行", f"{one.table} row {one.row}")
        count = say(f"（这样的共 {each.rows:,} 行）", f" ({each.rows:,} rows like it)")
        count = count if each.rows > 1 else ""
        yield f"  {place} {one.column}  {one.reason.of(lang)}{count}"
    if len(kinds) > MOST_KINDS:
        more = len(kinds) - MOST_KINDS
        yield say(f"  还有 {more} 种别的原因", f"  and {more} other reasons")


def tell_unused(columns: Sequence[str], table: str) -> None:
    """Say which columns of a table nobody asks for."""
    if columns:
        zh = f"{table} 里不用的列：{'、'.join(columns)}"
        click.echo(say(zh, f"columns of {table} not used: {', '.join(columns)}"), err=True)


def refuse_nothing(rows: int, *made: Path) -> None:
    """Where no row of a table was any good, say so and fail; files without a row do not stay."""
    if not rows:
        for each in made:
            each.unlink(missing_ok=True)
        said = say("没有一行能用，什么也没算", "no row could be used; nothing was worked out")
        click.echo(said, err=True)
        click.get_current_context().exit(1)
