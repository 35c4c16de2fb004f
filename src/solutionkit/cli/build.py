"""`solutionkit build`: compile a spec and write what came out; `--plan` only shows it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.all_places import all_option
from solutionkit.cli.as_of import as_of_option, day_of
from solutionkit.cli.language import command as described
from solutionkit.cli.language import option, say
from solutionkit.cli.overlays import overlay_option

if TYPE_CHECKING:
    from solutionkit.registry import Registry
    from solutionkit.result import Result

CONFLICTS = 3
"""The exit code that says: some files wait for a decision of yours."""


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
    zh="写到哪个文件夹；不写就是方案旁边的 out，方案叫 cars.yaml 时是 out-cars",
    en="the folder to write to; `out` beside the spec unless said, `out-cars` for a `cars.yaml`",
)
@overlay_option
@all_option
@option(
    "--restore",
    "restored",
    multiple=True,
    type=click.Path(path_type=Path),
    zh="放回你删掉的文件或文件夹，可以写多次",
    en="put back a file or folder you deleted, may be given several times",
)
@option("--plan", is_flag=True, zh="只看会发生什么，不写任何文件", en="show what would happen only")
@as_of_option("生成", "build")
@click.pass_context
def command(
    context: click.Context,
    specs: tuple[Path, ...],
    out: Path | None,
    overlays: tuple[Path, ...],
    restored: tuple[Path, ...],
    plan: bool,
    as_of: str | None,
) -> None:
    """Build each spec into its folder."""
    from solutionkit.cli.output_folder import output_of, refuse_other_spec
    from solutionkit.cli.report import report, say_what_waits
    from solutionkit.pipeline import compile_spec
    from solutionkit.registry import installed

    if out is not None and len(specs) > 1:
        raise click.UsageError(say("-o 只能配一份方案", "-o goes with one spec"))
    codes = []
    for spec in specs:
        result = compile_spec(spec, installed(), day_of(as_of), overlays)
        report(result.diagnostics, result.document.texts, err=result.ok)
        if result.solution is None:
            say_what_waits()
        if not result.ok or result.tree is None:
            codes.append(1)
            continue
        folder = out or output_of(spec)
        refuse_other_spec(spec, folder)
        back = [_from_out(each, folder) for each in restored]
        codes.append(_write(spec, folder, result, installed(), plan, back))
    context.exit(max(codes))


def _write(
    spec: Path,
    out: Path,
    result: Result,
    registry: Registry,
    plan_only: bool,
    restored: Sequence[str],
) -> int:
    from solutionkit.cli.built import (
        left_over,
        show_dangling,
        show_refused,
        show_summary,
        show_what_to_open,
    )
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
    plan = plan_write(out, result.tree, provenance, restored)
    summary = plan.summary() if plan_only else write(plan).summary()
    show_summary(summary)
    if summary.refused:
        show_refused(out, summary, plan_only)
        return CONFLICTS
    dangling = left_over(out, plan.actions)
    show_dangling(spec, out, dangling)
    if summary.needs_author or dangling:
        return CONFLICTS
    if not plan_only:
        show_what_to_open(spec, out, result, registry)
    return 0


def _from_out(path: Path, out: Path) -> str:
    """A path as the output folder has it, whether it was given from there or from here."""
    whole, root = (Path(os.path.abspath(each)) for each in (path, out))  # noqa: PTH100
    return (whole.relative_to(root) if whole.is_relative_to(root) else path).as_posix()


def _portable(spec: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts named from the spec's folder: the same spec is the same wherever it stands."""
    folder = spec.parent.as_posix()
    return {name.removeprefix(f"{folder}/"): text for name, text in texts.items()}


def _targets(result: Result) -> tuple[str, ...]:
    return result.solution.targets if result.solution else ()
