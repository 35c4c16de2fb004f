"""Scenario folders: compile the spec, give what came out as files, compare or record."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.render import render
from solutionkit.errors import PluginFault
from solutionkit.generate.line_ends import is_text
from solutionkit.generate.lockfile import blob_id
from solutionkit.pipeline import check_spec, compile_spec
from solutionkit.policy.reader import Reader
from solutionkit.registry import Registry
from solutionkit.source import read_any

AS_OF = date(2026, 11, 21)
"""The day scenarios are compiled for, unless they say another: tests must not age."""

PICTURES = "pictures.txt"
"""Where files that hold no text are listed by git's name for their content, not kept twice."""

_DIAGNOSTICS = {"zh": "diagnostics.txt"}
_SETTINGS = ("only", "build", "as_of", "overlays", "langs", "spec")
_SPEC = "solution.yaml"


@dataclass(frozen=True)
class Scenario:
    """A scenario's folder and what its `scenario.yaml`, if any, says.

    `only` are patterns of the files it is about; `build` is false where only checking is shown;
    `overlays` are laid over the spec; `langs` are those its diagnostics are shown in; `spec`
    is where another than its own `solution.yaml` is meant: one of several that share their tables.
    """

    folder: Path
    only: tuple[str, ...] = ()
    build: bool = True
    as_of: date = AS_OF
    overlays: tuple[str, ...] = ()
    langs: tuple[str, ...] = ("zh",)
    spec: str = _SPEC

    @classmethod
    def of(cls, folder: Path) -> Scenario:
        """Read the scenario in `folder`.

        Raises `PluginFault`, naming file and place, when its `scenario.yaml` is faulty.
        """
        settings_file = folder / "scenario.yaml"
        if not settings_file.is_file():
            return cls(folder)
        document = read_any(settings_file.read_bytes(), f"{folder.name}/{settings_file.name}")
        reader = Reader()
        said = reader.entries(document.root, _SETTINGS)
        scenario = cls(
            folder,
            only=reader.words(said.get("only")),
            build=reader.flag(said.get("build"), True),
            as_of=reader.day(said.get("as_of")) or AS_OF,
            overlays=reader.words(said.get("overlays")),
            langs=reader.words(said.get("langs")) or cls.langs,
            spec=reader.word(said.get("spec")) or cls.spec,
        )
        if reader.found:
            raise _refused(reader.found[0])
        return scenario


def marker(folder: Path) -> Path | None:
    """The file that makes `folder` a scenario: a spec of its own, or what says which spec it is."""
    files = (folder / _SPEC, folder / "scenario.yaml")
    return next((each for each in files if each.is_file()), None)


def _refused(found: Diagnostic) -> PluginFault:
    place = f"{found.span.file}:{found.span.line}:{found.span.column}"
    return PluginFault(Text(f"{place}：{found.message.zh}", f"{place}: {found.message.en}"))


def actual(scenario: Scenario, registry: Registry) -> dict[str, bytes]:
    """What comes out of a scenario, as files by their path in its folder."""
    compiled = compile_spec if scenario.build else check_spec
    overlays = [scenario.folder / name for name in scenario.overlays]
    spec = Path(os.path.normpath(scenario.folder / scenario.spec))
    result = compiled(spec, registry, scenario.as_of, overlays)
    files, pictures = {}, []
    for path, file in (result.tree or {}).items():
        if scenario.only and not any(fnmatch(path, each) for each in scenario.only):
            continue
        if is_text(file.content):
            files[f"expected/{path}"] = file.content
        else:
            pictures.append(f"{blob_id(file.content)} {path}")
    if pictures:
        files[f"expected/{PICTURES}"] = ("\n".join(pictures) + "\n").encode("utf-8")
    for lang in scenario.langs if result.diagnostics else ():
        shown = render(sorted(result.diagnostics), result.document.texts, lang)
        placed = shown.replace(f"{spec.parent.as_posix()}/", "")
        files[_DIAGNOSTICS.get(lang, f"diagnostics.{lang}.txt")] = placed.encode("utf-8")
    return files


def recorded(folder: Path) -> dict[str, bytes]:
    """What a scenario's folder says should come out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and (fnmatch(path.name, "diagnostics*.txt") or _is_expected(path.relative_to(folder)))
    }


def _is_expected(path: Path) -> bool:
    return path.parts[0] == "expected"


def bless(folder: Path, files: dict[str, bytes]) -> None:
    """Make a scenario's folder say what came out."""
    for stale in recorded(folder).keys() - files.keys():
        (folder / stale).unlink()
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
