"""A decision for people and for programs: what failed, by which values, what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.holders import holder_name
from solutionkit.ir.rule import Policy
from solutionkit.ir.solution import Solution
from solutionkit.policy.decide import Checked, Decision, Outcome
from solutionkit.policy.explain import Missing
from solutionkit.policy.lacking import Alternatives, to_write
from solutionkit.policy.papers_in_words import in_words
from solutionkit.policy.standing_text import (
    comes_first,
    how_open,
    refused_beside,
    said_words,
    unconfirmed,
)
from solutionkit.policy.text import shown

_MOST_LISTED = 12
_HOW = Text("怎么办：", "what to do: ")
_VALUES = Text("现在是：", "now: ")
_STATE = Text("写明：", "state: ")
_IMPORT = Text("导入平台的回答（solutionkit facts import）：", "from facts import: ")
_IF_ASKED = Text("这条适用的话：", "where this rule applies: ")
_MORE = Text("还有 {count} 份，同样补上", "and {count} more in the same way")
_AND = Text(" 等 {count} 个", " and others, {count} in all")
_ASK = Text("拿不准：", "if unsure: ")
_FAILED = {
    Outcome.DENY: Text("不符合", "not met"),
    Outcome.REVIEW: Text("待人工确认", "to be confirmed"),
    Outcome.ADMIT: Text("提示", "note"),
}
_DAY = Text("按 {day} 判断，规则 {policy} {version}", "for {day}, by rules {policy} {version}")

NAMED, SHOWN = 3, 6
"""How many things, and how many documents, are told of one by one."""


def verdict_lines(
    decisions: Sequence[Decision], policy: Policy, lang: str, settings: str | None = None
) -> Iterator[str]:
    """Every decision in words; the first one also says which of the others refuse."""
    beside = refused_beside(decisions, policy)
    for index, each in enumerate(decisions):
        first = comes_first(each, decisions, policy)
        head, *rest = decision_lines(each, policy, lang, settings, first)
        yield head
        if beside and not index:
            yield f"  {beside.of(lang)}"
        yield from rest


def decision_lines(
    decision: Decision,
    policy: Policy,
    lang: str,
    settings: str | None = None,
    first: Text | None = None,
) -> Iterator[str]:
    """The verdict in words, then each failed rule and each open one with what to do.

    `settings` is where a spec states the platform's settings; without it, fields are named as in a
    file of facts. `first` is what has to be passed before.
    """
    title = policy.targets[decision.target].of(lang)
    said = said_words(decision)
    when = _DAY.of(lang).format(
        day=decision.as_of.isoformat(), policy=decision.policy, version=decision.version
    )
    colon = "：" if lang == "zh" else ": "
    comma = "，" if lang == "zh" else ", "
    before = f"{comma}{first.of(lang)}" if first else ""
    yield f"{title}{colon}{said.of(lang)}{before}  ({when})"
    for alike in told_together(decision.failed):
        yield from _failed(alike, policy, lang)
    for alike in told_together(decision.missing):
        yield from _open(alike, policy, lang, settings)
    if beside := unconfirmed(decision.checked, settings is not None):
        yield f"  {beside.of(lang)}"


def told_together(checked: Iterable[Checked]) -> list[list[Checked]]:
    """Things of which one rule says the same, so that a hundred stores are told at once."""
    found: dict[Any, list[Checked]] = {}
    for each in checked:
        found.setdefault(_said_of(each), []).append(each)
    return list(found.values())


def _said_of(checked: Checked) -> tuple[Any, ...]:
    rule, status = checked.rule.id, checked.status
    return rule, status, checked.reasons, checked.missing, checked.denied, how_open(checked)


def decision_data(
    decision: Decision, policy: Policy, settings: str | None = None
) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "target": decision.target,
        "title": policy.targets[decision.target].as_data(),
        "outcome": decision.said,
        "policy": {"id": decision.policy, "version": decision.version},
        "as_of": decision.as_of.isoformat(),
        "failed": [
            {
                **_head(each),
                "effect": each.rule.effect.value,
                "reasons": _reasons(each),
                "documents": lacking_data(each),
            }
            for each in decision.failed
        ],
        "missing": [
            {
                **_head(each),
                "denied": [title.as_data() for title in each.denied],
                "wanted": [_wanted(one, policy, settings) for one in each.missing],
                "documents": lacking_data(each),
            }
            for each in decision.missing
        ],
        "unconfirmed": [_head(each) for each in decision.checked if each.unconfirmed],
    }


def lacking_data(checked: Checked) -> list[list[dict[str, str | None]]]:
    """The documents that would meet a rule: of each list any one."""
    return [
        [
            {
                "kind": one.kind,
                "holder": one.holder or None,
                "for": one.brand or None,
                "expired": one.ended.isoformat() if one.ended else None,
            }
            for one in group
        ]
        for group in checked.lacking
    ]


def _failed(alike: Sequence[Checked], policy: Policy, lang: str) -> Iterator[str]:
    checked = alike[0]
    yield f"  {_FAILED[checked.outcome].of(lang)}  {names_of(alike, lang)}  [{checked.rule.id}]"
    # Of two holders of a document the same is said.
    for reason in dict.fromkeys(checked.reasons):
        yield f"    {reason.statement.of(lang)}"
        values = [
            f"{policy.fields[name].title.of(lang)} = {_folded(value, lang)}"
            for name, value in dict(reason.values).items()
        ]
        if values:
            yield f"    {_VALUES.of(lang)}{('，' if lang == 'zh' else ', ').join(values)}"
    yield f"    {_HOW.of(lang)}{checked.rule.fix.of(lang)}"
    yield from _documents_to_write(alike, policy, lang)


def _folded(value: Text, lang: str) -> str:
    """A value; of a long list only its beginning, and how long it is."""
    parts = value.of(lang).split("、" if lang == "zh" else ", ")
    if len(parts) <= _MOST_LISTED:
        return value.of(lang)
    if lang == "zh":
        return f"{'、'.join(parts[:_MOST_LISTED])} 等 {len(parts)} 项"
    return f"{', '.join(parts[:_MOST_LISTED])} and others, {len(parts)} in all"


def _open(
    alike: Sequence[Checked], policy: Policy, lang: str, settings: str | None
) -> Iterator[str]:
    """What can be typed comes first, then whom to ask."""
    checked = alike[0]
    yield f"  {how_open(checked).of(lang)}  {names_of(alike, lang)}  [{checked.rule.id}]"
    for title in checked.denied:
        yield f"    {_VALUES.of(lang)}{title.of(lang)} = {shown(False, Kind.BOOL).of(lang)}"
    asks = [each.ask.of(lang) for each in checked.missing if each.ask]
    if not asks:
        yield f"    {_HOW.of(lang)}{checked.rule.fix.of(lang)}"
    yield from _documents_to_write(alike, policy, lang)
    for each in checked.missing:
        if each.kind in ("rule", "documents"):
            continue
        if settings is not None and _only_answered(each, policy):
            yield f"    {_IMPORT.of(lang)}{each.title.of(lang)}"
        else:
            yield f"    {_STATE.of(lang)}{each.title.of(lang)}  ({_place(each, policy, settings)})"
    for line in _first_written((g for each in alike for g in each.lacking_if_asked), policy):
        yield f"    {_IF_ASKED.of(lang)}{line.of(lang)}"
    for ask in asks:
        yield f"    {_ASK.of(lang)}{ask}"


def _documents_to_write(alike: Sequence[Checked], policy: Policy, lang: str) -> Iterator[str]:
    for line in _first_written((group for each in alike for group in each.lacking), policy):
        yield f"    {_STATE.of(lang)}{line.of(lang)}"


def documents_in_words(alike: Sequence[Checked], solution: Solution) -> Iterator[Text]:
    """What to do so that the documents things lack are there, for pages; of very many the first."""
    titles = solution.admission.documents
    groups = (group for each in alike for group in each.lacking)
    yield from _first(in_words(each, titles, partial(holder_name, solution)) for each in groups)


def _first_written(wanted: Iterable[Alternatives], policy: Policy) -> Iterator[Text]:
    """What to write for each of these."""
    yield from _first(to_write(group, policy.documents) for group in wanted)


def _first(said: Iterable[Text]) -> Iterator[Text]:
    """Each once: one paper may be wanted for several goods; of very many the first."""
    lines = list(dict.fromkeys(said))
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield _MORE.filled(count=len(lines) - SHOWN)


def _only_answered(missing: Missing, policy: Policy) -> bool:
    """Whether nothing an author can write states it, only what the platform answered."""
    field = policy.fields.get(missing.name)
    return field is not None and bool(field.answered_by) and not field.stated_at


def _place(missing: Missing, policy: Policy, settings: str | None) -> str:
    """Where it is stated: a path in a spec, the field's own name in a file of facts."""
    field = policy.fields.get(missing.name)
    if settings is None or field is None or not field.stated_at:
        return missing.name
    first, *rest = field.stated_at
    return ".".join([settings if first == "settings" else first, *rest])


