"""A dealer group's two apps: cars by leads, after-sales by vouchers, over one table of stores."""

from dataclasses import replace
from pathlib import Path

import pytest

from solutionkit import Registry, Solution, check_spec
from solutionkit.policy.admission import admission_subject
from solutionkit.testing.scenarios import AS_OF

GROUP = Path(__file__).parents[3] / "industries/auto/scenarios/dealer-group"


def bound(name: str) -> Solution:
    result = check_spec(GROUP / name, Registry.discover(), AS_OF)
    assert result.ok, [each.message.en for each in result.diagnostics]
    return result.solution


@pytest.fixture(scope="module")
def cars() -> Solution:
    return bound("solution.yaml")


def test_both_apps_have_the_same_stores(cars: Solution) -> None:
    vouchers = bound("after-sales.yaml")
    assert cars.stores == vouchers.stores
    assert {each.party for each in vouchers.stores.values()} <= set(vouchers.parties)
    assert (cars.trade.family.id, vouchers.trade.family.id) == ("lead", "life_service")


def test_nothing_is_paid_where_leads_are_collected(cars: Solution) -> None:
    assert "payment" not in cars.trade.features


def test_leads_of_a_store_go_to_the_company_that_runs_it(cars: Solution) -> None:
    drive, _ = cars.forms
    assert drive.routing.table["west-1"] == ("west",)
    assert drive.routing.to == ("group",)


def test_leads_of_a_city_take_turns_and_those_of_a_service_station_go_to_the_group(
    cars: Solution,
) -> None:
    _, quote = cars.forms
    assert quote.routing.table == {
        "苏州": ("east", "west"),
        "无锡": ("wuxi",),
        "常州": ("group",),
    }
    assert quote.routing.to == ("group",)


def test_a_phone_number_in_the_spec_is_known_to_the_rules(cars: Solution) -> None:
    silent = replace(cars, service={**cars.service, "phone": ""})
    assert admission_subject(cars).values["app.phone"] is True
    assert admission_subject(silent).values["app.phone"] is None
