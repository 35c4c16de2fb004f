"""The facts of one client: read from the file beside its spec that `file_for` names, and used.

They are a layer over the platform's own facts. With them, fields may be answered by the platform
itself (`Field.answered_by`), and the documents of the main category become a rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.category import PATH, Catalogue
from solutionkit.ir.expression import Kind
from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.rule import Effect, Field, FieldType, Policy, Rule
from solutionkit.policy.answers import PREFIX
from solutionkit.policy.qualification import read_qualification, requirement_of
from solutionkit.policy.reader import Reader
from solutionkit.source import Document, Node

CLIENT, FACTS = "client", "facts"
"""Keys of the file: the id of the spec that was answered for, and what was answered."""
USUAL_SPEC, _STEM = "solution", "client-facts"
_HEAD = "# 由 solutionkit facts import 写成：平台接口对这个小程序的回答。更新时再导入一次。\n"
_KEYS = ("id", "statement", "value", "source", "read_on")
_TITLE = Text("主营类目要的资质", "Documents the main category asks for")
_CONDITIONS = "conditions"
_CATEGORIES = f"{PREFIX}categories"
_FIX = Text("按平台列出的资质备齐", "get the documents the platform lists")


def file_for(spec_stem: str) -> str:
    """The name of the file with a spec's facts: a folder may hold the specs of several clients."""
    return f"{_STEM}.yaml" if spec_stem == USUAL_SPEC else f"{_STEM}-{spec_stem}.yaml"


def holds_client_facts(document: Document) -> bool:
    """Whether a document is such a file and no spec."""
    entries = document.root.entries or {}
    return FACTS in entries and entries.keys() <= {CLIENT, FACTS}


def client_of(document: Document) -> str | None:
    """The id of the spec whose facts these are; a file that does not say it may be anybody's."""
    node = document.node((CLIENT,))
    return str(node.value) if node is not None and node.value is not None else None


def client_facts(document: Document) -> tuple[dict[str, Fact], list[Diagnostic]]:
    """Read a client's facts; a faulty one is reported and left out."""
    reader = Reader()
    entries = reader.entries(document.root, (CLIENT,), (FACTS,))
    found = [_fact(node, reader) for node in reader.items(entries.get(FACTS))]
    return {each.id: each for each in found if each is not None}, sorted(reader.found)


def written(facts: Iterable[Fact], client: str) -> str:
    """The file's text; the same facts give the same bytes."""
    listed = [
        {
            "id": each.id,
            "statement": each.statement.as_data(),
            "value": each.value,
            "source": each.source,
            "read_on": each.read_on,
        }
        for each in sorted(facts, key=lambda each: each.id)
    ]
    text = json.dumps({CLIENT: client, FACTS: listed}, ensure_ascii=False, indent=2, default=str)
    return f"{_HEAD}{text}\n"


def answer_to(path: Sequence[str], facts: Mapping[str, Fact]) -> Any:
    """What the platform answered; `None` where it did not.

    `path` is a fact, a key of its items, what the wanted item has there, and the steps inside it.
    """
    if len(path) < 4 or path[0] not in facts:
        return None
    fact, key, wanted, *steps = path
    items = facts[fact].value
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping) and item.get(key) == wanted:
            return _inside(item, steps)
    return None


def _inside(data: Any, steps: Sequence[str]) -> Any:
    for step in steps:
        if isinstance(data, list):
            data = data[int(step)] if step.isdigit() and int(step) < len(data) else None
        else:
            data = data.get(step) if isinstance(data, Mapping) else None
    return data


def with_client_rules(
    policy: Policy, facts: Mapping[str, Fact], category: tuple[str, ...]
) -> Policy:
    """The policy with what the platform says of this client.

    That is what its main category asks for, and the conditions of capabilities it may not have.
    """
    return _with_category(_with_conditions(policy, facts), facts, category)


def _with_conditions(policy: Policy, facts: Mapping[str, Fact]) -> Policy:
    """Rules on a capability that is refused say which of the platform's conditions are not met."""
    fields = dict(policy.fields)
    rules = tuple(_conditioned(rule, fields, facts) for rule in policy.rules)
    return replace(policy, fields=fields, rules=rules)


def _conditioned(rule: Rule, fields: dict[str, Field], facts: Mapping[str, Fact]) -> Rule:
    asked = fields.get(rule.require.name) if isinstance(rule.require, ir.FieldRef) else None
    if asked is None or len(asked.answered_by) != 4 or answer_to(asked.answered_by, facts):
        return rule
    item = (*asked.answered_by[:3], _CONDITIONS)
    rows = answer_to(item, facts)
    if not isinstance(rows, list) or not all(isinstance(row, list) and row for row in rows):
        return rule
    found = [
        ir.All(tuple(_condition(asked.name, (*item, str(at)), row, fields)))
        for at, row in enumerate(rows)
    ]
    return replace(rule, require=ir.All((rule.require, ir.AnyOf(tuple(found))))) if found else rule


