"""The duty calendar: days on which something ends, as data and for a calendar program.

The calendar is RFC 5545: lines end in CR LF and are folded at 75 octets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from solutionkit import (
    LAST_DAYS_OF_MONTH,
    Solution,
    Text,
    holder_name,
    last_days,
    outlasts_its_holder,
)
from solutionkit_dossier.recurring import endings, settlements

AHEAD = timedelta(days=60)
BEFORE_SALE = timedelta(days=7)
BEFORE_FEES = timedelta(days=14)
BEFORE_LEAVING = timedelta(days=14)
NAMED = 3
"""How many holders a renewal names."""
_FOLD = 75
_ENDS = Text("{called}到期，先办延续", "{called} expires: renew it")
_ENDED = Text("{called}已于 {day} 到期，马上办延续", "{called} expired on {day}: renew it now")


@dataclass(frozen=True)
class Duty:
    """Something to be done by `due`; begin on `begin`.

    It comes again on these days of every month, from their end where below zero.
    """

    id: str
    begin: date
    due: date
    title: Text
    month_days: tuple[int, ...] = ()


def duties(solution: Solution) -> list[Duty]:
    """Every dated duty from today on, the next first; those of one kind and day are one."""
    dated = (_renewals, _sales, _days, _leaving, _tasks, _fees, _endings, _settlements)
    found = [each for kind in dated for each in kind(solution)]
    return sorted(found, key=lambda each: (each.due, each.id))


def _renewals(solution: Solution) -> Iterator[Duty]:
    alike: dict[tuple[str, date], list[str]] = {}
    for held in solution.credentials:
        if held.valid_until and not outlasts_its_holder(solution, held):
            whose = alike.setdefault((held.kind, held.valid_until), [])
            whose.append(holder_name(solution, held.holder))
    for (kind, last), whose in alike.items():
        listed = _listed(whose)
        called = solution.admission.documents.get(kind, Text(kind, kind))
        ends = _end_of(solution, called, last)
        title = Text(f"{ends.zh}（{listed.zh}）", f"{ends.en} ({listed.en})")
        yield Duty(f"renew-{kind}-{last.isoformat()}", *_span(solution, last), title)


def _listed(names: Sequence[str]) -> Text:
    """Whose they are; of many the first, and how many there are."""
    shown = names[:NAMED]
    if len(names) <= NAMED:
        return Text("、".join(shown), ", ".join(shown))
    return Text(
        f"{'、'.join(shown)} 等 {len(names)} 份", f"{', '.join(shown)} and others, {len(names)}"
    )


def _sales(solution: Solution) -> Iterator[Duty]:
    ending: dict[date, list[str]] = {}
    for goods in solution.goods.values():
        if goods.sale_until is not None and goods.sale_until >= solution.as_of:
            ending.setdefault(goods.sale_until, []).append(goods.name)
    for last, names in ending.items():
        first = _first(names)
        title = Text(f"{first.zh}停售，续期或下架", f"{first.en}: the sale ends")
        yield Duty(f"sale-{last.isoformat()}", max(solution.as_of, last - BEFORE_SALE), last, title)


def _days(solution: Solution) -> Iterator[Duty]:
    """The last day that can be bought of goods sold by the day."""
    ending: dict[date, list[str]] = {}
    for goods in solution.goods.values():
        days = [date.fromisoformat(each["date"]) for each in goods.calendar if each["stock"]]
        if days and max(days) >= solution.as_of:
            ending.setdefault(max(days), []).append(goods.name)
    for last, names in ending.items():
        first = _first(names)
        title = Text(
            f"{first.zh}的日历到头，补上以后的价格和库存",
            f"{first.en}: the calendar ends, add the days to come",
        )
        yield Duty(f"days-{last.isoformat()}", max(solution.as_of, last - BEFORE_SALE), last, title)


def _leaving(solution: Solution) -> Iterator[Duty]:
    """The last day of each who serves: what is booked with them passes to somebody else."""
    leaving: dict[date, list[str]] = {}
    for person in solution.people.values():
        if person.until is not None and person.until >= solution.as_of:
            leaving.setdefault(person.until, []).append(person.name)
    for last, names in leaving.items():
        title = Text(
            f"{'、'.join(names)}服务到这一天，先交接已约的和在卖的",
            f"{', '.join(names)}: the last day, hand over what is booked and sold",
        )
        begin = max(solution.as_of, last - BEFORE_LEAVING)
        yield Duty(f"leaving-{last.isoformat()}", begin, last, title)


def _tasks(solution: Solution) -> Iterator[Duty]:
    """The last day of each task for creators."""
    for task in solution.tasks:
        if task.until >= solution.as_of:
            title = Text(
                f"达人任务“{task.name}”结束，续一个或换一个",
                f"{task.name}: the task for creators ends, extend or replace it",
            )
            begin = max(solution.as_of, task.until - BEFORE_SALE)
            yield Duty(f"task-{task.id}", begin, task.until, title)


def _first(names: Sequence[str]) -> Text:
    """The first of some goods, and how many there are."""
    zh = f"“{names[0]}”" + (f"等 {len(names)} 件" if len(names) > 1 else "")
    return Text(zh, names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else ""))


def _fees(solution: Solution) -> Iterator[Duty]:
    """The last day of each promotion on a fee, and of each of its figures."""
    ending = last_days(solution.fee_policy, solution.fees, solution.as_of)
    for number, (last, title) in enumerate(ending, start=1):
        id = f"fees-{last.isoformat()}-{number}"
        yield Duty(id, max(solution.as_of, last - BEFORE_FEES), last, title)


def _endings(solution: Solution) -> Iterator[Duty]:
    """The last day of what the platform's settings list, such as bound accounts."""
    for id, called, last in endings(solution):
        yield Duty(id, *_span(solution, last), _end_of(solution, called, last))


