"""What a spec is lowered onto: an industry, a platform, the author's files, a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.errors import PluginFault
from solutionkit.ir.page import Asset
from solutionkit.ir.platform import Platform, TradeFamily
from solutionkit.ir.rule import Field
from solutionkit.ir.text_rule import TextRule
from solutionkit.source import Document
from solutionkit.spec.industry import IndustrySpec


@dataclass(frozen=True)
class Ground:
    """Everything lowering needs beside the spec.

    `admission` and `fees` are the industry's policy files; `operations` and `materials` those of
    its rules of conduct and of what a release shows; `texts` the claims not to make, the
    platform's and its own; `assets` the author's files that the spec names, by the path it names
    them with; `extensions` the JSON Schema of fields only this industry has.
    """

    industry: IndustrySpec
    platform: Platform
    fields: Mapping[str, Field]
    admission: tuple[Document, ...]
    fees: tuple[Document, ...]
    operations: Document | None
    materials: Document | None
    texts: tuple[TextRule, ...]
    assets: Mapping[str, Asset]
    as_of: date
    extensions: Mapping[str, Any] = field(default_factory=dict)

    @property
    def family(self) -> TradeFamily:
        """The trade family of the industry.

        Raises `PluginFault`, naming the industry, when the platform has no such family.
        """
        return family_of(self.industry, self.platform)


def family_of(industry: IndustrySpec, platform: Platform) -> TradeFamily:
    """The trade family of an industry on a platform; an industry that names none is refused."""
    family = platform.families.get(industry.trade_family)
    if family is None:
        advice = did_you_mean(industry.trade_family, platform.families)
        raise PluginFault(
            Text(
                f"行业包 {industry.id} 的交易体系 {industry.trade_family} 平台没有；{advice.zh}",
                f"industry {industry.id!r}: no trade family {industry.trade_family!r}; {advice.en}",
            )
        )
    return family
