"""Saved answers of a platform's query calls, turned into official facts of one client.

What an answer looks like is the platform's own data (`ir.platform.Answer`). An answer is looked
for anywhere in a file, so that it may be saved with or without its envelope.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.platform import Answer
from solutionkit.policy.qualification import read_qualification
from solutionkit.source import Document, Node

PREFIX = "client."
_PAIR = re.compile(
    rb"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
)
_RELATION = "relation"


def answered(
    document: Document,
    answers: Mapping[str, Answer],
    failures: Sequence[tuple[str, str]],
    source: str,
    read_on: date,
) -> tuple[list[Fact], list[Diagnostic]]:
    """The facts in a saved answer; a file that holds none, or a faulty one, is reported."""
    facts: list[Fact] = []
    found: list[Diagnostic] = []
    for answer in answers.values():
        nodes = list(_items(document.root, answer))
        if nodes:
            found += [each for node in nodes for each in _faults(node, answer)]
            facts.append(_fact(answer, nodes, source, read_on))
    if not facts:
        failed = next(_failures(document.root, failures), None)
        found.append(failed or _unknown(document.root, answers))
    return facts, found


def _failures(node: Node, failures: Sequence[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Every place where the platform says that it did not answer, and why."""
    for number, message in failures:
        code, said = node.child(number), node.child(message)
        if code is not None and said is not None and str(code.value) not in ("0", "None"):
            why = str(said.value)
            yield diagnose("facts/platform-error", code.span, number=code.value, why=why)
    for inner in (*(node.entries or {}).values(), *(node.items or ())):
        yield from _failures(inner, failures)


def _unknown(root: Node, answers: Mapping[str, Answer]) -> Diagnostic:
    """Name the answers that are known, each with the keys it is known by."""
    zh = "；".join(f"{each.title.zh}（{'、'.join(each.keys)}）" for each in answers.values())
    en = "; ".join(f"{each.title.en} ({', '.join(each.keys)})" for each in answers.values())
    return diagnose("facts/not-an-answer", root.span, known=Text(zh, en))


def readable(raw: bytes) -> bytes:
    """Saved JSON as the reader of specs takes it.

    Each pair of escaped surrogates becomes the one character both stand for.
    """

    def joined(match: re.Match[bytes]) -> bytes:
        pair = bytes.fromhex((match[2] + match[3]).decode("ascii"))
        return match[1] + pair.decode("utf-16-be").encode()

    return _PAIR.sub(joined, raw)


def _items(node: Node, answer: Answer) -> Iterator[Node]:
    """Every mapping, however deep, that has what an item of this answer has."""
    if node.entries is not None:
        if all(key in node.entries for key in answer.keys):
            yield node
            return
        for inner in node.entries.values():
            yield from _items(inner, answer)
    for inner in node.items or ():
        yield from _items(inner, answer)


def _faults(node: Node, answer: Answer) -> Iterator[Diagnostic]:
    for key in answer.keys:
        child = node.child(key)
        if child is not None and child.data() is None:
            yield diagnose("facts/empty", child.span, name=key)
    yield from _no_flags(node, answer.flags)
    relation = _at(node, answer.take.get(_RELATION, ""))
    if relation is not None and relation.items is not None:
        for item in relation.items:
            if read_qualification([item.value]) is None:
                yield diagnose("facts/not-a-qualification", item.span, found=str(item.value))
    elif relation is not None and relation.value is not None:
        yield diagnose("facts/not-a-qualification", relation.span, found=str(relation.value))


def _no_flags(node: Node, flags: Collection[str]) -> Iterator[Diagnostic]:
    """Every place where the platform says yes or no and this says neither: a refusal, perhaps."""
    for key, inner in (node.entries or {}).items():
        told = inner.data()
        if key in flags and told is not None and not isinstance(told, bool):
            shown = json.dumps(told, ensure_ascii=False, default=str)
            yield diagnose("facts/not-a-flag", inner.span, name=key, found=shown)
        yield from _no_flags(inner, flags)
    for inner in node.items or ():
        yield from _no_flags(inner, flags)


def _fact(answer: Answer, nodes: list[Node], source: str, read_on: date) -> Fact:
    return Fact(
        id=f"{PREFIX}{answer.id}",
        statement=answer.title,
        value=[_taken(node, answer) for node in nodes],
        source=source,
        read_on=read_on.isoformat(),
        grade=Grade.OFFICIAL,
    )


def _taken(node: Node, answer: Answer) -> dict[str, Any]:
    taken = {
        name: _renamed(found.data(), answer.inside.get(name))
        for name, path in answer.take.items()
        if (found := _at(node, path)) is not None
    }
    names = dict(_named(_at(node, answer.names))) if answer.names else {}
    return {**taken, "names": names} if names else taken


def _renamed(data: Any, names: Mapping[str, str] | None) -> Any:
    """What stands inside, under our names for it."""
    if names is None:
        return data
    if isinstance(data, list):
        return [_renamed(each, names) for each in data]
    if not isinstance(data, dict):
        return data
    return {ours: data[theirs] for ours, theirs in names.items() if theirs in data}


def _named(node: Node | None) -> Iterator[tuple[str, str]]:
    """Every number that is given a name somewhere inside."""
    if node is None:
        return
    number, name = node.child("id"), node.child("name")
    if number is not None and name is not None:
        yield str(number.value), str(name.value)
    for inner in (*(node.entries or {}).values(), *(node.items or ())):
        yield from _named(inner)


def _at(node: Node, path: str) -> Node | None:
    here: Node | None = node
    for step in path.split("."):
        here = here.child(step) if here else None
    return here
