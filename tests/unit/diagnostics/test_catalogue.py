"""The words for every code: complete in both languages, filled with the values of a fault."""

import re
from string import Formatter

import pytest

from solutionkit.diagnostics import Severity, Span, Text
from solutionkit.diagnostics.catalogue import CATALOGUE, diagnose
from solutionkit.diagnostics.suggestion import did_you_mean, nearest

CHINESE_ONLY = "title"
"""A field's label, which only Chinese readers need beside its name."""

SPAN = Span.at("a.yaml", 1, 1)


@pytest.mark.parametrize("code", CATALOGUE)
def test_an_entry_is_complete(code):
    entry = CATALOGUE[code]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*", code)
    for text in filter(None, (entry.message, entry.help, entry.explanation)):
        assert text.zh and text.en
    assert not entry.message.zh.endswith("。"), "a message is one clause without a full stop"
    assert not entry.message.en.endswith("."), "a message is one clause without a full stop"


@pytest.mark.parametrize("code", CATALOGUE)
def test_both_languages_name_the_same_values(code):
    entry = CATALOGUE[code]
    assert _holes(entry.message.zh) - {CHINESE_ONLY} == _holes(entry.message.en)
    assert entry.help is None or _holes(entry.help.zh) == _holes(entry.help.en)


def _holes(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_a_fault_is_said_in_both_languages():
    found = diagnose("syntax/duplicate-key", SPAN, name="价格")
    assert found.severity is Severity.ERROR
    assert found.message == Text("字段 “价格” 写了两次", "field '价格' is given twice")
    assert found.help == Text("只保留一处", "keep only one of them")


def test_a_value_in_two_languages_speaks_each():
    found = diagnose("syntax/fullwidth-space", SPAN, space=Text("全角空格", "a full-width space"))
    assert found.message.zh == "这里是全角空格，不是普通空格"
    assert found.message.en == "a full-width space instead of a space"


def test_long_and_many_line_values_are_shortened():
    found = diagnose("syntax/duplicate-key", SPAN, name="a\nb" + "c" * 200)
    assert "\n" not in found.message.zh
    assert len(found.message.zh) < 120


def test_help_that_comes_out_empty_is_none():
    found = diagnose("files/missing", SPAN, name="a.csv", suggestion=Text("", ""))
    assert found.help is None


@pytest.mark.parametrize(("code", "values"), [("syntax/nowhere", {}), ("syntax/duplicate-key", {})])
def test_an_undeclared_code_or_a_missing_value_is_a_bug(code, values):
    with pytest.raises(KeyError):
        diagnose(code, SPAN, **values)


def test_suggestions():
    assert nearest("catgory", ["category", "price"]) == "category"
    assert nearest("Market Price", ["market_price"]) == "market_price"
    assert nearest("xyz", ["category"]) is None
    assert did_you_mean("prise", ["price"]).zh == "是不是想写 “price”？"
    assert did_you_mean("xyz", ["price", "id"]).en == "known: price, id"
    assert did_you_mean("xyz", []) == Text("", "")
