"""`--columns` and `--template`: the columns a table may have, and its first line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.language import lang_of, listed, option, say

if TYPE_CHECKING:
    from solutionkit.bulk.column_list import Notes


def column_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that tell of columns instead of reading a table."""
    columns = option(
        "--columns",
        is_flag=True,
        zh="列出表里可以有哪些列、每列怎么写，不读表",
        en="list the columns a table may have and what they hold; no table is read",
    )
    template = option(
        "--template",
        metavar="TABLE",
        zh="写出这张表的表头（一行 CSV），表名见 --columns",
        en="write this table's header, a line of CSV; tables are named by --columns",
    )
    return columns(template(command))


def asks_columns(options: Mapping[str, Any]) -> bool:
    """Whether only the columns are wanted."""
    return bool(options["columns"] or options["template"])


def tell_columns(tables: Mapping[str, Notes], template: str | None) -> None:
    """Show the columns of each table, or the header of one."""
    if template is None:
        lang = lang_of()
        for table, notes in tables.items():
            click.echo(f"{table}{say('：', ':')}")
            for each in notes:
                must = say("，必填", ", required") if each.required else ""
                title = f"{each.title.of(lang)}{must}"
                click.echo(f"  {each.name}  {title}  {each.cells.of(lang)}")
        return
    if template not in tables:
        known = listed(tables)
        said = say(f"没有 {template} 这张表；有：{known}", f"no {template!r}; there are: {known}")
        raise click.BadParameter(said, param_hint="--template")
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([each.name for each in tables[template]])
    click.echo(line.getvalue())
