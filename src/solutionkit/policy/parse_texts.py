"""Text rules from `texts/*.yaml`: named lists of words and rules made of phrases.

Every mistake is a diagnostic in that file. Not here: what a phrase is (`phrase`), looking for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.disk_cache import kept
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.text_rule import Phrase, TextRule, Trade
from solutionkit.policy.backing import surer
from solutionkit.policy.common_words import COMMON_WORDS
from solutionkit.policy.phrase import Lists, PhraseFault, read_phrases, read_words
from solutionkit.policy.reader import Reader
from solutionkit.source import Node
from solutionkit.source.packaged import PackagedFile

Entries: TypeAlias = Mapping[str, Node]

_TRADE = ("speakers", "strangers", "customers", "parts")
_RULE = ("id", "title", "why", "suggest", "forbid", "facts", "grade")


def text_rules(
    owners: Iterable[Iterable[PackagedFile]], facts: Mapping[str, Fact]
) -> tuple[tuple[TextRule, ...], list[Diagnostic]]:
    """The rules of the files of every owner, in their order, and every fault in them.

    They may name the lists of words of any of the owner's files, of the owners before, and those
    common to all. Files whose rules were kept by an earlier run are not read again.

    Raises:
        PluginFault: A file has an error; the text names file, line and fault.

    """
    files = [list(each) for each in owners]
    written = b"\0".join(part for own in files for each in own for part in _parts(each))
    rules, found = kept("text rules", written, lambda: _parsed(files))
    return rules, [*found, *_unbacked(rules, facts)]


def _parts(file: PackagedFile) -> tuple[bytes, bytes, bytes]:
    return file.name.encode(), str(len(file.raw)).encode(), file.raw


def _parsed(
    owners: Iterable[Iterable[PackagedFile]],
) -> tuple[tuple[TextRule, ...], list[Diagnostic]]:
    reader = Reader()
    read = [[_entries(each, reader) for each in files] for files in owners]
    lists: dict[str, tuple[str, ...]] = dict(COMMON_WORDS)
    trade: dict[str, tuple[str, ...]] = {each: () for each in _TRADE}
    rules: list[TextRule] = []
    for files in read:
        _name_lists(files, lists, reader)
        told = {each: _together(files, each, lists, reader) for each in _TRADE}
        trade = {each: (*trade[each], *told[each]) for each in _TRADE}
        rules += _rules(files, lists, reader)
    return tuple(replace(each, trade=Trade(**trade)) for each in rules), reader.found


def _entries(file: PackagedFile, reader: Reader) -> Entries:
    return reader.entries(file.document().root, ("words", "fillers", *_TRADE, "rules"), ())


def _name_lists(files: list[Entries], lists: dict[str, tuple[str, ...]], reader: Reader) -> None:
    """Add the lists of words of one owner's files."""
    for entries in files:
        named = entries.get("words")
        for name, node in (named.entries or {}).items() if named else ():
            lists[name] = _list(node, lists, reader)


def _together(files: list[Entries], key: str, lists: Lists, reader: Reader) -> tuple[str, ...]:
    """The words under `key` in all files of one owner."""
    nodes = (entries[key] for entries in files if key in entries)
    written = (node for node in nodes if node.items is None or len(node.items))
    return tuple(each for node in written for each in _list(node, lists, reader))


def _rules(files: list[Entries], lists: Lists, reader: Reader) -> list[TextRule]:
    fillers = _together(files, "fillers", lists, reader)
    return [
        _rule(node, lists, fillers, reader)
        for entries in files
        for node in reader.items(entries.get("rules"))
    ]


def _rule(node: Node, lists: Lists, fillers: tuple[str, ...], reader: Reader) -> TextRule:
    entries = reader.entries(node, ("unless",), _RULE)
    return TextRule(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        why=reader.text(entries.get("why")),
        suggest=reader.text(entries.get("suggest")),
        forbid=tuple(_phrases(entries.get("forbid"), lists, reader)),
        unless=tuple(_phrases(entries.get("unless"), lists, reader)),
        fillers=fillers,
        trade=Trade(),
        facts=reader.words(entries.get("facts")),
        grade=reader.choice(entries.get("grade"), Grade, Grade.UNKNOWN),
        origin=node.span,
    )


def _list(node: Node, lists: Lists, reader: Reader) -> tuple[str, ...]:
    try:
        return read_words(reader.words(node), lists)
    except PhraseFault as fault:
        _unreadable(fault, node, reader)
        return ()


def _phrases(node: Node | None, lists: Lists, reader: Reader) -> Iterator[Phrase]:
    for item in reader.items(node):
        try:
            yield from read_phrases(reader.word(item), lists)
        except PhraseFault as fault:
            _unreadable(fault, item, reader)


def _unreadable(fault: PhraseFault, node: Node, reader: Reader) -> None:
    if fault.plain == fault.part:
        reader.report("policy/phrase-unreadable", node.span, part=fault.part)
    else:
        reader.report("policy/phrase-full-width", node.span, part=fault.part, plain=fault.plain)


def _unbacked(rules: Iterable[TextRule], facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    for rule in rules:
        for id in rule.facts:
            if id not in facts:
                advice = did_you_mean(id, facts)
                yield diagnose("policy/unknown-fact", rule.origin, name=id, advice=advice)
            elif surer(rule.grade, facts[id].grade):
                yield diagnose(
                    "policy/surer-than-its-fact",
                    rule.origin,
                    name=rule.id,
                    grade=rule.grade.value,
                    fact=id,
                    known=facts[id].grade.value,
                )
