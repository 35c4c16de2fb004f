"""A decision for people and for programs: what failed, by which values, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.field import SELLERS
from solutionkit.ir.rule import Policy
from solutionkit.policy.decide import NOT_APPLICABLE, Checked, Decision, Outcome
from solutionkit.policy.explain import Missing

OUTCOMES = {
    Outcome.ADMIT: Text("可以", "admitted"),
    Outcome.DENY: Text("现在不行", "not yet"),
    Outcome.NEED_INFO: Text("还要补充信息", "more information is needed"),
    Outcome.REVIEW: Text("要人工确认", "a person has to confirm"),
}
SAID = {
    **{each.value: words for each, words in OUTCOMES.items()},
    NOT_APPLICABLE: Text("没有申请，不涉及", "not asked for"),
}
_HOW = Text("怎么办：", "what to do: ")
_VALUES = Text("现在是：", "now: ")
_STATE = Text("写明：", "state: ")
_FAILED = Text("不符合", "not met")
_MISSING = Text("待补充", "open")
_DAY = Text("按 {day} 判断，规则 {policy} {version}", "for {day}, by rules {policy} {version}")


def decision_lines(
    decision: Decision, policy: Policy, lang: str, settings: str | None = None
) -> Iterator[str]:
    """The verdict in words, then each failed rule and each open one with what to do.

    `settings` is where a spec states the platform's settings; without it, fields are named as in a
    file of facts.
    """
    title = policy.targets[decision.target].of(lang)
    said = SAID[decision.said]
    when = _DAY.of(lang).format(
        day=decision.as_of.isoformat(), policy=decision.policy, version=decision.version
    )
    colon = "：" if lang == "zh" else ": "
    yield f"{title}{colon}{said.of(lang)}  ({when})"
    for checked in decision.failed:
        yield from _failed(checked, policy, lang)
    for checked in decision.missing:
        yield from _open(checked, policy, lang, settings)


def decision_data(
    decision: Decision, policy: Policy, settings: str | None = None
) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "target": decision.target,
        "title": _text(policy.targets[decision.target]),
        "outcome": decision.said,
        "policy": {"id": decision.policy, "version": decision.version},
        "as_of": decision.as_of.isoformat(),
        "failed": [
            {**_head(each), "effect": each.rule.effect.value, "reasons": _reasons(each)}
            for each in decision.failed
        ],
        "missing": [
            {**_head(each), "wanted": [_wanted(one, policy, settings) for one in each.missing]}
            for each in decision.missing
        ],
    }


def _failed(checked: Checked, policy: Policy, lang: str) -> Iterator[str]:
    yield f"  {_FAILED.of(lang)}  {_name(checked, lang)}  [{checked.rule.id}]"
    for reason in checked.reasons:
        yield f"    {reason.statement.of(lang)}"
        values = [
            f"{policy.fields[name].title.of(lang)} = {value.of(lang)}"
            for name, value in dict(reason.values).items()
        ]
        if values:
            yield f"    {_VALUES.of(lang)}{('，' if lang == 'zh' else ', ').join(values)}"
    yield f"    {_HOW.of(lang)}{checked.rule.fix.of(lang)}"


def _open(checked: Checked, policy: Policy, lang: str, settings: str | None) -> Iterator[str]:
    yield f"  {_MISSING.of(lang)}  {_name(checked, lang)}  [{checked.rule.id}]"
    asks = [each.ask.of(lang) for each in checked.missing if each.ask]
    for how in asks or [checked.rule.fix.of(lang)]:
        yield f"    {_HOW.of(lang)}{how}"
    for each in checked.missing:
        if each.kind != "rule":
            yield f"    {_STATE.of(lang)}{each.title.of(lang)}  ({_place(each, policy, settings)})"


def _place(missing: Missing, policy: Policy, settings: str | None) -> str:
    """Where it is stated: a path in a spec, the field's own name in a file of facts."""
    field = policy.fields.get(missing.name)
    if settings is None or field is None or not field.stated_at:
        return missing.name
    first, *rest = field.stated_at
    steps = [step for step in rest if step != SELLERS]
    return ".".join([settings if first == "settings" else first, *steps])


def _name(checked: Checked, lang: str) -> str:
    title = checked.rule.title.of(lang)
    return f"{checked.name} · {title}" if checked.name else title


def _head(checked: Checked) -> dict[str, Any]:
    rule = checked.rule
    return {
        "rule": rule.id,
        "subject": checked.subject,
        "title": _text(rule.title),
        "fix": _text(rule.fix),
        "grade": rule.grade.value,
        "facts": list(rule.facts),
    }


def _reasons(checked: Checked) -> list[dict[str, Any]]:
    return [
        {
            **_text(reason.statement),
            "values": {name: _text(value) for name, value in reason.values},
        }
        for reason in checked.reasons
    ]


def _wanted(missing: Missing, policy: Policy, settings: str | None) -> dict[str, Any]:
    return {
        "kind": missing.kind,
        "name": missing.name,
        "title": _text(missing.title),
        "state_at": _place(missing, policy, settings),
        "ask": _text(missing.ask) if missing.ask else None,
    }


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
