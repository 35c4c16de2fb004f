"""The demo's server takes no order for what is not sold, whatever the pages show."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from demo_answers import answered
from test_services import firm

from solutionkit import Solution
from solutionkit_douyin.miniprogram.target import generator

ORDER = """
globalThis.tt = { getStorageSync: () => '', setStorageSync: () => {} }
const demo = require('./demo/server')
const [goodsId] = process.argv.slice(1)
const lines = [{ goodsId, quantity: 1 }]
;(async () => {
  const { refusal } = await demo.answer('POST', '/orders/quote', { lines })
  const placed = await demo.answer('POST', '/orders', { lines }).catch((error) => error.message)
  process.stdout.write(JSON.stringify([refusal, placed.state || placed]))
})()
"""


def tried(solution: Solution, goods: str, folder: Path) -> Any:
    return answered(ORDER, generator.generate(solution), folder, goods)


def test_what_lacks_a_paper_in_force_cannot_be_ordered(tmp_path: Path) -> None:
    lapsed = replace(firm(), as_of=date(2045, 1, 1))
    assert tried(lapsed, "lawyer-letter", tmp_path) == ["暂停销售", "暂停销售"]
    assert tried(firm(), "lawyer-letter", tmp_path) == ["", "to_pay"]


def test_what_is_sold_out_or_only_shown_cannot_be_ordered(tmp_path: Path) -> None:
    letter = firm().goods["lawyer-letter"]
    out = replace(firm(), goods={**firm().goods, "lawyer-letter": replace(letter, stock=0)})
    assert tried(out, "lawyer-letter", tmp_path) == ["已售罄", "已售罄"]
    undated = tried(firm(), "first-15", tmp_path)
    assert undated == ["请选择日期", "请选择日期"]
