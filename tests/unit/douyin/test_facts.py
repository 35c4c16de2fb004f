"""What is known of the platform is complete, sourced, and named by its right id."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from solutionkit import Grade, Platform, read_data

ROOT = Path(__file__).parents[3]
PLUGIN = ROOT / "plugins" / "solutionkit_douyin"
ADDRESS = re.compile(r"https://\S+|pkg:npm/\S+@\S+")
DATED = re.compile(r"20[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?")
NAMED_BY_OTHERS = [
    "life-service.entity-document",
    "life-service.account-bound",
    "life-service.licence-shown",
    "icp.filing-required",
    "life-service.customer-service",
    "payment.onboarding",
    "privacy.agreement",
    "life-service.release-materials",
    "life-service.food-licence",
    "mount.self-conditions",
    "category.most-per-app",
    "fee.software-service.rate",
    "fee.base-expression",
    "fee.channel-included",
    "fee.per-code-at-redemption",
    "fee.rounding",
    "fee.subsidy-payers",
    "fee.settlement-automatic-withdrawal",
    "category.access-class",
    "entity.types",
]


def test_every_fact_is_complete(platform: Platform) -> None:
    for fact in platform.facts.values():
        assert re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", fact.id), fact.id
        assert fact.statement.zh and fact.statement.en, fact.id
        assert DATED.fullmatch(fact.read_on), f"{fact.id}: say when its source was read"


def test_only_what_is_unknown_has_no_value(platform: Platform) -> None:
    for fact in platform.facts.values():
        unknown = fact.grade is Grade.UNKNOWN
        assert (fact.value is None) == unknown, fact.id
        assert (fact.ask is not None) == unknown, f"{fact.id}: say whom to ask"


def test_a_source_is_an_address(platform: Platform) -> None:
    for fact in platform.facts.values():
        addressed = ADDRESS.fullmatch(fact.source) is not None
        assert addressed or fact.source.startswith("no address: "), fact.id
        assert addressed or fact.grade is not Grade.OFFICIAL, f"{fact.id}: official, from where?"


@pytest.mark.parametrize("id", NAMED_BY_OTHERS)
def test_facts_others_name_are_there(id: str, platform: Platform) -> None:
    assert id in platform.facts


@pytest.mark.parametrize(
    "id", ["life-service.food-licence", "fee.software-service.rate", "fee.rounding"]
)
def test_what_we_do_not_know_is_said_to_be_unknown(id: str, platform: Platform) -> None:
    assert platform.facts[id].grade is Grade.UNKNOWN


def test_every_fact_our_code_names_exists(platform: Platform) -> None:
    named = dict(facts_named_in_code())
    assert named, "no check names a fact"
    missing = {id: where for id, where in named.items() if id not in platform.facts}
    assert not missing, f"add these to facts/*.yaml: {missing}"


def test_every_fact_our_data_name_exists(platform: Platform) -> None:
    for each in (*platform.capabilities.values(), *platform.families.values()):
        assert each.facts, f"{each.id}: known from where?"
        assert set(each.facts) <= platform.facts.keys(), each.id
    for family in platform.families.values():
        for name, form in family.forms.items():
            assert form["fact"] in platform.facts, name
    assert platform.conduct.keys() <= platform.families.keys()
    for rules in platform.conduct.values():
        assert all(set(each.facts) <= platform.facts.keys() for each in rules)


def test_a_figure_of_a_form_is_the_facts_own(platform: Platform) -> None:
    for family in platform.families.values():
        for name, form in family.forms.items():
            code = form.get("product_type") or form.get("goods_type")
            known = platform.facts[form["fact"]].value
            assert code is None or code in (known.get(name), known.get("product_type")), name


def test_texts_are_whole() -> None:
    """A comma in a flow mapping ends its value, and the rest becomes a key of its own."""
    for file in [
        *PLUGIN.glob("*.yaml"),
        *PLUGIN.glob("facts/*.yaml"),
        *PLUGIN.glob("trade/*.yaml"),
    ]:
        broken = [
            key
            for key, value in entries(read_data(file.read_bytes(), file.name))
            if not value
            if value is None and " " in key
        ]
        assert not broken, f"{file.name}: quote the text that holds {broken}"


def entries(data: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(data, dict):
        yield from data.items()
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from entries(each)


def facts_named_in_code() -> Iterator[tuple[str, str]]:
    """Every id given to `known`, and where."""
    for folder in ("checks", "trade"):
        for file in sorted((PLUGIN / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "known":
                    for given in node.args[1:]:
                        if isinstance(given, ast.Constant):
                            yield given.value, file.name
