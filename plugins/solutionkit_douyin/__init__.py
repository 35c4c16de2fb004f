"""The Douyin platform: facts, capabilities, families, checks; targets miniprogram, minigame, trade.

Nothing is read when this package is imported; each hook loads what it contributes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from solutionkit import hookimpl

if TYPE_CHECKING:
    from solutionkit import Check, Field, Generator, Platform


@hookimpl
def solutionkit_platforms() -> Iterable[Platform]:
    """Contribute Douyin: what is known of it, and its part of a spec."""
    from solutionkit_douyin.platform import douyin

    return [douyin()]


@hookimpl
def solutionkit_fields() -> Iterable[Field]:
    """Contribute whether goods and parties have the ids their calls need."""
    from solutionkit_douyin.fields import FIELDS

    return FIELDS


@hookimpl
def solutionkit_checks() -> Iterable[Check]:
    """Contribute what the platform asks of a solution."""
    from solutionkit import checks_in
    from solutionkit_douyin import checks

    return [each for each in checks_in(checks) if each.body]


@hookimpl
def solutionkit_output_checks() -> Iterable[Check]:
    """Contribute what the platform asks of a finished project."""
    from solutionkit import checks_in
    from solutionkit_douyin import checks

    return [each for each in checks_in(checks) if each.output_body]


@hookimpl
def solutionkit_generators() -> Iterable[Generator]:
    """Contribute the targets `miniprogram`, `minigame`, `trade` and `traffic`."""
    from solutionkit_douyin.minigame.target import generator as minigame
    from solutionkit_douyin.miniprogram.target import generator as miniprogram
    from solutionkit_douyin.trade.target import generator as trade
    from solutionkit_douyin.traffic.target import generator as traffic

    return [miniprogram, minigame, trade, traffic]
