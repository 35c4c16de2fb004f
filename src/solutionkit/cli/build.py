"""`solutionkit build`: compile a spec and write what came out; `--plan` only shows it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.all_places import all_option
from solutionkit.cli.answer_form import form_option
from solutionkit.cli.as_of import as_of_day, as_of_option
from solutionkit.cli.follow_up import Asked
from solutionkit.cli.language import command as described
from solutionkit.cli.language import option, say
from solutionkit.cli.overlays import overlay_option

if TYPE_CHECKING:
    from solutionkit.cli.built import Built
    from solutionkit.generate.lockfile import Provenance
    from solutionkit.registry import Registry
    from solutionkit.result import Result

CONFLICTS = 3
"""The exit code that says: some files wait for a decision of yours."""


@described(
    "build",
    zh="生成工程、交易、准入和费用\n\n"
    "SPECS 是一份或几份方案文件。再次运行只写变了的文件；你手改过的地方会保留。\n\n"
    "退出码：0 生成好了，1 方案有错或者写不进去，3 有文件等你决定。",
    en="Generate project, trade, admission and fees\n\n"
    "SPECS are one or more specs. Run again, it writes what changed; your own edits stay.\n\n"
    "Exit code: 0 built, 1 errors in the specs or nothing could be written, 3 files wait for you.",
    examples=(
        "solutionkit build my-shop/solution.yaml",
        "solutionkit build --plan my-shop/solution.yaml",
        "solutionkit build my-shop/solution.yaml --restore my-shop/out/miniprogram/pages/stores",
        "solutionkit build --format json a/solution.yaml b/solution.yaml",
    ),
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
@option(
    "--plan",
    is_flag=True,
    zh="只看会发生什么，不写任何文件",
    en="only show what would happen; nothing is written",
)
@as_of_option("生成", "build")
@form_option
@click.pass_context
def command(
    context: click.Context,
    /,
    specs: tuple[Path, ...],
    out: Path | None,
    overlays: tuple[Path, ...],
    as_of: str | None,
    form: str,
    **options: Any,
) -> None:
    """Build each spec into its folder."""
    from solutionkit.cli.built import built_json

    for option_name, given in (("-o", out), ("--restore", options["restored"])):
        if given and len(specs) > 1:
            raise click.UsageError(
                say(f"{option_name} 只能配一份方案", f"{option_name} goes with one spec")
            )
    built = [_built(Asked(spec, overlays, as_of), out, form, **options) for spec in specs]
    if form == "json":
        click.echo(built_json(built))
    context.exit(max(each.code for each in built))


@dataclass(frozen=True)
class _Build:
    """What is to be written, where, and what it was asked for by; `plan_only` writes nothing."""

    asked: Asked
    out: Path
    result: Result
    registry: Registry
    plan_only: bool


def _built(
    asked: Asked,
    out: Path | None,
    form: str,
    plan: bool,
    restored: Sequence[Path],
    dropped: Sequence[Path],
) -> Built:
    from solutionkit.cli.built import Built, show
    from solutionkit.cli.output_folder import output_of
    from solutionkit.cli.report import report, say_what_waits
    from solutionkit.pipeline import compile_spec
    from solutionkit.registry import installed

    result = compile_spec(asked.spec, installed(), as_of_day(asked.as_of), asked.overlays)
    if form == "text":
        report(result.diagnostics, result.document.texts, err=result.ok)
        if result.solution is None:
            say_what_waits()
    if not result.ok or result.tree is None:
        return Built(asked, None, result, plan, 1)
    build = _Build(asked, out or output_of(asked.spec), result, installed(), plan)
    if form == "json":
        return _written_or_told(build, restored, dropped)
    built = _written(build, restored, dropped)
    show(built, build.registry)
    return built


def _written_or_told(build: _Build, restored: Sequence[Path], dropped: Sequence[Path]) -> Built:
    """The same; what refuses to be written is part of the answer."""
    from solutionkit.cli.built import Built
    from solutionkit.errors import WriteRefused

    try:
        return _written(build, restored, dropped)
    except WriteRefused as refused:
        return Built(build.asked, build.out, build.result, build.plan_only, 1, why=refused.text)


def _written(build: _Build, restored: Sequence[Path], dropped: Sequence[Path]) -> Built:
    from solutionkit.cli.built import Built, left_over
    from solutionkit.cli.last_overlays import (
        forgotten_overlays,
        tell_changed_overlays,
        tell_other_industry,
    )
    from solutionkit.cli.output_folder import last_made, refuse_other_spec
    from solutionkit.cli.put_back import cannot_put_back, inside
    from solutionkit.generate.plan import summary
    from solutionkit.generate.writer import plan_write, write

    assert build.result.tree is not None
    asked, out = build.asked, build.out
    nothing = Built(asked, out, build.result, build.plan_only, CONFLICTS)
    refuse_other_spec(asked.spec, out)
    last, made = last_made(out), _provenance(build)
    if why := forgotten_overlays(asked, out, last, dropped):
        return replace(nothing, why=why)
    tell_changed_overlays(asked, out, last, dropped)
    tell_other_industry(last, made.industry)
    back = [inside(each, out) for each in restored]
    plan = plan_write(out, build.result.tree, made, back)
    if why := cannot_put_back(plan, back):
        return replace(nothing, why=why)
    actions = plan.actions if build.plan_only else write(plan).actions
    dangling = left_over(out, plan.actions)
    waits = summary(actions).needs_author or bool(dangling)
    return replace(nothing, code=CONFLICTS if waits else 0, actions=actions, dangling=dangling)


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
