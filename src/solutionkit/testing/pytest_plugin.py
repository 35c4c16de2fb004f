"""The pytest side of `solutionkit.testing`: every scenario folder is a test; adds `--bless`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from solutionkit.registry import installed
from solutionkit.testing.scenarios import Scenario, actual, bless, marker, recorded


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--bless`."""
    parser.addoption("--bless", action="store_true", help="record what came out as expected")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect every scenario that stands under a folder named `scenarios`, once."""
    if "scenarios" in file_path.parts and file_path == marker(file_path.parent):
        return ScenarioFile.from_parent(parent, path=file_path)
    return None


class ScenarioFile(pytest.File):
    """One scenario folder."""

    def collect(self) -> Iterator[pytest.Item]:
        """Give the folder's one test."""
        yield ScenarioItem.from_parent(self, name=self.path.parent.name)


class ScenarioItem(pytest.Item):
    """Compiling the solution gives exactly the recorded diagnostics and files."""

    def runtest(self) -> None:
        """Compare what comes out with what is recorded, or record it."""
        folder = self.path.parent
        came_out = actual(Scenario.of(folder), installed())
        if self.config.getoption("--bless"):
            bless(folder, came_out)
        expected = recorded(folder)
        assert sorted(came_out) == sorted(expected), "run pytest --bless, then read git diff"
        for path, content in expected.items():
            assert _shown(came_out[path]) == _shown(content), (
                f"{path} differs; --bless and git diff"
            )

    def reportinfo(self) -> tuple[Path, None, str]:
        """Name the test by its folder."""
        return self.path, None, f"scenario: {self.path.parent.name}"


def _shown(content: bytes) -> str | bytes:
    """Text where it is text, so that pytest shows the lines that differ."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content
