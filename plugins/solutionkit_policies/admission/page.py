"""The admission page: the verdict first, then how to get on, then the rules it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from solutionkit import (
    Checked,
    Decision,
    Grade,
    Outcome,
    Solution,
    Status,
    Text,
    comes_first,
    documents_in_words,
    how_open,
    names_of,
    refused_beside,
    rule_sentence,
    titles,
    told_together,
    unconfirmed,
)
from solutionkit.pages import BASIS, Content, Markup, coded, page, section, sources, tag
from solutionkit_policies.admission.papers import papers

_TITLE = Text("准入结论", "Admission")
_VERDICTS = {
    Outcome.ADMIT: Text("条件已满足", "all conditions are met"),
    Outcome.DENY: Text("现在还不行，有 {failed} 项不符合", "not yet, {failed} not met"),
    Outcome.NEED_INFO: Text("还差 {missing} 项信息", "{missing} more to be settled"),
    Outcome.REVIEW: Text("要人工确认 {failed} 项", "{failed} to be confirmed by a person"),
}
_LEADS = {
    Outcome.ADMIT: Text(
        "已知的规则都满足了。最终以平台审核为准。",
        "Every rule that is known is met. The platform's own review decides in the end.",
    ),
    Outcome.DENY: Text(
        "改好下面不符合的几项，再补齐缺的信息，就可以再判一次。",
        "Mend what is not met below and add what is missing, then decide again.",
    ),
    Outcome.NEED_INFO: Text(
        "没有不符合的地方。下面几项还不知道，补上就能得出结论。",
        "Nothing is refused. What is listed below is not known yet; state it to get an answer.",
    ),
    Outcome.REVIEW: Text(
        "信息齐了，下面几项要由人来确认。",
        "Everything is known; a person has to confirm what is listed below.",
    ),
}
_NOT_DONE = Text("还差 {missing} 项没有办齐", "{missing} more to be done or settled")
_NOT_DONE_LEAD = Text(
    "没有不符合的地方，但不是都办好了。办好下面的几项，补上还不知道的，再判一次。",
    "Nothing is refused, but not all is done. Do what is listed below, state what is not known "
    "yet, then decide again.",
)
"""Said where something that is waited for is known not to be done."""
_UNSET = Text(
    "已知的规则都满足了；平台编号还有没填的，填好才能上线，见上线资料包。最终以平台审核为准。",
    "Every rule that is known is met; ids from the platform are still to be filled in before the "
    "launch, see the launch dossier. The platform's own review decides in the end.",
)
_MARKS = {
    Status.MET: (Text("符合", "met"), "mark good"),
    Status.VIOLATED: (Text("不符合", "not met"), "mark bad"),
    Status.UNKNOWN: (Text("待补充", "open"), "mark open"),
    Status.IDLE: (Text("不涉及", "n/a"), "mark"),
}
_LESSER = {
    Outcome.NEED_INFO: _MARKS[Status.UNKNOWN],
    Outcome.REVIEW: (Text("待人工确认", "to be confirmed"), "mark open"),
    Outcome.ADMIT: (Text("提示", "note"), "mark"),
}
"""What is violated and refuses nothing."""
_DOSSIER = "dossier"
_FAILED = Text("要改正或确认的", "What to mend or confirm")
_MISSING = Text("要补充的信息", "What to state")
_RULES = Text("依据的规则", "The rules")
_HOW = Text("怎么办：", "What to do: ")
_ASK = Text("拿不准：", "If unsure: ")
_STATE = Text("办好后，在方案里写 {path}", "Once done, state {path} in the spec")
_NOT_WRITTEN = Text("还要写明：{what}", "Still to be written: {what}")
_SINCE = Text("{day} 起生效", "in force from {day}")
_FOOT = Text(
    "规则版本 {version}，按 {day} 这一天判断。"
    "结论由方案里写明的内容和已知规则得出，最终以平台审核为准。",
    "Rules {version}, decided for {day}, from what the spec states and the rules that are known. "
    "The platform's own review decides in the end.",
)


def admission_page(solution: Solution, decisions: Sequence[Decision], lang: str) -> bytes:
    """The page in one language."""
    asked = [each for each in decisions if _is_asked(each)] or list(decisions[:1])
    checked = [each for decision in asked for each in decision.checked]
    beside = refused_beside(asked, solution.admission)
    noted = unconfirmed(checked, of_spec=_DOSSIER in solution.targets)
    foot = _FOOT.of(lang).format(version=solution.admission.version, day=solution.as_of.isoformat())
    return page(
        solution,
        _TITLE,
        lang,
        [_verdict(solution, asked, index, lang) for index, _ in enumerate(asked)],
        tag("p", beside.of(lang), class_="strip") if beside else None,
        tag("p", noted.of(lang), class_="note") if noted else None,
        _listed(
            _FAILED,
            [_failed(solution, c, lang) for d in asked for c in told_together(d.failed)],
            lang,
        ),
        _listed(
            _MISSING,
            [_missing(solution, c, lang) for d in asked for c in told_together(d.missing)],
            lang,
        ),
        papers(solution, checked, lang),
        _listed(_RULES, _rules(solution, checked, lang), lang),
        tag("footer", foot),
    )


def _is_asked(decision: Decision) -> bool:
    """Whether the solution asks for this target at all."""
    return any(each.status is not Status.IDLE for each in decision.checked)


def _verdict(
    solution: Solution, decisions: Sequence[Decision], index: int, lang: str
) -> list[Markup]:
    decision = decisions[index]
    title = solution.admission.targets[decision.target].of(lang)
    words, lead = _said(solution, decision)
    alike = [each for each in decision.failed if each.outcome is decision.outcome]
    said = words.of(lang).format(failed=len(alike), missing=len(decision.missing))
    first = comes_first(decision, decisions, solution.admission)
    if first:
        said += ("，" if lang == "zh" else ", ") + first.of(lang)
    colon = "：" if lang == "zh" else ": "
    if index:
        return [tag("p", tag("b", f"{title}{colon}{said}"), class_="lead")]
    return [tag("h1", f"{title}{colon}{said}"), tag("p", lead.of(lang), class_="lead")]


def _said(solution: Solution, decision: Decision) -> tuple[Text, Text]:
    """The verdict, and what it means."""
    outcome = decision.outcome
    if outcome is Outcome.NEED_INFO and any(each.not_done for each in decision.missing):
        return _NOT_DONE, _NOT_DONE_LEAD
    unset = outcome is Outcome.ADMIT and solution.unset and _DOSSIER in solution.targets
    return _VERDICTS[outcome], _UNSET if unset else _LEADS[outcome]


def _listed(title: Text, items: Sequence[Content], lang: str) -> Markup | None:
    listed = tag("ul", [tag("li", each) for each in items])
    return section(title.of(lang), listed) if items else None


def _failed(solution: Solution, alike: Sequence[Checked], lang: str) -> Content:
    checked = alike[0]
    lesser = _LESSER.get(checked.outcome)
    mark = tag("span", lesser[0].of(lang), class_=lesser[1]) if lesser else None
    return [
        tag("h3", mark, names_of(alike, lang)),
        [tag("p", reason.statement.of(lang)) for reason in checked.reasons],
        tag("p", _HOW.of(lang), coded(checked.rule.fix.of(lang))),
        _documents(solution, alike, lang),
    ]


def _missing(solution: Solution, alike: Sequence[Checked], lang: str) -> Content:
    """What can be written comes first, then whom to ask."""
    checked = alike[0]
    asks = [each.ask.of(lang) for each in checked.missing if each.ask]
    path = next(_paths(solution, checked), None)
    return [
        tag("h3", _not_done(checked, lang), names_of(alike, lang)),
        None if asks else tag("p", _HOW.of(lang), coded(checked.rule.fix.of(lang))),
        _documents(solution, alike, lang),
        tag("p", coded(_STATE.of(lang).format(path=path)), class_="note") if path else None,
        [
            tag("p", _NOT_WRITTEN.of(lang).format(what=what.of(lang)), class_="note")
            for what in _written_elsewhere(solution, checked)
        ],
        [tag("p", _ASK.of(lang), coded(ask)) for ask in asks],
    ]


def _not_done(checked: Checked, lang: str) -> Markup | None:
    """A mark on what is known not to be done, among things of which nothing is known."""
    return tag("span", how_open(checked).of(lang), class_="mark bad") if checked.not_done else None


def _documents(solution: Solution, alike: Sequence[Checked], lang: str) -> Content:
    lines = documents_in_words(alike, solution)
    return [tag("p", coded(line.of(lang))) for line in lines]


def _paths(solution: Solution, checked: Checked) -> Iterator[str]:
    """Where the spec states what is missing, as an author types it."""
    for each in checked.missing:
        field = solution.admission.fields.get(each.name)
        if field and field.stated_at[:1] == ("readiness",):
            yield f"readiness.{field.stated_at[1]}: true"


def _written_elsewhere(solution: Solution, checked: Checked) -> Iterator[Text]:
    """What is missing that stands in no readiness, such as a category nobody knows."""
    for each in checked.missing:
        field = solution.admission.fields.get(each.name)
        answered = field is not None and field.answered_by and not field.stated_at
        ready = field is not None and field.stated_at[:1] == ("readiness",)
        if field is not None and not answered and not ready:
            yield each.title


def _rules(solution: Solution, checked: Iterable[Checked], lang: str) -> list[Content]:
    worst: dict[str, Checked] = {}
    order = (Status.IDLE, Status.MET, Status.UNKNOWN, Status.VIOLATED)
    for each in checked:
        known = worst.setdefault(each.rule.id, each)
        if order.index(each.status) > order.index(known.status):
            worst[each.rule.id] = each
    return [_rule(solution, each, lang) for each in worst.values()]


def _rule(solution: Solution, checked: Checked, lang: str) -> Content:
    rule = checked.rule
    words, style = _MARKS[checked.status]
    if checked.status is Status.VIOLATED:
        words, style = _LESSER.get(checked.outcome, (words, style))
    elif rule.effect.value == "warn" and checked.status is not Status.MET:
        words, style = _LESSER[Outcome.ADMIT]
    if checked.not_done:
        words, style = how_open(checked), "mark bad"
    based = sources(_based_on(solution, checked), solution.facts, lang)
    note: list[Content] = [BASIS.of(lang), *based] if based else []
    if rule.since:
        note += [" · " if based else "", _SINCE.of(lang).format(day=rule.since.isoformat())]
    return [
        tag("h3", tag("span", words.of(lang), class_=style), rule.title.of(lang)),
        tag("p", rule_sentence(rule, titles(solution.admission)).of(lang)),
        tag("p", note, class_="note") if note else None,
    ]


def _based_on(solution: Solution, checked: Checked) -> list[str]:
    """The facts a reader is told of: what is met need not be asked any more."""
    met = checked.status is Status.MET
    return [
        id
        for id in checked.rule.facts
        if not (met and id in solution.facts and solution.facts[id].grade is Grade.UNKNOWN)
    ]
