"""How diagnostics look: on a terminal, as JSON, as GitHub annotations."""

import json
from textwrap import dedent

from solutionkit.diagnostics import Diagnostic, Fix, Related, Severity, Span, Text
from solutionkit.diagnostics.export import to_github, to_json
from solutionkit.diagnostics.render import render


def diagnostic(span, severity=Severity.ERROR, **rest):
    return Diagnostic(span, "spec/odd", severity, Text("有问题", "odd value"), **rest)


def shown(span, text, lang="zh", **rest):
    return render([diagnostic(span, **rest)], {span.file: text}, lang)


def test_carets_stand_under_chinese_text():
    text = "goods:\n  名称: 茶饮 # 注\n"
    span = Span.at("solution.yaml", 2, 7, 2)
    assert shown(span, text, help=Text("改成 a", "write a")) == dedent("""\
        错误[spec/odd]：有问题
         --> solution.yaml:2:7
          |
        2 |   名称: 茶饮 # 注
          |         ^^^^
          = 帮助：改成 a

        1 个错误，0 个警告
        """)


def test_english_and_a_related_place_in_another_file():
    related = Related(Span.at("goods.csv", 12, 1, 2), Text("第一次", "first given here"))
    found = diagnostic(Span.at("solution.yaml", 1, 1, 2), related=(related,))
    texts = {"solution.yaml": "id: 1", "goods.csv": "\n" * 11 + "ab,c"}
    assert render([found], texts, "en") == dedent("""\
        error[spec/odd]: odd value
          --> solution.yaml:1:1
           |
         1 | id: 1
           | ^^
         ::: goods.csv:12:1
           |
        12 | ab,c
           | -- first given here

        1 error, 0 warnings
        """).replace("\n ::: ", "\n  ::: ")


def test_a_place_past_the_end_of_the_file():
    assert "9 |\n  | ^\n" in shown(Span.at("a", 9, 4), "a: 1\n")
    assert "1 | a: 1\n  |     ^\n" in shown(Span.at("a", 1, 40), "a: 1\n")


def test_a_stretch_of_several_lines_shows_its_first_and_last():
    text = "a:\n  - 一\n  - 二\n  - 三\n"
    assert "2 |   - 一\n  |   ^^^^\n...\n4 |   - 三\n  |   ^^^^\n" in shown(
        Span("a", 2, 3, 4, 6), text
    )


def test_tabs_and_what_cannot_be_seen_take_one_column():
    assert "1 | a b?c\n  |     ^\n" in shown(Span.at("a", 1, 5), "a\tb\u202ec\n")


def test_a_long_line_is_cut_around_the_place():
    line = "x" * 5000 + "茶" + "y" * 5000
    rows = shown(Span.at("a", 1, 5001), line).splitlines()
    assert len(rows[3]) < 200
    assert rows[3].index("茶") == rows[4].index("^")


def test_without_the_text_only_the_place_is_shown():
    assert render([diagnostic(Span.at("a", 1, 1))], {}, "en") == (
        "error[spec/odd]: odd value\n --> a:1:1\n\n1 error, 0 warnings\n"
    )


def test_order_and_summary():
    spans = [Span.at("b", 1, 1), Span.at("a", 9, 1), Span.at("a", 2, 1)]
    found = [diagnostic(span, Severity.WARNING) for span in spans]
    rendered = render(found, {}, "en", whole=True)
    places = [row.split()[-1] for row in rendered.splitlines() if "-->" in row]
    assert places == ["a:2:1", "a:9:1", "b:1:1"]
    assert rendered.endswith("0 errors, 3 warnings\n")
    assert render([], {}) == ""


def test_many_alike_are_told_once_with_their_places():
    text = "name: a\n" * 9
    found = [diagnostic(Span.at("a", line, 7)) for line in (2, 5, 9)]
    assert render(found, {"a": text}, "en") == dedent("""\
        error[spec/odd]: odd value
         --> a:2:7
          |
        2 | name: a
          |       ^
          … the same in 2 more places: a:5, a:9

        3 errors, 0 warnings
        """)
    assert render(found, {"a": text}, "en", whole=True).count("-->") == 3
    assert render(found[:2], {"a": text}, "en").count("-->") == 2


def test_other_words_or_a_related_place_are_never_folded():
    spans = [Span.at("a", line, 1) for line in (1, 2, 3)]
    said = [Diagnostic(each, "spec/odd", Severity.ERROR, Text(*"xy")) for each in spans]
    apart = [diagnostic(each, related=(Related(each, Text("x", "y")),)) for each in spans]
    assert render([*said, diagnostic(spans[0])], {}, "en").count("-->") == 2
    assert render(apart, {}, "en").count("-->") == 3


def test_very_many_places_are_named_in_part():
    found = [diagnostic(Span.at("a", line, 1)) for line in range(1, 101)]
    assert render(found, {}, "zh").count("a:") == 25
    assert "另有 99 处相同" in render(found, {}, "zh")
    assert "--all" in render(found, {}, "zh")


def test_the_layout_fits_a_gbk_console():
    found = diagnostic(Span.at("a", 1, 1), help=Text("帮忙", "help"))
    render([found], {"a": "茶"}, "zh", colour=True).encode("gbk")


def test_colour_only_when_asked():
    found = [diagnostic(Span.at("a", 1, 1))]
    assert "\x1b[1;31m错误[spec/odd]\x1b[0m" in render(found, {"a": "x"}, colour=True)
    assert "\x1b" not in render(found, {"a": "x"})


def test_json_counts_ranges_from_0_and_lines_from_1():
    span = Span("a", 2, 3, 2, 5)
    report = json.loads(to_json([diagnostic(span, fix=Fix(span, "茶"))]))
    (found,) = report["diagnostics"]
    assert (report["version"], report["errors"], report["warnings"]) == (1, 1, 0)
    assert (found["line"], found["column"]) == (2, 3)
    assert found["range"] == {
        "start": {"line": 1, "character": 2},
        "end": {"line": 1, "character": 4},
    }
    assert found["message"] == {"zh": "有问题", "en": "odd value"}
    assert found["fix"]["replacement"] == "茶"


def test_github_commands_are_escaped():
    found = Diagnostic(
        Span.at("a,b:c", 1, 2), "spec/odd", Severity.WARNING, Text("降 5%\n", "x"), Text("改", "y")
    )
    assert to_github([found]) == (
        "::warning file=a%2Cb%3Ac,line=1,endLine=1,col=2,endColumn=3,title=spec/odd"
        "::降 5%25%0A%0A改\n"
    )
