"""What the last build into a folder was laid over with, held against what this one is.

Leaving out a file that was laid over the last time takes what it said out of every page, a
contract's figures first; forgetting it looks the same. So it is asked for, never assumed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import say
from solutionkit.diagnostics import Text

if TYPE_CHECKING:
    from solutionkit.cli.follow_up import Asked
    from solutionkit.generate.lockfile import Provenance


def forgotten_overlays(
    asked: Asked, out: Path, last: Provenance | None, without: Sequence[Path]
) -> Text | None:
    """Why nothing is written where a file laid over the last time, still there, is left out unsaid.

    The last lines are the two commands to choose from.
    """
    before, now, dropped = _before(out, last), _paths(asked.overlays), _paths(without)
    there = [_from_here(each) for each in before if each.is_file()]
    missing = [each for each in there if each.resolve() not in (*now, *dropped)]
    return _forgotten(asked, out, there, missing) if missing else None


def tell_changed_overlays(
    asked: Asked, out: Path, last: Provenance | None, without: Sequence[Path]
) -> None:
    """Say what is laid over otherwise than the last time, where that is known."""
    if last is None or last.overlays is None:
        return
    before, now = _before(out, last), _paths(asked.overlays)
    _tell_changes(asked.overlays, before, [each for each in before if each not in now])
    for each in (each for each in without if each.resolve() not in before):
        click.echo(
            say(f"上次生成时没有叠加 {each}", f"{each} was not laid over the last time"), err=True
        )


def tell_other_industry(last: Provenance | None, industry: str) -> None:
    """Say that the industry package is not the one of the last build: its figures may differ."""
    if last is not None and last.industry and last.industry != industry:
        click.echo(
            say(
                f"行业包上次是 {last.industry}，这次是 {industry}",
                f"the industry package was {last.industry} the last time, it is {industry} now",
            ),
            err=True,
        )


def _forgotten(asked: Asked, out: Path, before: Sequence[Path], missing: Sequence[Path]) -> Text:
    names = [str(each) for each in missing]
    left = [word for each in names for word in ("--without", each)]
    same = replace(asked, overlays=before).command("build", "-o", out)
    on_purpose = asked.command("build", "-o", out, *left)
    zh, en = "、".join(names), ", ".join(names)
    return Text(
        f"上次生成 {out} 时叠加了 {zh}，这次没有写，它们写的会全部失效；什么也没有写\n"
        f"  和上次一样：{same}\n  真的不要了：{on_purpose}",
        f"{out} was built with {en} laid over the last time and would lose what is said there; "
        f"nothing was written\n  as the last time: {same}\n  without, on purpose: {on_purpose}",
    )


def _tell_changes(overlays: Sequence[Path], before: Sequence[Path], gone: Sequence[Path]) -> None:
    """Say what is laid over anew, what no longer is, and that the order is another."""
    now = _paths(overlays)
    added = [str(each) for each in overlays if each.resolve() not in before]
    for zh, en, names in (
        ("这次叠加了，上次没有", "laid over now, not the last time", added),
        (
            "上次叠加了，这次没有",
            "laid over the last time, not now",
            [str(_from_here(each)) for each in gone],
        ),
    ):
        if names:
            told = say("、", ", ").join(names)
            click.echo(say(f"{zh}：{told}", f"{en}: {told}"), err=True)
    if not added and not gone and now != before:
        click.echo(
            say(
                "叠加的次序和上次不同：写了同一处的，后一份算数",
                "laid over in another order than the last time: the later file wins",
            ),
            err=True,
        )


def _before(out: Path, last: Provenance | None) -> list[Path]:
    named = last.overlays if last else None
    return [(out / each).resolve() for each in named or ()]


def _paths(files: Sequence[Path]) -> list[Path]:
    return [each.resolve() for each in files]


def _from_here(file: Path) -> Path:
    """The path as a person here would type it: without steps up where it lies below."""
    here = Path.cwd()
    return Path(os.path.relpath(file)) if file.is_relative_to(here) else file
