"""Fields that an industry or a play describes by a JSON Schema may stand in a table as well."""

from datetime import date
from pathlib import Path

from solutionkit import Registry, Solution, compile_spec

INDUSTRIES = Path(__file__).parents[2] / "industries"


def solution_of(spec: Path, text: str, tables: dict[str, str]) -> Solution:
    spec.write_text(text, "utf-8")
    for name, table in tables.items():
        (spec.parent / name).write_text(table, "utf-8")
    result = compile_spec(spec, Registry.discover(), date(2026, 12, 1))
    assert result.solution is not None, [each.message.zh for each in result.diagnostics]
    return result.solution


def test_a_cell_is_what_the_industry_says_it_is(tmp_path: Path) -> None:
    text = """\
solutionkit: 1
industry: local-services
id: corner-tea
name: 街角茶铺
intro: 街角的小茶铺，线上买券，到店出示券码
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [餐饮]}}}
parties: [{id: brand, role: merchant, name: 街角餐饮有限公司}]
stores: [{id: first, name: 街角茶铺一店, city: 武汉}]
goods: {from: goods.csv}
trade: {redemption: {codes: platform, valid_days: 90}}
"""
    table = (
        "id,name,fulfilment,form,price,extensions.party_size,extensions.take_away\n"
        "tea,薄荷奶绿,code,set-meal,9.90,2,是\n"
    )
    goods = solution_of(tmp_path / "solution.yaml", text, {"goods.csv": table}).goods["tea"]
    assert goods.extensions == {"party_size": 2, "take_away": True}


def test_choices_in_a_cell_are_parted_by_semicolons(tmp_path: Path) -> None:
    text = (INDUSTRIES / "mini_games/scenarios/solar-terms/solution.yaml").read_text("utf-8")
    table = (
        "ask,choices,answer,why\n"
        "相邻两个节气大约相隔多少天？,7;15；30,15,\n"
        "“三苏”说的是谁？,苏洵、苏轼、苏辙;苏秦、苏武、苏轼,苏洵、苏轼、苏辙,父子三人。\n"
        "立春以后就不会下雪了。,对;错,错,\n"
    )
    game = solution_of(tmp_path / "solution.yaml", text, {"questions.csv": table}).game
    first, second, _ = game.fields["questions"]
    assert first == {
        "ask": "相邻两个节气大约相隔多少天？",
        "choices": ["7", "15", "30"],
        "answer": "15",
    }
    assert second["choices"] == ["苏洵、苏轼、苏辙", "苏秦、苏武、苏轼"]
