"""Mistakes in an industry's rules are diagnostics at their place, all of them at once."""

from datetime import date

from policies import document_of, read_rules

from solutionkit.ir.expression import ALWAYS
from solutionkit.policy.decide import Outcome, decide
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.subject import Held, Subject
from solutionkit.policy.text import rule_sentence, titles

HEAD = "policy: p\nversion: '1'\ntitle: {zh: 规则, en: Rules}\n"
RULE = """\
rules:
  - id: licence
    title: {zh: 执照, en: Licence}
    require: REQUIRE
    fix: {zh: 上传, en: upload}
    facts: [a.b]
    grade: official
"""


def test_every_mistake_is_reported_where_it_stands() -> None:
    _, found = read_rules(
        HEAD
        + """\
rules:
  - id: one
    title: {zh: 一, en: One}
    require: merchant.entty == enterprise
    fix: {zh: 改, en: mend}
    facts: [a.b]
    grade: official
    efect: deny
  - id: two
    title: {zh: 二}
    require: {any: [营业执, 卫生许可证]}
    fix: {zh: 改, en: mend}
    facts: [a.b]
    grade: indicative
"""
    )
    assert [(each.span.line, each.span.column, each.code) for each in found] == [
        (7, 14, "policy/unknown-field"),
        (11, 5, "policy/unknown-key"),
        (13, 12, "policy/missing-key"),
        (14, 21, "policy/unknown-document"),
        (17, 12, "policy/too-weak-to-refuse"),
    ]


def test_forms_mean_what_they_say() -> None:
    form = "{all: [营业执照, {none: [merchant.entity == person]}]}"
    policy, found = read_rules(HEAD + RULE.replace("REQUIRE", form))
    assert found == []
    held = Subject({"merchant.entity": "enterprise"}, (Held("营业执照", "merchant"),))
    assert decide(policy, held, date(2026, 1, 1)).outcome is Outcome.ADMIT
    person = Subject({"merchant.entity": "person"}, (Held("营业执照", "merchant"),))
    assert decide(policy, person, date(2026, 1, 1)).outcome is Outcome.DENY


def test_a_rule_reads_as_a_sentence() -> None:
    policy, _ = read_rules(HEAD + RULE.replace("REQUIRE", "{any: [营业执照, 卫生许可证]}"))
    sentence = rule_sentence(policy.rules[0], titles(policy))
    assert sentence.zh == "要求：持有以下任一有效证照：营业执照、卫生许可证。"
    assert sentence.en == (
        "Required: one of these is held and valid: business licence, hygiene licence."
    )


def test_a_rule_may_change_but_not_hold_twice_on_a_day() -> None:
    old, new = RULE.replace("REQUIRE", "营业执照"), RULE.replace("REQUIRE", "卫生许可证")
    later = new.removeprefix("rules:\n")
    meeting = HEAD + old + "    until: 2026-03-01\n" + later + "    since: 2026-03-01\n"
    assert read_rules(meeting)[1] == []
    overlapping = HEAD + old + "    until: 2026-03-02\n" + later + "    since: 2026-03-01\n"
    assert [each.code for each in read_rules(overlapping)[1]] == ["policy/rule-twice"]


def test_no_files_give_a_policy_that_asks_for_nothing() -> None:
    fees, found = fee_policy([], {})
    assert (fees.components, found) == ((), [])


def test_a_component_may_be_contained_only_in_one_above_it() -> None:
    text = """\
parties: {m: {zh: 商家, en: merchant}, p: {zh: 平台, en: platform}}
components:
  - id: channel
    title: {zh: 手续费, en: channel fee}
    payer: m
    payee: p
    within: software
    facts: []
    grade: indicative
    ask: {zh: 看合同, en: see the contract}
"""
    policy, found = fee_policy([document_of(text)], {})
    assert [each.code for each in found] == ["policy/unknown-value"]
    assert policy.components[0].when == ALWAYS
