"""Which engine judges rows and pairs: one on this machine, or Spark on this one or many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from solutionkit.bulk.duckdb_rows import MEMORY_MB, DuckDbRows
from solutionkit.bulk.rows import Progress, RowEngine, whole_run

if TYPE_CHECKING:
    from solutionkit.bulk.associate import Association, Judge


class EngineName(StrEnum):
    """The engines there are."""

    DUCKDB = "duckdb"
    SPARK = "spark"


@dataclass(frozen=True)
class EngineChoice:
    """Which engine works, where, and how much memory it may take on this machine."""

    name: EngineName = EngineName.DUCKDB
    master: str = "local[*]"
    memory_mb: int = MEMORY_MB


def opener(
    choice: EngineChoice, progress: Progress | None = None
) -> Callable[[Path], AbstractContextManager[RowEngine]]:
    """What opens the chosen engine once there is a folder for it."""
    return lambda scratch: engine_of(choice, scratch, progress)


@contextmanager
def engine_of(
    choice: EngineChoice, scratch: Path, progress: Progress | None = None
) -> Iterator[RowEngine]:
    """The chosen engine, for as long as the work lasts; `scratch` is a folder it may fill."""
    if choice.name is EngineName.SPARK:
        # Spark is imported when it is asked for; most who judge rows never do.
        from solutionkit.bulk.spark_rows import spark_rows

        with spark_rows(choice.master, choice.memory_mb, scratch, progress) as spark:
            yield spark
        return
    with DuckDbRows(scratch, choice.memory_mb, progress) as engine:
        yield engine


@contextmanager
def judge_of(job: Association, choice: EngineChoice, target: Path) -> Iterator[Judge | None]:
    """What judges the pairs of `job` elsewhere; `None` where this process does."""
    if choice.name is not EngineName.SPARK:
        yield None
        return
    from solutionkit.bulk.spark_pairs import judging_on_spark

    with (
        whole_run(target) as scratch,
        judging_on_spark(job, choice.master, choice.memory_mb, scratch) as judge,
    ):
        yield judge
