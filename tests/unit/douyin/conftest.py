"""The platform, and the solutions of every bundled industry."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import Platform, Registry, Solution
from solutionkit.pipeline import check_spec
from solutionkit_douyin.platform import douyin

ROOT = Path(__file__).parents[3]
SPECS = sorted((ROOT / "industries").glob("*/scenarios/*/solution.yaml"))
AS_OF = date(2026, 11, 21)


@pytest.fixture(scope="session")
def platform() -> Platform:
    return douyin()


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry.discover()


@pytest.fixture(scope="session", params=SPECS, ids=lambda file: file.parent.name)
def solution(request: pytest.FixtureRequest, registry: Registry) -> Solution:
    """The solution of one bundled scenario."""
    result = check_spec(request.param, registry, AS_OF)
    assert result.solution is not None, result.diagnostics
    return result.solution
