"""Services with people: who is free when, what an order remembers, what it leaves out."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from demo_answers import answered
from jsonschema import Draft202012Validator
from tea_brand import TODAY

from solutionkit import FileTree, Solution
from solutionkit.pipeline import check_spec
from solutionkit.registry import installed
from solutionkit_douyin.miniprogram.catalogue import person_records
from solutionkit_douyin.miniprogram.openapi import openapi
from solutionkit_douyin.miniprogram.target import generator

SPEC = Path(__file__).parents[3] / "industries/legal/scenarios/law-firm/solution.yaml"
FLOW = """
const stored = {}
globalThis.tt = {
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const told = {}
const ask = (method, path, data) => demo.answer(method, path, data || {})
;(async () => {
  const [person] = (await ask('GET', '/people', { goodsId: 'contract-60' })).items
  const days = async () => (await ask('GET', '/goods/first-15/days', { personId: person.id })).items
  const booked = { goodsId: 'contract-60', quantity: 1, personId: person.id }
  const [day] = (await ask('GET', '/goods/contract-60/days', { personId: person.id })).items
  told.before = (await days()).find(({ date }) => date === day.date)
  const line = { ...booked, date: day.date, time: day.times[0] }
  told.quote = await ask('POST', '/orders/quote', { lines: [line] })
  told.order = await ask('POST', '/orders', { lines: [line] })
  told.again = await ask('POST', '/orders/quote', { lines: [line] })
  told.after = (await days()).find(({ date }) => date === day.date)
  await demo.pay(told.order.id)
  told.paid = await ask('GET', `/orders/${told.order.id}`)
  told.orders = (await ask('GET', '/orders')).items
  process.stdout.write(JSON.stringify(told))
})()
"""


@cache
def firm() -> Solution:
    result = check_spec(SPEC, installed(), TODAY)
    assert result.solution and result.ok, result.diagnostics
    return result.solution


@pytest.fixture(scope="module")
def project() -> FileTree:
    return generator.generate(firm())


@pytest.fixture(scope="module")
def told(project: FileTree, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the demo answers while an hour with a lawyer is booked and paid."""
    return dict(answered(FLOW, project, tmp_path_factory.mktemp("demo")))


SEEN = """
const { days, withNext } = require('./demo/appointments')
const [first, next] = withNext([], '2027-02-01').map(({ nextDate }) => nextDate)
const open = days('', PERSON, [], '2027-02-01').map(({ date }) => date)
process.stdout.write(JSON.stringify({ first, next, open }))
"""


def test_nobody_is_booked_on_a_closed_day(tmp_path: Path) -> None:
    lawyer = next(iter(firm().people.values()))
    holiday = replace(lawyer, closed=((date(2027, 2, 1), date(2027, 2, 9)),), until=None)
    away = replace(firm(), people={**firm().people, lawyer.id: holiday})
    script = SEEN.replace("PERSON", json.dumps(lawyer.id))
    usual, left = (answered(script, generator.generate(each), tmp_path) for each in (firm(), away))
    assert min(usual["open"]) <= "2027-02-09" < min(left["open"])
    assert left["first"] == min(left["open"])
    assert left["next"] == usual["next"]


def test_an_hour_taken_is_gone_for_shorter_services_too(told: dict[str, Any]) -> None:
    gone = set(told["before"]["times"]) - set(told["after"]["times"])
    assert told["order"]["appointment"]["time"] in gone
    assert len(gone) == 60 // 15


def test_the_same_time_is_not_sold_twice(told: dict[str, Any]) -> None:
    assert told["quote"]["refusal"] == ""
    assert told["again"]["refusal"] == "这个时间刚被约走"


def test_payment_opens_the_record(told: dict[str, Any]) -> None:
    assert [step["title"] for step in told["paid"]["record"]] == ["已付款"]
    assert told["paid"]["state"] == "to_use"


def test_every_order_keeps_the_contract(told: dict[str, Any]) -> None:
    document = openapi(firm())
    schema = {"$ref": "#/components/schemas/Order", "components": document["components"]}
    for order in (*told["orders"], told["order"], told["paid"]):
        Draft202012Validator(schema).validate(order)
    assert {"to_pay", "to_use", "in_service", "used"} <= {each["state"] for each in told["orders"]}


def test_services_know_no_codes_and_no_cart(project: FileTree) -> None:
    document = openapi(firm())
    assert "Code" not in document["components"]["schemas"]
    assert not [path for path in project if "cart" in path or "order-codes" in path]
    assert "由店员核销" not in project["format/words.sjs"].text


def test_a_firm_without_an_office_asks_for_no_stores() -> None:
    goods = {each.id: replace(each, stores=()) for each in firm().goods.values()}
    people = {each.id: replace(each, store=None) for each in firm().people.values()}
    solution = replace(firm(), stores={}, goods=goods, people=people)
    assert not [path for path in generator.generate(solution) if "stores" in path]
    assert "/stores" not in openapi(solution)["paths"]


LATER = """
globalThis.tt = { getStorageSync: () => '' }
Date.now = () => Date.parse(DAY + 'T12:00:00+08:00')
require('./demo/server').answer('GET', '/people', {})
  .then(({ items }) => process.stdout.write(JSON.stringify(items.map(({ id }) => id))))
"""


def test_the_demo_lists_nobody_after_their_last_day(tmp_path: Path) -> None:
    lawyer = next(iter(firm().people.values()))
    leaving = {**firm().people, lawyer.id: replace(lawyer, until=date(2027, 1, 31))}
    project = generator.generate(replace(firm(), people=leaving))
    for day, listed in (("2027-01-31", True), ("2027-02-01", False)):
        there = answered(LATER.replace("DAY", json.dumps(day)), project, tmp_path)
        assert (lawyer.id in there) is listed and there


def test_a_lawyer_whose_certificate_ended_takes_no_bookings() -> None:
    kind = "律师执业证"
    lawyer = next(each.holder for each in firm().credentials if each.kind == kind)
    papers = tuple(
        replace(each, valid_until=date(2026, 1, 31)) if each.holder == lawyer else each
        for each in firm().credentials
    )
    first, *others = person_records(replace(firm(), credentials=papers))
    assert first["id"] == lawyer and first["unavailable"] and first["goodsIds"] == []
    assert not any("unavailable" in each for each in others)
