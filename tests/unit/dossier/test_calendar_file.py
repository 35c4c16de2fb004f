"""The calendar file keeps to RFC 5545, whatever the names in it, for a strict reader of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from solutionkit import Registry, Solution, check_spec
from solutionkit_dossier.duties import calendar, duties

INDUSTRIES = Path(__file__).parents[3] / "industries"
SCENARIOS = sorted(INDUSTRIES.glob("*/scenarios/*/solution.yaml"))
DAY = date(2026, 11, 21)
CONTENT = re.compile(r"(?P<name>[A-Z-]+)(?P<params>(;[A-Z-]+=[^;:,\"]+)*):(?P<value>.*)")
ESCAPED = re.compile(r"([^\\;,\x00-\x1f\x7f]|\\[\\;,nN])*")
TEXTS = {"SUMMARY", "DESCRIPTION", "UID"}
ONCE = {
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VCALENDAR": {"VERSION", "PRODID"},
}


@pytest.fixture(scope="module", params=SCENARIOS, ids=lambda each: each.parent.name)
def solution(request: pytest.FixtureRequest) -> Solution:
    found = check_spec(request.param, Registry.discover(), DAY).solution
    assert found is not None
    return found


def test_every_line_and_every_component_keeps_to_the_standard(solution: Solution) -> None:
    events = read(calendar(solution, duties(solution)))
    assert len(events) == len(duties(solution))


@pytest.mark.parametrize("name", ['茶、酒; a, b \\ c: "d"', "一家" * 60, "a\nb"])
def test_names_do_not_break_it(name: str) -> None:
    spec = INDUSTRIES / "mini_games/scenarios/tea-mountain/solution.yaml"
    found = check_spec(spec, Registry.discover(), DAY).solution
    assert found is not None
    named = replace(found, name=name)
    summary = read(calendar(named, duties(named)))[0]["SUMMARY"]
    assert re.sub(r"\\([\\;,])", r"\1", summary).replace("\\n", "\n").startswith(f"{name}：")


def test_what_comes_every_month_begins_on_one_of_its_days() -> None:
    spec = INDUSTRIES / "mini_games/scenarios/tea-mountain/solution.yaml"
    for day, first in ((DAY, "20261130"), (date(2026, 12, 1), "20261215")):
        found = check_spec(spec, Registry.discover(), day).solution
        assert found is not None
        (event,) = [one for one in read(calendar(found, duties(found))) if "RRULE" in one]
        assert event["DTSTART"] == first
        assert event["RRULE"] == "FREQ=MONTHLY;BYMONTHDAY=15,-1"


def read(content: bytes) -> list[dict[str, str]]:
    """The events of a calendar that breaks no rule we know of."""
    assert content.endswith(b"\r\n")
    raw = content.removesuffix(b"\r\n").split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in raw)
    assert all(0 < len(line) <= 75 for line in raw)
    assert all(line.decode("utf-8") for line in raw), "no character is cut in two"
    (whole,) = component(iter(content.decode("utf-8").replace("\r\n ", "").split("\r\n")))
    name, own, events = whole
    assert name == "VCALENDAR" and own["VERSION"] == "2.0"
    for kind, event, alarms in events:
        assert kind == "VEVENT" and [each[0] for each in alarms] == ["VALARM"]
        assert re.fullmatch(r"[0-9]{8}T[0-9]{6}Z", event["DTSTAMP"])
        begin, end = (date.fromisoformat(event[each]) for each in ("DTSTART", "DTEND"))
        assert end - begin == timedelta(days=1)
        assert re.fullmatch(r"-P[0-9]+D", alarms[0][1]["TRIGGER"])
    uids = [event["UID"] for _, event, _ in events]
    assert len(set(uids)) == len(uids)
    return [event for _, event, _ in events]


Component = tuple[str, dict[str, str], list["Component"]]


def component(lines: Iterator[str], end: str = "") -> list[Component]:
    """Every component up to `end`; each of its properties stands once."""
    found: list[Component] = []
    own: dict[str, str] = {}
    for line in lines:
        if not line:
            continue
        parts = CONTENT.fullmatch(line)
        assert parts, line
        name, value = parts["name"], parts["value"]
        if name == "END":
            assert value == end
            found.append((end, own, []))
            return found
        if name == "BEGIN":
            inner = component(lines, value)
            *within, (kind, properties, _) = inner
            assert ONCE[kind] <= set(properties)
            found.append((kind, properties, within))
            continue
        assert name not in own, f"{name} twice"
        assert name not in TEXTS or ESCAPED.fullmatch(value), value
        own[name] = value
    assert not end and not own
    return found
