"""A row nobody asks anything of is not admitted: alone and among many it is told apart."""

from datetime import date
from pathlib import Path

from pyarrow import parquet

from solutionkit import Registry
from solutionkit.bulk.admit import Opened, RowSummary, RowWork, admit_rows
from solutionkit.bulk.one_row import one_row
from solutionkit.diagnostics import Text
from solutionkit.policy.decide import NOT_APPLICABLE, decide, targets_of
from solutionkit.policy.parse import policy_of

DAY = date(2026, 11, 21)
REGISTRY = Registry.discover()
ROWS = """\
id,app.sells,merchant.entity
ads,否,enterprise
shop,是,enterprise
open,,person
"""


def judged(folder: Path, opened: Opened | None = None) -> RowSummary:
    """Judge all rows for all targets, and hold each answer against the one it gets alone."""
    package = REGISTRY.industries["mini-games"]
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in package.spec.documents}
    policy = policy_of(package.admission(REGISTRY.platforms), REGISTRY.fields, kinds)
    source, out = folder / "rows.csv", folder / "out.parquet"
    source.write_text(ROWS, encoding="utf-8")
    work = RowWork(policy, DAY, targets_of(policy))
    summary = admit_rows(work, source, out, opened=opened)
    for found in parquet.read_table(out).to_pylist():
        subject = one_row(work, source, found["id"])
        assert subject is not None
        for target in work.targets:
            assert found[f"{target}.outcome"] == decide(policy, subject, DAY, target).said
    return summary


def test_who_sells_nothing_is_not_admitted_to_payment(tmp_path: Path) -> None:
    outcomes = judged(tmp_path).outcomes["purchase"]
    assert outcomes[NOT_APPLICABLE] == 1
    assert "admit" not in outcomes
