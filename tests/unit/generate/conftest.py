"""A project folder that is built again and again, as an author would."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from building import MADE_BY, tree_of

from solutionkit.generate.tree import File, Kind
from solutionkit.generate.writer import Written, plan_write, write


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def build(out: Path) -> Callable[..., Written]:
    """Build a project of the given files; keyword `kind` is the kind of all of them."""

    def build(files: Mapping[str, str | bytes | File], kind: Kind = Kind.MERGE) -> Written:
        return write(plan_write(out, tree_of(files, kind), MADE_BY))

    return build
