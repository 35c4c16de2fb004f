"""One-line expressions: what they mean, and what is said about those that mean nothing."""

from datetime import date
from typing import Any

import pytest
from policies import CONTRIBUTED_FIELDS, LICENCES

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field, FieldType
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.expression import Names, parse
from solutionkit.policy.subject import Held, Subject
from solutionkit.policy.tokens import ExpressionFault

CAPITAL = Field(
    "merchant.capital", FieldType(Kind.MONEY), "merchant", Text("注册资本", "registered capital")
)
FOUNDED = Field(
    "merchant.founded", FieldType(Kind.DATE), "merchant", Text("成立日", "founding day")
)
NAMES = Names(
    {**CONTRIBUTED_FIELDS, "merchant.capital": CAPITAL, "merchant.founded": FOUNDED},
    LICENCES,
    "merchant",
)
DAY = date(2026, 6, 1)
STORES = (
    Subject({"store.city": "武汉", "store.has_poi": True}, id="a"),
    Subject({"store.city": "长沙", "store.has_poi": False}, id="b"),
)
MERCHANT = Subject(
    {
        "merchant.capital": 100_000_000,
        "merchant.founded": date(2023, 6, 1),
        "merchant.entity": "enterprise",
        "app.features": ("booking", "payment"),
        "goods.category": ("酒店旅游", "民宿"),
    },
    documents=(Held("营业执照", "merchant"),),
    children={"stores": STORES},
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("merchant.capital >= 100万", True),
        ("merchant.capital > 1000000", False),
        ("merchant.capital >= 0.01亿", True),
        ("merchant.founded + 1096d <= today", True),
        ("merchant.founded + 1096d < today", False),
        ("merchant.entity in [enterprise, institution]", True),
        ("merchant.entity != person and app.features includes booking", True),
        ("not (merchant.entity == person or merchant.capital < 5元)", True),
        ("goods.category in [酒店旅游]", True),
        ('goods.category in ["酒店旅游 > 酒店"]', False),
        ('has("营业执照") and not has("卫生许可证")', True),
        ("count(stores) == 2", True),
        ("count(stores, store.city == 武汉) >= 2", False),
        ("every(stores, store.has_poi)", False),
        ("every(stores, store.city == 武汉, store.has_poi)", True),
        ("some(stores, store.city == 长沙)", True),
        ("min(merchant.capital, 500) == 500", True),
        ("max(3, 5) == 5", True),
        ("app.sells", None),
        ("app.sells and merchant.entity == person", False),
        ("app.sells or merchant.entity == enterprise", True),
        ("not app.sells", None),
        ("unknown(app.sells)", True),
        ("（merchant.capital ＞ 5）", True),
    ],
)
def test_meaning(line: str, expected: bool | None) -> None:
    assert evaluate(parse(line, NAMES), MERCHANT, DAY) is expected


@pytest.mark.parametrize(
    ("line", "code", "marked"),
    [
        ("merchant.capitl > 5", "policy/unknown-field", "merchant.capitl"),
        ("merchant.entity == enterprize", "policy/unknown-value", "enterprize"),
        ("merchant.entity > person", "policy/no-order", ">"),
        ("merchant.capital >= 12.345", "policy/wrong-type", "12.345"),
        ("merchant.capital >= 2026-01-01", "policy/wrong-type", "2026-01-01"),
        ("merchant.capital", "policy/wrong-type", "merchant.capital"),
        ("merchant.founded + 99999d < today", "policy/wrong-type", "99999d"),
        ("merchant.founded < 2026-02-30", "policy/wrong-type", "2026-02-30"),
        ("has(营业执)", "policy/unknown-document", "营业执"),
        ("sum(merchant.capital) > 5", "policy/unknown-function", "sum"),
        ("every(shops, true)", "policy/unknown-children", "shops"),
        ("merchant.capital > 5 5", "policy/not-an-expression", "5"),
        ("merchant.capital > ?", "policy/not-an-expression", "?"),
        ("", "policy/not-an-expression", ""),
        ("(" * 100, "policy/not-an-expression", "("),
    ],
)
def test_fault_is_marked_in_the_line(line: str, code: str, marked: str) -> None:
    with pytest.raises(ExpressionFault) as caught:
        parse(line, NAMES)
    assert caught.value.code == code
    assert line[caught.value.start : caught.value.end] == marked


def test_a_misspelt_field_is_asked_about() -> None:
    with pytest.raises(ExpressionFault) as caught:
        parse("merchant.entty == enterprise", NAMES)
    advice: Any = caught.value.values["advice"]
    assert advice.zh == "是不是想写 “merchant.entity”？"
