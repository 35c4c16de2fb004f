"""What goes wrong when people write YAML: the text, and the codes and places it must give."""

from decimal import Decimal

import pytest
import yaml

from solutionkit.source import yaml_events
from solutionkit.source.yaml_reader import read_yaml

TRAPS = {
    "clean": ("name: 青木茶事\nprice: 9.90\n", []),
    "colon on the first line": ("名称：某店\n", ["syntax/fullwidth-colon 1:3"]),
    "colon inside a mapping": (
        "id: a\n名称：某店\nintro: b\n",
        ["syntax/fullwidth-colon 2:3"],
    ),
    "colon opening a mapping": (
        "stores：\n  - id: a\n    name：b\n",
        ["syntax/fullwidth-colon 1:7", "syntax/fullwidth-colon 3:9"],
    ),
    "colon in the first field of a level": (
        "trade:\n  reviews：true\n",
        ["syntax/fullwidth-colon 2:10"],
    ),
    "colon in a flow mapping": ("a: {名称：某店, b: 1}\n", ["syntax/fullwidth-colon 1:7"]),
    "colon in a text that goes on": ("intro: 第一行\n  营业时间：九点\n", []),
    "colon in a text on its own line": ("intro:\n  营业时间：九点\n", []),
    "colon in a block of text": ("intro: |\n  时间：九点\n\n  地点：武汉\nname: a\n", []),
    "colon after a block of text": (
        "- intro: >-\n    时间：九点\n  name：a\n",
        ["syntax/fullwidth-colon 3:7"],
    ),
    "colon in quoted text over lines": ('intro: "第一行\n  时间：九点\n  完"\nname: a\n', []),
    "colon in an item that is text": ("notes:\n  - 时间：九点\n  - FAQ：见下\n", []),
    "no space after the colon": ("id: a\nname:某店\n", ["syntax/space-after-colon 2:5"]),
    "no space in the first field of a level": (
        "fee:\n  rate:3%\n  cap: 1\n  later:\n    - since:1\n      rate: 2\n",
        ["syntax/space-after-colon 2:7", "syntax/space-after-colon 5:12"],
    ),
    "a colon without a space in a text on its own line": ("intro:\n  open:9\nname: a\n", []),
    "a bracket in a value": (
        "d:\n  - {kind: a, number: 字[2023]第1号, until: 1}\n  - {kind: b}\nname: c\n",
        ["syntax/bracket-in-value 2:24"],
    ),
    "a bracket in an item": ("tags: [茶{大}, 奶]\n", ["syntax/bracket-in-value 1:9"]),
    "a bracket in a later line of a mapping": (
        "d: {kind: a,\n  number: 字[2023]第1号}\n",
        ["syntax/bracket-in-value 2:12"],
    ),
    "brackets in plain and quoted values": ('a: 字[2023]号\nb: {c: "x[1]", d: [e]}\n', []),
    "a hash for a value": (
        "p:\n  - {id: a, colour: #D64545}\n  - {id: b}\nname: c\n",
        ["syntax/hash-in-value 2:21"],
    ),
    "a hash in a value": ("p: {id: a, name: 茶 #1}\nname: c\n", ["syntax/hash-in-value 1:20"]),
    "a hash with the mapping going on": (
        "p: {colour: #D64545,\n  name: a}\n",
        ["syntax/hash-in-value 1:13"],
    ),
    "comments in a mapping over lines": ("p: {id: a,  # 一\n  name: b}  # 二\n", []),
    "a bracket left open above a list": (
        "a: {b: [c}\nd:\n  - e\n",
        ["syntax/unclosed-bracket 1:8"],
    ),
    "a mapping left open above a list": (
        "d:\n  - {a: 1, b: 2\n  - {a: 2}\n  - {a: 3}\nname: c\n",
        ["syntax/unclosed-bracket 2:5"],
    ),
    "no space in a flow mapping": ("a: {b:1}\n", ["syntax/space-after-colon 1:6"]),
    "a quoted flow key": ('a: {"名：店", "b:1"}\n', []),
    "a flow key over lines": ("a: {b\n  c：d, e: 1}\n", []),
    "an address is no field": (
        "links:\n  - https://example.com/a\nat: {a: b, https://x.y: 1}\n",
        [],
    ),
    "full-width comma in a list": ("tags: [茶，奶]\n", ["syntax/fullwidth-comma 1:9"]),
    "full-width comma in text": ("intro: 现做，自提\nm: {intro: 现做，自提}\n", []),
    "full-width quotes round a value": ("name: “青木”\n", ["syntax/fullwidth-quote 1:7"]),
    "full-width quotes inside a text": ("intro: “青木”的茶，“好”\n", []),
    "full-width brackets for a list": ("tags: 【茶，奶】\n", ["syntax/fullwidth-bracket 1:7"]),
    "full-width brackets in a title": ("name: 【新品】薄荷\n", []),
    "full-width dash": ("tags:\n  －a\n  - b\n", ["syntax/fullwidth-dash 2:3"]),
    "full-width hash": ("a: 1\n＃ 注释\nb: 2\n", ["syntax/fullwidth-hash 2:1"]),
    "full-width indent": ("a:\n　　b: 1\n", ["syntax/fullwidth-space 2:1"]),
    "no-break indent": ("a:\n\u00a0\u00a0b: 1\n", ["syntax/fullwidth-space 2:1"]),
    "full-width space after a colon": ("a:　1\n", ["syntax/fullwidth-space 1:3"]),
    "full-width spaces open a paragraph": ("a: |\n  　　第一段\nb: 第一行\n  　　第二行\n", []),
    "tab indent": ("a:\n\tb: 1\n", ["syntax/tab-indent 2:1"]),
    "line separator": ("v: a\u2028b\nw: c\n", ["encoding/line-separator 1:5"]),
    "next line in a comment": ("# a\x85b: 1\nw: c\n", ["encoding/line-separator 1:4"]),
    "control character": ("a: b\x07c\n", ["encoding/control-character 1:5"]),
    "invisible character": ("id: a\u200bb\n", ["encoding/invisible-character 1:6"]),
    "byte order mark": ("\ufeffa: 1\n", []),
    "carriage returns": ("a: 1\r\nb: no\r\n", ["value/yes-no 2:4"]),
    "old yes and no": ("a: no\nb: On\nc: 'no'\n", ["value/yes-no 1:4", "value/yes-no 2:4"]),
    "leading zero": ("a: 014\nb: '014'\nc: 0.5\n", ["value/leading-zero 1:4"]),
    "exponent": ("model: 12E5\n", ["value/exponent 1:8"]),
    "long number": (f"number: {'9' * 50}\n", ["value/number-too-long 1:9"]),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", ["syntax/duplicate-key 3:1"]),
    "anchor and alias": ("a: &x 1\nb: *x\n", ["syntax/anchor 1:4", "syntax/alias 2:4"]),
    "anchor on a collection": ("a: &x\n  b: 1\n", ["syntax/anchor 1:4"]),
    "merge key": ("a:\n  <<: {b: 1}\n", ["syntax/merge-key 2:3"]),
    "tag": ("a: !Foo 1\nb: !!str 2\n", ["syntax/tag 1:4", "syntax/tag 2:4"]),
    "two documents": ("a: 1\n---\nb: 2\n", ["syntax/many-documents 2:1"]),
    "a leading document mark": ("---\na: 1\n", []),
    "list as a key": ("? [a, b]\n: 1\nc: 2\n", ["syntax/complex-key 1:3"]),
    "template braces": ("a: {{ name }}\n", ["syntax/complex-key 1:5"]),
    "lone star": ("category: *\nb: 1\n", ["syntax/lone-symbol 1:11"]),
    "two colons": ("a: b: c\nd: 1\n", ["syntax/colon-in-value 1:5"]),
    "no colon": ("a: 1\nfoo\nb: 2\n", ["syntax/missing-colon 2:1"]),
    "unclosed quote": ('a: 1\nb: "x\nc: 2\nd: 3\n', ["syntax/unclosed-quote 2:4"]),
    "quote closed by a later one": ('a: "x\nb: "y"\n', ["syntax/unclosed-quote 1:4"]),
    "unclosed bracket": ("a: [1, 2\nb: 3\n", ["syntax/unclosed-bracket 1:4"]),
    "unclosed brace": ("a: {b: 1\nc: 3\n", ["syntax/unclosed-bracket 1:4"]),
    "reserved character": ("a: @x\nb: `y`\n", [f"syntax/reserved-character {n}:4" for n in (1, 2)]),
    "wrong escape": ('a: "C:\\d"\nb: 1\n', ["syntax/escape 1:7"]),
    "item in a value": ("a: - b\n", ["syntax/dash-in-value 1:4"]),
    "ragged indent": ("a:\n  b: 1\n c: 2\n", ["syntax/indentation 3:2"]),
    "nested below text": ("a: 1\n  b: 2\nc: 3\n", ["syntax/colon-in-value 2:4"]),
    "several faults in one run": (
        "a: b: c\nd：1\ne: [1\nf: 'x\ng: 1\ng: 2\n",
        [
            "syntax/colon-in-value 1:5",
            "syntax/fullwidth-colon 2:2",
            "syntax/unclosed-bracket 3:4",
            "syntax/unclosed-quote 4:4",
            "syntax/duplicate-key 6:1",
        ],
    ),
    "empty": ("# 只有注释\n", ["syntax/empty-file 1:1"]),
}


