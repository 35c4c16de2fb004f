"""What all tests share."""

import os
import tempfile
from collections.abc import Callable

import pytest
from hypothesis import settings

# No test here is timed: a busy machine must not make a law look broken.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Commands that tests run keep what they read of packages here, not in a person's own folder.
CACHE = tempfile.TemporaryDirectory(prefix="solutionkit-cache-")
os.environ.setdefault("SOLUTIONKIT_CACHE_DIR", CACHE.name)

pytest_plugins = ["solutionkit.testing.pytest_plugin"]


@pytest.fixture(scope="session")
def missing_tool() -> Callable[[str, str], None]:
    """Say that an outside tool is not there: a failure on the build server, else a skip."""

    def say(tool: str, command: str) -> None:
        message = f"{tool} is missing; install it: {command}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)

    return say
