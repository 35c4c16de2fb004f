"""A shell: a folder of templates in cookiecutter's format, read into memory and held to our rules.

It holds a `cookiecutter.json` (defaults, and the delimiters under `_jinja2_env_vars`), one folder
whose name is a template, and perhaps `templates/` with parts to include. Hooks, links, extensions
and text that is not UTF-8 are refused. Not here: rendering (`templates`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from io import BytesIO, TextIOWrapper
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from solutionkit.diagnostics import Text
from solutionkit.errors import PluginFault
from solutionkit.generate.line_ends import is_text

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MARKS: Mapping[str, str] = {
    "variable_start_string": "[[",
    "variable_end_string": "]]",
    "block_start_string": "[%",
    "block_end_string": "%]",
    "comment_start_string": "[#",
    "comment_end_string": "#]",
}
"""The delimiters of our shells; double braces are the mini-program's own data binding."""

_SETTINGS = {*MARKS, "trim_blocks", "lstrip_blocks"}
_BINARY_TYPES = frozenset(
    {".aac", ".bmp", ".gif", ".gz", ".ico", ".jpeg", ".jpg", ".m4a", ".mp3", ".mp4", ".otf"}
    | {".pdf", ".png", ".ttf", ".wasm", ".wav", ".webp", ".woff", ".woff2", ".xlsx", ".zip"}
)


@dataclass(frozen=True)
class Source:
    """One file of a shell. `renders` is how many of its first path parts are templates."""

    content: bytes
    is_template: bool
    renders: int
    line_end: str


@dataclass(frozen=True)
class Shell:
    """What a shell's folder holds; paths are those inside its template folder."""

    name: str
    defaults: Mapping[str, Any]
    settings: Mapping[str, Any]
    top: str
    sources: Mapping[str, Source]
    parts: Mapping[str, str]


def read_shell(folder: Traversable) -> Shell:
    """Read the shell in `folder` and refuse what stock cookiecutter or safety would not bear."""
    defaults = _defaults(folder)
    settings = defaults.get("_jinja2_env_vars", {})
    refused = sorted(set(settings) - _SETTINGS) + sorted({"_extensions"} & set(defaults))
    if refused:
        raise fault(folder.name, f"{refused[0]} 不能设置", f"{refused[0]} may not be set")
    entries = {entry.name: entry for entry in _listed(folder)}
    if "hooks" in entries:
        raise fault(folder.name, "不能有 hooks", "hooks are not allowed")
    start = settings.get("variable_start_string", "{{")
    tops = [name for name in entries if "cookiecutter" in name and start in name]
    if len(tops) != 1:
        raise fault(
            folder.name, "要有且只有一个模板文件夹", "exactly one template folder is needed"
        )
    sources = dict(_sources(folder.name, entries[tops[0]], defaults))
    parts = dict(_files(entries["templates"], "")) if "templates" in entries else {}
    for path, content in parts.items():
        _check_text(folder.name, path, content)
    return Shell(
        folder.name,
        defaults,
        settings,
        tops[0],
        sources,
        {path: content.decode() for path, content in parts.items()},
    )


def fault(shell: str, zh: str, en: str) -> PluginFault:
    """Give the refusal of a shell, in both languages."""
    return PluginFault(Text(f"模板 {shell}：{zh}", f"template {shell}: {en}"))


def _defaults(folder: Traversable) -> dict[str, Any]:
    try:
        defaults = json.loads((folder / "cookiecutter.json").read_bytes())
    except (OSError, ValueError) as error:
        raise fault(
            folder.name, "cookiecutter.json 读不懂", "cookiecutter.json cannot be read"
        ) from error
    if not isinstance(defaults, dict):
        raise fault(folder.name, "cookiecutter.json 不是对象", "cookiecutter.json is no object")
    return defaults


def _sources(
    shell: str, folder: Traversable, defaults: Mapping[str, Any]
) -> Iterator[tuple[str, Source]]:
    copied = defaults.get("_copy_without_render", [])
    for path, content in _files(folder, ""):
        depth = len(PurePosixPath(path).parts)
        renders = _parts_until_copied(path, copied)
        is_template = renders is None and PurePosixPath(path).suffix.lower() not in _BINARY_TYPES
        line_end = ""
        if is_template:
            _check_text(shell, path, content)
            line_end = defaults.get("_new_lines") or _line_end(content)
        yield path, Source(content, is_template, renders or depth, line_end)


def _parts_until_copied(path: str, copied: list[str]) -> int | None:
    """Give how deep the folder or file stands that is copied as it is, if one is."""
    parts = PurePosixPath(path).parts
    for depth in range(1, len(parts) + 1):
        if any(fnmatchcase("/".join(parts[:depth]), pattern) for pattern in copied):
            return depth
    return None


def _line_end(content: bytes) -> str:
    """Give the line end that Python's text reader reports, for stock cookiecutter asks it too."""
    reader = TextIOWrapper(BytesIO(content), encoding="utf-8")
    reader.readline()
    found = reader.newlines
    return (found[0] if isinstance(found, tuple) else found) or "\n"


def _check_text(shell: str, path: str, content: bytes) -> None:
    if not is_text(content):
        raise fault(shell, f"{path} 不是 UTF-8 文本", f"{path} is not UTF-8 text")


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in _listed(folder):
        path = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from _files(entry, f"{path}/")
        else:
            yield path, entry.read_bytes()


def _listed(folder: Traversable) -> list[Traversable]:
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    for entry in entries:
        if isinstance(entry, Path) and entry.is_symlink():
            raise fault(folder.name, f"{entry.name} 是符号链接", f"{entry.name} is a link")
    return [entry for entry in entries if entry.name != "__pycache__"]
