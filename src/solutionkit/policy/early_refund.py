"""A refund before delivery that keeps a part: no field says how much, only the refund's text."""

from __future__ import annotations

from solutionkit.diagnostics import Text
from solutionkit.policy.quoted import Code, Question, State

PART_KEPT = Question(
    "refund-part",
    Text("退一部分的退款", "a refund of a part"),
    Text(
        "退款规则是 right: partial，扣多少只写在 text 里，这里不算；扣下的钱收不收费用，问平台",
        "the right is partial and only its text says how much is kept, which is not reckoned here; "
        "ask the platform whether fees are charged on what is kept",
    ),
)


def is_kept_in_part(code: Code) -> bool:
    """Whether the seller keeps a part of a code that was given back before delivery."""
    return code.state is State.REFUNDED and code.refund_open