def _settlements(solution: Solution) -> Iterator[Duty]:
    """The next day on which income is settled; it comes again every month."""
    for each, day in settlements(solution):
        yield Duty(each.id, day, day, each.title, LAST_DAYS_OF_MONTH.get(each.settled, ()))


def _span(solution: Solution, last: date) -> tuple[date, date]:
    """When to begin and when it is due; what is over is due at once.

    A calendar reminds nobody of a day that has passed.
    """
    return max(solution.as_of, last - AHEAD), max(solution.as_of, last)


def _end_of(solution: Solution, called: Text, last: date) -> Text:
    words = _ENDED if last < solution.as_of else _ENDS
    return words.filled(called=called, day=last.isoformat())


def calendar(solution: Solution, due: Iterable[Duty]) -> bytes:
    """The duties as all-day events, each on its last day with an alarm when to begin."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//solutionkit//dossier//ZH"]
    for each in due:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_escaped(each.id)}@{solution.id}",
            f"DTSTAMP:{solution.as_of:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{each.due:%Y%m%d}",
            f"DTEND;VALUE=DATE:{each.due + timedelta(days=1):%Y%m%d}",
            *_again(each),
            f"SUMMARY:{_escaped(solution.name)}：{_escaped(each.title.zh)}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_escaped(each.title.zh)}",
            f"TRIGGER:-P{(each.due - each.begin).days}D",
            "END:VALARM",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{each}\r\n" for line in lines for each in _folded(line)).encode()


def _again(duty: Duty) -> list[str]:
    """The rule by which it comes again; it begins on the first day that keeps to it."""
    days = ",".join(map(str, duty.month_days))
    return [f"RRULE:FREQ=MONTHLY;BYMONTHDAY={days}"] if days else []


def _escaped(text: str) -> str:
    for plain in "\\;,":
        text = text.replace(plain, "\\" + plain)
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, those after the first begun by a space."""
    piece, lead = "", ""
    for char in line:
        if len((lead + piece + char).encode()) > _FOLD:
            yield lead + piece
            piece, lead = "", " "
        piece += char
    yield lead + piece
