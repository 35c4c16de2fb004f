"""What the developer's server answers the platform's callbacks, whatever the trade family."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Solution
from solutionkit_douyin.limits import known
from solutionkit_douyin.trade.calls import Call
from solutionkit_douyin.trade.sold import order_entry


def answers(solution: Solution) -> Iterator[Call]:
    """The answer to a refund request, and the plain one every other callback waits for."""
    received = known(solution, "trade.callback.reply").value["body"]
    data = {"out_refund_no": "{out_refund_no}", "order_entry_schema": order_entry(solution)}
    yield Call("pre-create-refund", "pre-create-refund", {**received, "data": data})
    yield Call("acknowledge", "acknowledge", received)
