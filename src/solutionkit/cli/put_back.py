"""The option `--restore`: what it names must be something that can be put back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import lang_of, say
from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean

if TYPE_CHECKING:
    from solutionkit.generate.plan import Action, Plan


def inside(path: Path, out: Path) -> str:
    """A path as the output folder has it, whether it was given from there or from here."""
    whole, root = (Path(os.path.abspath(each)) for each in (path, out))  # noqa: PTH100
    return (whole.relative_to(root) if whole.is_relative_to(root) else path).as_posix()


def cannot_put_back(plan: Plan, restored: Sequence[str]) -> Text | None:
    """Why nothing is written where one of `restored` was changed rather than deleted.

    One that is there as it was made is told and does no harm.

    Raises:
        click.BadParameter: One of them is nothing that this build makes.

    """
    from solutionkit.generate.plan import Act, Reason

    made = [each for each in plan.actions if each.path in plan.lock.files]
    edited: list[str] = []
    for path in restored:
        at = [each for each in made if PurePosixPath(each.path).is_relative_to(path)]
        if not at:
            raise click.BadParameter(_unknown(path, plan.out, made), param_hint="--restore")
        if any(each.reason is Reason.RESTORED or each.act is Act.CREATE for each in at):
            continue
        changed = [each.path for each in at if _is_edited(each)]
        edited += changed
        if not changed:
            click.echo(_there(path), err=True)
    return _changed(plan.out, edited) if edited else None


def _is_edited(action: Action) -> bool:
    from solutionkit.generate.plan import Act, Reason

    return action.act not in (Act.KEEP, Act.CHANGE) or action.reason is Reason.MERGED


def _unknown(path: str, out: Path, made: Sequence[Action]) -> str:
    folders = {str(each) for one in made for each in PurePosixPath(one.path).parents}
    advice = did_you_mean(path, sorted({each.path for each in made} | folders - {"."}))
    zh = f"{out} 里没有生成过 {path}；{advice.zh}"
    en = f"nothing is generated at {path} in {out}; {advice.en}"
    return zh if lang_of(click.get_current_context(silent=True)) == "zh" else en


def _changed(out: Path, edited: Sequence[str]) -> Text:
    names = "\n".join(f"  {out / each}" for each in edited)
    return Text(
        "--restore 放回删掉的文件，这些只是改过；要换成新生成的，先删掉它们；什么也没有写：\n"
        f"{names}",
        "--restore puts back what was deleted, and these were changed; delete them first to have "
        f"them as generated; nothing was written:\n{names}",
    )


def _there(path: str) -> str:
    return say(f"{path} 没有删过，不用放回", f"{path} was not deleted; nothing to put back")
