"""An agency's commission covers the creator's, where and by what the platform compares them."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import Registry, Severity, check_spec

SPEC = Path(__file__).parents[2] / "scenarios/fees/agency-beside-creator/solution.yaml"
BELOW, UNKNOWN = "fees/agency-below-creator", "fees/agency-beside-creator-unknown"
ERROR, WARNING = Severity.ERROR, Severity.WARNING
AGENCY = ("provider_commission: {rate: 10%", "provider_commission: {rate: 3%")
TECHNICAL = "{id: studio, role: operator"
FORMS = (
    "provider_commission: {rate: 10%",
    "provider_commission: {table: {inputs: [code.form], "
    "rows: [[mini-program, {rate: 10%}], [group-buying, {rate: %s}]]}",
)
TIERS = (
    "provider_commission: {rate: 10%",
    "provider_commission: {tiers: [{from: 0, rate: 12%}, {from: %s, rate: 0%}]",
)
BY_GOODS = (
    "provider_commission: {rate: 10%",
    "provider_commission: {table: {inputs: [goods.id], rows: [%s]}",
)
WHOLE = "provider_commission: {rate: 10%, rounding: half-up, grade: contract, source: 代运营合同}"
ELSEWHERE = (
    "{id: studio, role: operator",
    "{id: friend, role: seller, name: 某商户}\n  - {id: studio, acts_for: friend, role: operator",
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], {}),
        ([AGENCY], {BELOW: ERROR}),
        ([AGENCY, (TECHNICAL, TECHNICAL.replace("operator", "service-provider"))], {}),
        ([AGENCY, ELSEWHERE], {}),
        ([(FORMS[0], FORMS[1].replace("%s", "9%"))], {BELOW: ERROR}),
        ([(FORMS[0], FORMS[1].replace("%s", "11%"))], {}),
        ([(FORMS[0], FORMS[1].replace("%s", "unknown"))], {UNKNOWN: WARNING}),
        ([(TIERS[0], TIERS[1].replace("%s", "10"))], {}),
        ([(TIERS[0], TIERS[1].replace("%s", "5"))], {BELOW: ERROR}),
        ([(BY_GOODS[0], BY_GOODS[1] % "[tea, {rate: 12%}], [other, none]")], {}),
        ([(BY_GOODS[0], BY_GOODS[1] % "[tea, none], [other, {rate: 12%}]")], {}),
        ([(BY_GOODS[0], BY_GOODS[1] % "[tea, {rate: 0%}], [other, {rate: 12%}]")], {}),
        ([(BY_GOODS[0], BY_GOODS[1] % "[tea, {rate: 3%}], [other, none]")], {BELOW: ERROR}),
        ([(WHOLE, "provider_commission: none")], {}),
        ([("provider_commission: {rate: 10%", "provider_commission: {rate: unknown")],
         {UNKNOWN: WARNING}),
        ([("creator_commission: {rate: 10%", "creator_commission: {rate: unknown")],
         {UNKNOWN: WARNING}),
        ([AGENCY, ("creator_commission: {rate: 10%", "creator_commission: {rate: 0%")], {}),
        ([AGENCY, (", source: 代运营合同", ", source: 代运营合同, until: 2026-12-01")],
         {BELOW: ERROR, UNKNOWN: WARNING}),
    ],
)  # fmt: skip
def test_an_agency_gets_at_least_what_its_creators_get(
    changes: list[tuple[str, str]], expected: dict[str, Severity], tmp_path: Path
) -> None:
    text = SPEC.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    spec = tmp_path / "solution.yaml"
    spec.write_text(text, "utf-8")
    found = check_spec(spec, Registry.discover(), date(2026, 11, 29)).diagnostics
    assert {each.code: each.severity for each in found if each.code in (BELOW, UNKNOWN)} == expected


def test_a_commission_that_providers_get_as_well_is_only_doubted(tmp_path: Path) -> None:
    text = SPEC.read_text("utf-8").replace(*AGENCY)
    maker = "  - {id: maker, role: service-provider, name: 某技术公司}\ndocuments:"
    spec = tmp_path / "solution.yaml"
    spec.write_text(text.replace("documents:", maker), "utf-8")
    found = check_spec(spec, Registry.discover(), date(2026, 11, 29)).diagnostics
    assert {each.severity for each in found if each.code == BELOW} == {WARNING}
