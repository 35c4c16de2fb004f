"""`solutionkit build`: compile a spec and write what came out; `--plan` only shows it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    from solutionkit.cli.follow_up import Asked
    from solutionkit.generate.lockfile import Provenance
    from solutionkit.generate.plan import Plan
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
@option(
    "--without",
    "dropped",
    multiple=True,
    type=click.Path(path_type=Path),
    zh="上次叠加过、这次不再叠加的文件，可以写多次",
    en="a file laid over the last time and no longer, may be given several times",
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
    dropped: tuple[Path, ...],
    plan: bool,
    as_of: str | None,
) -> None:
    """Build each spec into its folder."""
    from solutionkit.cli.follow_up import Asked
    from solutionkit.cli.output_folder import output_of, refuse_other_spec
    from solutionkit.cli.report import report, say_what_waits
    from solutionkit.pipeline import compile_spec
    from solutionkit.registry import installed

    for option_name, given in (("-o", out), ("--restore", restored)):
        if given and len(specs) > 1:
            raise click.UsageError(
                say(f"{option_name} 只能配一份方案", f"{option_name} goes with one spec")
            )
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
        asked = _Build(Asked(spec, overlays, as_of), folder, result, installed(), plan)
        codes.append(_write(asked, restored, dropped))
    context.exit(max(codes))


@dataclass(frozen=True)
class _Build:
    """What is to be written, where, and what it was asked for by; `plan_only` writes nothing."""

    asked: Asked
    out: Path
    result: Result
    registry: Registry
    plan_only: bool


def _write(build: _Build, restored: Sequence[Path], dropped: Sequence[Path]) -> int:
    from solutionkit.cli.last_overlays import forgets_overlays, tell_other_industry
    from solutionkit.cli.output_folder import last_made
    from solutionkit.cli.put_back import cannot_put_back, inside
    from solutionkit.generate.writer import plan_write

    assert build.result.tree is not None
    last, made = last_made(build.out), _provenance(build)
    if forgets_overlays(build.asked, build.out, last, dropped):
        return CONFLICTS
    tell_other_industry(last, made.industry)
    back = [inside(each, build.out) for each in restored]
    plan = plan_write(build.out, build.result.tree, made, back)
    if cannot_put_back(plan, back):
        return CONFLICTS
    return _carry_out(build, plan)


def _carry_out(build: _Build, plan: Plan) -> int:
    from solutionkit.cli.built import (
        left_over,
        show_dangling,
        show_refused,
        show_summary,
        show_what_to_open,
    )
    from solutionkit.generate.writer import write

    out = build.out
    summary = plan.summary() if build.plan_only else write(plan).summary()
    show_summary(summary)
    if summary.refused:
        show_refused(out, summary, build.plan_only)
        return CONFLICTS
    dangling = left_over(out, plan.actions)
    show_dangling(build.asked, out, dangling)
    if summary.needs_author or dangling:
        return CONFLICTS
    if not build.plan_only:
        show_what_to_open(build.asked, out, build.result, build.registry)
    return 0


def _provenance(build: _Build) -> Provenance:
    from solutionkit.generate.lockfile import Provenance, spec_digest

    spec, solution = build.asked.spec, build.result.solution
    assert solution is not None
    return Provenance(
        version("solutionkit"),
        {name: version("solutionkit") for name in solution.targets},
        spec_digest(_portable(spec, build.result.document.texts)),
        _from_out(spec, build.out),
        tuple(_from_out(each, build.out) for each in build.asked.overlays),
        f"{solution.industry.id} {solution.industry.version}",
    )


def _from_out(file: Path, out: Path) -> str:
    return Path(os.path.relpath(file, out)).as_posix()


def _portable(spec: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts named from the spec's folder: the same spec is the same wherever it stands."""
    folder = spec.parent.as_posix()
    return {name.removeprefix(f"{folder}/"): text for name, text in texts.items()}
