"""The demo says of a store that it is open or closed now, or nothing where nobody can tell."""

from datetime import date
from pathlib import Path

import pytest
from demo_answers import answered

from solutionkit import FileTree
from solutionkit.pipeline import compile_spec
from solutionkit.registry import installed

SPEC = Path(__file__).parents[2] / "scenarios/stores/hours-unreadable/solution.yaml"
ASK = """
const Now = Date
global.Date = class extends Now { constructor() { super(process.argv[1]) } }
const { nearby } = require('./demo/nearby')
console.log(JSON.stringify(nearby(null, {}).map((store) => ('open' in store ? store.open : null))))
"""


@pytest.fixture(scope="module")
def project() -> FileTree:
    compiled = compile_spec(SPEC, installed(), date(2026, 11, 21))
    assert compiled.tree is not None
    under = "miniprogram/"
    files = ((path, file) for path, file in compiled.tree.items() if path.startswith(under))
    return FileTree({path.removeprefix(under): file for path, file in files})


@pytest.mark.parametrize(
    ("now", "third"),
    [
        ("2026-11-27T08:59", False),  # a Friday
        ("2026-11-27T09:00", True),
        ("2026-11-27T18:00", False),
        ("2026-11-28T10:00", True),  # Saturday, until two on Sunday
        ("2026-11-29T01:59", True),
        ("2026-11-30T01:59", True),  # Monday, still the Sunday's
        ("2026-11-30T02:00", False),
    ],
)
def test_open_now_by_the_day_and_the_minute(
    project: FileTree, tmp_path: Path, now: str, third: bool
) -> None:
    assert answered(ASK, project, tmp_path, now) == [None, None, third]
