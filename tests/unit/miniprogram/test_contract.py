"""The server contract, and a demo that keeps it."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from demo_answers import answered
from jsonschema import Draft202012Validator
from tea_brand import tea

from solutionkit_douyin.miniprogram.openapi import openapi
from solutionkit_douyin.miniprogram.target import generator

FLOW = """
const stored = {}
globalThis.tt = {
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const lines = [{ goodsId: 'pair-set', quantity: 2 }]
const told = {}
const ask = async (name, method, path, data) => {
  told[name] = await demo.answer(method, path, data || {})
  return told[name]
}
;(async () => {
  await ask('GoodsPage', 'GET', '/goods')
  await ask('Goods', 'GET', '/goods/pair-set')
  await ask('Quote', 'POST', '/orders/quote', { lines })
  const placed = await ask('Order', 'POST', '/orders', { lines, storeId: 'wuyi' })
  await demo.pay(placed.id)
  const paid = await ask('Order', 'GET', `/orders/${placed.id}`)
  const codeIds = [paid.codes[0].id]
  await ask('RefundQuote', 'POST', `/orders/${placed.id}/refunds/quote`, { codeIds })
  await ask('Order', 'POST', `/orders/${placed.id}/refunds`, { codeIds, reason: '买错了' })
  told.far = (await demo.answer('GET', '/stores', { latitude: 28.2, longitude: 112.97 })).items
  told.orders = (await demo.answer('GET', '/orders', {})).items
  process.stdout.write(JSON.stringify(told))
})()
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the demo answers along the way from the list to a refund."""
    answers: dict[str, Any] = answered(
        FLOW, generator.generate(tea()), tmp_path_factory.mktemp("demo")
    )
    return answers


@pytest.fixture(scope="module")
def checked() -> Callable[[str, Any], None]:
    document = openapi(tea())

    def check(name: str, value: Any) -> None:
        schema = {
            "$ref": f"#/components/schemas/{name}",
            "components": document["components"],
        }
        Draft202012Validator(schema).validate(value)

    return check


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"]
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def test_every_reference_leads_somewhere() -> None:
    document = openapi(tea())
    schemas = document["components"]["schemas"]
    named = set(references(document))
    assert named == {each for each in named if each.rpartition("/")[2] in schemas}


def test_every_call_of_a_service_is_in_the_contract() -> None:
    tree = generator.generate(tea())
    paths = openapi(tea())["paths"]
    called = {
        (method.lower(), re.sub(r"\$\{\w+\}", "{id}", path))
        for file, each in tree.items()
        if file.startswith("services/")
        for method, path in re.findall(r"(?:send|call)\('(\w+)', ['`]([^'`]+)['`]", each.text)
    }
    assert called == {(method, path) for path, calls in paths.items() for method in calls}


@pytest.mark.parametrize("name", ["GoodsPage", "Goods", "Quote", "Order", "RefundQuote"])
def test_demo_answers_as_the_contract_says(
    name: str, told: dict[str, Any], checked: Callable[[str, Any], None]
) -> None:
    checked(name, told[name])


def test_sample_orders_keep_the_contract(
    told: dict[str, Any], checked: Callable[[str, Any], None]
) -> None:
    assert len(told["orders"]) > 1
    for order in told["orders"]:
        checked("Order", order)


def test_stores_come_nearest_first(
    told: dict[str, Any], checked: Callable[[str, Any], None]
) -> None:
    assert told["far"][0]["id"] == "wuyi"
    for store in told["far"]:
        checked("Store", store)


def test_amounts_add_up(told: dict[str, Any]) -> None:
    quote = told["Quote"]
    assert quote["payFen"] == 2 * 2580
    assert quote["totalFen"] - quote["discountFen"] == quote["payFen"]
    assert told["RefundQuote"]["amountFen"] == 2580


def test_models_name_the_same_fields_as_the_contract() -> None:
    models = generator.generate(tea())["models.d.ts"].text
    for name, schema in openapi(tea())["components"]["schemas"].items():
        (body,) = re.findall(rf"export interface {name} {{\n(.*?)\n}}", models, re.DOTALL)
        assert set(re.findall(r"^  (\w+)\??:", body, re.MULTILINE)) == set(schema["properties"])
