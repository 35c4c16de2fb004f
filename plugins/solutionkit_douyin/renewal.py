"""Automatic renewal: where a solution asks for what is paid again and again.

Periodic deduction is signed and charged by calls of its own whose fields were not found (fact
`deduction.calls`); what is generated takes one payment. Not here: who may open it (admission).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from solutionkit import Solution

_SAID = re.compile(r"(?<![不非无])(?:连续包[周月季年]|自动续[费订])")


def renewals(solution: Solution) -> Iterator[tuple[Any, ...]]:
    """Every place in the spec that says something renews by itself."""
    wanted = solution.extensions.get("auto_renew")
    if isinstance(wanted, dict) and wanted.get("wanted") is True:
        yield ("extensions", "auto_renew", "wanted")
    for goods in solution.goods.values():
        if goods.price_fen and _SAID.search(" ".join((goods.name, goods.summary, *goods.notices))):
            yield goods.origin
