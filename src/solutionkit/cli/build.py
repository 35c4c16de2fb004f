"""`solutionkit build`: compile a spec and write what came out; `--plan` only shows it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, option, say
from solutionkit.cli.overlays import overlay_option

if TYPE_CHECKING:
    from solutionkit.generate.plan import Summary
    from solutionkit.registry import Registry
    from solutionkit.result import Result

CONFLICTS = 3
"""The exit code that says: some files wait for a decision of yours."""

_SIGNS = {
    "create": ("新建", "create"),
    "change": ("更新", "change"),
    "delete": ("删除", "delete"),
    "yours": ("保留你的", "yours"),
    "conflict": ("冲突", "conflict"),
    "refused": ("拒绝", "refused"),
}


@described(
    "build",
    zh="生成工程、交易、准入和费用\n\n再次运行只写变了的文件；你手改过的地方会保留。",
    en="Generate project, trade, admission and fees\n\n"
    "Run again, it writes what changed; your own edits stay.",
)
@click.argument("specs", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    zh="写到哪个文件夹；不写就是方案旁边的 out",
    en="the folder to write to; `out` beside the spec unless said",
)
@overlay_option
@option("--plan", is_flag=True, zh="只看会发生什么，不写任何文件", en="show what would happen only")
@option("--as-of", zh="按哪一天生成，例如 2026-12-01", en="the day to build for, as 2026-12-01")
@click.pass_context
def command(
    context: click.Context,
    specs: tuple[Path, ...],
    out: Path | None,
    overlays: tuple[Path, ...],
    plan: bool,
    as_of: str | None,
) -> None:
    """Build each spec into its folder."""
    from solutionkit.cli.check import day_of
    from solutionkit.cli.report import report
    from solutionkit.pipeline import compile_spec
    from solutionkit.registry import installed

    if out is not None and len(specs) > 1:
        raise click.UsageError(say("-o 只能配一份方案", "-o goes with one spec"))
    codes = []
    for spec in specs:
        result = compile_spec(spec, installed(), day_of(as_of), overlays)
        report(result.diagnostics, result.document.texts, err=result.ok)
        if not result.ok or result.tree is None:
            codes.append(1)
            continue
        folder = out or spec.parent / "out"
        codes.append(_write(spec, folder, result, installed(), plan))
    context.exit(max(codes))


def _write(spec: Path, out: Path, result: Result, registry: Registry, plan_only: bool) -> int:
    from solutionkit.generate.lockfile import Provenance, spec_digest
    from solutionkit.generate.writer import plan_write, write

    assert result.tree is not None
    made_by = {name: version("solutionkit") for name in _targets(result)}
    provenance = Provenance(
        version("solutionkit"),
        made_by,
        spec_digest(_portable(spec, result.document.texts)),
        Path(os.path.relpath(spec, out)).as_posix(),
    )
    plan = plan_write(out, result.tree, provenance)
    if plan_only:
        summary = plan.summary()
        _show(summary)
    else:
        summary = write(plan).summary()
        _show(summary)
        _show_what_to_open(spec, out, result, registry)
    return CONFLICTS if summary.needs_author else 0


def _portable(spec: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts named from the spec's folder: the same spec is the same wherever it stands."""
    folder = spec.parent.as_posix()
    return {name.removeprefix(f"{folder}/"): text for name, text in texts.items()}


def _show(summary: Summary) -> None:
    """Name each file to which something happens, then count."""
    lang = lang_of(click.get_current_context(silent=True))
    shown = [each for each in summary.notes if each[1] != "create"]
    for path, act, reason in shown:
        sign = say(*_SIGNS[act]) if act in _SIGNS else act
        click.echo(f"  {sign}  {path}  {reason.of(lang)}")
    counts = {act: summary.counts[act] for act in summary.counts if summary.counts[act]}
    changed = {act: count for act, count in counts.items() if act != "keep"}
    if not changed:
        click.echo(say("没有变化，什么也没写", "nothing changed, nothing written"))
    else:
        told = [f"{say(*_SIGNS[act])} {count}" for act, count in changed.items() if act in _SIGNS]
        click.echo(say("、", ", ").join(told))


def _show_what_to_open(spec: Path, out: Path, result: Result, registry: Registry) -> None:
    """End with what a person opens first, and the one command to see it."""
    assert result.solution is not None
    click.echo()
    for target in result.solution.targets:
        generator = registry.generators[target]
        summary = generator.summary.of(lang_of(click.get_current_context(silent=True)))
        click.echo(f"  {out / target / generator.open_first}  {summary}")
    lock = say("这次生成的记录，请一起提交", "what was generated, commit it too")
    click.echo(f"  {out / '.solutionkit' / 'lock.json'}  {lock}")
    click.echo()
    program = "solutionkit" if which("solutionkit") else sys.argv[0]
    click.echo(say("在浏览器里看：", "see it in a browser: ") + f"{program} preview {spec}")


def _targets(result: Result) -> tuple[str, ...]:
    return result.solution.targets if result.solution else ()