def codes(text: str) -> list[str]:
    _, _, diagnostics = read_yaml("a.yaml", text.encode())
    return [f"{each.code} {each.span.line}:{each.span.column}" for each in diagnostics]


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_reported_where_it_stands(name):
    text, expected = TRAPS[name]
    assert codes(text) == expected


@pytest.mark.parametrize("name", TRAPS)
def test_without_the_c_library_the_same_lines_are_blamed(name, monkeypatch):
    monkeypatch.setattr(yaml_events, "_LOADER", yaml.SafeLoader)
    text, expected = TRAPS[name]
    assert {each.split(":")[0] for each in codes(text)} == {each.split(":")[0] for each in expected}


def test_scalars_follow_yaml_1_2_and_fractions_are_exact():
    text = (
        "a: 12:30\nb: 2025-01-01\nc: 9.90\nd: 12\ne: true\nf: ~\ng:\nh: 1_000\n"
        "i: '5'\nj: 0x1F\nk: -.5\nl: .inf\nm: 08\nn: 12E5\no: y\n"
    )
    root, _, _ = read_yaml("a.yaml", text.encode())
    assert root.data() == {
        "a": "12:30",
        "b": "2025-01-01",
        "c": Decimal("9.90"),
        "d": 12,
        "e": True,
        "f": None,
        "g": None,
        "h": "1_000",
        "i": "5",
        "j": 31,
        "k": Decimal("-0.5"),
        "l": ".inf",
        "m": "08",
        "n": Decimal("12E5"),
        "o": "y",
    }
    assert str(root.data()["c"]) == "9.90"


