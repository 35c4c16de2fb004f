"""Whose answers are imported: a client's id, and the file that holds what was answered for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from solutionkit.cli.language import say

_INDUSTRY = re.compile(r"^industry\s*:", re.MULTILINE)
_ENDS = (".yaml", ".yml")


@dataclass(frozen=True)
class Client:
    """A client by the id of its spec, and the file beside the spec with the answers for it."""

    id: str
    answers: Path


def client_of(named: Path, overlays: Sequence[Path]) -> Client:
    """The client of the spec `named`, or of the only one in that folder, with `overlays` on top.

    Raises:
        click.BadParameter: There is no spec there, there are several, or it has no id.

    """
    from solutionkit.policy.client_facts import file_for

    spec = _only_spec(named) if named.is_dir() else named
    _refuse_an_overlay(spec)
    own, laid = _id(spec, ()), _id(spec, overlays)
    if laid is None:
        raise _wrong(
            f"{spec} 里没有写 id，不知道是谁的回答；先在方案里写 id",
            f"{spec} has no id, so whose answers these are is not known; write its id first",
        )
    return Client(laid, spec.with_name(file_for(spec.stem if laid == own else laid)))


def _refuse_an_overlay(spec: Path) -> None:
    """A file without an industry is laid over a spec; its answers belong beside that one."""
    from solutionkit.source import read

    document = read(spec)[0]
    if document.root.entries and document.node(("industry",)) is None:
        raise _wrong(
            f"{spec} 没写 industry，是叠加用的文件；写 --client 方案.yaml --with {spec}",
            f"{spec} has no industry: it is an overlay; write --client SPEC.yaml --with {spec}",
        )


def _id(spec: Path, overlays: Sequence[Path]) -> str | None:
    from solutionkit.source import read

    node = read(spec, overlays)[0].node(("id",))
    return node.value if node is not None and isinstance(node.value, str) else None


def _only_spec(folder: Path) -> Path:
    specs = sorted(each for each in folder.iterdir() if _is_spec(each))
    if len(specs) == 1:
        return specs[0]
    if not specs:
        raise _wrong(f"{folder} 里没有方案，写方案文件", f"{folder} holds no spec; name the spec")
    names_zh, names_en = "、".join(s.name for s in specs), ", ".join(s.name for s in specs)
    raise _wrong(
        f"{folder} 里有几份方案（{names_zh}），回答只属于一家；"
        f"写明是哪一份，例如 --client {specs[0]}",
        f"{folder} holds several specs ({names_en}), and answers are one client's; "
        f"name its spec, as --client {specs[0]}",
    )


def _is_spec(file: Path) -> bool:
    """Whether a file names an industry, which what is laid over a spec seldom does."""
    if file.suffix not in _ENDS or not file.is_file():
        return False
    return _INDUSTRY.search(file.read_text("utf-8", "replace")) is not None


def _wrong(zh: str, en: str) -> click.BadParameter:
    return click.BadParameter(say(zh, en), param_hint="--client")
