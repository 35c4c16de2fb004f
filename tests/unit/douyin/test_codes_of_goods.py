"""The trade page says of which goods a way of issuing codes is, where there are two."""

from pathlib import Path

from solutionkit import Registry, check_spec
from solutionkit.testing.scenarios import AS_OF
from solutionkit_douyin.trade.config import config

TWO = """
solutionkit: 1
industry: local-services
id: valley
name: 竹溪谷
intro: 竹溪谷门票，选日期购票，凭码入园
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [酒店旅游]}}}
parties: [{id: park, role: merchant, name: 竹溪谷旅游有限公司}]
stores: [{id: gate, name: 竹溪谷南门, city: 抚州}]
goods:
  - {id: tea, name: 双人茶点, fulfilment: code, form: set-meal, price: 45, codes: platform}
  - {id: cake, name: 山货礼盒, fulfilment: code, form: set-meal, price: 65}
trade: {redemption: {codes: third-party, valid_days: 90}}
"""


def test_each_way_of_issuing_codes_names_its_goods(tmp_path: Path) -> None:
    spec = tmp_path / "solution.yaml"
    spec.write_text(TWO, "utf-8")
    solution = check_spec(spec, Registry.discover(), AS_OF).solution
    assert solution is not None
    told = config(solution, [])["redemption"]["codes"]
    assert {each["issued_by"]: each["goods"] for each in told} == {
        "platform": ["双人茶点"],
        "third-party": ["山货礼盒"],
    }
