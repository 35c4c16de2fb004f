"""Faults of rules and tables that are proved, each shown on one case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policies import industry_admission, industry_fees, read_rules
from test_industry_cases import WITH_RULES

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field, FieldType
from solutionkit.ir.table import Anything, Cell, DecisionTable, Hit, Interval, Row
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.expression import BOOL, Names, parse
from solutionkit.policy.subject import Subject
from solutionkit.policy.verify.faults import policy_faults
from solutionkit.policy.verify.rules import rule_faults, version_gaps
from solutionkit.policy.verify.search import Found, search
from solutionkit.policy.verify.tables import sweep, table_faults

HEAD = """\
fields:
  person.years: {type: int, title: {zh: 执业年限, en: years}}
  goods.service: {type: enum, title: {zh: 服务, en: service},
    values: {advice: {zh: 咨询, en: advice}, letter: {zh: 文书, en: letters}}}
rules:
"""
RULE = """\
  - id: %s
    title: {zh: 题, en: title}
    fix: {zh: 改, en: mend}
    facts: []
    grade: example
    %s
"""


def faults(*rules: str) -> list[Diagnostic]:
    named = [RULE % (f"r{number}", rule) for number, rule in enumerate(rules)]
    policy, found = read_rules(HEAD + "".join(named))
    assert not found, found
    return list(rule_faults(policy))


def codes(*rules: str) -> list[str]:
    return [each.code.partition("/")[2] for each in faults(*rules)]


@pytest.mark.parametrize("industry", WITH_RULES)
def test_bundled_policies_have_no_fault_that_can_be_proved(industry: str) -> None:
    assert policy_faults(industry_admission(industry)[0], industry_fees(industry)[0]) == []


def test_a_rule_whose_condition_cannot_hold() -> None:
    rule = "when: person.years >= 3 and person.years < 3\n    require: app.sells"
    assert codes(rule) == ["rule-unreachable"]


def test_a_requirement_nobody_can_meet() -> None:
    assert codes("require: person.years >= 5 and person.years <= 4") == ["rule-never-met"]


def test_a_requirement_everybody_meets() -> None:
    assert codes("require: goods.service in [advice, letter]") == ["rule-always-met"]


def test_two_rules_that_cannot_both_be_met_are_shown_on_a_case() -> None:
    (found,) = faults(
        "when: app.sells\n    require: 营业执照",
        "when: goods.service == letter\n    require: {none: [营业执照]}",
    )
    assert found.code == "policy/rules-contradict"
    assert "服务是文书" in found.message.zh
    assert "收款" in found.message.zh


def test_rules_of_different_days_do_not_contradict() -> None:
    early = "until: 2026-01-01\n    require: goods.service == letter"
    assert codes(early, "since: 2026-01-01\n    require: goods.service == advice") == []


def test_a_gap_between_two_versions_of_a_rule() -> None:
    text = HEAD + RULE % ("r", "until: 2026-01-01\n    require: app.sells")
    text += RULE % ("r", "since: 2026-02-01\n    require: app.sells")
    (gap,) = version_gaps(read_rules(text)[0])
    assert "2026-01-01 到 2026-02-01" in gap.message.zh


LINES = st.recursive(
    st.sampled_from(
        [
            *("person.years >= 3", "person.years < 5", "person.years == 4", "app.sells"),
            *("goods.service == advice", "goods.service in [letter]", 'has("营业执照")'),
            *("goods.category in [餐饮]", 'goods.category in ["餐饮 > 菜谱"]'),
        ]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" and ", " or "]), inner).map("".join).map("({})".format),
        inner.map("not {}".format),
    ),
    max_leaves=6,
)
NAMES = Names(read_rules(HEAD)[0].fields, read_rules(HEAD)[0].documents, "merchant")


@given(LINES, st.integers(0, 7), st.booleans(), st.sampled_from(["advice", "letter"]))
def test_none_is_only_said_of_what_never_holds(
    line: str, years: int, sells: bool, service: str
) -> None:
    condition = parse(line, NAMES, BOOL)
    if search(condition, NAMES.fields).found is Found.NONE:
        for category in (("餐饮",), ("餐饮", "菜谱"), ("丽人",)):
            values = {"person.years": years, "app.sells": sells, "goods.service": service}
            subject = Subject({**values, "goods.category": category}, ())
            assert evaluate(condition, subject, date(2026, 6, 1)) is not True


FIELDS = {
    name: Field(name, FieldType(Kind.INT), "code", Text(name, name))
    for name in ("code.a", "code.b")
}
SPANS = st.tuples(st.integers(0, 6), st.integers(1, 4)).map(lambda at: Interval(at[0], sum(at)))
CELLS: st.SearchStrategy[Cell] = st.one_of(
    SPANS,
    st.just(Anything()),
    st.integers(0, 6).map(lambda at: Interval(at, None)),
    st.integers(1, 6).map(lambda at: Interval(None, at)),
)


def holds(cell: Cell, value: int) -> bool:
    if isinstance(cell, Interval):
        start, end = cell.start or 0, 100 if cell.end is None else cell.end
        return start <= value < end
    return True


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6), st.sampled_from(list(Hit)))
def test_the_sweep_finds_what_trying_every_case_finds(
    cells: list[tuple[Cell, Cell]], hit: Hit
) -> None:
    place = Span.at("t", 1, 1)
    rows = tuple(Row(pair, ir.ALWAYS, None, place) for pair in cells)
    found = sweep(DecisionTable(tuple(FIELDS), hit, rows, place), FIELDS)
    every = [(a, b) for a in range(12) for b in range(12)]
    applying = [
        [at for at, pair in enumerate(cells) if holds(pair[0], a) and holds(pair[1], b)]
        for a, b in every
    ]
    assert (found.gap is None) == all(applying)
    if hit is Hit.UNIQUE:
        assert bool(found.overlaps) == any(len(each) > 1 for each in applying)
    first = {each[0] for each in applying if each}
    reached = first if hit is Hit.FIRST else {at for each in applying for at in each}
    assert set(found.unreachable) == set(range(len(cells))) - reached


TABLE = """\
    table:
      inputs: [goods.service, person.years]
      rows:
        - [advice, "[3, )", allow]
        - [advice, "[0, 3)", {deny: {zh: 不行, en: not yet}}]
        %s
"""


def table_said(row: str) -> list[str]:
    policy, found = read_rules(HEAD + RULE % ("t", TABLE.strip() % row))
    assert not found, found
    assert policy.rules[0].table is not None
    return [each.message.zh for each in table_faults(policy.rules[0].table, policy.fields)]


def test_a_whole_table_has_no_fault() -> None:
    assert table_said("- [letter, '-', allow]") == []


def test_a_gap_is_shown_as_one_case() -> None:
    assert table_said("- [letter, '[1, )', allow]") == [
        "表里漏了一种情况：服务是 文书，执业年限是 0"
    ]


def test_an_overlap_is_shown_as_one_case() -> None:
    (said,) = table_said(
        "- [[letter, advice], '[0, 1)', allow]\n        - [letter, '[1, )', allow]"
    )
    assert said == "这两行都管同一种情况：服务是 咨询，执业年限是 0"
