"""What an order file says of an item is no column of a table of codes: amounts would be wrong."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit.bulk.quote import quote_rows
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.ir.solution import Solution
from solutionkit.pipeline import check_spec
from solutionkit.registry import Registry

SPEC = Path(__file__).parents[2] / "scenarios/fees/agency-beside-creator/solution.yaml"
DAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def solution() -> Solution:
    found = check_spec(SPEC, Registry.discover(), DAY).solution
    assert found is not None
    return found


@pytest.mark.parametrize("column", ["quantity", "Quantity", "数量", "refund_amount", "实退"])
def test_a_column_by_which_a_row_is_no_whole_code_is_refused(
    column: str, solution: Solution, tmp_path: Path
) -> None:
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    rows.write_text(f"id,on,state,paid,{column}\n1,{DAY},redeemed,9.90,3\n", "utf-8")
    with pytest.raises(BulkRefused, match=column):
        quote_rows(solution.fee_policy, solution.fees, rows, out, day=DAY)
    assert not out.exists()


def test_other_columns_are_only_told_to_be_unused(solution: Solution, tmp_path: Path) -> None:
    rows, out = tmp_path / "rows.csv", tmp_path / "out.parquet"
    rows.write_text(f"id,on,state,paid,cashier\n1,{DAY},redeemed,9.90,3\n", "utf-8")
    summary = quote_rows(solution.fee_policy, solution.fees, rows, out, day=DAY)
    assert summary.unused == ("cashier",)