def names_of(alike: Sequence[Checked], lang: str) -> str:
    """Whom the rule is about, as far as they can be told in a line, and what it is called."""
    title, names = alike[0].rule.title.of(lang), [each.name for each in alike if each.name]
    if not names:
        return title
    shown = ("、" if lang == "zh" else ", ").join(names[:NAMED])
    if len(names) > NAMED:
        shown += _AND.of(lang).format(count=len(names))
    return f"{shown} · {title}"


def _head(checked: Checked) -> dict[str, Any]:
    rule = checked.rule
    return {
        "rule": rule.id,
        "subject": checked.subject,
        "title": rule.title.as_data(),
        "fix": rule.fix.as_data(),
        "grade": rule.grade.value,
        "facts": list(rule.facts),
    }


def _reasons(checked: Checked) -> list[dict[str, Any]]:
    return [
        {
            **reason.statement.as_data(),
            "values": {name: value.as_data() for name, value in reason.values},
        }
        for reason in checked.reasons
    ]


def _wanted(missing: Missing, policy: Policy, settings: str | None) -> dict[str, Any]:
    return {
        "kind": missing.kind,
        "name": missing.name,
        "title": missing.title.as_data(),
        "state_at": _place(missing, policy, settings),
        "ask": missing.ask.as_data() if missing.ask else None,
    }
