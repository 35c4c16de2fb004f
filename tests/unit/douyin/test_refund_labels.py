"""A course has one refund label, and it says exactly what the course promises."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from solutionkit import RefundRight, Registry, Solution
from solutionkit.pipeline import check_spec
from solutionkit_douyin.limits_course import refund_label, role_number
from solutionkit_douyin.miniprogram.courses import learning_rules
from solutionkit_douyin.trade.course import roles

SCENARIOS = Path(__file__).parents[2] / "scenarios"
SCHOOL = Path(__file__).parents[3] / "industries/knowledge_pay/scenarios/school/solution.yaml"


@pytest.fixture(scope="module")
def school() -> Solution:
    result = check_spec(SCHOOL, Registry.discover(), date(2026, 11, 21))
    assert result.solution is not None, result.diagnostics
    return result.solution


def promised(**limits: Any) -> RefundRight:
    """A full refund with conditions."""
    return RefundRight("to_use", "full", False, "", (), **limits)


NOTHING = RefundRight("started", "none", False, "", ())


@pytest.mark.parametrize(
    ("before", "begun", "label"),
    [
        (
            promised(within_days=3),
            NOTHING,
            {"type": 1, "day_before_use_info": {"day": "3"}},
        ),
        (
            promised(),
            promised(below_percent=30),
            {"type": 2, "rest_not_learn_info": {"rest_percent": "30"}},
        ),
        (promised(), promised(), {"type": 2, "rest_not_learn_info": {"rest_percent": "100"}}),
        (NOTHING, NOTHING, {"type": 2, "rest_not_learn_info": {"rest_percent": "0"}}),
        (
            promised(within_days=7),
            promised(within_days=7, below_percent=5),
            {"type": 3, "fixed": "1"},
        ),
        (
            promised(within_days=7),
            promised(within_days=7, below_seconds=30),
            {"type": 3, "fixed": "2"},
        ),
        (promised(within_days=101), NOTHING, None),
        (promised(), NOTHING, None),
        (promised(within_days=7), promised(within_days=7, below_percent=6), None),
        (promised(within_days=7), promised(below_percent=5), None),
        (NOTHING, promised(), None),
        (promised(), promised(below_seconds=30), None),
    ],
)
def test_a_promise_has_its_label_or_none(
    school: Solution, before: RefundRight, begun: RefundRight, label: Any
) -> None:
    course = replace(school.goods["kana"], refund={"to_use": before, "started": begun})
    assert refund_label(school, course) == label


@pytest.mark.parametrize(
    ("rules", "label", "read"),
    [
        ("", {"type": 3, "fixed": "1"}, "开始学习以后，7 天内学习不到 5%"),
        (
            "started: {right: full, within_days: 7, below_seconds: 30}",
            {"type": 3, "fixed": "2"},
            "购买后 7 天内、学习不到 30 秒，全额退款",
        ),
        (
            "to_use: {right: full}, started: {right: full, below_percent: 20}",
            {"type": 2, "rest_not_learn_info": {"rest_percent": "20"}},
            "学习不到 20%，全额退款",
        ),
        (
            "to_use: {right: full}, started: {right: full, text: 学习中随时可以全额退款。}",
            {"type": 2, "rest_not_learn_info": {"rest_percent": "100"}},
            "学习中随时可以全额退款。",
        ),
        (
            "to_use: {right: full, within_days: 3}, started: {right: none}",
            {"type": 1, "day_before_use_info": {"day": "3"}},
            "不支持退款",
        ),
    ],
)
def test_each_label_is_reached_by_writing_the_rule_alone(
    tmp_path: Path, rules: str, label: Any, read: str
) -> None:
    text = (SCENARIOS / "course/no-refund-label/solution.yaml").read_text()
    spec = tmp_path / "solution.yaml"
    spec.write_text(text[: text.index("trade:")] + f"trade: {{refund: {{{rules}}}}}\n")
    result = check_spec(spec, Registry.discover(), date(2026, 11, 30))
    assert result.solution is not None, result.diagnostics
    course = result.solution.goods["stretch"]
    assert refund_label(result.solution, course) == label
    assert read in course.refund["started"].text


@pytest.mark.parametrize("late", ["used", "expired"])
def test_no_label_gives_the_money_back_in_the_end(school: Solution, late: str) -> None:
    course = school.goods["kana"]
    refund = {**course.refund, late: RefundRight(late, "full", False, "", ())}
    assert refund_label(school, replace(course, refund=refund)) is None


def test_the_demo_refunds_no_section_learnt_under_a_rule_of_seconds(school: Solution) -> None:
    assert learning_rules(school)["kana"]["begun"] == {"may": True, "days": 7, "percent": 1}


def test_every_course_of_the_school_has_a_label(school: Solution) -> None:
    courses = [each for each in school.goods.values() if each.fulfilment == "course"]
    assert len(courses) >= 12
    assert all(refund_label(school, each) for each in courses)


def test_only_teachers_and_institutions_bind_accounts(school: Solution) -> None:
    told = {
        each["party"]: (each["onboarded_by"], each["may_bind_accounts"]) for each in roles(school)
    }
    assert told == {
        "school": ("school", True),
        "xu-studio": ("qingwu", True),
        "qingwu": ("qingwu", False),
    }
    assert [role_number(school, each) for each in told] == [2, 1, 3]


def test_a_teacher_is_onboarded_by_an_agency_and_never_alone(school: Solution) -> None:
    parties = {id: each for id, each in school.parties.items() if each.role != "agency"}
    told = {each["party"]: each for each in roles(replace(school, parties=parties))}
    assert told["school"]["call"] == "/auth/entity/byself"
    assert told["xu-studio"]["call"] == "/auth/entity/bypartner"
    assert told["xu-studio"]["onboarded_by"] == ""
