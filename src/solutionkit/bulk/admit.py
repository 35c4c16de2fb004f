"""Admission of many rows: a table in, a Parquet of verdicts out, within a limit of memory.

`admit_rows` is all that others need. The engine streams; nothing appears under its name before it
is whole. What a verdict rests on is in bits; the file itself says which rule each of them is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from solutionkit.bulk.admit_sql import REJECTED, RowRules, bits, row_rules, verdict_query
from solutionkit.bulk.children_sql import OWNER
from solutionkit.bulk.duckdb_rows import MEMORY_MB, DuckDbRows
from solutionkit.bulk.read import Reading, Reject, Wanted
from solutionkit.bulk.readable_sql import readable_query, summary_query
from solutionkit.bulk.rejects import RejectKind, Rejects
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.bulk.rows import Progress, Ready, RowEngine, ready, tell_faults, whole_run
from solutionkit.bulk.wanted import wanted_of_children, wanted_of_rows
from solutionkit.diagnostics import Text
from solutionkit.ir.rule import Policy
from solutionkit.policy.columns_sql import name, text
from solutionkit.policy.subject import CHILDREN_OF

_ORPHAN = Text("没有这个 id 的商家", "no row has this id")
Opened = Callable[[Path], AbstractContextManager[RowEngine]]


@dataclass(frozen=True)
class RowSummary:
    """How many rows got which verdict, what each rule says of how many, and what was left out.

    `outcomes`, `failed` and `missing` are by target; `missing_columns` are fields nobody gave,
    `unused` columns nobody asks for, by table; `reject_kinds` what is wrong with those left out.
    """

    outcomes: Mapping[str, Mapping[str, int]]
    failed: Mapping[str, Mapping[str, int]]
    missing: Mapping[str, Mapping[str, int]]
    rows: int
    rejects: int
    missing_columns: tuple[str, ...]
    unused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reject_kinds: tuple[RejectKind, ...] = ()


@dataclass(frozen=True)
class RowWork:
    """What many rows are asked: by which policy, on which day, about what, with what known.

    `known` are values that are the same for every row; `inside` are tables of children by grain,
    each with a column `merchant` that names its row.
    """

    policy: Policy
    day: date
    targets: Sequence[str]
    known: Mapping[str, Any] = field(default_factory=dict)
    inside: Mapping[str, Path] = field(default_factory=dict)
    reasons: bool = False


def admit_rows(
    work: RowWork,
    source: Path,
    target: Path,
    *,
    memory_mb: int = MEMORY_MB,
    progress: Progress | None = None,
    opened: Opened | None = None,
) -> RowSummary:
    """Decide every row of `source`; rejected rows stand in `target`.rejects.csv."""
    asked = row_rules(work.policy, work.targets, work.day, work.known)
    with ExitStack() as stack:
        scratch = stack.enter_context(whole_run(target))
        rejects = stack.enter_context(Rejects(rejects_of(target)))
        open_ = opened or (lambda folder: DuckDbRows(folder, memory_mb, progress))
        engine = stack.enter_context(open_(scratch))
        run = _Run(engine, scratch, asked, rejects, progress)
        return run.judge(work, source, target)


def rejects_of(target: Path) -> Path:
    """Where the rows that were left out are told."""
    return target.with_name(target.name + ".rejects.csv")


class _Run:
    """One run over one file."""

    def __init__(
        self,
        engine: RowEngine,
        scratch: Path,
        asked: RowRules,
        rejects: Rejects,
        progress: Progress | None,
    ) -> None:
        self._engine, self._scratch = engine, scratch
        self._asked, self._rejects, self._progress = asked, rejects, progress

    def judge(self, work: RowWork, source: Path, target: Path) -> RowSummary:
        """Judge the rows and write what came out."""
        asked, dialect = self._asked, self._engine.dialect
        rows = self._ready(source, wanted_of_rows(asked, work.inside))
        inside = {
            grain: self._ready(path, wanted_of_children(asked, grain), OWNER)
            for grain, path in work.inside.items()
        }
        tables = {
            grain: replace(each.relation, prefix=f"{grain}.") for grain, each in inside.items()
        }
        for grain, each in inside.items():
            self._tell_orphans(each, rows.relation)
            tell_faults(self._engine, each, wanted_of_children(asked, grain), self._rejects)
        query = verdict_query(asked, rows.relation, dialect, tables)
        if inside or rows.joined:
            query = f"SELECT * FROM ({query}) AS v ORDER BY {name(ROW, dialect)}"
        about = {
            "policy": asked.policy.id,
            "version": asked.policy.version,
            "as_of": asked.day.isoformat(),
            "bits": {each: bits(asked, each) for each in asked.targets},
        }
        draft, made = self._scratch / "verdicts.parquet", self._scratch / "told.parquet"
        self._engine.write(query, draft, about)
        summary, faulty = self._summed(draft, rows, tables)
        if faulty or work.reasons:
            table = self._engine.table(draft)
            self._engine.write(readable_query(asked, table, work.reasons, dialect), made, about)
        else:
            made = draft
        self._rejects.keep({made: target})
        read = (rows, *inside.values())
        unused = {each.source.name: each.unused for each in read if each.unused}
        return replace(summary, unused=unused, reject_kinds=self._rejects.kinds.told())

    def _ready(self, source: Path, wanted: Wanted, owner: str = "") -> Ready:
        def read(rows: int) -> None:
            if self._progress:
                self._progress(Text("读表", "reading"), rows)

        reading = Reading(source, wanted, self._asked.day)
        return ready(self._engine, reading, self._scratch, self._rejects, owner, read)

    def _tell_orphans(self, children: Ready, rows: Relation) -> None:
        """Children of rows there are not."""
        dialect = self._engine.dialect
        row, owner, id = (name(each, dialect) for each in (ROW, OWNER, ID))
        query = (
            f"SELECT c.{row} FROM {children.relation.sql} AS c LEFT JOIN {rows.sql} AS r "
            f"ON c.{owner} = r.{id} WHERE r.{id} IS NULL AND c.{name(FAULT, dialect)} IS NULL "
            f"ORDER BY c.{row}"
        )
        for (number,) in self._engine.stream(query):
            self._rejects.add(Reject(children.source.name, number, OWNER, _ORPHAN))

    def _summed(
        self, draft: Path, rows: Ready, inside: Mapping[str, Relation]
    ) -> tuple[RowSummary, bool]:
        asked, table, dialect = self._asked, self._engine.table(draft), self._engine.dialect
        outcomes: dict[str, Mapping[str, int]] = {}
        failed: dict[str, Mapping[str, int]] = {}
        missing: dict[str, Mapping[str, int]] = {}
        count, faulty = 0, 0
        for target in asked.targets:
            counted = self._engine.ask(summary_query(asked, table, target, dialect))
            found = {str(outcome): list(map(int, n)) for outcome, *n in counted}
            good = {each: n for each, n in found.items() if not each.startswith(REJECTED)}
            count = sum(n[0] for n in good.values())
            faulty = sum(n[0] for n in found.values()) - count
            outcomes[target] = {each: good[each][0] for each in sorted(good)}
            ids = bits(asked, target)
            sums = [sum(each) for each in zip(*good.values(), strict=True)][1:]
            sums = sums or [0] * 2 * len(ids)
            failed[target] = dict(zip(ids, sums[: len(ids)], strict=True))
            missing[target] = dict(zip(ids, sums[len(ids) :], strict=True))
        if faulty:
            self._tell_rejected(table, rows)
        absent = tuple(self._not_given(rows, inside))
        summary = RowSummary(outcomes, failed, missing, count, self._rejects.count, absent)
        return summary, bool(faulty)

    def _tell_rejected(self, table: str, rows: Ready) -> None:
        """The rows at fault: their own, or one of their children's."""
        wanted = wanted_of_rows(self._asked, {})
        tell_faults(self._engine, rows, wanted, self._rejects)
        dialect, first = self._engine.dialect, self._asked.targets[0]
        outcome, row = name(f"{first}.outcome", dialect), name(ROW, dialect)
        for grain, children in CHILDREN_OF.items():
            why = Text(f"{grain} 表里有它的行被拒绝", f"a row of {children} is rejected")
            query = (
                f"SELECT {row} FROM {table} WHERE {outcome} = {text(REJECTED + grain, dialect)} "
                f"ORDER BY {row}"
            )
            for (number,) in self._engine.stream(query):
                self._rejects.add(Reject(rows.source.name, number, children, why))

    def _not_given(self, rows: Ready, inside: Mapping[str, Relation]) -> list[str]:
        given = {*rows.relation.kinds, *(each for one in inside.values() for each in one.kinds)}
        wanted = [wanted_of_rows(self._asked, inside)]
        wanted += [wanted_of_children(self._asked, grain) for grain in inside]
        return sorted({each for one in wanted for each in one.fields} - given)
