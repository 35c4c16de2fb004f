"""The industry package `tools-entertainment`: data only, in the folder `industry`."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

from solutionkit import hookimpl


@hookimpl
def solutionkit_industries() -> Iterable[Traversable]:
    """Contribute the industry."""
    return [files(__package__).joinpath("industry")]
