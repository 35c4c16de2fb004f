"""The words a table may hold where a spec has a closed list: those of its industry and platform."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from solutionkit.diagnostics import Text
    from solutionkit.industries import Industry
    from solutionkit.ir.platform import TradeFamily
    from solutionkit.policy.choices import Choices
    from solutionkit.registry import Registry


def choices_of(registry: Registry, industry: str | None = None) -> Choices:
    """The lists of an industry; of all of them where none is named."""
    from solutionkit.diagnostics import Text

    packages = [registry.industries[industry]] if industry else list(registry.industries.values())
    roles = {
        each.id: Text(each.title.zh, each.title.en)
        for package in packages
        for each in package.spec.roles
    }
    return {
        "goods.form": _forms(registry, packages),
        "goods.fulfilment": _fulfilments(packages),
        "goods.seller_role": roles,
        "party.role": roles,
        "app.roles": roles,
    }


def _forms(registry: Registry, packages: Iterable[Industry]) -> dict[str, Text]:
    from solutionkit.diagnostics import Text

    return {
        form: Text(about["title"]["zh"], about["title"]["en"])
        if "title" in about
        else Text(form, form)
        for package in packages
        for family in _families(registry, package)
        for form, about in family.forms.items()
    }


def _families(registry: Registry, package: Industry) -> Iterable[TradeFamily]:
    named = (registry.platforms.get(each) for each in package.spec.platforms)
    found = (each.families.get(package.spec.trade_family) for each in named if each)
    return (each for each in found if each is not None)


def _fulfilments(packages: Iterable[Industry]) -> dict[str, Text]:
    from solutionkit.diagnostics import Text
    from solutionkit.spec.choices import called

    return {
        each: Text(called(each) or each, each)
        for package in packages
        for each in package.spec.fulfilments
    }
