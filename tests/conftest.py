"""What all tests share."""

import os
from collections.abc import Callable

import pytest
from hypothesis import settings

# No test here is timed: a busy machine must not make a law look broken.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

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
