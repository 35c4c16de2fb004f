"""Types a policy may declare: what is said, and where, about those written wrongly."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policies import document_of, read_rules

from solutionkit.ir.clock import minutes_of, time_text, version_number, version_text
from solutionkit.ir.rule import Period, Window
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.given import merchant_in
from solutionkit.policy.stated import first_day, used
from solutionkit.policy.subject import Subject

HEAD = """\
fields:
  app.quality: {type: rating, title: {zh: 评级, en: rating}, unknown_as: [未评级],
    values: {C: {zh: C, en: C}, B: {zh: B, en: B}, A: {zh: A, en: A}}}
  app.goal: {type: rating, title: {zh: 目标, en: goal},
    values: {C: {zh: C, en: C}, B: {zh: B, en: B}, A: {zh: A, en: A}}}
  app.client: {type: version, title: {zh: 版本, en: client}}
  app.category: {type: category, title: {zh: 类目, en: category}}
  app.score: {type: int, title: {zh: 分, en: score}, unknown_as: [-999]}
  app.day: {type: date, title: {zh: 日子, en: day}}
  app.changes: {type: quota, per: month, window: calendar, title: {zh: 次数, en: changes}}
tables:
  access: {title: {zh: 开放, en: access}, type: enum, inputs: [app.category],
    values: {open: {zh: 开, en: open}, closed: {zh: 关, en: closed}},
    rows: [[工具, open], ["工具 > 投票", closed], [other, unknown]]}
groups:
  cut: {title: {zh: 组, en: group}, values: [物流]}
