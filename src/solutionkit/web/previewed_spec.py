"""A spec, or a folder built from one, as something the preview can show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from solutionkit.diagnostics import Severity, Text
from solutionkit.diagnostics.render import render
from solutionkit.errors import SolutionkitError
from solutionkit.generate.tree import FileTree
from solutionkit.ir.platform import Platform
from solutionkit.pipeline import compile_spec
from solutionkit.registry import Registry
from solutionkit.result import Result
from solutionkit.web.preview_dialect import PROJECT_FILE, Dialect, read_dialect
from solutionkit.web.previewed_project import Build, CompiledProject, FolderProject, Project


@dataclass(frozen=True)
class Shown:
    """What to show, and how its platform writes it."""

    project: Project
    dialect: Dialect


def shown(
    path: Path,
    registry: Registry,
    *,
    overlays: Sequence[Path] = (),
    as_of: Callable[[], date] = date.today,
    lang: str = "zh",
) -> Shown:
    """Make `path`, a spec or a built folder, ready for the preview.

    Raises `SolutionkitError` when there is nothing to show or no platform that can show it.
    """
    if path.is_dir():
        return _built_folder(path, registry)

    def compiled() -> Result:
        return compile_spec(path, registry, as_of(), overlays)

    def build(result: Result) -> Build:
        return _build(result, path, overlays, dialect, lang, registry)

    first = compiled()
    dialect = _dialect(_platforms_of(first, registry))
    return Shown(CompiledProject(build(first), lambda: build(compiled())), dialect)


def _built_folder(folder: Path, registry: Registry) -> Shown:
    dialects = [read_dialect(each.preview) for each in _previewable(registry) if each.preview]
    for dialect in dialects:
        for target, marker in dialect.projects.items():
            for root in (folder, folder / target):
                if (root / marker).is_file() and _is_written_in(root, marker, dialect):
                    return Shown(FolderProject(root), dialect)
    raise SolutionkitError(
        Text(
            f"{folder} 里没有小程序工程，找不到 {PROJECT_FILE} 和对应的页面文件",
            f"{folder} holds no mini-program: no {PROJECT_FILE} with pages beside it",
        )
    )


def _is_written_in(root: Path, marker: str, dialect: Dialect) -> bool:
    return marker != PROJECT_FILE or any(root.glob(f"**/*.{dialect.manifest['markup']}"))


def _previewable(registry: Registry) -> list[Platform]:
    return [each for each in registry.platforms.values() if each.preview is not None]


def _platforms_of(result: Result, registry: Registry) -> list[Platform]:
    """The spec's own platform; any, while its errors hide which one that is."""
    return [result.solution.platform] if result.solution else _previewable(registry)


def _dialect(platforms: Sequence[Platform]) -> Dialect:
    folder = next((each.preview for each in platforms if each.preview is not None), None)
    if folder is None:
        names = "、".join(each.id for each in platforms) or "-"
        raise SolutionkitError(
            Text(f"平台 {names} 没有预览", f"the platform has no preview: {names}")
        )
    return read_dialect(folder)


def _build(
    result: Result,
    spec: Path,
    overlays: Sequence[Path],
    dialect: Dialect,
    lang: str,
    registry: Registry,
) -> Build:
    watched = _watched(result, spec, overlays)
    if not result.ok or result.tree is None:
        errors = [each for each in result.diagnostics if each.severity is Severity.ERROR]
        return Build({}, watched, (render(errors, result.document.texts, lang),))
    files = next(filter(None, (_below(result.tree, each) for each in dialect.projects)), {})
    why = _why_nothing(result, dialect, registry)
    return Build(files, watched, () if files else (why.of(lang),))


def _below(tree: FileTree, target: str) -> dict[str, bytes]:
    prefix = target + "/"
    return {
        path.removeprefix(prefix): file.content
        for path, file in tree.items()
        if path.startswith(prefix)
    }


def _why_nothing(result: Result, dialect: Dialect, registry: Registry) -> Text:
    """Why there is no project: its target says so itself, or none is named."""
    solution = result.solution
    named = [each for each in solution.targets if each in dialect.projects] if solution else []
    whys = (registry.generators[each].why_nothing(solution) for each in named if solution)
    return next(filter(None, whys), _no_target(dialect))


def _no_target(dialect: Dialect) -> Text:
    return Text(
        f"targets 里没有 {'、'.join(dialect.projects)}，没有可以预览的工程",
        f"`targets` names none of {', '.join(dialect.projects)}: there is no project to preview",
    )


def _watched(result: Result, spec: Path, overlays: Sequence[Path]) -> tuple[Path, ...]:
    assets = result.solution.assets if result.solution else {}
    named = [Path(name) for name in result.document.texts]
    return (spec, *overlays, *named, *(spec.parent / path for path in sorted(assets)))
