"""Rows of codes refunded after redemption: fees that are kept are of the day of redemption."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pyarrow import parquet
from test_quote_rows import DAY, plain_policy

from solutionkit.bulk.quote import quote_rows
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import OnRefund
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.fees import Code, State, quote


def rising(on_refund: OnRefund) -> list[FeeTerm]:
    """2.5% to begin with, 5% from the second day on."""
    turn, own = DAY + timedelta(days=1), ("fees", "service")
    said = (Rounding.HALF_UP, "合同", Grade.CONTRACT)
    return [
        FeeTerm("service", rate, None, *said, since, True, own, until=until, on_refund=on_refund)
        for rate, since, until in ((25_000, None, turn), (50_000, turn, None))
    ]


def test_rows_say_on_which_day_they_were_redeemed(tmp_path: Path) -> None:
    head, late = "id,on,redeemed_on,state,paid\n", "refunded-after-redemption,100.00\n"
    told = f"a,2026-06-09,2026-06-01,{late}b,2026-06-09,2026-06-02,{late}c,2026-06-09,,{late}"
    wrong = f"d,2026-06-01,2026-06-09,{late}e,2026-06-09,2026-06-01,redeemed,100.00\n"
    (tmp_path / "codes.csv").write_text(head + told + wrong, "utf-8")
    target, terms = tmp_path / "out.parquet", rising(OnRefund.KEPT)
    summary = quote_rows(plain_policy(), terms, tmp_path / "codes.csv", target, day=DAY)
    found = parquet.read_table(target).to_pylist()
    assert [each["settlement"] for each in found] == [-250, -500, None]
    assert [each.ask.zh[:7] for each in summary.questions] == ["哪一天核销的："]
    rejects = (tmp_path / "out.parquet.rejects.csv").read_text("utf-8")
    assert "核销那天晚于退款那天" in rejects and "核销那天就是 on" in rejects
    assert summary.rejects == 2


def test_a_table_without_days_of_redemption_is_asked_for_them(tmp_path: Path) -> None:
    late = "2026-06-09,refunded-after-redemption,100.00"
    (tmp_path / "codes.csv").write_text(f"id,on,state,paid\na,{late}\n", "utf-8")
    for on_refund, left in ((OnRefund.KEPT, None), (OnRefund.RETURNED, 0)):
        target = tmp_path / on_refund
        quote_rows(plain_policy(), rising(on_refund), tmp_path / "codes.csv", target, day=DAY)
        assert parquet.read_table(target)["settlement"].to_pylist() == [left]


@pytest.mark.parametrize("on_refund", [None, OnRefund.KEPT, OnRefund.RETURNED])
def test_a_late_refund_costs_nothing_only_where_that_is_known(
    tmp_path: Path, on_refund: OnRefund | None
) -> None:
    lines = ["id,on,state,paid", "a,2026-06-01,refunded-after-redemption,29.90"]
    (tmp_path / "codes.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    service = replace(plain_policy().components[0], on_refund=on_refund)
    policy = replace(plain_policy(), components=(service,))
    summary = quote_rows(policy, [], tmp_path / "codes.csv", tmp_path / "out.parquet", day=DAY)
    (found,) = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    fee = {None: None, OnRefund.KEPT: 75, OnRefund.RETURNED: 0}[on_refund]
    assert (found["fee.service"], found["settlement"]) == (fee, None if fee is None else -fee)
    alone = quote(policy, [], [Code("a", 2990, DAY, State.REFUNDED_LATER)], DAY)
    assert alone.settlement_fen == found["settlement"]
    assert tuple(summary.questions) == alone.questions
    assert (summary.waiting, summary.unknown) == (int(fee is None), {"service": int(fee is None)})
