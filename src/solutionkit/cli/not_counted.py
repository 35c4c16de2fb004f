"""What a quote, of one order or of many codes, says it has not counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import lang_of, say

if TYPE_CHECKING:
    from solutionkit.policy.taking_part import LeftOut


def tell_left_out(found: Iterable[LeftOut]) -> None:
    """Say it a line each, once for everything that was priced."""
    lang = lang_of()
    for each in found:
        click.echo(say("没有算进去：", "not counted: ") + each.words.of(lang))
