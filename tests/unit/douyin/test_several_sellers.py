"""Several parties sell: the trade page says what is open about how each of them is paid."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import Registry, Solution
from solutionkit.pipeline import check_spec
from solutionkit_douyin.trade.config import config

SCENARIOS = Path(__file__).parents[2] / "scenarios"
COURSES = (SCENARIOS / "trade/payee-number-unused/solution.yaml").read_text("utf-8")
LETTERS = """solutionkit: 1
industry: legal
id: corner-law
name: 街角律师
intro: 街角的律师事务所，线上约时间，在线付费
platform:
  douyin:
    appid: tt0123456789abcdef
    categories: {main: [商业服务, 律师事务所]}
    accounts: {brand: douyin_corner_law}
    ids: {IDS}
parties:
  - {id: firm, role: law-firm, name: 街角律师事务所, entity: organisation}
  - {id: east, role: branch, name: 街角律师事务所东城分所, entity: organisation}
people:
  - {id: lu, name: 陆清和, party: firm, services: [letter, notice]}
goods:
  - {id: letter, name: 代写律师函, fulfilment: virtual, form: document-drafting, price: 599}
  - {id: notice, name: 通知, fulfilment: virtual, form: document-drafting, price: 39, party: east}
"""


def sold_by(folder: Path, text: str) -> Solution:
    spec = folder / "solution.yaml"
    spec.write_text(text, "utf-8")
    result = check_spec(spec, Registry.discover(), date(2026, 11, 30))
    assert result.solution is not None, result.diagnostics
    return result.solution


def open_questions(solution: Solution) -> dict[str, list[str]]:
    """What is said to be missing about payees, and of which goods."""
    found = config(solution, [])["missing"]
    return {each["field"]: each["places"] for each in found if "payees" in each["field"]}


def test_how_sellers_of_courses_are_paid_was_not_found(tmp_path: Path) -> None:
    told = open_questions(sold_by(tmp_path, COURSES))
    assert told == {"payees_course": ["trade.json#/goods/0", "trade.json#/goods/1"]}
    one_seller = COURSES.replace(", party: tang, fulfilment", ", fulfilment")
    assert open_questions(sold_by(tmp_path, one_seller)) == {}


@pytest.mark.parametrize(
    ("ids", "places"),
    [
        ("{}", ["trade.json#/goods/0", "trade.json#/goods/1"]),
        ('{merchant_uids: {east: "71"}}', ["trade.json#/goods/0"]),
        ('{merchant_uids: {east: "71", firm: "72"}}', None),
    ],
)
def test_a_seller_without_a_number_is_told_in_general_trade(
    tmp_path: Path, ids: str, places: list[str] | None
) -> None:
    told = open_questions(sold_by(tmp_path, LETTERS.replace("{IDS}", ids)))
    assert told == ({"payees_general": places} if places else {})
