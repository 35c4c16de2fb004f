"""Cells of amounts and rates that are no exact number of what their column holds, and why."""

from __future__ import annotations

import re
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind

_UNITS = {Kind.MONEY: ("分", "fen", "_fen"), Kind.RATE: ("百万分之几", "ppm", "_ppm")}
_DECIMALS = re.compile(r"[0-9]+\.[0-9]*", re.ASCII)


def inexact(kind: Kind, in_units: bool, cell: Any) -> Text | None:
    """What is wrong with the type of a column, or with a cell of whole units that has decimals."""
    if in_units:
        return _of_units(cell)
    if kind not in _UNITS or isinstance(cell, bool | str):
        return None
    zh, en, suffix = _UNITS[kind]
    if isinstance(cell, float):
        return Text(
            f"这一列是浮点数，不精确；存成文字或 decimal，或者整数{zh}（列名加 {suffix}）",
            "the column holds floats, which are not exact; store text or decimals, "
            f"or whole {en} in a column ending in {suffix}",
        )
    if isinstance(cell, int):
        return Text(
            f"整数看不出单位；{zh}的列名加 {suffix}，别的存成文字或 decimal",
            f"an integer does not tell its unit; end the column's name in {suffix} for {en}, "
            "else store text or decimals",
        )
    return None


def _of_units(cell: Any) -> Text | None:
    if isinstance(cell, float):
        return Text(
            "这一列是浮点数，不精确（整数列有了空格子，存出来常变成浮点）；存成整数",
            "the column holds floats, which are not exact (integers become floats where a cell is "
            "empty); store integers",
        )
    if _DECIMALS.fullmatch(str(cell).strip()):
        return Text(
            "这一列是最小的单位，没有小数；写的是元就去掉列名里的 _fen，写的是百分数就去掉 _ppm",
            "the column holds whole units without decimals; leave _fen out of its name for yuan, "
            "_ppm for percentages",
        )
    return None
