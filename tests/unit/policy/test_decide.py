"""Decisions name what failed, the values that took part, and what is missing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policies import document_of, industry_admission, read_rules

from solutionkit.ir import expression as ir
from solutionkit.policy.cases import subject_of
from solutionkit.policy.decide import Outcome, decide
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.given import merchant_in
from solutionkit.policy.subject import Held, Subject
from solutionkit.policy.text import rule_sentence, titles

DAY = date(2026, 6, 1)
RULES = """\
policy: p
version: '1'
title: {zh: 规则, en: Rules}
fields:
  merchant.capital: {type: money_fen, title: {zh: 注册资本, en: registered capital}}
rules:
  - id: capital
    title: {zh: 注册资本, en: Capital}
    require: merchant.capital >= 100万
    fix: {zh: 增资, en: raise it}
    facts: [a.b]
    grade: official
  - id: store-licence
    title: {zh: 门店许可证, en: Licence of the store}
    on: store
    when: store.city == 武汉
    require: {has: 卫生许可证}
    fix: {zh: 上传, en: upload it}
    facts: [a.b]
    grade: official
"""


def test_a_failed_rule_says_which_value_it_was() -> None:
    policy, _ = read_rules(RULES)
    merchant = Subject({"merchant.capital": 50_000_000}, children={"stores": ()})
    (failed,) = decide(policy, merchant, DAY).failed
    (reason,) = failed.reasons
    assert reason.statement.zh == "没有做到：注册资本不低于 100 万元"
    assert [(name, value.zh) for name, value in reason.values] == [("merchant.capital", "50 万元")]


def test_stores_are_asked_one_by_one() -> None:
    policy, _ = read_rules(RULES)
    licensed = (Held("卫生许可证", "store", valid_until=DAY),)
    expired = (Held("卫生许可证", "store", valid_until=date(2026, 5, 31)),)
    stores = (
        Subject({"store.city": "武汉"}, licensed, id="a", name="甲店"),
        Subject({"store.city": "武汉"}, expired, id="b", name="乙店"),
        Subject({"store.city": "长沙"}, (), id="c", name="丙店"),
    )
    merchant = Subject({"merchant.capital": 100_000_000}, children={"stores": stores})
    (failed,) = decide(policy, merchant, DAY).failed
    assert (failed.subject, failed.name) == ("b", "乙店")
    assert failed.reasons[0].statement.zh == "卫生许可证已于 2026-05-31 到期"


PEOPLE = """\
policy: p
version: '1'
title: {zh: 规则, en: Rules}
documents: {健康证: {zh: 健康证, en: health certificate}}
rules:
  - id: all
    title: {zh: 都有, en: All}
    require: {every: people, require: {has: 健康证, holder: person}}
    fix: {zh: 补, en: get it}
    facts: [a.b]
    grade: official
  - id: two
    title: {zh: 至少两位, en: Two}
    require: count(people, has(健康证)) >= 2
    fix: {zh: 补, en: get it}
    facts: [a.b]
    grade: official
