"""What pages say of places, prices and refunds, and to whom they give a lead."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from demo_answers import answered

from solutionkit import Registry, Solution, check_spec
from solutionkit.testing.scenarios import AS_OF
from solutionkit_douyin.miniprogram.catalogue import goods_records, person_records
from solutionkit_douyin.miniprogram.demo import sample_orders
from solutionkit_douyin.miniprogram.leads import form_records, variant_records
from solutionkit_douyin.miniprogram.target import generator

CARS = """
solutionkit: 1
industry: auto
id: two-brands
name: 江畔汽车
intro: 看车型，约试驾，留下电话等顾问联系
platform:
  douyin: {appid: tt0123456789abcdef, categories: {main: [汽车, 汽车经销商]}}
parties:
  - {id: group, role: group, name: 某汽车销售有限公司}
  - {id: wh1, role: dealer, name: 一号汽车销售有限公司, acts_for: group}
  - {id: wh2, role: dealer, name: 二号汽车销售有限公司, acts_for: group}
stores:
  - {id: one, name: 一号展厅, party: wh1, city: 武汉, address: 示例路 1 号, tags: [青岚]}
  - {id: two, name: 二号展厅, party: wh2, city: 武汉, address: 示例路 2 号, tags: [云雀]}
goods:
  - id: lan
    name: 青岚 A
    fulfilment: display
    stores: {tag: 青岚}
    variants: [{id: lan-1, name: 2021 款, asking_price: 83800}]
  - {id: lark, name: 云雀 B, fulfilment: display, stores: {tag: 云雀}}
privacy: [{id: phone, purpose: 联系你安排试驾}]
forms:
  - id: drive
    title: 约试驾
    fields:
      - {id: car, title: 想试的车, kind: goods}
      - {id: where, title: FIELD, kind: BY}
      - {id: phone, title: 手机号, kind: phone}
    consent: 只用于联系你安排试驾
    routing: {by: BY}
targets: [miniprogram]
"""
CHANGSHA = (
    "  - {id: far, name: 长沙展厅, party: wh1, city: 长沙, address: 示例路 9 号, tags: [青岚]}\n"
)
LAW = """
solutionkit: 1
industry: legal
id: two-cities
name: 街角律所
intro: 选律师、约时间、在线付费，也可以代写文书
platform:
  douyin:
    appid: tt0123456789abcdef
    categories: {main: [商业服务, 律师事务所]}
parties: [{id: firm, role: law-firm, name: 街角律师事务所, entity: organisation}]
stores:
  - {id: wuhan, name: 武汉办公室, city: 武汉, address: 示例路 1 号}
  - {id: changsha, name: 长沙办公室, city: 长沙, address: 示例路 2 号}
  - {id: empty, name: 苏州办公室, city: 苏州, address: 示例路 3 号}
people:
  - {id: lin, name: 林律师, party: firm, services: [visit], store: wuhan}
  - {id: lu, name: 陆律师, party: firm, services: [visit, draft], store: changsha}
goods:
  - id: visit
    name: 到所咨询
    fulfilment: appointment
    form: consultation
    price: 499
    duration: 60
    mode: onsite
  - {id: draft, name: 代写合同, fulfilment: virtual, form: document-drafting, price: 599}
targets: [miniprogram]
"""
SALE = """
solutionkit: 1
industry: local-services
id: hot-springs
name: 江畔温泉
intro: 江边的温泉，线上买券，约好时间再来
platform:
  douyin: {appid: tt0123456789abcdef, categories: {main: [休闲娱乐]}}
parties: [{id: brand, role: merchant, name: 江畔温泉有限公司}]
stores: [{id: one, name: 江畔温泉, city: 武汉, address: 示例路 1 号}]
goods:
  - {id: night, name: 双人夜场, fulfilment: appointment, form: booking, price: 298}
  - {id: early, name: 双人夜场预售, form: pre-sale, price: 238, market_price: 298, books: [night]}
