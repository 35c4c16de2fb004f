"""What must hold of the fees of every order, as data; it is proved in `policy/verify`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solutionkit.diagnostics import Span
from solutionkit.ir.expression import Expression


class Law(StrEnum):
    """What an assertion says of fees."""

    ALWAYS = "always"
    MONOTONE = "monotone"
    PARITY = "parity"


@dataclass(frozen=True)
class Assertion:
    """Something that must hold for every order; proved, or answered with one that breaks it.

    `claim` is the condition (`ALWAYS`) or the amount spoken of; `over` the fields that must make no
    difference to it, whichever of their values meet (`PARITY`), or the one that may only raise it
    (`MONOTONE`).
    """

    law: Law
    claim: Expression
    over: tuple[str, ...]
    origin: Span
