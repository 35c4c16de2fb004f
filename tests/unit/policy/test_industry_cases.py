"""Every bundled industry's policies are without fault, and their cases come out as written."""

from dataclasses import replace
from typing import Any

import pytest
from policies import INDUSTRIES, industry_admission, industry_fees

from solutionkit import Registry
from solutionkit.ir.fact import Grade
from solutionkit.policy.backing import unbacked
from solutionkit.policy.cases import admission_outcome, cases_in, fee_outcome
from solutionkit.source import read_data

WITH_RULES = sorted(file.parent.name for file in INDUSTRIES.glob("*/admission"))


def cases(kind: str) -> list[Any]:
    found = []
    for industry in WITH_RULES:
        file = INDUSTRIES / industry / "cases" / f"{kind}.yaml"
        if not file.exists():
            continue
        data = read_data(file.read_bytes(), file.name)
        found += [pytest.param(industry, case, id=case["case"]) for case in cases_in(data)]
    return found


@pytest.mark.parametrize("industry", WITH_RULES)
def test_policies_are_read_without_a_fault(industry: str) -> None:
    assert industry_admission(industry)[1] == []
    assert industry_fees(industry)[1] == []


@pytest.mark.parametrize("industry", WITH_RULES)
def test_rules_are_no_surer_than_their_facts(industry: str) -> None:
    platforms = Registry.discover().platforms.values()
    facts = {id: fact for platform in platforms for id, fact in platform.facts.items()}
    found = unbacked(industry_admission(industry)[0], industry_fees(industry)[0], facts)
    assert list(found) == []


@pytest.mark.parametrize(
    ("facts", "code"),
    [((), "policy/without-fact"), (("entity.gone",), "policy/unknown-fact")],
)
def test_a_rule_as_sure_as_can_be_needs_a_fact(facts: tuple[str, ...], code: str) -> None:
    admission, fees = industry_admission("legal")[0], industry_fees("legal")[0]
    rule = replace(admission.rules[0], grade=Grade.OFFICIAL, facts=facts)
    found = unbacked(replace(admission, rules=(rule,)), replace(fees, components=()), {})
    assert [each.code for each in found] == [code]


def test_closed_categories_are_those_of_the_platform() -> None:
    policy, _ = industry_admission("local_services")
    rule = next(each for each in policy.rules if each.id == "category-open")
    (listed,) = rule.require.part.parts
    fact = Registry.discover().platforms["douyin"].facts["category.access-class"]
    assert sorted(listed.choices) == sorted(tuple(path) for path in fact.value["closed"])


@pytest.mark.parametrize(("industry", "case"), cases("admission"))
def test_admission_case(industry: str, case: dict[str, Any]) -> None:
    came = admission_outcome(case, industry_admission(industry)[0])
    assert came == case["expect"]


@pytest.mark.parametrize(("industry", "case"), cases("fees"))
def test_fee_case(industry: str, case: dict[str, Any]) -> None:
    came = fee_outcome(case, industry_fees(industry)[0])
    assert {key: came[key] for key in case["expect"]} == case["expect"]
