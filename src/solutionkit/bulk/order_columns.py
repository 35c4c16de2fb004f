"""Columns of an order file in a table of codes: how many, how much went back.

A row is one code, refunded or not. Amounts worked out beside such a column would be those of
another table, so it is refused, whatever its cells say.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from solutionkit.bulk.header import header_of
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.policy.order import REFUNDS

_HOW_MANY = ("quantity", "数量", "件数", "张数", "份数")
_HOW_MUCH_BACK = (*REFUNDS, "实退", "实退金额", "退款金额", "已退金额")
_ONE_EACH = Text(
    "{name}：表里一行是一张券，几张就写几行，每行的 paid 是一张的；都是 1 就去掉这一列",
    "{name}: a row is one code with what was paid for it; give several codes a row each, or "
    "drop the column where it is 1 everywhere",
)
_REFUSED = Text("{file} 的列不能用：{told}", "{file}: {told}")
_WHOLE_CODES = Text(
    "{name}：一张券要么退了，要么没退，写在 state 里（refunded、refunded-after-redemption）；"
    "只退一部分钱的算不了，去掉这一列和那几行",
    "{name}: a code is refunded or it is not, which state says (refunded, "
    "refunded-after-redemption); where only part went back nothing can be worked out: drop the "
    "column and those rows",
)


def refuse_order_columns(source: Path, asked: Collection[str]) -> None:
    """Refuse what says that a row is more or less than one code, unless fees ask for it."""
    told: list[Text] = []
    header = header_of(source) if source.is_file() else ()
    for names, words in ((_HOW_MANY, _ONE_EACH), (_HOW_MUCH_BACK, _WHOLE_CODES)):
        found = [e for e in header if e.lower() in names and e not in asked]
        if found:
            told.append(words.filled(name=Text("、".join(found), ", ".join(found))))
    if told:
        all_told = Text.joined(told, "；", "; ")
        raise BulkRefused(_REFUSED.filled(file=source.name, told=all_told))
