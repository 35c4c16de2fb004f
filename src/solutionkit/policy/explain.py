"""Why a rule came out as it did: the parts that decided, with the values they had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Rule
from solutionkit.policy.catalogue import look_up, named_outside
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Held, Subject
from solutionkit.policy.text import Titles, negated, phrase, shown

_MOST_NAMED = 5
"""How many are named before the rest are only counted."""


@dataclass(frozen=True)
class Reason:
    """One part that should have been true and was not. `values` are what it was judged by."""

    statement: Text
    values: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True)
class Missing:
    """Something not known without which the rule cannot be decided.

    `kind` is `field`, `documents`, `children` or `rule` (the rule itself is not known: `ask` says
    whom to ask); `name` is what a program calls it.
    """

    kind: str
    name: str
    title: Text
    ask: Text | None = None


def reasons(
    node: ir.Expression, subject: Subject, day: date, names: Titles, want: bool = True
) -> Iterator[Reason]:
    """The parts that kept `node` from being `want`; none when it is."""
    if evaluate(node, subject, day) is want:
        return
    if isinstance(node, ir.Not):
        yield from reasons(node.part, subject, day, names, not want)
    elif isinstance(node, ir.All | ir.AnyOf):
        for part in _telling(node, subject):
            yield from reasons(part, subject, day, names, want)
    elif isinstance(node, ir.Every) and want:
        for child in subject.children.get(node.children, ()):
            yield from _of_child(node, child.inside(subject), day, names)
    else:
        counted = list(_counted(node, subject, day))
        whose = "；".join(zh for zh, _ in counted), "; ".join(en for _, en in counted)
        said = _with(_said(node, subject, day, names, want), *whose)
        yield Reason(said, tuple(_values(node, subject, names)))


def _telling(node: ir.All | ir.AnyOf, subject: Subject) -> list[ir.Expression]:
    """The parts; of one document that several may hold, those whose holder has one, if any does."""
    if isinstance(node, ir.All):
        return list(node.parts)
    has = [part for part in node.parts if isinstance(part, ir.Has)]
    listed = [part for part in has if _listed_papers(part, subject)]
    kinds = {part.kind for part in listed}
    said_already = [part for part in has if part.kind in kinds and part not in listed]
    return [part for part in node.parts if part not in said_already]


def row_reasons(rule: Rule, subject: Subject, day: date, names: Titles) -> list[Reason]:
    """What the row of a rule's table says that refuses; nothing where no row does."""
    return [
        Reason(row.result.reason, tuple(_values(row.condition, subject, names)))
        for row in (rule.table.rows if rule.table else ())
        if row.result.allow is False and evaluate(row.condition, subject, day) is True
    ]


def missing(node: ir.Expression, subject: Subject, day: date, names: Titles) -> Iterator[Missing]:
    """What must be known before `node` is decided; none when it is."""
    if evaluate(node, subject, day) is not None:
        return
    if isinstance(node, ir.Unknown):
        yield Missing("rule", "", node.statement, node.ask)
    elif isinstance(node, ir.FieldRef):
        yield _field(node.name, subject, names)
    elif isinstance(node, ir.Has):
        yield Missing("documents", node.kind, names.document(node.kind))
    elif isinstance(node, ir.Every | ir.Some | ir.Count):
        yield from _inside(node, subject, day, names)
    else:
        for part in inner(node):
            yield from missing(part, subject, day, names)


def inner(node: ir.Expression) -> tuple[ir.Expression, ...]:
    """The expressions `node` is built of, but not those about the things inside its subject."""
    found: list[ir.Expression] = []
    for name in ("left", "right", "item", "set", "part", "amount", "numerator", "key"):
        if hasattr(node, name):
            found.append(getattr(node, name))
    return (*found, *getattr(node, "parts", ()))


def stated_no(node: ir.Expression, subject: Subject, names: Titles) -> Iterator[Text]:
    """What `node` asks for of which the author has said that it is not so."""
    if isinstance(node, ir.All | ir.AnyOf):
        for part in node.parts:
            yield from stated_no(part, subject, names)
    elif isinstance(node, ir.FieldRef) and subject.values.get(node.name) is False:
        field = names.fields[node.name]
        if field.stated_at:
            yield field.title


def _field(name: str, subject: Subject, names: Titles) -> Missing:
    field, path = names.fields[name], subject.outside.get(name)
    catalogue = field.type.catalogue
    if path is None or catalogue is None:
        return Missing("field", name, field.title)
    return Missing("field", name, named_outside(field.title, path), look_up(path, catalogue))


