"""Orders as people write money and days, and what comes instead of an answer where one is wrong."""

import json
from pathlib import Path

import pytest
from test_quotes import TEA, order, run

DEAR = "goods: [{id: pair-set, price: 1280, market_price: 1500}]\n"


@pytest.mark.parametrize("paid", ["1,280.00", "1280元", "￥1,280", "1280"])
@pytest.mark.parametrize("day", ["2026/12/1", "2026-12-01"])
def test_money_and_days_are_read_as_in_tables(tmp_path: Path, paid: str, day: str) -> None:
    (tmp_path / "dear.yaml").write_text(DEAR, "utf-8")
    item = f"items: [{{goods: pair-set, paid: '{paid}', on: {day}}}]"
    done = order(tmp_path, item, "--with", str(tmp_path / "dear.yaml"))
    assert "用户实付 1280.00" in done.stdout and "2026-12-01" in done.stdout


@pytest.mark.parametrize("paid", ["1,28", "12,80.00", "1280.001", "约1280元"])
def test_what_may_be_another_amount_is_refused(tmp_path: Path, paid: str) -> None:
    refused = order(tmp_path, f"items: [{{goods: pair-set, paid: '{paid}'}}]")
    assert refused.exit_code == 1 and "policy/wrong-type" in refused.stderr


def test_the_day_to_decide_for_is_read_as_in_tables() -> None:
    assert run("quote", TEA, "--as-of", "2026/12/1").stdout == (
        run("quote", TEA, "--as-of", "2026-12-01").stdout
    )


def test_a_store_is_not_taken_for_a_state(tmp_path: Path) -> None:
    done = order(tmp_path, "items: [{goods: pair-set, store: first}]")
    assert done.exit_code == 1 and "order/store-not-asked" in done.stderr
    assert "state" not in done.stderr


def test_what_is_wrong_is_json_where_the_answer_would_be(tmp_path: Path) -> None:
    (tmp_path / "odd.yaml").write_text("trade: {nonsense: 1}\n", "utf-8")
    (tmp_path / "order.yaml").write_text("items: [{goods: nothing}]\n", "utf-8")
    odd = ("--with", tmp_path / "odd.yaml")
    for words in (
        ("quote", TEA, *odd),
        ("quote", TEA, "--order", tmp_path / "order.yaml"),
        ("admit", TEA, *odd),
    ):
        done = run(*words, "--format", "json")
        assert done.exit_code == 1 and json.loads(done.stdout)["errors"] == 1, words


def test_a_spec_with_errors_is_not_admitted(tmp_path: Path) -> None:
    (tmp_path / "odd.yaml").write_text("fees: {software_service: {rate: 4}}\n", "utf-8")
    done = run("admit", TEA, "--with", tmp_path / "odd.yaml")
    assert done.exit_code == 1 and done.stdout == ""


def test_a_quote_counts_the_warnings_that_are_not_about_it() -> None:
    done = run("quote", TEA)
    assert "ids/unset" not in done.stderr
    assert "个警告，和这笔订单无关的用 solutionkit check 看" in done.stderr
