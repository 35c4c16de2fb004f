"""The goods a solution sells, as far as proofs ask: nobody pays less than its price for a code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from solutionkit.policy.fees import Code


@dataclass(frozen=True)
class Sale:
    """What fees may ask about goods that are sold, and the least a buyer pays for one code."""

    values: Mapping[str, Any]
    least_fen: int


def told_apart(sales: Sequence[Sale], apart: dict[str, list[Any]]) -> list[Sale]:
    """Goods that differ in what fees ask about; that is no longer tried apart."""
    if not sales:
        return [Sale({}, 0)]
    asked = [name for name in sales[0].values if apart.pop(name, None) is not None]
    least: dict[tuple[Any, ...], int] = {}
    for each in sales:
        key = tuple(each.values[name] for name in asked)
        least[key] = min(each.least_fen, least.get(key, each.least_fen))
    return [Sale(dict(zip(asked, key, strict=True)), fen) for key, fen in least.items()]


def brought_by(codes: Sequence[Code], sales: Sequence[Sale]) -> bool:
    """Whether all of `codes`, and at least one, can be of goods that are sold; of any, unsaid."""
    return not sales or (bool(codes) and all(any(map(_is_of(each), sales)) for each in codes))


def _is_of(code: Code) -> Callable[[Sale], bool]:
    def sold(sale: Sale) -> bool:
        alike = (code.values.get(name, value) == value for name, value in sale.values.items())
        return sale.least_fen <= code.paid_fen and all(alike)

    return sold
