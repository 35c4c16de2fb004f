"""Statements of earnings: what a table of income says is due, and whether it arrived."""

import json
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from policies import INDUSTRIES

from solutionkit.cli.main import commands
from solutionkit.ir.fact import Grade
from solutionkit.ir.game import Revenue
from solutionkit.ir.money import ONE
from solutionkit.ir.statement_days import Settled, settled_by, statement_of
from solutionkit.policy.income import Income
from solutionkit.policy.statements import statements, total

GAME = INDUSTRIES / "mini_games/scenarios/tea-mountain/solution.yaml"
TEA = INDUSTRIES / "local_services/scenarios/tea-chain/solution.yaml"
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def asked(folder: Path, rows: str, *more: str) -> Result:
    """Ask for the statements of `rows`, the header being given."""
    table = folder / "income.csv"
    table.write_text(f"on,revenue,amount,received\n{rows}\n", encoding="utf-8")
    words = ["quote", GAME, "--income", table, "--as-of", "2026-12-01", *more]
    return CliRunner().invoke(commands, [str(each) for each in words])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("2026-11-03,items,5000,", "道具直购  流水 5000.00，开发者应得不少于 3000.00"),
        ("2026-11-03,promoted,300,", "应得 270.00（分成 90%，引述：小游戏分成条款）"),
        ("2026-11-03,promoted,300.05,", "应得 270.04 到 270.05"),
        ("2026-11-03,free-jar,1200,", "看广告得空罐  流水 1200.00，开发者应得还不知道"),
        ("2026-11-03,items,5000,2900", "到账 2900.00，少了 100.00"),
        ("2026-11-03,items,5000,3100", "到账 3100.00，分成没有全写明，看不出不对"),
        ("2026-11-03,items,5000,5001", "到账 5001.00，多了 1.00"),
        ("2026-11-03,free-jar,1200,1201", "到账 1201.00，多了 1.00"),
        ("2026-11-03,promoted,300,270", "到账 270.00，对得上"),
        ("2026-11-03,promoted,300,280", "到账 280.00，多了 10.00"),
        ("2026/11/3,items,￥1280元,", "流水 1280.00"),
    ],
)
def test_a_line_says_what_is_due_and_what_arrived(rows: str, said: str, tmp_path: Path) -> None:
    done = asked(tmp_path, rows)
    assert done.exit_code == 0
    assert said in done.stdout


def test_days_of_a_half_month_stand_on_one_statement(tmp_path: Path) -> None:
    rows = "2026-11-01,items,10,\n2026-11-15,items,20,\n2026-11-16..2026-11-30,items,40,"
    done = asked(tmp_path, rows)
    assert "2026-11-01 到 2026-11-15（半月结）\n  道具直购  流水 30.00" in done.stdout
    assert "2026-11-16 到 2026-11-30（半月结）\n  道具直购  流水 40.00" in done.stdout
    assert "账期按自然日分（半月到 15 日" in done.stdout
    assert "全部账期\n  合计  流水 70.00，开发者应得不少于 42.00" in done.stdout


def test_part_of_what_arrived_is_not_held_against_the_whole(tmp_path: Path) -> None:
    done = asked(tmp_path, "2026-11-01,items,50,30\n2026-11-02,items,50,")
    assert "流水 100.00，开发者应得不少于 60.00" in done.stdout
    assert "到账" not in done.stdout


def test_what_nobody_knows_how_to_share_is_neither_nothing_nor_all(tmp_path: Path) -> None:
    done = asked(tmp_path, "2026-11-03,items,100,\n2026-11-03,free-jar,900,")
    assert "合计  流水 1000.00，开发者应得不少于 60.00" in done.stdout
    assert "其中 900.00 的流水还不知道怎么分，没有算进应得里" in done.stdout
    assert "要问清：看广告得空罐的分成——" in done.stdout


def test_programs_get_fen_and_bounds(tmp_path: Path) -> None:
    done = asked(tmp_path, "2026-11-03,items,50,20", "--format", "json")
    [statement] = json.loads(done.stdout)["statements"]
    assert (statement["first"], statement["last"]) == ("2026-11-01", "2026-11-15")
    [line] = statement["lines"]
    assert (line["least_fen"], line["most_fen"]) == (3000, None)
    assert line["arrived"] == "too-little"


