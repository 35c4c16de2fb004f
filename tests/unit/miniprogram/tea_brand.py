"""A small tea brand as a solution, with changes of a test's own."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from solutionkit import Goods, Page, Solution
from solutionkit.pipeline import check_spec
from solutionkit.registry import installed

SPEC = Path(__file__).with_name("tea.yaml")
TODAY = date(2026, 11, 21)


def tea(**changes: Any) -> Solution:
    """青木茶事, with `changes` to its fields."""
    return replace(_tea(), **changes)


def pages() -> tuple[Page, ...]:
    """The pages local services come with."""
    return _tea().pages


def one_goods(id: str, name: str, price_fen: int) -> Goods:
    """One thing to drink, like the brand's first but for its name and price."""
    return replace(
        next(iter(_tea().goods.values())),
        id=id,
        name=name,
        price_fen=price_fen,
        market_price_fen=None,
    )


@cache
def _tea() -> Solution:
    result = check_spec(SPEC, installed(), TODAY)
    assert result.solution and result.ok, result.diagnostics
    return result.solution
