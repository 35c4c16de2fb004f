"""Virtual goods on an iPhone: the way to pay there is not generated, so nothing is sold there."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from demo_answers import answered

from solutionkit import FileTree, Registry, Solution, check_spec
from solutionkit.testing.industry_trials import Uninstalled
from solutionkit.testing.scenarios import AS_OF
from solutionkit_douyin.miniprogram.target import generator as miniprogram
from solutionkit_douyin.trade.target import generator as trade

ROOT = Path(__file__).parents[3]
TOOLS = (
    ROOT / "plugins/solutionkit_tools_entertainment/solutionkit_tools_entertainment/industry",
    "photo-tools",
)
LAWYERS = ROOT / "industries/legal", "law-firm"
PAY = """
const stored = {}
globalThis.tt = {
  getSystemInfoSync: () => ({ platform: PHONE }),
  getStorageSync: (key) => stored[key] || '',
  setStorageSync: (key, value) => { stored[key] = value },
  showModal: ({ success }) => success({ confirm: true }),
}
const demo = require('./demo/server')
const payment = require('./services/payment')
;(async () => {
  const lines = [{ goodsId: 'month', quantity: 1 }]
  const placed = await demo.answer('POST', '/orders', { lines })
  const said = await payment.pay(placed.id).then(() => '', (error) => error.message)
  const { state } = await demo.answer('GET', `/orders/${placed.id}`, {})
  process.stdout.write(JSON.stringify({ before: payment.refusal(), said, state }))
})()
"""


@cache
def solution(industry: Path, scenario: str) -> Solution:
    installed = industry.parent.name == "industries"
    registry = Registry.discover(*([] if installed else [Uninstalled(industry)]))
    result = check_spec(industry / "scenarios" / scenario / "solution.yaml", registry, AS_OF)
    assert result.solution is not None, result.diagnostics
    return result.solution


def paid_on(phone: str, project: FileTree, folder: Path) -> Any:
    (folder / "config.js").write_bytes(project["config.js"].content)
    return answered(PAY.replace("PHONE", json.dumps(phone)), project, folder)


def test_a_membership_is_not_paid_for_on_an_iphone(tmp_path: Path) -> None:
    told = paid_on("ios", miniprogram.generate(solution(*TOOLS)), tmp_path)
    words = "iOS 上暂时不能购买"
    assert told == {"before": words, "said": words, "state": "to_pay"}


def test_elsewhere_it_is(tmp_path: Path) -> None:
    told = paid_on("android", miniprogram.generate(solution(*TOOLS)), tmp_path)
    assert told["before"] == told["said"] == ""
    assert told["state"] != "to_pay"


def test_the_order_page_says_so_before_an_order_is_placed() -> None:
    page = miniprogram.generate(solution(*TOOLS))["pages/confirm/index.js"].text
    assert "reason: payment.refusal() || quote.refusal" in page


def test_the_trade_page_names_it_and_whom_to_ask() -> None:
    tree = trade.generate(solution(*TOOLS))
    missing = {each["field"]: each for each in json.loads(tree["trade.json"].text)["missing"]}
    assert len(missing["ios_payment"]["places"]) == len(solution(*TOOLS).goods)
    assert "iOS 付款" in tree["trade.zh.html"].text
    assert "Payment on iOS" in tree["trade.en.html"].text


def test_an_hour_of_a_lawyer_is_sold_on_any_phone() -> None:
    assert (
        "getSystemInfoSync"
        not in miniprogram.generate(solution(*LAWYERS))["services/payment.js"].text
    )