def test_what_was_put_right_is_read_as_meant_and_offered_as_a_fix():
    text = "名称：青木\n门店：\n　　- id：a\n　　　编号:1\n"
    root, _, diagnostics = read_yaml("a.yaml", text.encode())
    assert root.data()["名称"] == "青木"
    fixes = [(each.fix.span.column, each.fix.replacement) for each in diagnostics if each.fix]
    assert fixes[:2] == [(3, ": "), (3, ":")]
    assert root.entries["名称"].span[1:5] == (1, 4, 1, 6)


def test_spans_count_characters_of_the_authors_text():
    text = 'goods:\n  - id: 茶\n    "名": [a, 😀b]\n'
    root, _, _ = read_yaml("a.yaml", text.encode())
    item = root.entries["goods"].items[0]
    assert item.span[1:5] == (2, 5, 3, 17)
    assert item.entries["id"].span[1:5] == (2, 9, 2, 10)
    assert item.entries["名"].key_span[1:5] == (3, 5, 3, 8)
    assert item.entries["名"].items[1].span[1:5] == (3, 14, 3, 16)


def test_a_duplicate_keeps_the_first_and_shows_both_places():
    root, _, (found,) = read_yaml("a.yaml", b"a: 1\na: 2\n")
    assert root.data() == {"a": 1}
    assert found.related[0].span[1:5] == (1, 1, 1, 2)


def test_encodings():
    text = "name: 青木茶事\nintro: 现做茶饮\n"
    for encoding, expected in [
        ("utf-8-sig", []),
        ("utf-16", []),
        ("gb18030", ["encoding/not-utf8"]),
    ]:
        root, _, diagnostics = read_yaml("a.yaml", text.encode(encoding))
        assert root.data() == {"name": "青木茶事", "intro": "现做茶饮"}
        assert [each.code for each in diagnostics] == expected


def test_damaged_utf8_is_not_taken_for_gb18030():
    raw = "name: 青木茶事现做茶饮\nintro: ".encode() + "茶".encode()[:2] + b"\n"
    _, _, diagnostics = read_yaml("a.yaml", raw)
    assert [(each.code, each.span.line, each.span.column) for each in diagnostics] == [
        ("encoding/unreadable-bytes", 2, 8)
    ]


BILLION_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(9)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "syntax/too-deep"),
        ("{a: " * 100_000, "syntax/too-deep"),
        ("- " * 100_000, "syntax/too-deep"),
        ("a:\n" * 100_000, "syntax/duplicate-key"),
        (BILLION_LAUGHS, "syntax/alias"),
        ("- a\n" * 250_000, "syntax/too-many-values"),
        ("a" * 5_000_000, "syntax/too-large"),
        ("名：" * 300_000, "syntax/fullwidth-colon"),
        ("a：b\n" * 20_000, "syntax/fullwidth-colon"),
        ("a: 'b\n" * 20_000, "syntax/unclosed-quote"),
    ],
    ids=range(10),
)
def test_abuse_gives_a_finding(text, code):
    _, _, diagnostics = read_yaml("a.yaml", text.encode())
    assert len(diagnostics) < 400
    assert code in {each.code for each in diagnostics}


@pytest.mark.parametrize("name", TRAPS)
def test_a_fix_puts_an_end_to_what_it_fixes(name):
    text, _ = TRAPS[name]
    _, text, diagnostics = read_yaml("a.yaml", text.encode())
    fixed = {each.code for each in diagnostics if each.fix}
    lines = text.split("\n")
    for each in sorted((each.fix for each in diagnostics if each.fix), reverse=True):
        line, start, end = each.span.line - 1, each.span.column - 1, each.span.end_column - 1
        lines[line] = lines[line][:start] + each.replacement + lines[line][end:]
    left = {code.split(" ")[0] for code in codes("\n".join(lines))}
    assert not left & fixed
