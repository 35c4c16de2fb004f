"""The stages of a launch, from the merchant's papers to the duties that begin with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from solutionkit import Checked, Credential, Solution, Status, Text, Use, admission_decisions
from solutionkit_dossier.items import Item, Stage, State, place

NOTICE = timedelta(days=90)
SHOWN = 5
"""How many places of one kind are named."""
_STATES = {
    Status.MET: State.DONE,
    Status.VIOLATED: State.TODO,
    Status.UNKNOWN: State.ASK,
}
_OBTAIN = Text("办下来以后写上编号", "obtain it and state its number")
_RENEW = Text("办理延续，换成新的到期日", "renew it and state its new last day")
_ASK_ID = Text("在控制台拿到后填上", "fill it in once the console shows it")
_APPLY = Text(
    "在控制台的能力页申请；批下来之前相应入口先不开",
    "apply in the console; until it is granted the entry stays shut",
)
_MATERIAL = {
    "video": Text("录一段视频：{what}", "record a video: {what}"),
    "screenshot": Text("截图：{what}", "take screenshots: {what}"),
}


def stages(solution: Solution) -> tuple[Stage, ...]:
    """Every stage that has anything in it, in order."""
    made = (
        Stage("papers", Text("证照", "Documents"), tuple(_papers(solution))),
        *_admission(solution),
        Stage("ids", Text("平台编号", "Ids from the platform"), tuple(_ids(solution))),
        Stage("capabilities", Text("能力申请", "Capabilities"), tuple(_capabilities(solution))),
        Stage("materials", Text("发布材料", "Release materials"), tuple(_materials(solution))),
        Stage("duties", Text("经营要求", "Rules of conduct"), tuple(_duties(solution))),
    )
    return tuple(each for each in made if each.items)


def _papers(solution: Solution) -> Iterator[Item]:
    for missing in solution.awaited:
        holder = _name(solution, missing.holder)
        title = Text(f"{missing.kind}（{holder}）", f"{missing.kind} ({holder})")
        name = f"{missing.kind}@{missing.holder}"
        yield Item(name, State.TODO, title, _OBTAIN, place(missing.origin))
    for held in solution.credentials:
        state, last = _validity(held, solution), held.valid_until
        holder = _name(solution, held.holder)
        yield Item(
            f"{held.kind}@{held.holder}",
            state,
            Text(f"{held.kind}（{holder}）", f"{held.kind} ({holder})"),
            _RENEW if state in (State.EXPIRED, State.EXPIRING) else None,
            place(held.origin),
            due=last,
        )


def _validity(held: Credential, solution: Solution) -> State:
    last, today = held.valid_until, solution.as_of
    if last is None or last >= today + NOTICE:
        return State.DONE
    return State.EXPIRED if last < today else State.EXPIRING


def _name(solution: Solution, holder: str) -> str:
    for known in (solution.parties, solution.stores, solution.people):
        if holder in known:
            return known[holder].name
    return holder


def _admission(solution: Solution) -> Iterator[Stage]:
    for decision in admission_decisions(solution):
        items = tuple(_checked(each) for each in decision.checked if each.status is not Status.IDLE)
        title = solution.admission.targets[decision.target]
        yield Stage(f"admission.{decision.target}", title, items)


def _checked(checked: Checked) -> Item:
    rule = checked.rule
    about = f"（{checked.name}）" if checked.name else ""
    in_english = f" ({checked.name})" if checked.name else ""
    todo = next((each.ask for each in checked.missing if each.ask), None) or rule.fix
    return Item(
        f"{rule.id}@{checked.subject}" if checked.subject else rule.id,
        _STATES[checked.status],
        Text(rule.title.zh + about, rule.title.en + in_english),
        None if checked.status is Status.MET else todo,
        facts=rule.facts,
    )


def _ids(solution: Solution) -> Iterator[Item]:
    """The ids still missing; those of one kind, such as the stores' own, in one item."""
    alike: dict[str, list[str]] = {}
    for path in solution.unset:
        kind = place(tuple("…" if isinstance(step, int) else step for step in path))
        alike.setdefault(kind, []).append(place(path))
    for kind, places in alike.items():
        many = len(places) > 1
        title = Text(f"{kind}（{len(places)} 处）", f"{kind} ({len(places)})")
        where = ", ".join(places[:SHOWN]) + (" …" if len(places) > SHOWN else "")
        yield Item(kind, State.TODO, title if many else Text(kind, kind), _ASK_ID, where)


def _capabilities(solution: Solution) -> Iterator[Item]:
    for use in _uses(solution):
        capability = use.capability
        yield Item(
            capability.id,
            State.ASK if capability.applied_for else State.DONE,
            capability.title,
            _APPLY if capability.applied_for else None,
            place(use.origin),
            capability.facts,
        )


def _uses(solution: Solution) -> Iterator[Use]:
    seen: set[str] = set()
    for use in (*solution.traffic, *solution.reach):
        if use.capability.id not in seen:
            seen.add(use.capability.id)
            yield use


def _materials(solution: Solution) -> Iterator[Item]:
    main = solution.settings.get("categories", {}).get("main") or ()
    for each in solution.industry.materials:
        waits = any(first in main[:1] for first in each.get("later_notice", ()))
        feature = each.get("only_with")
        if waits or (feature is not None and feature not in solution.trade.features):
            continue
        shows, ask = each["shows"], _MATERIAL[each["kind"]]
        todo = Text(ask.zh.format(what=shows["zh"]), ask.en.format(what=shows["en"]))
        title = Text(each["title"]["zh"], each["title"]["en"])
        yield Item(each["id"], State.TODO, title, todo, facts=tuple(each["facts"]))


def _duties(solution: Solution) -> Iterator[Item]:
    for each in solution.industry.operations:
        title = Text(each["title"]["zh"], each["title"]["en"])
        text = Text(each["text"]["zh"], each["text"]["en"])
        yield Item(each["id"], State.ONGOING, title, text, facts=tuple(each["facts"]))
