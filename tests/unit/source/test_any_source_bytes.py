"""Whatever bytes a file holds, reading gives diagnostics within the text and never raises."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from solutionkit.diagnostics.export import to_github, to_json
from solutionkit.diagnostics.render import render
from solutionkit.source import read_source
from solutionkit.source.tables import read_table
from solutionkit.source.yaml_reader import read_yaml

SPEC = """\
# 一份方案
solutionkit: 1
industry: local-services
name: "青木茶事"
intro: 现做茶饮，线上下单：到店自提
text: |
  第一行
    第二行
platform:
  douyin: {appid: tt0123456789abcdef, categories: {main: [餐饮]}}
goods:
  - {id: mint, price: 9.90, stores: {tag: 华中}}
  - id: milk   # 奶绿
    images: [a.webp, 'b.webp']
    when: 12:30
"""
TABLE = 'id,name,price,stores.tag\nmint,"薄荷,奶绿",9.90,华中\nmilk,"两\n行",12,\n'
SPLINTERS = [
    *"：，；、。“”‘’【】（）－—＃＊％＝　\t\r\n\"'[]{}&*!|>%@`-?:#,;\\ ",
    *"\u00a0\u2028\u2029\x85\u200b\u200d\u2060\ufeff\u202e\x00\x07\x7f\ufffe😀e\u0301",
    ": ",
    "- ",
    "\n  ",
    "---\n",
    "<<: ",
    "&a ",
    "*a ",
    "!!str ",
    "? ",
    "1e999999999",
    "0" * 50,
    "[" * 100,
    "id：a\n",
    "\n＃",
    "\n　　－a",
]


@st.composite
def damaged(draw, text):
    """The text with pieces put in, taken out and doubled, in some encoding."""
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 0, 1, 2, 7]))
        text = text[:at] + draw(st.sampled_from(SPLINTERS)) + text[at + cut :]
    raw = text.encode(draw(st.sampled_from(["utf-8", "utf-8", "gb18030", "utf-16"])), "replace")
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(raw)))
        raw = raw[:at] + draw(st.binary(max_size=3)) + raw[at + draw(st.integers(0, 3)) :]
    return raw


@settings(max_examples=400, deadline=None)
@given(st.one_of(damaged(SPEC), damaged(SPEC), st.binary(max_size=60), damaged("a: b\n")))
def test_any_spec_can_be_read_and_reported(raw):
    root, text, _ = read_yaml("a.yaml", raw)
    document, diagnostics = read_source("a.yaml", raw)
    assert document.texts == {"a.yaml": text}
    assert_shown(diagnostics, text)
    assert_inside(root, text)


@settings(max_examples=200, deadline=None)
@given(st.one_of(damaged(TABLE), damaged(TABLE), st.binary(max_size=40)))
def test_any_table_can_be_read_and_reported(raw):
    root, text, diagnostics = read_table("a.csv", raw)
    assert_shown(diagnostics, text)
    assert_inside(root, text)


def assert_shown(diagnostics, text):
    for each in diagnostics:
        assert_span(each.span, text)
        for part in (*each.related, *([each.fix] if each.fix else [])):
            assert_span(part.span, text)
    for lang in ("zh", "en"):
        for texts in ({"a.yaml": text, "a.csv": text}, {}):
            shown = render(diagnostics, texts, lang, colour=lang == "en")
            shown.encode("utf-8")
        assert to_github(diagnostics, lang).count("\n") == len(diagnostics)
    assert len(json.loads(to_json(diagnostics))["diagnostics"]) == len(diagnostics)


def assert_inside(root, text):
    todo = [root]
    while todo:
        node = todo.pop()
        assert_span(node.span, text)
        todo += (node.entries or {}).values()
        todo += node.items or ()


def assert_span(span, text):
    lines = text.split("\n")
    assert (span.line, span.column) <= (span.end_line, span.end_column), span
    for line, column in ((span.line, span.column), (span.end_line, span.end_column)):
        assert 1 <= line <= len(lines), span
        assert 1 <= column <= len(lines[line - 1]) + 1, span
