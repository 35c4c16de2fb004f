"""Appointments the app keeps itself: who is free when, and what samples say of a service.

Booking with the platform is another matter (trade family `life_service`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from solutionkit import (
    Goods,
    Lapse,
    Person,
    Solution,
    certificate_ends,
    certificate_gaps,
    certificates_lacking,
    lapses,
    serving,
)
from solutionkit_douyin.beijing import moment
from solutionkit_douyin.miniprogram.traits import traits

_DAY = timedelta(days=1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HANDED_OVER = "服务小结已发给你，没收到可以联系客服"
_BEGUN = ("in_service", "used")


def schedules(solution: Solution) -> Mapping[str, Any]:
    """When people are free by their ids, and how long a service takes by goods."""
    rules = _rules(solution)
    people = serving(solution)
    lacked = lapses(solution) if people else []
    closed = {each.id: days for each in people if (days := _closed(solution, each, lacked))}
    return {
        "people": {person.id: _times(solution, person, lacked) for person in people},
        "closed": closed,
        "minutes": {
            goods.id: goods.duration_minutes
            for goods in solution.goods.values()
            if goods.duration_minutes
        },
        **({"rules": rules} if rules else {}),
    }


def _times(solution: Solution, person: Person, lacked: Sequence[Lapse]) -> list[Mapping[str, Any]]:
    """When somebody is free, up to the last day their certificates and their firm's let them."""
    if may_not_serve(solution, person) and not _may_later(solution, person):
        return []
    ends = _ends(solution, person) + [
        (each.first - _DAY).isoformat()
        for each in _at_work(solution, person, lacked)
        if each.last is None
    ]
    if any(last < solution.as_of.isoformat() for last in ends):
        return []
    return [
        {**slot, "last": min(last)} if (last := [*ends, *_last(slot)]) else slot
        for slot in person.schedule
    ]


def may_not_serve(solution: Solution, person: Person) -> bool:
    """Whether a certificate that users see is not in force today or not on record."""
    lapsed = any(day < solution.as_of.isoformat() for day in _ends(solution, person))
    early = any(since <= solution.as_of <= until for since, until in _gaps(solution, person))
    return lapsed or early or bool(certificates_lacking(solution, person))


def stopped_today(solution: Solution, person: Person, lacked: Sequence[Lapse]) -> bool:
    """Whether nobody may book `person` today, for their own papers or those of where they serve."""
    at_work = _at_work(solution, person, lacked)
    return may_not_serve(solution, person) or any(each.covers(solution.as_of) for each in at_work)


def _may_later(solution: Solution, person: Person) -> bool:
    """Whether all that somebody lacks today begins on a later day."""
    today = solution.as_of.isoformat()
    over = any(day < today for day in _ends(solution, person))
    return not over and not certificates_lacking(solution, person)


def _at_work(solution: Solution, person: Person, lacked: Sequence[Lapse]) -> list[Lapse]:
    """What the company and the store of `person` lack."""
    where = (person.party or solution.merchant, person.store)
    return [each for each in lacked if each.at in where]


def _ends(solution: Solution, person: Person) -> list[str]:
    ends = certificate_ends(solution, person)
    return [day.isoformat() for kind, day in ends.items() if _is_shown(solution, kind)]


def _gaps(solution: Solution, person: Person) -> list[tuple[date, date]]:
    gaps = certificate_gaps(solution, person)
    return [each for kind, days in gaps.items() if _is_shown(solution, kind) for each in days]


def _is_shown(solution: Solution, kind: str) -> bool:
    about = solution.industry.documents.get(kind)
    return about is None or about.shown


def _closed(solution: Solution, person: Person, lacked: Sequence[Lapse]) -> list[Mapping[str, str]]:
    """The days to come on which nobody books `person`, whatever their times say."""
    at_work = _at_work(solution, person, lacked)
    theirs = [(each.first, each.last) for each in at_work if each.last is not None]
    return [
        {"from": first.isoformat(), "until": last.isoformat()}
        for first, last in sorted({*person.closed, *_gaps(solution, person), *theirs})
        if last >= solution.as_of
    ]


def _last(slot: Mapping[str, Any]) -> list[str]:
    return [slot["last"]] if "last" in slot else []


def _rules(solution: Solution) -> Mapping[str, int]:
    """How often and until when the time agreed may be changed; nothing where it may not."""
    rules = solution.trade.appointments
    if rules is None or "appointments" not in traits(solution):
        return {}
    return {
        "changes": rules.changes,
        "changeHours": rules.change_hours,
        "cancelHours": rules.cancel_hours,
    }


def ordered_on(state: str, day: date) -> date:
    """The day a sample order was made, when `day` is the last that may be: early once begun."""
    return day - timedelta(weeks=2) if state in _BEGUN else day


def sample_appointment(solution: Solution, goods: Goods, day: date) -> Mapping[str, Any] | None:
    """Who carries a sample order of `day` out, and when after it."""
    person = next((solution.people[each] for each in goods.people), None)
    timed = goods.fulfilment == "appointment"
    if person is None and not timed:
        return None
    chosen, time = (day, "")
    if person is not None and timed and (times := _times(solution, person, ())):
        chosen, time = _slot(times, person.closed, day + _DAY)
    return {
        "personId": person.id if person else "",
        "personName": person.name if person else "",
        "date": chosen.isoformat() if timed else "",
        "time": time,
        **_rights(solution),
    }


def _rights(solution: Solution) -> Mapping[str, Any]:
    """What may be done with the time agreed, before the demo has looked at its clock."""
    rules = _rules(solution)
    if not rules:
        return {}
    unasked = {"changeable": False, "cancellable": False, "rule": ""}
    return {**unasked, "changesLeft": rules["changes"]}


def sample_record(
    solution: Solution, state: str, paid_at: str, appointment: Mapping[str, Any] | None
) -> list[Mapping[str, Any]]:
    """What has happened to a sample order so far, early steps first."""
    if not paid_at:
        return []
    steps: list[Mapping[str, Any]] = [{"title": "已付款", "at": paid_at, "note": ""}]
    if state in _BEGUN:
        start = _begun_at(solution, appointment) if appointment and appointment["time"] else paid_at
        steps.append({"title": "服务已开始", "at": start, "note": ""})
        day = start.partition("T")[0]
        note = _HANDED_OVER if serving(solution) else ""
        done = {"title": "服务已完成", "at": moment(solution, day, "19:00"), "note": note}
        steps += [done] if state == "used" else []
    return steps


def _begun_at(solution: Solution, appointment: Mapping[str, Any]) -> str:
    return moment(solution, appointment["date"], appointment["time"])


def _slot(
    times: Sequence[Mapping[str, Any]], closed: Sequence[tuple[date, date]], first: date
) -> tuple[date, str]:
    """The first of `times` from `first` on; none in two weeks gives the day itself."""
    for ahead in range(len(_WEEKDAYS) * 2):
        day = first + timedelta(days=ahead)
        if any(since <= day <= until for since, until in closed):
            continue
        for slot in times:
            on_it = day.isoformat() == slot.get("date") or (
                _WEEKDAYS[day.weekday()] == slot.get("weekday")
            )
            if on_it and day.isoformat() <= slot.get("last", day.isoformat()):
                return day, str(slot["from"])
    return first, ""
