"""The targets admission and fees: policies as JSON and as pages a merchant can read.

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
    """Contribute the targets `admission` and `fees`."""
    from solutionkit_policies.admission import generator as admission
    from solutionkit_policies.fees import generator as fees

    return [admission, fees]
