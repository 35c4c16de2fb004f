"""`--engine` and `--master`: which engine works on many rows or pairs, and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.language import option, say

if TYPE_CHECKING:
    from solutionkit.bulk.engines import EngineChoice

SPARK = "spark"


def engine_options(here: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add the options that choose an engine; `here` is the one that needs no other machine."""
    master = option(
        "--master",
        metavar="URL",
        zh="Spark 在哪里：local[2]、spark://主机:7077、yarn、k8s://地址；不写就是本机",
        en="where Spark is: local[2], spark://HOST:7077, yarn, k8s://ADDRESS; else here",
    )
    engine = option(
        "--engine",
        type=click.Choice([here, SPARK]),
        default=here,
        show_default=True,
        zh=f"用什么算：本机的 {here}，或者一台或多台机器上的 spark；答案相同",
        en=f"what works it out: {here} here, or spark on one machine or many; same answers",
    )
    return lambda command: engine(master(command))


def engine_choice(options: Mapping[str, Any]) -> EngineChoice:
    """What the options choose."""
    from solutionkit.bulk.engines import EngineChoice, EngineName

    on_spark = options["engine"] == SPARK
    if options["master"] is not None and not on_spark:
        raise click.UsageError(
            say("--master 要配合 --engine spark", "--master needs --engine spark")
        )
    said = {"master": options["master"], "memory_mb": options.get("memory_mb")}
    given = {name: value for name, value in said.items() if value is not None}
    return EngineChoice(EngineName.SPARK if on_spark else EngineName.DUCKDB, **given)