def _condition(
    name: str, path: tuple[str, ...], row: Sequence[Any], fields: dict[str, Field]
) -> Iterator[ir.Expression]:
    """One alternative: all of its cells, each a field that the platform has answered."""
    for at, cell in enumerate(row):
        told = cell if isinstance(cell, Mapping) else {}
        parts = [str(told[key]) for key in ("title", "text") if told.get(key)]
        title = Text("：".join(parts), ": ".join(parts))
        own = f"{name}.{path[-1]}.{at}"
        kind = FieldType(Kind.BOOL)
        fields[own] = Field(own, kind, "app", title, answered_by=(*path, str(at), "met"))
        yield ir.FieldRef(own)


def _with_category(policy: Policy, facts: Mapping[str, Fact], category: tuple[str, ...]) -> Policy:
    fact = facts.get(_CATEGORIES)
    item = _category(fact, category) if fact else None
    if fact is None or item is None or "relation" not in item:
        return policy
    qualification = read_qualification(item.get("relation") or ())
    if qualification is None:
        return policy
    kept = tuple(rule for rule in policy.rules if rule.replaced_by != fact.id)
    if not qualification:
        return replace(policy, rules=kept)
    names = {str(number): str(name) for number, name in item.get("names", {}).items()}
    vouching = [each.name for each in policy.fields.values() if each.answered_by == (fact.id,)]
    require = requirement_of(qualification, names, policy.documents, vouching)
    origin = policy.rules[0].origin if policy.rules else Span.at(file_for(USUAL_SPEC), 1, 1)
    return replace(policy, rules=(*kept, _rule(require, fact, origin)))


def _rule(require: ir.Expression, fact: Fact, origin: Span) -> Rule:
    return Rule(
        id="category-documents",
        title=_TITLE,
        on="merchant",
        target="enter",
        when=ir.ALWAYS,
        require=require,
        effect=Effect.DENY,
        fix=_FIX,
        facts=(fact.id,),
        grade=Grade.OFFICIAL,
        since=None,
        until=None,
        origin=origin,
    )


def client_categories(facts: Mapping[str, Fact]) -> Catalogue | None:
    """The categories the platform named to this client; there may be more than its answer held."""
    fact = facts.get(_CATEGORIES)
    if fact is None:
        return None
    return Catalogue(tuple(sorted(PATH.join(path) for path, _ in _paths(fact))))


def _category(fact: Fact, wanted: tuple[str, ...]) -> Mapping[str, Any] | None:
    """The platform's entry for a category, found by the names from the root down."""
    return next((item for path, item in _paths(fact) if path == wanted), None)


def _paths(fact: Fact) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    """Each entry with the names from the root down."""
    items = [each for each in fact.value if isinstance(each, Mapping)]
    names = {str(each["id"]): str(each.get("name", "")) for each in items if "id" in each}
    for item in items:
        above = (names.get(str(item[step])) for step in ("first", "second") if step in item)
        yield (*(name for name in above if name), str(item.get("name", ""))), item


def _fact(node: Node, reader: Reader) -> Fact | None:
    entries = reader.entries(node, (), _KEYS)
    if any(key not in entries for key in _KEYS) or not _is_an_answer(entries["value"], reader):
        return None
    read_on = reader.day(entries["read_on"])
    return Fact(
        id=reader.word(entries["id"]),
        statement=reader.text(entries["statement"]),
        value=entries["value"].data(),
        source=reader.word(entries["source"]),
        read_on=read_on.isoformat() if read_on else "",
        grade=Grade.OFFICIAL,
    )


def _is_an_answer(value: Node, reader: Reader) -> bool:
    """Whether a value has the form that importing an answer gives it; what has not is reported."""
    before = len(reader.found)
    for item in reader.items(value):
        if item.entries is None:
            reader.report("policy/not-a-mapping", item.span)
        relation, names = item.child("relation"), item.child("names")
        for each in reader.items(relation) if relation and relation.data() is not None else ():
            if read_qualification([each.value]) is None:
                reader.report("facts/not-a-qualification", each.span, found=str(each.value))
        if names is not None and names.entries is None:
            reader.report("policy/not-a-mapping", names.span)
    return len(reader.found) == before
