"""Admission as a table: which cases are allowed, which are not and why, which nobody knows.

The result of a row is `allow`, `{deny: {zh, en}}`, or `{unknown: {zh, en}, ask: {zh, en}}`.
"""

from __future__ import annotations

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Verdict
from solutionkit.ir.table import DecisionTable
from solutionkit.policy.expression import Names
from solutionkit.policy.parse_table import decision_table
from solutionkit.policy.reader import Reader
from solutionkit.source import Node

_UNSAID = Text("", "")
_ALLOW = "allow"


def verdict_table(node: Node, names: Names, reader: Reader) -> DecisionTable[Verdict]:
    """Read a table whose rows allow or refuse."""
    return decision_table(node, names, lambda each: _verdict(each, reader), reader)


def allowed(table: DecisionTable[Verdict]) -> ir.Expression:
    """The table as a requirement: a row that allows applies; one that is unknown leaves it open."""
    parts: list[ir.Expression] = []
    for row in table.rows:
        if row.result.allow:
            parts.append(row.condition)
        elif row.result.allow is None:
            unknown = ir.Unknown(row.result.reason, row.result.ask)
            parts.append(ir.All((row.condition, unknown)))
    return ir.AnyOf(tuple(parts))


def _verdict(node: Node, reader: Reader) -> Verdict:
    if node.value == _ALLOW:
        return Verdict(True, _UNSAID, _UNSAID)
    entries = reader.entries(node, ("deny", "unknown", "ask"))
    if len({"deny", "unknown"} & set(entries)) != 1:
        reader.report("policy/no-form", node.span, forms="allow、deny、unknown")
    if "deny" in entries:
        return Verdict(False, reader.text(entries["deny"]), _UNSAID)
    return Verdict(None, reader.text(entries.get("unknown")), reader.text(entries.get("ask")))
