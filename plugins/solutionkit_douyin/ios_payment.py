"""Payment on iOS: which goods the generated program does not sell there.

The platform has another way to pay for virtual goods on iOS (fact `trade.general.ios-virtual`). Not
all of it is known, so none of it is generated, and the common cashier stays shut there. Mini-games
have their own way, which is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit import Goods, Solution
from solutionkit_douyin.trade.sold import sold

FACTS = ("trade.general.ios-virtual", "trade.general.ios-virtual-types")


def shut_on_ios(solution: Solution) -> Iterator[Goods]:
    """The goods whose form the catalogue keeps from being paid for on iOS."""
    forms = solution.trade.family.forms
    return (each for each in sold(solution) if "shut_on_ios" in forms.get(each.form, {}))
