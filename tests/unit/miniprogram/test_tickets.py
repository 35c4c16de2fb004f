"""The demo of a scenic spot: a ticket is for a day and for named people, and its order says so."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from demo_answers import answered
from jsonschema import Draft202012Validator

from solutionkit import Registry, Solution
from solutionkit.pipeline import check_spec
from solutionkit_douyin.miniprogram.catalogue import goods_records
from solutionkit_douyin.miniprogram.openapi import openapi
from solutionkit_douyin.miniprogram.target import generator

SCENIC = Path(__file__).parents[3] / "industries/local_services/scenarios/scenic-spot/solution.yaml"
WAY = """
const stored = {}
globalThis.tt = {
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const { isIdCard, sameTwice } = require('./services/id_card')
const told = {}
const ask = async (name, method, path, data) => {
  told[name] = await demo.answer(method, path, data || {})
  return told[name]
}
;(async () => {
  const lines = [{ goodsId: 'adult', quantity: 1, date: '2027-04-03' }]
  await ask('undated', 'POST', '/orders/quote', { lines: [{ goodsId: 'adult', quantity: 1 }] })
  await ask('quote', 'POST', '/orders/quote', { lines })
  const visitors = [{ name: '林一', 'id-card': '11010519491231002X' }]
  const placed = await ask('placed', 'POST', '/orders', { lines, visitors })
  await demo.pay(placed.id)
  await ask('paid', 'GET', `/orders/${placed.id}`)
  const cards = ['11010519491231002X', '11010519491231002x', '110105194912310021', '1101051949']
  told.cards = cards.map(isIdCard)
  const [own, small, other] = cards
  told.twice = [[own, small], [own, other], [undefined, ''], [own]].map(sameTwice)
  process.stdout.write(JSON.stringify(told))
})()
"""
MODELS = {"quote": "Quote", "placed": "Order", "paid": "Order"}


@pytest.fixture(scope="module")
def scenic() -> Solution:
    result = check_spec(SCENIC, Registry.discover(), date(2026, 11, 21))
    assert result.solution is not None, result.diagnostics
    return result.solution


@pytest.fixture(scope="module")
def told(scenic: Solution, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the demo answers from the choice of a day to the paid order."""
    answers: dict[str, Any] = answered(
        WAY, generator.generate(scenic), tmp_path_factory.mktemp("demo")
    )
    return answers


@pytest.mark.parametrize("name", MODELS)
def test_demo_answers_as_the_contract_says(
    name: str, scenic: Solution, told: dict[str, Any]
) -> None:
    components = openapi(scenic)["components"]
    schema = {"$ref": f"#/components/schemas/{MODELS[name]}", "components": components}
    Draft202012Validator(schema).validate(told[name])


def test_an_order_keeps_its_day_its_price_and_its_visitors(told: dict[str, Any]) -> None:
    assert told["undated"]["refusal"] == "请选择日期"
    [item] = told["paid"]["items"]
    assert (item["date"], item["amountFen"]) == ("2027-04-03", 9800)
    assert told["paid"]["validUntil"] == "2027-04-03"
    assert told["paid"]["visitors"] == [{"name": "林一", "id-card": "110***********002X"}]


def test_one_id_number_is_for_one_visitor(told: dict[str, Any]) -> None:
    assert told["twice"] == [True, False, False, False]


def test_the_last_character_of_an_id_number_is_checked(told: dict[str, Any]) -> None:
    assert told["cards"] == [True, True, False, False]


def test_a_ticket_is_listed_from_its_least_price_and_for_its_day_alone(scenic: Solution) -> None:
    adult = next(each for each in goods_records(scenic) if each["id"] == "adult")
    assert (adult["priceFen"], adult["priceFrom"]) == (6800, True)
    assert {"title": "有效期", "lines": ["仅所选日期当天有效"]} in adult["rules"]
    components = openapi(scenic)["components"]
    schema = {"$ref": "#/components/schemas/Goods", "components": components}
    Draft202012Validator(schema).validate(adult)


BEFORE_USE = """
const stored = {}
globalThis.tt = {
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const told = []
;(async () => {
  Date.now = () => Date.parse('2027-03-20T10:00:00+08:00')
  const lines = [{ goodsId: 'adult', quantity: 3, date: '2027-04-03' }]
  const { id } = await demo.answer('POST', '/orders', { lines })
  await demo.pay(id)
  for (const moment of process.argv.slice(1)) {
    Date.now = () => Date.parse(moment)
    const { refundable, refundDays } = await demo.answer('GET', `/orders/${id}`, {})
    const [now] = refundDays.filter((each) => each.now)
    const asked = { codeIds: ['1', '2'] }
    const { amountFen } = await demo.answer('POST', `/orders/${id}/refunds/quote`, asked)
    told.push([refundable, now ? now.amountFen : null, amountFen])
  }
  process.stdout.write(JSON.stringify(told))
})()
"""


def test_a_ticket_is_refunded_by_how_long_it_is_until_its_day(
    scenic: Solution, tmp_path: Path
) -> None:
    moments = [
        "2027-04-02T23:59:00+08:00",
        "2027-04-03T00:01:00+08:00",
        "2027-04-04T00:01:00+08:00",
    ]
    told = answered(BEFORE_USE, generator.generate(scenic), tmp_path, *moments)
    assert told == [[True, 29400, 19600], [True, 23520, 15680], [False, None, 0]]


def test_pages_tell_how_long_before_its_day_a_ticket_is_refunded(scenic: Solution) -> None:
    adult = next(each for each in goods_records(scenic) if each["id"] == "adult")
    assert "使用前1天可退" in adult["promises"] and "随时退" not in adult["promises"]
    told = next(each["lines"] for each in adult["rules"] if each["title"] == "退款规则")
    assert told[0] == "使用日前 1 天及更早申请，全额退款；使用当天申请，退 80%。"


WHO = """
const { visitorProblem } = require('./services/visitors')
const papers = require('./demo/goods').find(({ id }) => id === 'adult').papers
const fields = ['name', 'id-card']
const told = JSON.parse(process.argv[1]).map((each) => visitorProblem(each, fields, papers))
process.stdout.write(JSON.stringify(told))
"""


def test_a_visitor_without_an_identity_card_names_another_paper(
    scenic: Solution, tmp_path: Path
) -> None:
    own = {"name": "林一", "id-card": "11010519491231002X"}
    guest = {"name": "Ann Lee", "paper": "护照", "paper-number": "E12345678"}
    tried = [
        [own, guest],
        [{**guest, "paper-number": ""}],
        [{**guest, "paper-number": "E-12"}],
        [{**guest, "paper": "台湾居民来往大陆通行证"}],
        [guest, {**guest, "name": "Bo Lee"}],
        [own, {**own, "name": "林二"}],
    ]
    told = answered(WHO, generator.generate(scenic), tmp_path, json.dumps(tried))
    wrong, twice = "的号码不对，请核对", "填了两次，每位出行人填自己的"
    assert told == [
        "",
        "请填写每位出行人的信息",
        f"护照{wrong}",
        f"台湾居民来往大陆通行证{wrong}",
        f"同一个证件号码{twice}",
        f"同一个身份证号{twice}",
    ]


def test_orders_show_the_ends_of_a_paper_alone(scenic: Solution, tmp_path: Path) -> None:
    hide = """
    const { masked } = require('./demo/visitors')
    process.stdout.write(JSON.stringify(masked({ paper: '护照', 'paper-number': 'E12345678' })))
    """
    told = answered(hide, generator.generate(scenic), tmp_path)
    assert told == {"paper": "护照", "paper-number": "E*****78"}
