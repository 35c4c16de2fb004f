"""Automatic renewal: where a solution asks for what is paid again and again.

Periodic deduction is signed and charged by calls of its own whose fields were not found (fact
`deduction.calls`); what is generated takes one payment. Not here: who may open it (admission).

Any industry may let its specs want renewal: it describes the extension `WANTED` in its
`extensions.schema.json`, and this and the scopes `for: [auto_renew]` follow (guide 发布一个行业).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from solutionkit import Solution

WANTED = ("extensions", "auto_renew", "wanted")

_SAID = re.compile(r"(?<![不非无])(?:连续包[周月季年]|自动续[费订])")


def renewals(solution: Solution) -> Iterator[tuple[Any, ...]]:
    """Every place in the spec that says something renews by itself."""
    _, name, key = WANTED
    stated = solution.extensions.get(name)
    if isinstance(stated, dict) and stated.get(key) is True:
        yield WANTED
    for goods in solution.goods.values():
        if goods.price_fen and _SAID.search(" ".join((goods.name, goods.summary, *goods.notices))):
            yield goods.origin
