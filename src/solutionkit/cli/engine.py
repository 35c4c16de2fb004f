"""`--engine` and `--master`: which engine works on many rows or pairs, and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.language import option, say

if TYPE_CHECKING:
    from solutionkit.bulk.engines import EngineChoice


def engine_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose an engine."""
    for each in (
        option(
            "--master",
            metavar="URL",
            zh="Spark 在哪里：local[2]、spark://主机:7077、yarn、k8s://地址；不写就是本机",
            en="where Spark is: local[2], spark://HOST:7077, yarn, k8s://ADDRESS; else here",
        ),
        option(
            "--engine",
            type=click.Choice(["duckdb", "spark"]),
            default="duckdb",
            show_default=True,
            zh="用什么算大表：本机的 duckdb，或一台或多台机器上的 spark；答案相同",
            en="what works on tables: duckdb here, spark here or on many machines; same answers",
        ),
    ):
        command = each(command)
    return command


def engine_choice(options: Mapping[str, Any]) -> EngineChoice:
    """What the options choose."""
    from solutionkit.bulk.engines import EngineChoice, EngineName

    name, master = EngineName(options["engine"]), options["master"]
    if master is not None and name is not EngineName.SPARK:
        raise click.UsageError(
            say("--master 要配合 --engine spark", "--master needs --engine spark")
        )
    chosen = EngineChoice(name) if master is None else EngineChoice(name, master)
    memory_mb = options.get("memory_mb")
    return chosen if memory_mb is None else EngineChoice(name, chosen.master, memory_mb)
