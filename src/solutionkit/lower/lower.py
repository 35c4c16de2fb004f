"""The order in which a spec becomes a solution; each step is in a module of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solutionkit.diagnostics import Diagnostic
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.ir.solution import Solution
from solutionkit.lower import games, parts
from solutionkit.lower.capabilities import customer_service_use, uses
from solutionkit.lower.demands import unmet_demands
from solutionkit.lower.fees import fee_terms
from solutionkit.lower.goods import lowered_goods, lowered_stores, lowered_trade
from solutionkit.lower.ground import Ground
from solutionkit.lower.leads import lowered_forms
from solutionkit.lower.merchant import merchant_of
from solutionkit.lower.names import with_names
from solutionkit.lower.policies import (
    policies,
    strange_values,
    unknown_readiness,
    with_contract,
)
from solutionkit.lower.privacy import personal_data
from solutionkit.lower.references import broken_references
from solutionkit.lower.settings import lowered_settings, main_category, unset_paths
from solutionkit.lower.settings_names import strange_keys
from solutionkit.lower.stated_values import misstated, unknown_extensions
from solutionkit.lower.theme import lowered_theme
from solutionkit.policy.taking_part import as_taking_part
from solutionkit.source import Document
from solutionkit.spec.solution import SolutionSpec


def lower(
    spec: SolutionSpec, document: Document, ground: Ground
) -> tuple[Solution | None, list[Diagnostic]]:
    """Bind `spec` to its industry and platform; no solution where a name stands for nothing."""
    settings = lowered_settings(spec.platform.get(ground.platform.id, {}))
    mounts = (("traffic", "mounts"), spec.traffic.mounts)
    anchors = (("traffic", "anchors"), spec.traffic.anchors)
    traffic, strangers = uses(document, ground.platform, settings, (mounts, anchors))
    reach, more_strangers = uses(document, ground.platform, settings, ((("reach",), spec.reach),))
    admission, fee_policy, faults = policies(ground, main_category(settings))
    broken = (*broken_references(spec, document, ground), *strange_keys(spec, document, ground))
    unmet = unmet_demands(spec, document, ground)
    unasked = unknown_readiness(spec, document, admission)
    industry, unfit = parts.industry_info(ground)
    terms, misread = ((), []) if faults else fee_terms(spec, document, fee_policy, ground)
    strange = strange_values(spec, document, ground, admission)
    misstatements = misstated(document, admission, ground.as_of)
    unheard = unknown_extensions(document, admission, ground.extensions)
    told = (*broken, *unmet, *unasked, *strangers, *more_strangers, *faults, *unfit)
    found = sorted({*told, *misread, *strange, *misstatements, *unheard})
    if found:
        return None, found
    known = {
        "traffic": traffic,
        "reach": (
            *reach,
            *customer_service_use(ground.platform, settings, spec.service.customer_service),
        ),
        "fees": terms,
        "industry": industry,
    }
    contracted = with_contract(fee_policy, terms)
    rules = (with_names(admission, spec, ground), with_names(contracted, spec, ground))
    return _solution(spec, document, ground, settings, known, rules), []


def _solution(
    spec: SolutionSpec,
    document: Document,
    ground: Ground,
    settings: Mapping[str, Any],
    known: Mapping[str, Any],
    rules: tuple[Policy, FeePolicy],
) -> Solution:
    merchant = merchant_of(spec, ground.industry)
    stores = lowered_stores(spec, merchant)
    goods = lowered_goods(spec, stores, ground, main_category(settings))
    trade = lowered_trade(spec, goods, ground)
    return Solution(
        **known,
        **_as_written(spec, document, ground),
        merchant=merchant,
        people=parts.people(spec, stores, merchant),
        platform=ground.platform,
        settings=settings,
        theme=lowered_theme(spec.theme),
        stores=stores,
        goods=goods,
        forms=lowered_forms(spec, stores, goods, merchant),
        trade=trade,
        privacy=personal_data(spec, document, ground.platform, trade),
        admission=rules[0],
        fee_policy=as_taking_part(
            rules[1], parts.parties(spec), [each.id for each in spec.people], goods.values()
        ),
        unset=tuple(each for each in unset_paths(document.root) if each[0] != "documents"),
        assets=ground.assets,
        facts=ground.platform.facts,
        as_of=ground.as_of,
        document=document,
    )


def _as_written(spec: SolutionSpec, document: Document, ground: Ground) -> dict[str, Any]:
    """What nothing has to be decided for."""
    return {
        "id": spec.id,
        "name": spec.name,
        "intro": spec.intro,
        "parties": parts.parties(spec),
        "credentials": parts.credentials(spec, ground),
        "awaited": parts.awaited(spec, ground),
        "search": spec.traffic.search,
        "tasks": parts.creator_tasks(spec),
        "channels": spec.channels,
        "game": games.game(spec, document, ground.platform),
        "revenue": games.revenue(spec),
        "service": lowered_settings(spec.service.model_dump()),
        "readiness": spec.readiness,
        "pages": parts.pages(spec),
        "extensions": spec.extensions,
        "targets": spec.targets,
    }
