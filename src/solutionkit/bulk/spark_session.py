"""A Spark session for as long as one piece of work: started, made to speak our SQL, stopped.

What Spark logs goes to a file beside the work; what it cannot do is a refusal in words. A session
that runs in this process already is used, with settings of its own, and left running.
"""

from __future__ import annotations

import logging
import os
import re
import socket
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.spark_java import java_home
from solutionkit.diagnostics import Text
from solutionkit.errors import ToolMissing

SQL = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "10000",
    "spark.sql.variable.substitute": "false",
}
"""An overflow is an error, names are told apart by case, `${…}` in a text is a text."""

_LOCAL = re.compile(r"local(\[(\*|[1-9][0-9]*)\])?", re.ASCII)
_STANDALONE = re.compile(r"spark://([^/\s]+)", re.ASCII)
_ELSEWHERE = re.compile(r"yarn|k8s://\S+", re.ASCII)
_CAUSE = re.compile(r"\b[\w.$]+(?:Exception|Error): (\S.*)")
_AT_ONCE = 8
"""Parts a shuffle has on one machine; Spark's own 200 are for many."""


@contextmanager
def spark_session(master: str, memory_mb: int, scratch: Path) -> Iterator[Any]:
    """A session on `master`; what it leaves on disk goes into `scratch`."""
    if find_spec("pyspark") is None:
        how = "pip install 'solutionkit[spark]'"
        raise ToolMissing(Text(f"要先安装 Spark：{how}", f"install Spark first: {how}"))
    _refuse_unreachable(master)
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    if running is not None:
        own = running.newSession()
        for name, value in SQL.items():
            own.conf.set(name, value)
        yield own
        return
    with _quiet(), _environment(java_home(scratch), master):
        context = _started(_settings(master, memory_mb, scratch), scratch / "spark.log")
        try:
            yield SparkSession(context)
        finally:
            _stop(context)


@contextmanager
def told() -> Iterator[None]:
    """Say what Spark could not do in its first words, not in its trace."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError, ConnectionError) as error:
        said = _first_words(str(error))
        raise BulkRefused(Text(f"Spark 算不完：{said}", f"Spark cannot finish: {said}")) from error


def _refuse_unreachable(master: str) -> None:
    if _LOCAL.fullmatch(master) or _ELSEWHERE.fullmatch(master):
        return
    found = _STANDALONE.fullmatch(master)
    addresses = [each.rpartition(":") for each in found[1].split(",")] if found else []
    if not addresses or not all(host and port.isdigit() for host, _, port in addresses):
        zh = f"--master {master} 写得不对；可以写 local[*]、spark://主机:端口、yarn、k8s://地址"
        en = f"--master {master} is none; write local[*], spark://HOST:PORT, yarn, k8s://ADDRESS"
        raise BulkRefused(Text(zh, en))
    reasons = []
    for host, _, port in addresses:
        try:
            socket.create_connection((host, int(port)), timeout=5).close()
            return
        except (OSError, OverflowError) as error:
            reasons.append(str(error))
    zh = f"连不上 {master}（{reasons[0]}）；确认集群在运行，或写 --master 'local[*]' 在本机算"
    en = f"cannot reach {master} ({reasons[0]}); is it running? or --master 'local[*]' for here"
    raise BulkRefused(Text(zh, en))


def _settings(master: str, memory_mb: int, scratch: Path) -> dict[str, str]:
    found = {
        "spark.app.name": "solutionkit",
        "spark.driver.memory": f"{max(memory_mb, 512)}m",
        "spark.master": master,
        "spark.sql.warehouse.dir": f"file://{scratch / 'warehouse'}",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        **SQL,
    }
    if _LOCAL.fullmatch(master):
        found |= {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.local.dir": str(scratch),
            "spark.sql.shuffle.partitions": str(_AT_ONCE),
        }
    return found


def _started(settings: Mapping[str, str], log: Path) -> Any:
    from py4j.protocol import Py4JError
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.java_gateway import launch_gateway

    launch: Any = launch_gateway
    conf = SparkConf(loadDefaults=False).setAll(list(settings.items()))
    try:
        with log.open("wb") as file:
            gateway = launch(conf, {"stdout": file, "stderr": file})
        return SparkContext(conf=conf, gateway=gateway)
    except (PySparkException, Py4JError, OSError, TypeError) as error:
        said = _complaint(log) or _first_words(str(error))
        _forget()
        raise BulkRefused(Text(f"Spark 起不来：{said}", f"Spark does not start: {said}")) from error


def _stop(context: Any) -> None:
    from py4j.protocol import Py4JError

    with suppress(Py4JError, OSError):
        context.stop()
    _forget()


def _forget() -> None:
    """End the Java beside us, so that the next session starts with its own settings."""
    from pyspark import SparkContext

    gateway: Any = SparkContext._gateway
    SparkContext._gateway = SparkContext._jvm = None
    if gateway is None:
        return
    gateway.shutdown()
    process = gateway.proc
    if process is not None:
        process.stdin.close()
        process.wait()


@contextmanager
def _environment(java: Path, master: str) -> Iterator[None]:
    """What Spark takes from the environment: which Java, and on this machine which Python."""
    wanted = {"JAVA_HOME": str(java)}
    if _LOCAL.fullmatch(master):
        wanted["PYSPARK_PYTHON"] = wanted["PYSPARK_DRIVER_PYTHON"] = sys.executable
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _quiet() -> Iterator[None]:
    """Errors are told once, by `told`; Spark's loggers would tell them again with their trace."""
    loggers = [logging.getLogger(f"{each}QueryContextLogger") for each in ("SQL", "DataFrame")]
    for each in loggers:
        each.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module="pyspark")
            yield
    finally:
        for each in loggers:
            each.disabled = False


def _complaint(log: Path) -> str:
    try:
        said = log.read_text("utf-8", errors="replace")
    except OSError:
        return ""
    return _first_words(said) if _CAUSE.search(said) else ""


def _first_words(said: str) -> str:
    """What happened, without Java's name for it and where; else the first line there is."""
    cause = _CAUSE.search(said)
    lines = [each.strip() for each in said.splitlines() if each.strip()]
    return (cause[1] if cause else (lines or ["?"])[0]).strip()[:300]
