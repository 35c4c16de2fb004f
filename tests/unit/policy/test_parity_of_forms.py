"""The same fee in every form with every mode of development, or an order that shows where not."""

from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from test_policy_pages import REGISTRY

from solutionkit.pipeline import check_spec
from solutionkit.result import Result

HOTPOT = Path("industries/local_services/scenarios/hotpot-contract/solution.yaml")
DAY = date(2026, 11, 21)
EVERY_WAY = "不论售卖形态是小程序还是团购组件，也不论开发方式是商家自研、服务商代开发还是代运营"
INCENTIVES = {
    "creator_commission": "达人佣金",
    "professional_incentive": "职人激励金",
    "clerk_incentive": "店员激励金",
}


@pytest.fixture
def checked_fee(tmp_path: Path) -> Callable[[str, str], Result]:
    """Check the hotpot restaurant with one other fee of its contract."""

    def check(fee: str, figures: str) -> Result:
        before, rest = HOTPOT.read_text("utf-8").split("fees:\n", 1)
        after = rest[rest.index("\nreadiness:") :]
        said = "    rounding: half-up\n    source: 合同\n    grade: contract\n"
        text = f"{before}fees:\n  {fee}:\n{figures}{said}{after}"
        (tmp_path / "solution.yaml").write_text(text, "utf-8")
        return check_spec(tmp_path / "solution.yaml", REGISTRY, DAY)

    return check


FORMS = ("mini-program", "group-buying")
MODES = ("own", "provider", "agency")
DEARER = {
    "in one form": lambda form, mode: form == "group-buying",
    "in one mode": lambda form, mode: mode == "agency",
    "where one form meets one mode": lambda form, mode: (form, mode) == ("group-buying", "agency"),
}


def by_form_and_mode(is_dearer: Callable[[str, str], bool]) -> str:
    """A table of every form with every mode of development; some cells are one ppm dearer."""
    rows = "".join(
        f"        - [{form}, {mode}, {{rate: {'4.0001%' if is_dearer(form, mode) else '4%'}}}]\n"
        for form, mode in product(FORMS, MODES)
    )
    return f"    table:\n      inputs: [code.form, code.developed_by]\n      rows:\n{rows}"


@pytest.mark.parametrize("fee", ["software_service", *INCENTIVES])
@pytest.mark.parametrize("where", DEARER)
def test_parity_is_over_every_form_with_every_mode(
    fee: str, where: str, checked_fee: Callable[[str, str], Result]
) -> None:
    assert checked_fee(fee, by_form_and_mode(lambda form, mode: False)).ok
    broken = checked_fee(fee, by_form_and_mode(DEARER[where]))
    title = "软件服务费" if fee == "software_service" else INCENTIVES[fee]
    shown = [each for each in broken.diagnostics if f"{title}都一样" in each.message.zh]
    assert [each.code for each in shown] == ["policy/law-broken"]
    assert EVERY_WAY in shown[0].message.zh
    one, other = shown[0].message.zh.split("；")[-2:]
    assert "售卖形态是" in one and "开发方式是" in one and f"{title} " in one
    assert "售卖形态是" in other and "开发方式是" in other and f"{title} " in other
    assert one.split(title)[-1] != other.split(title)[-1]
