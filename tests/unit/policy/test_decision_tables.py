"""Decision tables: half-open ranges, categories that inherit, hit policies, words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policies import read_rules

from solutionkit.ir.rule import Policy
from solutionkit.policy.decide import Decision, Outcome, decide
from solutionkit.policy.subject import Subject
from solutionkit.policy.text import rule_sentence, titles

DAY = date(2026, 6, 1)
HEAD = """\
fields:
  person.years: {type: int, title: {zh: 执业年限, en: years in practice}}
  goods.service:
    type: enum
    title: {zh: 服务, en: the service}
    values: {advice: {zh: 咨询, en: advice}, letter: {zh: 文书, en: letters}}
rules:
  - id: years
    title: {zh: 年限, en: Years}
    fix: {zh: 等满三年, en: wait}
    facts: []
    grade: example
    table:
      hit: %s
      inputs: [%s]
      rows: [%s]
"""


def table(rows: str, inputs: str = "goods.service, person.years", hit: str = "unique") -> Policy:
    policy, found = read_rules(HEAD % (hit, inputs, rows))
    assert not found, found
    return policy


def faults(rows: str, inputs: str = "goods.service, person.years") -> list[str]:
    return [each.code for each in read_rules(HEAD % ("unique", inputs, rows))[1]]


def ask(policy: Policy, **values: object) -> Decision:
    named = {name.replace("__", "."): value for name, value in values.items()}
    return decide(policy, Subject(named), DAY)


YEARS = """[advice, "[3, )", allow],
           [advice, "[0, 3)", {deny: {zh: 满三年才能咨询, en: three years for advice}}],
           [letter, "-", allow]"""


def test_a_range_holds_its_start_and_not_its_end() -> None:
    policy = table(YEARS)
    assert ask(policy, goods__service="advice", person__years=3).outcome is Outcome.ADMIT
    assert ask(policy, goods__service="advice", person__years=2).outcome is Outcome.DENY


def test_the_row_that_refuses_says_why() -> None:
    denied = ask(table(YEARS), goods__service="advice", person__years=2)
    (reason,) = denied.failed[0].reasons
    assert reason.statement.zh == "满三年才能咨询"
    assert ("person.years", "2") in [(name, value.zh) for name, value in reason.values]


def test_what_is_not_known_is_asked_for() -> None:
    decision = ask(table(YEARS), goods__service="advice")
    assert decision.outcome is Outcome.NEED_INFO
    assert [each.name for each in decision.missing[0].missing] == ["person.years"]


def test_an_unknown_row_asks_and_never_refuses() -> None:
    rows = '[advice, "-", {unknown: {zh: 没查到, en: not found}, ask: {zh: 问, en: ask}}]'
    assert ask(table(rows), goods__service="advice").outcome is Outcome.NEED_INFO


CATEGORIES = """[餐饮, allow],
                ["餐饮 > 菜谱", {deny: {zh: 不收菜谱, en: no recipes}}],
                [other, {deny: {zh: 不收, en: not taken}}]"""


@pytest.mark.parametrize(
    ("category", "outcome"),
    [
        (("餐饮",), Outcome.ADMIT),
        (("餐饮", "火锅"), Outcome.ADMIT),
        (("餐饮", "菜谱"), Outcome.DENY),
        (("餐饮", "菜谱", "川菜"), Outcome.DENY),
        (("丽人",), Outcome.DENY),
    ],
)
def test_a_category_is_the_nearest_one_above_it(category: tuple[str, ...], outcome: str) -> None:
    policy = table(CATEGORIES, "goods.category")
    assert ask(policy, goods__category=category).outcome is outcome


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=4))
def test_no_category_takes_the_row_of_a_sibling(path: list[str]) -> None:
    policy = table('["a > b", allow]', "goods.category")
    assert (ask(policy, goods__category=tuple(path)).outcome is Outcome.ADMIT) == (
        path[:2] == ["a", "b"]
    )


def test_first_lets_the_row_above_win() -> None:
    rows = '["[0, 10)", {deny: {zh: 少, en: few}}], ["[0, )", allow]'
    policy = table(rows, "person.years", "first")
    assert ask(policy, person__years=5).outcome is Outcome.DENY
    assert ask(policy, person__years=10).outcome is Outcome.ADMIT


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ('[advice, "(0, 3]", allow]', "policy/not-half-open"),
        ('[advice, "[3, 3)", allow]', "policy/empty-range"),
        ("[advice, allow]", "policy/wrong-width"),
        ("[advise, '-', allow]", "policy/unknown-value"),
        ("[advice, '-', maybe]", "policy/not-a-mapping"),
        ("[advice, '[零, )', allow]", "policy/wrong-type"),
    ],
)
def test_faulty_rows_are_said(rows: str, code: str) -> None:
    assert code in faults(rows)


def test_a_table_reads_as_sentences() -> None:
    policy = table(YEARS)
    said = rule_sentence(policy.rules[0], titles(policy))
    assert "服务是咨询，执业年限低于 3：不可以，满三年才能咨询" in said.zh.replace("不低于 0、", "")
    assert "the service is letters: allowed" in said.en
