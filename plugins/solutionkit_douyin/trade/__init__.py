"""The target `trade`: what a solution sells, by which calls, with which rights."""

from __future__ import annotations

from solutionkit import FileTree, Generator, Solution, Text


def _files(solution: Solution) -> FileTree:
    return FileTree()


generator = Generator(
    name="trade",
    summary=Text("交易配置：商品、退款、核销、预约、回调", "trade: goods, refunds, codes, booking, callbacks"),
    generate=_files,
    open_first="trade.zh.html",
)
