"""The stages of a launch, from the merchant's papers to the duties that begin with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from solutionkit import (
    Capability,
    Checked,
    ConductRule,
    Credential,
    Decision,
    Grade,
    LaunchStep,
    MaterialKind,
    MissingPaper,
    Question,
    Solution,
    Status,
    Text,
    Use,
    Why,
    admission_decisions,
    documents_in_words,
    holder_name,
    in_app,
    is_off,
    is_sold_in,
    missing_papers,
    names_of,
    outlasts_its_holder,
    told_together,
)
from solutionkit_dossier.ids import missing_ids
from solutionkit_dossier.items import Answered, Item, Stage, State, place
from solutionkit_dossier.recurring import endings_unstated

NOTICE = timedelta(days=90)
_STATES = {
    Status.MET: State.DONE,
    Status.VIOLATED: State.TODO,
    Status.UNKNOWN: State.ASK,
}
_OBTAIN = Text("办下来以后写上编号", "obtain it and state its number")
_BEGINS = Text(
    "{day} 才生效：在那以前不算有，日期写错了就改", "begins on {day}, and is not held before it"
)
_RENEW = Text("办理延续，换成新的到期日", "renew it and state its new last day")
_LACKING = {
    Why.REQUIRED: Text("没有，必须补：写到 documents 里", "not there, and needed: add it"),
    Why.ASKED: Text(
        "没有登记：有的话写到 documents 里，要不要先问清",
        "not stated: add it to documents where it is held, and ask whether it is needed",
    ),
    Why.OTHERS: Text("同类门店有，这家没有：核对要不要", "stores like this one have it: check"),
}
_APPLY = Text(
    "在控制台的能力页申请；批下来之前相应入口先不开",
    "apply in the console; until it is granted the entry stays shut",
)
_CONDITIONS = Text("条件：{terms}", "what it asks for: {terms}")
_FILL_IN = Text(
    "把它要用的账号或编号填上；没填之前没有入口",
    "state the account or id it needs; until then it has no entry",
)
_LATER = Text("发布材料另行通知", "Release materials: to be announced")
_LATER_TEXT = Text(
    "这个类目每次发布要不要上传视频和截图，平台另行通知；提审时看后台的提示",
    "whether a release in this category shows videos and screenshots is to be announced; see what"
    " the console asks for when you submit",
)
_MATERIAL = {
    MaterialKind.VIDEO: Text("录一段视频：{what}", "record a video: {what}"),
    MaterialKind.SCREENSHOT: Text("截图：{what}", "take screenshots: {what}"),
}


def stages(solution: Solution) -> tuple[Stage, ...]:
    """Every stage that has anything in it, in order."""
    decisions = admission_decisions(solution)
    decided = list(_admission(solution, decisions))
    made = (
        Stage("papers", Text("证照", "Documents"), tuple(_papers(solution, decisions))),
        *(each for each in decided if not each.after_launch),
        *_asked_of_the_platform(solution, after_launch=False),
        Stage("channels", Text("售卖形式", "Forms it is sold in"), tuple(_asked_first(solution))),
        Stage("materials", Text("发布材料", "Release materials"), tuple(_materials(solution))),
        Stage("release", Text("提审和发布", "Review and release"), tuple(_release(solution))),
        *(each for each in decided if each.after_launch),
        *_asked_of_the_platform(solution, after_launch=True),
        Stage("duties", Text("经营要求", "Rules of conduct"), tuple(_duties(solution))),
    )
    return tuple(_with_answers(solution, each) for each in made if each.items)


def _with_answers(solution: Solution, stage: Stage) -> Stage:
    """The stage with days of answers; what waits for the launch is not asked for today."""
    if stage.after_launch:
        return stage
    return replace(stage, items=tuple(_with_answer(solution, each) for each in stage.items))


def _with_answer(solution: Solution, item: Item) -> Item:
    """The item with the day of the answer, if it is still to be asked for and a fact says when."""
    days = solution.platform.lead_times
    known = next((days[id] for id in item.facts if id in days), None)
    if known is None or item.state not in (State.TODO, State.ASK):
        return item
    return replace(item, answer=Answered.within(known, solution.as_of))


def _asked_of_the_platform(solution: Solution, after_launch: bool) -> Iterator[Stage]:
    """Ids and capabilities; what only a live app is given is no step towards the launch."""
    later = solution.admission.after_launch
    uses = [
        each
        for each in _uses(solution)
        if bool(later & {each.capability.id, each.capability.kind}) is after_launch
    ]
    ids, end = missing_ids(solution, after_launch), ".later" if after_launch else ""
    yield Stage(f"ids{end}", Text("平台编号", "Ids from the platform"), tuple(ids), after_launch)
    title = Text("能力申请", "Capabilities")
    items = tuple(_capability(solution, each) for each in uses)
    yield Stage(f"capabilities{end}", title, items, after_launch)


def _papers(solution: Solution, decisions: Sequence[Decision]) -> Iterator[Item]:
    """Documents to be obtained, those that are lacking, and those held."""
    for missing in solution.awaited:
        title = _of_holder(solution, (missing.kind,), (missing.holder,))
        name = f"{missing.kind}@{missing.holder}"
        yield Item(name, State.TODO, title, _OBTAIN, place(missing.origin))
    checked = [each for decision in decisions for each in decision.checked]
    for lacking in missing_papers(solution, checked):
        yield _lacking(solution, lacking)
    for held in solution.credentials:
        state, last = _validity(held, solution), held.valid_until
        yield Item(
            f"{held.kind}@{held.holder}",
            state,
            _of_holder(solution, (held.kind,), (held.holder,), "、".join(held.scope)),
            _of_its_days(held, state),
            place(held.origin),
            due=last,
        )


def _lacking(solution: Solution, paper: MissingPaper) -> Item:
    name = f"{'|'.join(paper.kinds)}@{'|'.join(paper.holders)}"
    state = State.TODO if paper.why is Why.REQUIRED else State.ASK
    title = _of_holder(solution, paper.kinds, paper.holders, paper.brand)
    return Item(f"{name}/{paper.brand}" if paper.brand else name, state, title, _LACKING[paper.why])


def _of_holder(
    solution: Solution, kinds: Sequence[str], holders: Sequence[str], brand: str = ""
) -> Text:
    """Documents and who holds them; of several that will do, the first two."""
    titles = [solution.admission.documents.get(kind, Text(kind, kind)) for kind in kinds[:2]]
    about = f"{brand}，" if brand else ""
    whose = [holder_name(solution, id) for id in holders] or [solution.name]
    zh, en = " 或 ".join(each.zh for each in titles), " or ".join(each.en for each in titles)
    return Text(f"{zh}（{about}{' 或 '.join(whose)}）", f"{en} ({about}{' or '.join(whose)})")


def _of_its_days(held: Credential, state: State) -> Text | None:
    """What to do about the day a document ends or begins on."""
    if state is State.TODO and held.valid_from is not None:
        return _BEGINS.filled(day=held.valid_from.isoformat())
    return _RENEW if state in (State.EXPIRED, State.EXPIRING) else None


def _validity(held: Credential, solution: Solution) -> State:
    last, today = held.valid_until, solution.as_of
    if held.valid_from is not None and held.valid_from > today:
        return State.TODO
    if last is None or last >= today + NOTICE or outlasts_its_holder(solution, held):
        return State.DONE
    return State.EXPIRED if last < today else State.EXPIRING


def _admission(solution: Solution, decisions: Sequence[Decision]) -> Iterator[Stage]:
    for decision in decisions:
        asked = [each for each in decision.checked if each.status is not Status.IDLE]
        items = tuple(_checked(solution, alike) for alike in told_together(asked))
        title = solution.admission.targets[decision.target]
        later = decision.target in solution.admission.after_launch
        yield Stage(f"admission.{decision.target}", title, items, later)


def _checked(solution: Solution, alike: Sequence[Checked]) -> Item:
    """What a rule says of one thing, or the same of several."""
    checked = alike[0]
    rule, met = checked.rule, checked.status is Status.MET
    id = f"{rule.id}@{checked.subject}" if checked.subject else rule.id
    return Item(
        f"{rule.id}/{checked.status}" if len(alike) > 1 else id,
        State.TODO if checked.denied else _STATES[checked.status],
        Text(names_of(alike, "zh"), names_of(alike, "en")),
        None if met else _todo(solution, alike),
        facts=tuple(
            id
            for id in rule.facts
            if not (met and id in solution.facts and solution.facts[id].grade is Grade.UNKNOWN)
        ),
    )


def _todo(solution: Solution, alike: Sequence[Checked]) -> Text:
    """What can be written, then whom to ask."""
    steps = list(documents_in_words(alike, solution))
    steps += [each.ask for each in alike[0].missing if each.ask][:1]
    steps = steps or [alike[0].rule.fix]
    return Text.joined(steps, "；", "; ")


def _capability(solution: Solution, use: Use) -> Item:
    capability = use.capability
    off = is_off(solution, use)
    unsure = solution.facts.get(capability.ask_in.get(solution.trade.family.id, ""))
    asked = _application(capability) if capability.applied_for else unsure.ask if unsure else None
    return Item(
        capability.id,
        State.TODO if off else State.ASK if asked else State.DONE,
        capability.title,
        _FILL_IN if off else asked,
        place(use.origin),
        capability.facts,
    )


def _application(capability: Capability) -> Text:
    """How it is applied for, with the conditions that no check can hold a spec against."""
    terms = capability.who.terms
    words = [terms[each] for each in (Question.ENTITY, Question.RATING) if each in terms]
    conditions = [_CONDITIONS.filled(terms=Text.joined(words, "；", "; "))] if words else []
    return Text.joined([_APPLY, *conditions], "。", "; ")


def _uses(solution: Solution) -> Iterator[Use]:
    seen: set[str] = set()
    for use in (*solution.traffic, *solution.reach) if in_app(solution) else ():
        if use.capability.id not in seen:
            seen.add(use.capability.id)
            yield use


def _materials(solution: Solution) -> Iterator[Item]:
    if not in_app(solution):
        return
    main = solution.settings.get("categories", {}).get("main") or ()
    if later := [
        each for each in solution.industry.materials if main and main[0] in each.later_notice
    ]:
        facts = tuple(dict.fromkeys(id for each in later for id in each.facts))
        yield Item("later-notice", State.ONGOING, _LATER, _LATER_TEXT, facts=facts)
    for each in solution.industry.materials:
        if each not in later and each.is_asked(solution.trade.features, solution.as_of):
            todo = _MATERIAL[each.kind].filled(what=each.shows)
            yield Item(each.id, State.TODO, each.title, todo, facts=each.facts)


def _release(solution: Solution) -> Iterator[Item]:
    """The steps nobody can take before the rest is done; what they rest on is told with them."""
    for each in _steps(solution, asked=False):
        yield Item(each.id, State.LAST, each.title, each.text, facts=each.facts)


def _asked_first(solution: Solution) -> Iterator[Item]:
    """What is asked of the platform for a form goods are sold in."""
    for each in _steps(solution, asked=True):
        yield Item(each.id, State.ASK, each.title, each.text, "channels", each.facts)


def _steps(solution: Solution, *, asked: bool) -> Iterator[LaunchStep]:
    for each in solution.platform.launch:
        taken = solution.trade.family.id not in each.not_for and each.asked is asked
        if taken and (not each.channels or is_sold_in(solution, *each.channels)):
            yield each


def _duties(solution: Solution) -> Iterator[Item]:
    yield from endings_unstated(solution)
    main = tuple(solution.settings.get("categories", {}).get("main") or ())
    for each in solution.industry.operations:
        if _is_for(each, main):
            yield Item(each.id, State.ONGOING, each.title, each.text, facts=each.facts)


def _is_for(rule: ConductRule, main: tuple[str, ...]) -> bool:
    """Whether a rule of conduct is one of the app's main category."""
    named = rule.categories
    return not named or not main or any(main[: len(each)] == each for each in named)