trade:
  booking: true
  refund:
    to_use: {right: full}
    booked: {right: RIGHT, text: 预约后的规则。}
    used: {right: none}
    expired: {right: full, automatic: true}
  redemption: {codes: platform, valid_days: 90}
targets: [miniprogram]
"""
PART = "to_use: {right: partial, text: 扣除 10% 后退回。}"


def solution(tmp_path: Path, text: str) -> Solution:
    spec = tmp_path / "solution.yaml"
    spec.write_text(text, "utf-8")
    result = check_spec(spec, Registry.discover(), AS_OF)
    return result.solution


def cars(tmp_path: Path, by: str) -> Solution:
    return solution(tmp_path, CARS.replace("BY", by).replace("FIELD", "哪里"))


PAY_AND_ASK_BACK = """
const stored = {}
globalThis.tt = {
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const ask = (method, path, data) => demo.answer(method, path, data || {})
;(async () => {
  const line = { goodsId: GOODS, quantity: 1, date: '2026-12-01', time: '10:00' }
  const { id } = await ask('POST', '/orders', { lines: [line] })
  await demo.pay(id)
  const paid = await ask('GET', `/orders/${id}`)
  const codeIds = paid.codes.map((code) => code.id)
  const { amountFen } = await ask('POST', `/orders/${id}/refunds/quote`, { codeIds })
  const { refundable, refundRule } = paid
  process.stdout.write(JSON.stringify({ refundable, refundRule, amountFen }))
})()
"""


def asked_back(tmp_path: Path, text: str, goods: str) -> dict[str, Any]:
    """What the demo says of a refund as soon as `goods` are paid."""
    project = generator.generate(solution(tmp_path, text))
    return dict(answered(PAY_AND_ASK_BACK.replace("GOODS", json.dumps(goods)), project, tmp_path))


def test_what_is_booked_as_it_is_paid_is_refunded_as_booked(tmp_path: Path) -> None:
    told = asked_back(tmp_path, SALE.replace("RIGHT", "none"), "night")
    assert told == {"refundable": False, "refundRule": "预约后的规则。", "amountFen": 0}
    night, early = goods_records(solution(tmp_path, SALE.replace("RIGHT", "none")))
    lines = {each["title"]: each["lines"] for each in night["rules"]}
    assert "预约后的规则。" in lines["退款规则"] and "全额退款" not in lines["退款规则"]
    assert night["promises"] == []
    assert early["promises"][0] == "预约前可退"


def test_a_refund_of_a_part_names_no_amount(tmp_path: Path) -> None:
    part = SALE.replace("RIGHT", "full").replace("to_use: {right: full}", PART)
    told = asked_back(tmp_path, part, "early")
    assert told == {"refundable": True, "refundRule": "扣除 10% 后退回。", "amountFen": -1}


def sent(project: Path, *choices: str) -> list[str]:
    """Who gets leads about the 青岚 A, one after the other, in the demo of a project."""
    values = "[{fieldId: 'car', value: 'lan'}, {fieldId: 'where', value: '%s'}]"
    asked = [
        f"leads.create({{formId: 'drive', values: {values % choice}, consent}}).companyName"
        for choice in choices
    ]
    script = f"""
      let kept = ''
      globalThis.tt = {{ getStorageSync: () => kept, setStorageSync: (_, all) => {{ kept = all }} }}
      const consent = {{ text: '', at: '2026-12-01T10:00:00+08:00' }}
      const leads = require('./demo/leads')
      process.stdout.write(JSON.stringify([{", ".join(asked)}]))
    """
    run = subprocess.run(["node", "-e", script], cwd=project, capture_output=True, check=True)
    return list(json.loads(run.stdout))


@pytest.mark.skipif(not shutil.which("node"), reason="runs the demo in node")
def test_a_lead_never_goes_to_a_dealer_without_that_model(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for path, file in generator.generate(cars(tmp_path, "city")).items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(file.content)
    assert set(sent(project, "武汉", "武汉", "武汉")) == {"一号汽车销售有限公司"}


@pytest.mark.skipif(not shutil.which("node"), reason="runs the demo in node")
def test_with_a_table_a_lead_goes_only_to_those_it_names_and_to_the_rest(tmp_path: Path) -> None:
    routed = "routing: {by: city, table: {武汉: [wh2]}, to: [group]}"
    text = CARS.replace("routing: {by: BY}", routed).replace("BY", "city").replace("FIELD", "哪里")
    text = text.replace("tags: [云雀]", "tags: [云雀, 青岚]")
    text = text.replace("stores:\n", f"stores:\n{CHANGSHA}")
    project = tmp_path / "project"
    for path, file in generator.generate(solution(tmp_path, text)).items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(file.content)
    assert sent(project, "武汉", "长沙") == ["二号汽车销售有限公司", "某汽车销售有限公司"]
    contract = json.loads((project / "openapi.json").read_text("utf-8"))
    rule = contract["x-lead-routing"]["forms"]["drive"]
    assert (rule["table"], rule["to"]) == ({"武汉": ["wh2"]}, ["group"])


def test_a_form_offers_only_stores_that_have_the_model(tmp_path: Path) -> None:
    (form,) = form_records(cars(tmp_path, "store"))
    stores = {each["id"]: each["of"] for each in form["fields"][1]["choices"]}
    assert stores == {"one": ["lan"], "two": ["lark"]}


def test_the_price_of_a_used_car_is_the_dealers_own(tmp_path: Path) -> None:
    told = variant_records(cars(tmp_path, "city").goods["lan"])
    assert (told["priceName"], told["fromFen"]) == ("门店报价", 8380000)
    assert "厂商" not in told["priceNote"]


def test_a_service_on_site_says_the_city_of_who_gives_it(tmp_path: Path) -> None:
    firm = solution(tmp_path, LAW)
    visit, draft = goods_records(firm)
    assert [each["city"] for each in visit["places"]] == ["武汉", "长沙"]
    assert draft["places"] == []
    assert [each["place"]["city"] for each in person_records(firm)] == ["武汉", "长沙"]
    placed = {each["items"][0]["goodsId"]: each for each in sample_orders(firm)}
    assert placed["visit"]["items"][0]["place"]["city"] == "武汉"
    assert placed["draft"]["items"][0]["place"] is None


def promises(tmp_path: Path, right: str) -> Any:
    early = goods_records(solution(tmp_path, SALE.replace("RIGHT", right)))[1]
    return early["promises"]


def test_tags_promise_no_more_than_every_stage_before_use(tmp_path: Path) -> None:
    assert promises(tmp_path, "full") == ["随时退", "过期自动退"]
    assert promises(tmp_path, "partial") == ["预约前可退", "未预约过期自动退"]


def test_a_market_price_is_no_discount(tmp_path: Path) -> None:
    (early,) = [
        each
        for each in sample_orders(solution(tmp_path, SALE.replace("RIGHT", "none")))
        if each["items"][0]["goodsId"] == "early"
    ]
    assert early["amounts"]["discountFen"] == 0
    assert early["items"][0]["marketPriceFen"] == 29800


def test_goods_say_how_the_service_is_given(tmp_path: Path) -> None:
    visit, draft = goods_records(solution(tmp_path, LAW))
    assert {"title": "服务方式", "lines": ["当面"]} in visit["rules"]
    assert "服务方式" not in [each["title"] for each in draft["rules"]]


PRICES = "const { price } = require('./format/guide.sjs')\n"
PRICES += "process.stdout.write(JSON.stringify([999999, 13984950, 10980000, 1598].map(price)))"


def test_a_price_of_a_car_keeps_its_fen(tmp_path: Path) -> None:
    project = generator.generate(cars(tmp_path, "city"))
    shown = ["9,999.99 元", "139,849.50 元", "10.98 万", "15.98 元"]
    assert answered(PRICES, project, tmp_path) == shown
