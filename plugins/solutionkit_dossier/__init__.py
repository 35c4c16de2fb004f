"""The target dossier: the launch checklist, permissions, personal data, duties by date.

Nothing is read when this package is imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from solutionkit import hookimpl

if TYPE_CHECKING:
    from solutionkit import Generator


@hookimpl
def solutionkit_generators() -> Iterable[Generator]:
    """Contribute the target `dossier`."""
    from solutionkit_dossier.dossier import generator

    return [generator]
