"""Text rules from `texts/*.yaml`: named lists of words and rules made of phrases.

Every mistake is a diagnostic in that file. Not here: what a phrase is (`phrase`), looking for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.disk_cache import kept
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.text_rule import Phrase, TextRule
from solutionkit.policy.backing import surer
from solutionkit.policy.common_words import COMMON_WORDS
from solutionkit.policy.phrase import Lists, PhraseFault, read_phrases, read_words
from solutionkit.policy.reader import Reader
from solutionkit.source import Node
from solutionkit.source.packaged import PackagedFile

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
    rules: list[TextRule] = []
    found: list[Diagnostic] = []
    lists: dict[str, tuple[str, ...]] = dict(COMMON_WORDS)
    for files in owners:
        reader = Reader()
        rules += _rules([each.document().root for each in files], lists, reader)
        found += reader.found
    return tuple(rules), found


def _rules(
    roots: Iterable[Node], lists: dict[str, tuple[str, ...]], reader: Reader
) -> list[TextRule]:
    """The rules of one owner's files, which add their lists to `lists`."""
    files = [reader.entries(root, ("words", "fillers", "rules"), ()) for root in roots]
    for entries in files:
        named = entries.get("words")
        for name, node in (named.entries or {}).items() if named else ():
            lists[name] = _list(node, lists, reader)
    fillers = tuple(each for entries in files for each in reader.words(entries.get("fillers")))
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
