"""Rendering in memory: the home of Jinja2. Sandboxed, strict, and blind to clock and chance.

Stock cookiecutter makes the same files of the same shell, byte for byte, save where it takes
Chinese text for binary and copies it unrendered. Templates see plain data only: text, whole
numbers, truth values, lists and mappings of these.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from jinja2 import BytecodeCache, DictLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from solutionkit.disk_cache import keep, look_up
from solutionkit.errors import PluginFault
from solutionkit.generate.paths import refuse_unsafe
from solutionkit.generate.shell import MARKS, Shell, Source, fault, read_shell

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from types import TracebackType


def render_shell(shell: Traversable, values: Mapping[str, Any]) -> dict[str, bytes]:
    """Render every file of `shell`, by its path inside the folder the shell makes.

    Templates find `values` as `cookiecutter.…`, over the shell's own defaults; nested data goes
    under names that begin with `_`, which cookiecutter never asks for. A shell is read once.
    """
    compiled = _compiled(cast(Hashable, shell))
    context = {"cookiecutter": _with_defaults(compiled, plain(values))}
    refuse_unsafe(_rendered(compiled, compiled.shell.top, compiled.top, context))
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    for piece in compiled.pieces:
        path = _rendered(compiled, piece.path, piece.name, context) + piece.rest
        if path.rpartition("/")[2] == "":
            continue
        refuse_unsafe(path)
        if path.casefold() in seen:
            raise fault(compiled.shell.name, f"{path} 生成了两次", f"{path} is made twice")
        seen.add(path.casefold())
        files[path] = _content(compiled, piece, context)
    return dict(sorted(files.items()))


def render_text(template: str, values: Mapping[str, Any]) -> str:
    """Render one text; templates find `values` under their own names."""
    context = plain(values)
    try:
        return _text_template(template).render(context)
    except Exception as error:
        raise _fault("text", "", error) from error


def plain(value: Any, where: str = "") -> Any:
    """Give a copy of `value` that is nothing but data; anything that has behaviour is refused."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, Mapping):
        return {str(key): plain(each, f"{where}.{key}") for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each, f"{where}[{index}]") for index, each in enumerate(value)]
    raise TypeError(f"{where}: a template may not be given a {type(value).__name__}")


@dataclass(frozen=True)
class _Piece:
    """One file, ready to render; `rest` is the part of its path that is no template."""

    path: str
    name: Template | str
    rest: str
    body: Template | bytes
    line_end: str


@dataclass(frozen=True)
class _Compiled:
    shell: Shell
    environment: ImmutableSandboxedEnvironment
    top: Template | str
    pieces: tuple[_Piece, ...]
    left_over: re.Pattern[str]


@lru_cache(maxsize=64)
def _compiled(folder: Hashable) -> _Compiled:
    shell = read_shell(cast("Traversable", folder))
    texts = {
        path: each.content.decode() for path, each in shell.sources.items() if each.is_template
    }
    environment = _environment(shell.settings)
    environment.loader = DictLoader({**shell.parts, **texts})
    try:
        top = _name(environment, shell.top)
        pieces = tuple(_piece(environment, path, each) for path, each in shell.sources.items())
    except Exception as error:
        raise _fault(shell.name, "", error) from error
    return _Compiled(shell, environment, top, pieces, _left_over(environment))


def _environment(settings: Mapping[str, Any]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
        bytecode_cache=_KeptCode(repr(sorted(settings.items()))),
        **settings,
    )
    environment.filters["jsonify"] = _jsonify
    for chance in (environment.filters, "random"), (environment.globals, "lipsum"):
        del chance[0][chance[1]]
    return environment


class _KeptCode(BytecodeCache):
    """Compiled templates, kept on disk between runs."""

    def __init__(self, settings: str) -> None:
        self._settings = settings

    def load_bytecode(self, bucket: Bucket) -> None:
        found = look_up("template", self._given(bucket))
        if found:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep("template", self._given(bucket), bucket.bytecode_to_string())

    def _given(self, bucket: Bucket) -> bytes:
        return f"{self._settings} {bucket.key} {bucket.checksum}".encode()


