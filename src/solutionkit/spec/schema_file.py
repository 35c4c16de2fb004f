"""A JSON Schema in a file, with what it refers to written out: whoever reads a part needs no other.

What is described by one is checked in `json_schema`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.source import Document, Path
from solutionkit.spec.json_schema import fault_in_schema

_WITHIN = "#/"
_NO_SCHEMA = Text("不是 JSON Schema：{why}", "no JSON Schema: {why}")
_ELSEWHERE = Text(
    "“{to}” 不在这个文件里；写 #/$defs/ 加这里的一个名字",
    "'{to}' is not in this file; write #/$defs/ and a name of its own",
)
_NOTHING = Text("“{to}” 什么也没指到。{advice}", "'{to}' refers to nothing; {advice}")
_ROUND = Text("“{to}” 绕回了自己", "'{to}' comes back to itself")


def schema_in(document: Document) -> tuple[dict[str, Any], list[Text]]:
    """The schema in `document`, and what is wrong with it, each with its place."""
    data = document.root.data()
    fault = fault_in_schema(data)
    if fault is not None:
        path, why = fault
        return {}, [_placed(document, path, _NO_SCHEMA.filled(why=why))]
    references = _References(data)
    whole = references.written_out(data, ())
    told = [_placed(document, path, why) for path, why in references.faults.items()]
    return whole, told


def _placed(document: Document, path: Path, why: Text) -> Text:
    span = document.span(path)
    place = f"{span.file}:{span.line}:{span.column}"
    return Text(f"{place}：{why.zh}", f"{place}: {why.en}")


class _References:
    """Puts what a `$ref` names in its place; `faults` are those that name nothing, by place."""

    def __init__(self, whole: Mapping[str, Any]) -> None:
        self._whole = whole
        self._open: list[str] = []
        self.faults: dict[Path, Text] = {}

    def written_out(self, part: Any, path: Path) -> Any:
        """The same without references."""
        if isinstance(part, list):
            return [self.written_out(each, (*path, at)) for at, each in enumerate(part)]
        if not isinstance(part, Mapping):
            return part
        own = {
            key: self.written_out(each, (*path, key)) for key, each in part.items() if key != "$ref"
        }
        if "$ref" not in part:
            return own
        to, place = part["$ref"], (*path, "$ref")
        # A field may be called so as well.
        if not isinstance(to, str):
            return {**own, "$ref": self.written_out(to, place)}
        return {**self._named(to, place), **own}

    def _named(self, to: str, place: Path) -> Mapping[str, Any]:
        if not to.startswith(_WITHIN):
            self.faults[place] = _ELSEWHERE.filled(to=to)
            return {}
        if to in self._open:
            self.faults[place] = _ROUND.filled(to=to)
            return {}
        path = tuple(_steps(to))
        found = self._at(path)
        if not isinstance(found, Mapping):
            known = [f"#/$defs/{each}" for each in self._whole.get("$defs", {})]
            self.faults[place] = _NOTHING.filled(to=to, advice=did_you_mean(to, known))
            return {}
        self._open.append(to)
        whole: Mapping[str, Any] = self.written_out(found, path)
        self._open.pop()
        return whole

    def _at(self, path: Path) -> Any:
        here: Any = self._whole
        for step in path:
            if isinstance(here, list):
                here = dict(enumerate(here)).get(int(step) if str(step).isdecimal() else -1)
            else:
                here = here.get(step) if isinstance(here, Mapping) else None
        return here


def _steps(to: str) -> Iterator[str]:
    for each in to.removeprefix(_WITHIN).split("/"):
        yield unquote(each).replace("~1", "/").replace("~0", "~")
