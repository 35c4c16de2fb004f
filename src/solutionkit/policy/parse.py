"""An industry's admission files to a policy, or every mistake in them with its place.

Each file may hold any part of the policy: `policy`, `version` and `title` once, and `targets`,
`fields`, `documents`, `tables`, `groups` and `rules` wherever they read best.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.errors import PluginFault
from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import Effect, Field, Group, NamedTable, Policy, Rule
from solutionkit.policy.catalogue import with_categories
from solutionkit.policy.expression import Names
from solutionkit.policy.pairs import spread_over_pairs
from solutionkit.policy.parse_fields import own_fields
from solutionkit.policy.parse_named import groups, named_tables
from solutionkit.policy.reader import Reader
from solutionkit.policy.requirement import requirement
from solutionkit.policy.subject import CHILDREN_OF, PAIR
from solutionkit.policy.verdict_table import allowed, verdict_table
from solutionkit.policy.versions import overlaps
from solutionkit.source import Document, Node

_PARTS = (
    *("policy", "version", "title", "targets", "after_launch", "fields", "documents", "tables"),
    *("groups", "rules"),
)
_RULE = ("on", "target", "when", "effect", "since", "until", "require", "table", "replaced_by")
_RULE_NEEDS = ("id", "title", "fix", "facts", "grade")
_GRAINS = ("app", "merchant", *CHILDREN_OF, PAIR)
_HOLDERS = {"app": "merchant", PAIR: "store"}
_MAY_REFUSE = {Grade.OFFICIAL, Grade.QUOTED, Grade.CONTRACT, Grade.EXAMPLE}
_DEFAULT_TARGETS = {"enter": Text("入驻与上线", "Joining and going live")}


@dataclass
class _Head:
    id: str = ""
    version: str = ""
    title: Text = Text("", "")


def admission_policy(
    documents: Sequence[Document], fields: Mapping[str, Field], kinds: Mapping[str, Text]
) -> tuple[Policy, list[Diagnostic]]:
    """Read the admission policy that stands in `documents`.

    `fields` are those the core and plugins contribute, `kinds` the documents the industry knows;
    the files may add to both. No files give a policy without rules.
    """
    reader, head = Reader(), _Head()
    known, targets, titles = dict(fields), dict(_DEFAULT_TARGETS), dict(kinds)
    rule_nodes: list[Node] = []
    table_nodes: list[Node] = []
    named: dict[str, Group] = {}
    later: list[Node] = []
    for document in documents:
        entries = reader.entries(document.root, _PARTS)
        _take_head(head, entries, reader)
        targets |= reader.texts(entries.get("targets"))
        titles |= reader.texts(entries.get("documents"))
        later += reader.items(entries.get("after_launch"))
        known |= own_fields(entries.get("fields"), reader)
        named |= groups(entries.get("groups"), reader)
        table_nodes += [entries["tables"]] if "tables" in entries else []
        rule_nodes += reader.items(entries.get("rules"))
    names = Names(known, titles, "app", groups=named)
    tables: dict[str, NamedTable] = {}
    for node in table_nodes:
        tables |= named_tables(node, names, reader)
    names = replace(names, tables=tables)
    rules = tuple(rule for node in rule_nodes for rule in _rules(node, names, targets, reader))
    for target in targets:
        reader.found += overlaps(rule for rule in rules if rule.target == target)
    rules = spread_over_pairs(rules)
    waiting = frozenset(reader.one_of(each, targets, "") for each in later)
    about = (head.id, head.version, head.title)
    policy = Policy(*about, targets, known, titles, rules, tables, named, waiting)
    return with_categories(policy), sorted(reader.found)


def policy_of(
    documents: Sequence[Document], fields: Mapping[str, Field], kinds: Mapping[str, Text]
) -> Policy:
    """The admission policy of an industry that must be without fault.

    Raises `PluginFault`, naming the first fault and its place.
    """
    policy, found = admission_policy(documents, fields, kinds)
    if found:
        span, message = found[0].span, found[0].message
        place = f"{span.file}:{span.line}:{span.column}"
        raise PluginFault(Text(f"{place} {message.zh}", f"{place} {message.en}"))
    return policy


def _take_head(head: _Head, entries: Mapping[str, Node], reader: Reader) -> None:
    head.id = reader.word(entries.get("policy"), head.id)
    head.version = reader.word(entries.get("version"), head.version)
    if "title" in entries:
        head.title = reader.text(entries["title"])


def _rules(node: Node, names: Names, targets: Mapping[str, Text], reader: Reader) -> Iterator[Rule]:
    """The rule, once for each target it decides."""
    rule, entries = _rule(node, names, reader)
    _check(rule, entries, reader)
    stated = entries.get("target")
    several = () if stated is None else stated.items or (stated,)
    for each in several or (None,):
        yield replace(rule, target=reader.one_of(each, targets, rule.target))


def _rule(node: Node, names: Names, reader: Reader) -> tuple[Rule, Mapping[str, Node]]:
    entries = reader.entries(node, _RULE, _RULE_NEEDS)
    grain = reader.one_of(entries.get("on"), _GRAINS, "merchant")
    own = replace(names, grain=_HOLDERS.get(grain, grain))
    if ("require" in entries) == ("table" in entries):
        reader.report("policy/no-form", node.span, forms="require、table")
    table = verdict_table(entries["table"], own, reader) if "table" in entries else None
    rule = Rule(
        id=reader.word(entries.get("id")),
        title=reader.text(entries.get("title")),
        on=grain,
        target="enter",
        when=_condition(entries.get("when"), own, reader),
        require=allowed(table) if table else _condition(entries.get("require"), own, reader),
        effect=reader.choice(entries.get("effect"), Effect, Effect.DENY),
        fix=reader.text(entries.get("fix")),
        facts=reader.words(entries.get("facts")),
        grade=reader.choice(entries.get("grade"), Grade, Grade.UNKNOWN),
        since=reader.day(entries.get("since")),
        until=reader.day(entries.get("until")),
        origin=node.span,
        table=table,
        replaced_by=reader.word(entries.get("replaced_by")),
    )
    return rule, entries


def _condition(node: Node | None, names: Names, reader: Reader) -> ir.Expression:
    return requirement(node, names, reader) if node else ir.ALWAYS


def _check(rule: Rule, entries: Mapping[str, Node], reader: Reader) -> None:
    if rule.since and rule.until and rule.until <= rule.since:
        reader.report("policy/never-in-force", entries["until"].span, since=rule.since.isoformat())
    refuses = rule.effect is Effect.DENY and not isinstance(rule.require, ir.Unknown)
    if refuses and rule.grade not in _MAY_REFUSE:
        place = entries["grade"].span if "grade" in entries else rule.origin
        reader.report("policy/too-weak-to-refuse", place, grade=rule.grade.value)
