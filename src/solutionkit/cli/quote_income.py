"""`solutionkit quote … --income`: what statements of earnings should say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import lang_of, say

if TYPE_CHECKING:
    from solutionkit.ir.solution import Solution
    from solutionkit.policy.income import Income


def quote_income(context: click.Context, table: Path, solution: Solution, form: str) -> None:
    """Read the table and show each statement; report what is wrong with either."""
    from solutionkit.cli.report import report_aside
    from solutionkit.diagnostics import Severity
    from solutionkit.policy.income import ROWS, income_in
    from solutionkit.policy.statement_text import statement_data, statement_lines
    from solutionkit.policy.statements import statements
    from solutionkit.source import read_list

    if not solution.revenue:
        zh = "这个方案没有按账期出账的收入：写在 revenue 里的才有"
        click.echo(say(zh, "nothing of this spec is settled by period: revenue has none"), err=True)
        context.exit(1)
    document, found = read_list(table, ROWS)
    income: tuple[Income, ...] = ()
    if not any(each.severity is Severity.ERROR for each in found):
        income, wrong = income_in(document, solution)
        found = [*found, *wrong]
    report_aside(found, document.texts, form, ("",))
    if not income:
        context.exit(1)
    made = statements(income)
    if form == "json":
        click.echo(json.dumps(statement_data(made), ensure_ascii=False, indent=2))
        return
    for line in statement_lines(made, solution, lang_of()):
        click.echo(line)
