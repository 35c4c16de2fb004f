"""docs/reference/ says what the code says now; `pytest --bless` makes it anew."""

from pathlib import Path

import pytest

from solutionkit.reference import pages
from solutionkit.registry import installed

FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def test_reference_pages_are_fresh(pytestconfig: pytest.Config) -> None:
    made = pages(installed())
    if pytestconfig.getoption("--bless"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    stand = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    assert stand == made, "run pytest --bless"
