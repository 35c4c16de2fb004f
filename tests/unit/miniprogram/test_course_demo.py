"""The demo of a school keeps the server contract, and keeps what has been learnt."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from demo_answers import answered
from jsonschema import Draft202012Validator

from solutionkit import Registry, Solution
from solutionkit.pipeline import check_spec
from solutionkit_douyin.miniprogram.openapi import openapi
from solutionkit_douyin.miniprogram.target import generator

SCHOOL = Path(__file__).parents[3] / "industries/knowledge_pay/scenarios/school/solution.yaml"
WAY = """
const stored = {}
globalThis.tt = {
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const told = {}
const ask = async (name, method, path, data) => {
  told[name] = await demo.answer(method, path, data || {})
  return told[name]
}
;(async () => {
  await ask('course', 'GET', '/goods/running-script')
  await ask('before', 'GET', '/courses/running-script')
  await ask('trial', 'GET', '/courses/running-script/lesson', { sectionId: '1' })
  const lines = [{ goodsId: 'running-script', quantity: 1 }]
  const placed = await ask('placed', 'POST', '/orders', { lines })
  await demo.pay(placed.id)
  await ask('paid', 'GET', `/orders/${placed.id}`)
  const seen = { sectionId: '1', seconds: 700, finished: true }
  await ask('learnt', 'POST', '/courses/running-script/progress', seen)
  await ask('begun', 'GET', `/orders/${placed.id}`)
  await ask('again', 'POST', '/orders/quote', { lines })
  told.mine = (await demo.answer('GET', '/courses', {})).items
  process.stdout.write(JSON.stringify(told))
})()
"""
MODELS = {
    "course": "Goods",
    "before": "Learning",
    "trial": "Lesson",
    "placed": "Order",
    "paid": "Order",
    "learnt": "Learning",
    "begun": "Order",
    "again": "Quote",
}


@pytest.fixture(scope="module")
def school() -> Solution:
    result = check_spec(SCHOOL, Registry.discover(), date(2026, 11, 21))
    assert result.solution is not None, result.diagnostics
    return result.solution


@pytest.fixture(scope="module")
def told(school: Solution, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the demo answers from the trial to the first section learnt."""
    answers: dict[str, Any] = answered(
        WAY, generator.generate(school), tmp_path_factory.mktemp("demo")
    )
    return answers


@pytest.mark.parametrize("name", MODELS)
def test_demo_answers_as_the_contract_says(
    name: str, school: Solution, told: dict[str, Any]
) -> None:
    components = openapi(school)["components"]
    schema = {"$ref": f"#/components/schemas/{MODELS[name]}", "components": components}
    Draft202012Validator(schema).validate(told[name])


def test_a_course_is_owned_once_it_is_paid(told: dict[str, Any]) -> None:
    assert not told["before"]["owned"]
    assert told["paid"]["learning"]["owned"]
    assert told["again"]["refusal"] == "已经报过名"


def test_progress_is_kept_and_ends_the_refund(told: dict[str, Any]) -> None:
    assert told["paid"]["refundable"]
    assert (told["learnt"]["learned"], told["learnt"]["percent"]) == (["1"], 20)
    assert not told["begun"]["refundable"]
    assert told["mine"][0]["goodsId"] == "running-script"


def test_outside_the_demo_nothing_is_charged(school: Solution) -> None:
    payment = generator.generate(school)["services/payment.js"].text
    assert "const ORDER_CALL = ''" in payment
    assert "依据: course.trade-goods-type" in payment


COUNT = """
const { count } = require('./format/course.sjs')
const sections = ['ready', 'reviewing'].map((media) => ({ trial: true, media }))
process.stdout.write(JSON.stringify(count(sections)))
"""


def test_a_trial_under_review_is_not_counted(school: Solution, tmp_path: Path) -> None:
    assert answered(COUNT, generator.generate(school), tmp_path) == "2 节 · 1 节可试看"