@pytest.mark.parametrize(
    ("rows", "code", "place"),
    [
        ("2026-11-03,item,50,", "income/unknown-revenue", "income.csv:2:12"),
        ("2026-12-03,items,50,", "income/day-to-come", "income.csv:2:1"),
        ("2026-11-10..2026-11-20,items,50,", "income/several-statements", "income.csv:2:1"),
        ("2026-11-03,items,5,\n2026-11-01..2026-11-15,items,50,", "said-twice", "csv:3:1"),
        ("2026-11-31,items,50,", "spec/", "income.csv:2:1"),
        ("2026-11-03,items,-5,", "spec/", "income.csv:2:18"),
        ("2026-11-03,items,,", "spec/missing-field", "income.csv:2"),
    ],
)
def test_a_faulty_row_is_told_with_its_place(
    rows: str, code: str, place: str, tmp_path: Path
) -> None:
    done = asked(tmp_path, rows)
    assert done.exit_code == 1
    assert code in done.stderr
    assert place in done.stderr
    assert "应得" not in done.stdout


def test_all_faults_of_a_table_are_told_at_once(tmp_path: Path) -> None:
    done = asked(tmp_path, "2026-12-03,items,5,\n2026-11-03,item,5,")
    assert "income/day-to-come" in done.stderr
    assert "income/unknown-revenue" in done.stderr


def test_a_spec_without_revenue_has_no_statements(tmp_path: Path) -> None:
    table = tmp_path / "income.csv"
    table.write_text("on,revenue,amount\n2026-11-03,items,5\n", encoding="utf-8")
    done = CliRunner().invoke(commands, ["quote", str(TEA), "--income", str(table)])
    assert done.exit_code == 1
    assert "没有按账期出账的收入" in done.stderr


@pytest.mark.parametrize(
    ("words", "settled"),
    [("半月结", Settled.HALF_MONTH), ("日结", Settled.DAY), ("monthly", Settled.MONTH)],
)
def test_usual_words_say_how_often_something_is_settled(words: str, settled: Settled) -> None:
    assert settled_by(words) is settled
    assert settled_by("每次都结") is None


@given(settled=st.sampled_from(Settled), day=DAYS)
def test_each_day_comes_in_one_statement_and_none_is_between_two(
    settled: Settled, day: date
) -> None:
    first, last = statement_of(settled, day)
    assert first <= day <= last
    assert statement_of(settled, first) == statement_of(settled, last) == (first, last)
    assert statement_of(settled, last + timedelta(days=1))[0] == last + timedelta(days=1)


AMOUNTS = st.lists(st.tuples(DAYS, st.integers(0, 10**12)), min_size=1, max_size=12)
SHARES = st.one_of(st.none(), st.integers(0, 1_000_000))


@given(AMOUNTS, st.sampled_from(Settled), SHARES, SHARES)
def test_no_income_is_lost_and_bounds_hold_the_exact_part(
    rows: list[tuple[date, int]], settled: Settled, least: int | None, most: int | None
) -> None:
    """Summed over statements nothing is lost; the bounds are off by less than a fen each."""
    revenue = Revenue(
        "items", "内购", "in-app-purchase", "", {}, "", "", settled, least, most, "合同",
        Grade.CONTRACT, (), (),
    )  # fmt: skip
    made = statements([Income(day, day, revenue, fen, None) for day, fen in rows])
    by_period: dict[tuple[date, date], int] = defaultdict(int)
    for day, fen in rows:
        by_period[statement_of(settled, day)] += fen
    assert {(e.first, e.last): e.lines[0].due.amount_fen for e in made} == by_period
    whole, earned = total([line for each in made for line in each.lines]), sum(by_period.values())
    slack = len(made) * ONE
    if least is not None:
        assert 0 <= earned * least - (whole.least_fen or 0) * ONE < slack
    if most is not None:
        assert 0 <= (whole.most_fen or 0) * ONE - earned * most < slack
