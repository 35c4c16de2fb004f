"""What comes in several versions: the trims of a car, each with its price."""

from __future__ import annotations

from pydantic import Field

from solutionkit.spec.scalars import Fen, Ident, Strict, Words


class VariantSpec(Strict):
    """One version of goods, such as a trim of a car."""

    id: Ident = Field(title="款型编号")
    """表单里选它 / what a form names it by."""
    name: Words = Field(title="款型名称", max_length=60)
    """例如 1.5T 舒适型 / for example a trim."""
    guide_price: Fen | None = Field(None, title="指导价（元）")
    """厂商指导价，不是售价 / the maker's guide price; nothing is charged."""
    asking_price: Fen | None = Field(None, title="门店报价（元）")
    """门店自己的报价，例如二手车 / the dealer's own price; nothing is charged."""
    figures: dict[str, Words] = Field({}, title="主要参数")
    """例如 {续航: 510 km} / its key figures, by name."""