def _of_child(node: ir.Every, child: Subject, day: date, names: Titles) -> Iterator[Reason]:
    if evaluate(node.where, child, day) is not True:
        return
    for reason in reasons(node.require, child, day, names):
        named = Text(f"{child.name}：{reason.statement.zh}", f"{child.name}: {reason.statement.en}")
        yield Reason(named, reason.values)


def _inside(
    node: ir.Every | ir.Some | ir.Count, subject: Subject, day: date, names: Titles
) -> Iterator[Missing]:
    children = subject.children.get(node.children)
    if children is None:
        yield Missing("children", node.children, phrase(ir.Count(node.children, ir.ALWAYS), names))
        return
    parts = (node.where, node.require) if isinstance(node, ir.Every) else (node.where,)
    lacking: dict[Missing, list[str]] = {}
    for child in children:
        for part in parts:
            for each in missing(part, child.inside(subject), day, names):
                lacking.setdefault(each, []).append(child.name or child.id)
    for each, whose in lacking.items():
        yield replace(each, title=_with(each.title, *_listed(whose)))


def _counted(node: ir.Expression, subject: Subject, day: date) -> Iterator[tuple[str, str]]:
    """Who was counted and who was not, wherever `node` counts the things inside its subject."""
    if isinstance(node, ir.Some | ir.Count):
        so: dict[bool, list[str]] = {True: [], False: []}
        for child in subject.children.get(node.children, ()):
            met = evaluate(node.where, child.inside(subject), day) is True
            so[met].append(child.name or child.id)
        for met, zh, en in ((True, "是的", "so"), (False, "不是的", "not so")):
            if any(so[met]):
                whose = _listed(so[met])
                yield f"{zh}：{whose[0]}", f"{en}: {whose[1]}"
    for part in inner(node):
        yield from _counted(part, subject, day)


def _listed(whose: Iterable[str]) -> tuple[str, str]:
    """Some names in both languages, the first ones where there are many."""
    named = list(dict.fromkeys(filter(None, whose)))
    first, more = named[:_MOST_NAMED], len(named) - _MOST_NAMED
    zh, en = "、".join(first), ", ".join(first)
    return (f"{zh}等 {len(named)} 个", f"{en} and {more} more") if more > 0 else (zh, en)


def _with(text: Text, zh: str, en: str) -> Text:
    return Text(f"{text.zh}（{zh}）", f"{text.en} ({en})") if zh else text


def _said(node: ir.Expression, subject: Subject, day: date, names: Titles, want: bool) -> Text:
    if isinstance(node, ir.Has) and want:
        return _document_state(node, subject, day, names)
    clause = (phrase if want else negated)(node, names)
    return Text(f"没有做到：{clause.zh}", f"not so: {clause.en}")


def _document_state(node: ir.Has, subject: Subject, day: date, names: Titles) -> Text:
    """Whether a document is not there, not yet or no longer in force, or was not approved."""
    title = names.document(node.kind)
    held = _listed_papers(node, subject)
    if not held:
        return Text(f"没有{title.zh}", f"no {title.en}")
    return _state(held[-1], title, day)


def _listed_papers(node: ir.Has, subject: Subject) -> list[Held]:
    return [
        each
        for each in subject.documents or ()
        if (each.kind, each.holder) == (node.kind, node.holder)
    ]


def _state(held: Held, title: Text, day: date) -> Text:
    if held.awaited:
        return Text(f"{title.zh}还没办下来", f"{title.en} is not held yet")
    if held.valid_until is not None and held.valid_until < day:
        ended = held.valid_until.isoformat()
        return Text(f"{title.zh}已于 {ended} 到期", f"{title.en} expired on {ended}")
    if held.valid_from is not None and held.valid_from > day:
        begins = held.valid_from.isoformat()
        return Text(f"{title.zh} {begins} 才生效", f"{title.en} is valid only from {begins}")
    return Text(f"{title.zh}没有审核通过", f"{title.en} was not approved")


def _values(node: ir.Expression, subject: Subject, names: Titles) -> Iterator[tuple[str, Text]]:
    if isinstance(node, ir.FieldRef):
        field = names.fields[node.name]
        value = subject.values.get(node.name)
        yield node.name, shown(value, field.type.kind, field)
    for part in inner(node):
        yield from _values(part, subject, names)