"""


def test_it_is_said_who_lacks_what_of_many() -> None:
    policy, _ = read_rules(PEOPLE)
    papers = {"甲": (Held("健康证", "person"),), "乙": (), "丙": (), "丁": None}
    people = tuple(Subject({}, held, id=name, name=name) for name, held in papers.items())
    failing = Subject(children={"people": people[:3]})
    told = [each.statement.zh for c in decide(policy, failing, DAY).failed for each in c.reasons]
    assert told == [
        "乙：没有健康证",
        "丙：没有健康证",
        "没有做到：“本人持有有效的健康证”的服务人员的数量不低于 2（是的：甲；不是的：乙、丙）",
    ]
    asking = decide(policy, Subject(children={"people": (people[0], people[3])}), DAY)
    wanted = [each.title.zh for c in asking.missing for each in c.missing]
    assert wanted == ["健康证（丁）", "健康证（丁）"]


def test_a_licence_of_the_merchant_does_not_count_for_its_store() -> None:
    policy, _ = read_rules(RULES)
    store = Subject({"store.city": "武汉"}, (Held("卫生许可证", "merchant"),), id="a")
    merchant = Subject({"merchant.capital": 100_000_000}, children={"stores": (store,)})
    assert decide(policy, merchant, DAY).outcome is Outcome.DENY


def test_what_nobody_said_is_asked_for() -> None:
    policy, _ = read_rules(RULES)
    decision = decide(policy, Subject(), DAY)
    assert decision.outcome is Outcome.NEED_INFO
    wanted = [(each.kind, each.name) for checked in decision.missing for each in checked.missing]
    assert wanted == [("field", "merchant.capital"), ("children", "stores")]


def test_an_unknown_requirement_never_refuses() -> None:
    policy, _ = industry_admission("local_services")
    licence = next(rule for rule in policy.rules if rule.id == "category-licence")
    for answer in ({}, {"ready.category_documents_checked": False}):
        assert evaluate(licence.require, Subject(answer), DAY) is None


TRUTH = st.sampled_from([True, False, None])


def fields(*values: bool | None) -> tuple[tuple[ir.FieldRef, ...], Subject]:
    names = [f"f{number}" for number in range(len(values))]
    return tuple(map(ir.FieldRef, names)), Subject(dict(zip(names, values, strict=True)))


@given(st.lists(TRUTH, min_size=1, max_size=5))
def test_all_and_any_are_duals(values: list[bool | None]) -> None:
    parts, subject = fields(*values)
    either = evaluate(ir.AnyOf(parts), subject, DAY)
    dual = evaluate(ir.Not(ir.All(tuple(map(ir.Not, parts)))), subject, DAY)
    assert either is dual


@given(st.lists(TRUTH, min_size=1, max_size=4))
def test_learning_more_never_changes_a_decided_answer(values: list[bool | None]) -> None:
    """What is decided while something is unknown stays so, whatever that turns out to be."""
    parts, subject = fields(*values)
    for node in (ir.All(parts), ir.AnyOf(parts), ir.Not(parts[0])):
        before = evaluate(node, subject, DAY)
        for answer in (True, False):
            learnt = {k: answer if v is None else v for k, v in subject.values.items()}
            after = evaluate(node, Subject(learnt), DAY)
            assert before is None or after is before


def test_a_misspelt_category_waits_and_says_which_was_meant() -> None:
    policy, _ = industry_admission("local_services")
    subject = subject_of({"app.main_category": ["餐钦", "茶饮"]}, policy)
    decision = decide(policy, subject, date(2026, 3, 10))
    (checked,) = [each for each in decision.missing if each.rule.id == "category-open"]
    (wanted,) = checked.missing
    assert "餐钦 > 茶饮" in wanted.title.zh
    assert wanted.ask is not None and "是不是想写 “餐饮 > 茶饮”？" in wanted.ask.zh


def test_a_complete_catalogue_takes_no_other_category() -> None:
    policy, found = read_rules(
        """fields: {app.class: {type: category, values: [餐饮, "工具 > 投票"], complete: true,
           title: {zh: 类目, en: class}}}"""
    )
    assert not found
    for text, wrong in (("餐饮 > 火锅", False), ("工具", False), ("工具 > 投飘", True)):
        _, told = merchant_in(document_of(f"app.class: {text}"), policy)
        assert [each.code for each in told] == ["policy/unknown-value"] * wrong, text
    assert told[0].help is not None and "工具 > 投票" in told[0].help.zh


@pytest.mark.parametrize(("count", "wrong"), [("-3", True), ("0", False), ("1.5", True)])
def test_one_merchants_count_is_never_below_zero(count: str, wrong: bool) -> None:
    policy, _ = read_rules("fields: {app.fans: {type: int, title: {zh: 粉丝, en: fans}}}")
    subject, found = merchant_in(document_of(f"app.fans: {count}"), policy)
    assert [each.message.zh for each in found] == [f"“{count}” 不是不小于 0 的整数"] * wrong
    assert subject.values["app.fans"] == (None if wrong else 0)


def test_minimum_and_complete_go_with_their_types() -> None:
    text = "fields: {a.b: {type: date, minimum: 1, complete: true, title: {zh: 日, en: day}}}"
    _, found = read_rules(text)
    codes = ["policy/only-for-categories", "policy/only-for-numbers"]
    assert sorted(each.code for each in found) == codes


CLOSED = """\
fields:
  app.category: {type: category, title: {zh: 主营类目, en: the main category}}
rules:
  - id: closed
    title: {zh: 类目, en: Category}
    require: {none: ['app.category in ["教育 > 学前教育", "教育 > K12学科教育"]']}
    fix: {zh: 换一个, en: choose another}
    facts: [a.b]
    grade: official
"""
WISH = """\
fields:
  app.wants: {type: bool, title: {zh: 要开通, en: it is wanted}}
  app.days: {type: int, title: {zh: 天数, en: days}}
rules:
  - id: wait
    title: {zh: 等, en: Wait}
    when: not unknown(app.wants) and app.wants
    require: app.days > 30
    fix: {zh: 等, en: wait}
    facts: [a.b]
    grade: official
"""


def test_what_should_not_be_so_is_told_the_right_way_round() -> None:
    policy, _ = read_rules(CLOSED)
    subject = Subject({"app.category": ("教育", "K12学科教育")})
    (failed,) = decide(policy, subject, DAY).failed
    (reason,) = failed.reasons
    assert reason.statement.zh == "没有做到：主营类目不是教育 > 学前教育或教育 > K12学科教育"
    assert reason.statement.en.startswith("not so: the main category is not 教育 > 学前教育")


def test_a_wish_is_said_once() -> None:
    policy, _ = read_rules(WISH)
    sentence = rule_sentence(policy.rules[0], titles(policy))
    assert sentence.zh == "要开通时，要求：天数大于 30。"
    assert sentence.en == "When it is wanted, required: days is more than 30."


def test_goods_hold_no_papers_but_are_covered_by_them() -> None:
    policy, _ = industry_admission("auto")
    rule = next(each for each in policy.rules if each.id == "brand-authorisation")
    sentence = rule_sentence(rule, titles(policy))
    assert "每个商品都有管着它的有效品牌授权书" in sentence.zh
    assert "for every product, a valid Brand authorisation covers it" in sentence.en
