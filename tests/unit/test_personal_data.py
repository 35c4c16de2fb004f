"""The privacy page tells of what the app asks for, and of nothing that only a preset thought of."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import compile_spec
from solutionkit.registry import installed

SHOP = """\
solutionkit: 1
industry: local-services
id: corner
name: 街角小店
intro: 街角的小店，线上下单
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [餐饮]}}}
parties: [{id: brand, role: merchant, name: 街角有限公司, entity: enterprise}]
stores: [{id: first, name: 一店, city: 武汉PLACE}]
goods: [GOODS]
MORE
"""
CODE = "{id: tea, name: 奶绿, fulfilment: code, form: set-meal, price: 9.90, codes: platform}"
SHOWN = "{id: tea, name: 奶绿, fulfilment: display}"
LOCATED = ", longitude: 114.3, latitude: 30.5"


@pytest.mark.parametrize(
    ("goods", "place", "more", "told"),
    [
        (CODE, "", "", ["phone", "name"]),
        (CODE, LOCATED, "", ["phone", "name", "location"]),
        (CODE, "", "reach: [location]", ["phone", "name", "location"]),
        (SHOWN, "", "", []),
        (SHOWN, "", "privacy: [{id: phone, purpose: 回访}]", ["phone"]),
    ],
)
def test_a_preset_datum_stands_where_something_reads_it(
    tmp_path: Path, goods: str, place: str, more: str, told: list[str]
) -> None:
    text = SHOP.replace("GOODS", goods).replace("PLACE", place).replace("MORE", more)
    (tmp_path / "solution.yaml").write_text(text, "utf-8")
    result = compile_spec(tmp_path / "solution.yaml", installed(), date(2026, 11, 21))
    assert result.solution is not None, result.diagnostics
    assert [each.id for each in result.solution.privacy] == told
