"""The words a table may hold where a spec has a closed list: those of its industry and platform."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from solutionkit.diagnostics import Text
    from solutionkit.industries import Industry
    from solutionkit.ir.platform import TradeFamily
    from solutionkit.policy.choices import Choice, Choices
    from solutionkit.registry import Registry


def choices_of(registry: Registry, industry: str | None = None) -> Choices:
    """The lists of an industry; of all of them where none is named."""
    from solutionkit.diagnostics import Text
    from solutionkit.policy.choices import Choice

    packages = [registry.industries[industry]] if industry else list(registry.industries.values())
    roles = {
        each.id: Text(each.title.zh, each.title.en)
        for package in packages
        for each in package.spec.roles
    }
    played, capabilities = Choice(roles), _capabilities(registry, packages)
    return {
        "goods.form": Choice(_forms(registry, packages)),
        "goods.fulfilment": Choice(_fulfilments(packages)),
        "goods.seller_role": played,
        "party.role": played,
        "app.roles": played,
        "app.mounts": capabilities,
        "app.reach": capabilities,
    }


def _capabilities(registry: Registry, packages: Iterable[Industry]) -> Choice:
    from solutionkit.lower.capabilities import families_of
    from solutionkit.policy.choices import Choice

    named = dict.fromkeys(each for package in packages for each in package.spec.platforms)
    platforms = [registry.platforms[each] for each in named if each in registry.platforms]
    titles = {id: one.title for each in platforms for id, one in each.capabilities.items()}
    return Choice(titles, tuple(id for each in platforms for id in families_of(each)))


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