def _jsonify(value: Any, indent: int = 4) -> str:
    """Do what cookiecutter's filter of this name does."""
    return json.dumps(value, sort_keys=True, indent=indent)


@lru_cache(maxsize=256)
def _text_template(template: str) -> Template:
    environment = _environment({**MARKS, "trim_blocks": True, "lstrip_blocks": True})
    environment.loader = DictLoader({"text": template})
    return environment.get_template("text")


def _piece(environment: ImmutableSandboxedEnvironment, path: str, source: Source) -> _Piece:
    parts = path.split("/")
    name = "/".join(parts[: source.renders])
    body: Template | bytes = source.content
    if source.is_template and _has_marks(environment, source.content.decode()):
        body = environment.get_template(path)
    elif source.is_template:
        body = re.sub("\r\n|\r|\n", source.line_end, source.content.decode()).encode()
    return _Piece(path, _name(environment, name), path[len(name) :], body, source.line_end)


def _name(environment: ImmutableSandboxedEnvironment, name: str) -> Template | str:
    return environment.from_string(name) if _has_marks(environment, name) else name


def _has_marks(environment: ImmutableSandboxedEnvironment, text: str) -> bool:
    return (
        environment.variable_start_string in text
        or environment.block_start_string in text
        or environment.comment_start_string in text
    )


def _left_over(environment: ImmutableSandboxedEnvironment) -> re.Pattern[str]:
    variable = re.escape(environment.variable_start_string)
    block = re.escape(environment.block_start_string)
    words = "if|for|set|else|elif|end[a-z]+|include|raw|macro"
    return re.compile(rf"{variable}[-+]?\s*cookiecutter\b|{block}[-+]?\s*(?:{words})\b")


def _with_defaults(compiled: _Compiled, values: dict[str, Any]) -> dict[str, Any]:
    """Give the values, and the defaults for those that are missing, as cookiecutter makes them."""
    known: dict[str, Any] = {}
    defaults = compiled.shell.defaults
    for key in sorted(defaults, key=lambda key: isinstance(defaults[key], dict)):
        is_private = key.startswith("_") and not key.startswith("__")
        if key in values or is_private:
            known[key] = values.get(key, defaults[key])
        else:
            rendered = _default(compiled, defaults[key], known)
            known[key] = rendered[0] if isinstance(rendered, list) else rendered
    return {**known, **values}


def _default(compiled: _Compiled, raw: Any, known: Mapping[str, Any]) -> Any:
    if raw is None or isinstance(raw, bool):
        return raw
    if isinstance(raw, dict):
        return {
            _default(compiled, key, known): _default(compiled, each, known)
            for key, each in raw.items()
        }
    if isinstance(raw, list):
        return [_default(compiled, each, known) for each in raw]
    try:
        template = _name(compiled.environment, str(raw))
    except Exception as error:
        raise _fault(compiled.shell.name, "cookiecutter.json", error) from error
    return _rendered(compiled, "cookiecutter.json", template, {"cookiecutter": known})


def _rendered(
    compiled: _Compiled, path: str, template: Template | str, context: Mapping[str, Any]
) -> str:
    if isinstance(template, str):
        return template
    try:
        return template.render(context)
    except Exception as error:
        raise _fault(compiled.shell.name, path, error) from error


def _content(compiled: _Compiled, piece: _Piece, context: Mapping[str, Any]) -> bytes:
    if isinstance(piece.body, bytes):
        return piece.body
    text = _rendered(compiled, piece.path, piece.body, context)
    left = compiled.left_over.search(text)
    if left and not any(left[0] in each for each in _texts(context)):
        raise fault(
            compiled.shell.name,
            f"{piece.path} 中留下了没有渲染的 {left[0]}",
            f"{left[0]} is left unrendered in {piece.path}",
        )
    return text.replace("\n", piece.line_end).encode()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _fault(shell: str, path: str, error: Exception) -> PluginFault:
    line = getattr(error, "lineno", None) or _line_of(error.__traceback__)
    path = getattr(error, "name", None) or path
    place = f"{path}:{line}" if line else path
    return fault(f"{shell} {place}".rstrip(), str(error), str(error))


def _line_of(traceback: TracebackType | None) -> int | None:
    """Give the template's line in which an error arose."""
    line = None
    while traceback:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