rules:
  - id: it
    title: {zh: 它, en: it}
    fix: {zh: 改, en: mend it}
    facts: []
    grade: official
    require: """


def told(line: str) -> list[tuple[str, str]]:
    text = f"{HEAD}{line}\n"
    lines = text.splitlines()
    return [
        (each.code, lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1])
        for each in read_rules(text)[1]
    ]


@pytest.mark.parametrize(
    ("line", "code", "there"),
    [
        ("app.quality > A", "policy/no-such-rank", "A"),
        ("app.quality >= D", "policy/unknown-value", "D"),
        ("app.client >= 32.x", "policy/not-an-expression", "."),
        ("app.client >= 4千", "policy/not-an-expression", "千"),
        ("app.client >= 1000.0", "policy/wrong-type", "1000.0"),
        ("acces == open", "policy/unknown-field", "acces"),
        ("access == opened", "policy/unknown-value", "opened"),
        ("access >= open", "policy/no-order", ">="),
        ("min(access, access) == open", "policy/table-not-here", "access"),
        ("app.category in cutt", "policy/unknown-group", "cutt"),
        ("app.score in cut", "policy/wrong-type", "cut"),
        ("app.day <= today + 40000", "policy/too-many-days", "40000"),
        ("{quota: app.score, most: 3}", "policy/not-a-quota", "app.score"),
        ("{quota: app.changes, most: 三}", "policy/wrong-type", "三"),
    ],
)
def test_a_mistake_is_said_where_it_stands(line: str, code: str, there: str) -> None:
    assert told(line) == [(code, there)]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("{type: rating, title: {zh: 一, en: a}}", "policy/no-order-given"),
        ("{type: quota, title: {zh: 一, en: a}}", "policy/window-not-said"),
        ("{type: quota, per: month, title: {zh: 一, en: a}}", "policy/window-not-said"),
        (
            "{type: quota, per: call, window: rolling, title: {zh: 一, en: a}}",
            "policy/window-not-said",
        ),
        ("{type: int, per: day, title: {zh: 一, en: a}}", "policy/only-for-quotas"),
        ("{type: raiting, title: {zh: 一, en: a}}", "policy/unknown-value"),
        (
            "{type: enum, values: {C: {zh: C, en: C}}, unknown_as: [C], title: {zh: 一, en: a}}",
            "policy/known-and-unknown",
        ),
    ],
)
def test_a_field_written_wrongly_is_said(field: str, code: str) -> None:
    _, found = read_rules(f"fields:\n  app.it: {field}\n")
    assert code in [each.code for each in found]


def decided(line: str, **values: object) -> object:
    policy, found = read_rules(f"{HEAD}{line}\n")
    assert found == []
    named = {f"app.{name}": value for name, value in values.items()}
    return evaluate(policy.rules[0].require, Subject(named), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("line", "values", "expected"),
    [
        ("app.quality >= B", {"quality": "A"}, True),
        ("B <= app.quality", {"quality": "C"}, False),
        ("app.quality < app.goal", {"quality": "B", "goal": "A"}, True),
        ("app.quality < app.goal", {"quality": "B"}, None),
        ("access == open", {"category": ("工具", "天气")}, True),
        ("access == open", {"category": ("工具", "投票", "评选")}, False),
        ("access != closed", {"category": ("电商",)}, None),
        ("access != closed", {}, None),
        ("unknown(access)", {"category": ("电商",)}, True),
        ("unknown(access)", {"category": ("工具",)}, False),
        ("app.day > today - 30d", {"day": date(2026, 10, 22)}, True),
        ("app.category in cut", {"category": ("物流", "快递")}, True),
    ],
)
def test_what_they_mean(line: str, values: dict[str, object], expected: object) -> None:
    assert decided(line, **values) is expected


def test_a_day_no_calendar_has_is_unknown() -> None:
    policy, _ = read_rules(
        "fields:\n  app.day: {type: date, title: {zh: 日, en: day}}\n"
        "  app.days: {type: int, title: {zh: 天, en: days}}\n"
        "rules:\n  - {id: it, title: {zh: 它, en: it}, fix: {zh: 改, en: mend}, facts: [],\n"
        "     grade: official, require: app.day + app.days > today}\n"
    )
    far = Subject({"app.day": date(2026, 1, 1), "app.days": 10**12})
    assert evaluate(policy.rules[0].require, far, date(2026, 1, 1)) is None


def test_sentinels_and_days_are_read_from_a_merchants_file() -> None:
    policy, _ = read_rules(f"{HEAD}app.score >= 80\n")
    text = "app.score: -999\napp.quality: 未评级\napp.changes: [2026-11-01, 2026-10-31]\n"
    subject, found = merchant_in(document_of(text), policy, date(2026, 11, 20))
    assert found == []
    assert subject.values == {"app.score": None, "app.quality": None, "app.changes": 1}


STEPS = st.integers(0, 999)


@given(st.tuples(STEPS, STEPS, STEPS), st.tuples(STEPS, STEPS, STEPS))
def test_versions_compare_step_by_step(first: tuple[int, ...], second: tuple[int, ...]) -> None:
    one, other = (".".join(map(str, each)) for each in (first, second))
    left, right = version_number(one), version_number(other)
    assert left is not None and right is not None
    assert (left < right) == (first < second)
    assert version_text(left) == one


@given(st.integers(0, 24 * 60))
def test_times_are_written_as_they_are_read(minutes: int) -> None:
    assert minutes_of(time_text(minutes)) == minutes


@pytest.mark.parametrize("text", ["", "1.2.3.4", "1000", "v1", "１.2", "1..2", "-1"])
def test_what_is_no_version(text: str) -> None:
    assert version_number(text) is None


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(st.lists(DAYS), DAYS, st.sampled_from(list(Period)), st.booleans())
def test_a_window_ends_with_its_day(
    days: list[date], day: date, per: Period, rolling: bool
) -> None:
    if per in (Period.CALL, Period.TOTAL):
        assert used(days, Window(per), day) == len(days)
        return
    window = Window(per, rolling)
    first = first_day(window, day)
    assert first <= day
    assert used(days, window, day) == sum(first <= each <= day for each in days)
    assert used([day, day + timedelta(days=1)], window, day) == 1
