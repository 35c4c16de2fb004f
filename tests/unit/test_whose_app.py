"""Whose app it is: the party of the role an industry requires, in whatever order they stand."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import compile_spec
from solutionkit.registry import installed

TEA = """\
solutionkit: 1
industry: local-services
id: corner-tea
name: 街角茶铺
intro: 现做茶饮，线上下单到店自提
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [餐饮]}}}
parties: [PARTIES]
documents: [{kind: 营业执照, holder: guest, number: SAMPLE-1}]
stores: [{id: one, name: 一店, city: 武汉, address: 街角路 1 号}]
goods: [{id: tea, name: 薄荷茶, fulfilment: code, price: 9.90, stores: {all: true}}]
trade: {redemption: {codes: platform, valid_days: 90}}
"""
BRAND = "{id: brand, role: merchant, name: 街角餐饮有限公司, entity: enterprise}"
GUEST = "{id: guest, role: franchisee, name: 客满餐饮有限公司, entity: enterprise}"
BUILDER = "{id: builder, role: service-provider, name: 街角技术有限公司}"


@pytest.mark.parametrize("parties", [(BRAND, GUEST, BUILDER), (BUILDER, GUEST, BRAND)])
def test_the_order_of_parties_says_nothing(parties: tuple[str, ...], tmp_path: Path) -> None:
    spec = tmp_path / "solution.yaml"
    spec.write_text(TEA.replace("PARTIES", ", ".join(parties)), encoding="utf-8")
    result = compile_spec(spec, installed(), date(2026, 11, 21))
    assert result.solution is not None
    assert result.solution.merchant == "brand"
    assert {each.party for each in result.solution.goods.values()} == {"brand"}
    assert {each.party for each in result.solution.stores.values()} == {"brand"}
    assert "parties/head-unclear" not in {each.code for each in result.diagnostics}


@pytest.mark.parametrize("parties", [(BRAND, GUEST), (GUEST, BRAND)])
def test_what_another_holds_is_not_the_merchants(parties: tuple[str, ...], tmp_path: Path) -> None:
    from solutionkit import admission_decisions

    spec = tmp_path / "solution.yaml"
    spec.write_text(TEA.replace("PARTIES", ", ".join(parties)), encoding="utf-8")
    solution = compile_spec(spec, installed(), date(2026, 11, 21)).solution
    assert solution is not None
    (enter, *_) = admission_decisions(solution)
    assert "entity-document" in {each.rule.id for each in enter.failed}
