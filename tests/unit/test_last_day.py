"""Somebody's last day: nothing is booked after it, and nothing is renewed for it."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import Solution, admission_decisions, compile_spec
from solutionkit.registry import installed

FIRM = """\
solutionkit: 1
industry: legal
id: corner-law
name: 街角律师所
intro: 街角的律师事务所，按律师预约咨询
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [商业服务, 律师事务所]}}}
parties: [{id: firm, role: law-firm, name: 街角律师事务所, entity: organisation}]
documents:
  - {kind: 律师事务所执业许可证, holder: firm, number: SAMPLE-1}
  - {kind: 律师执业证, holder: lu, number: SAMPLE-2, valid_until: 2027-03-31}
people:
  - id: lu
    name: 陆律师
    party: firm
    until: UNTIL
    schedule:
      - {weekday: mon, from: "09:00", until: "12:00"}
      - {date: 2027-01-20, from: "09:00", until: "12:00"}
      - {date: 2027-03-01, from: "09:00", until: "12:00"}
goods:
  - {id: talk, name: 一小时咨询, fulfilment: appointment, price: 300, duration: 60, people: [lu],
     image: talk.png}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


def with_last_day(folder: Path, last: str, today: str = "2026-11-21") -> Solution:
    spec = folder / "solution.yaml"
    spec.write_text(FIRM.replace("UNTIL", last), encoding="utf-8")
    solution = compile_spec(spec, installed(), date.fromisoformat(today)).solution
    assert solution is not None
    return solution


def test_no_time_is_offered_after_the_last_day(folder: Path) -> None:
    lu = with_last_day(folder, "2027-01-31").people["lu"]
    assert [slot.get("date", slot.get("weekday")) for slot in lu.schedule] == ["mon", "2027-01-20"]
    assert {slot["last"] for slot in lu.schedule} == {"2027-01-31"}


def asked_of_lu(solution: Solution) -> bool:
    return any(
        each.subject == "lu" for one in admission_decisions(solution) for each in one.checked
    )


def test_a_certificate_is_asked_for_only_while_somebody_serves(folder: Path) -> None:
    assert asked_of_lu(with_last_day(folder, "2026-11-21"))
    assert not asked_of_lu(with_last_day(folder, "2026-11-20"))


def test_nobody_renews_the_certificate_of_somebody_who_leaves(folder: Path) -> None:
    from solutionkit_dossier.duties import duties

    leaving, renewing = "leaving-2027-01-31", "renew-律师执业证-2027-03-31"
    assert [each.id for each in duties(with_last_day(folder, "2027-01-31"))] == [leaving]
    assert renewing in {each.id for each in duties(with_last_day(folder, "2028-01-31"))}


def test_the_last_day_is_in_the_calendar_in_time_to_hand_over(folder: Path) -> None:
    from solutionkit_dossier.duties import duties

    (leaving,) = duties(with_last_day(folder, "2027-01-31"))
    assert (leaving.begin, leaving.due) == (date(2027, 1, 17), date(2027, 1, 31))
    assert leaving.title.zh == "陆律师服务到这一天，先交接已约的和在卖的"


def test_a_certificate_that_ends_after_its_holder_left_is_no_warning(folder: Path) -> None:
    spec = folder / "solution.yaml"
    for last, warned in (("2027-03-31", False), ("2027-06-30", True)):
        spec.write_text(FIRM.replace("UNTIL", last), encoding="utf-8")
        found = compile_spec(spec, installed(), date(2027, 4, 10)).diagnostics
        assert ("documents/expired" in {each.code for each in found}) is warned


TWO = FIRM.replace(
    "goods:\n",
    "  - {id: fang, name: 方律师, party: firm, until: 2026-11-20, services: [draft]}\n"
    "goods:\n  - {id: draft, name: 代写起诉状, fulfilment: virtual, price: 900, image: talk.png}\n",
).replace("documents:\n", "documents:\n  - {kind: 律师执业证, holder: fang, number: SAMPLE-3}\n")


def codes(folder: Path, text: str, today: str) -> set[str]:
    (folder / "solution.yaml").write_text(text.replace("UNTIL", "2028-01-31"), encoding="utf-8")
    found = compile_spec(folder / "solution.yaml", installed(), date.fromisoformat(today))
    return {each.code for each in found.diagnostics if each.code.startswith("people/")}


def test_goods_left_with_nobody_are_an_error_and_told_before(folder: Path) -> None:
    last_day, day_after = codes(folder, TWO, "2026-11-20"), codes(folder, TWO, "2026-11-21")
    assert "people/nobody-left-later" in last_day
    assert "people/nobody-left" in day_after - last_day


def test_somebody_who_left_is_on_no_list_and_provides_nothing(folder: Path) -> None:
    from solutionkit_douyin.miniprogram.catalogue import goods_records, person_records

    text = TWO.replace("until: UNTIL", "until: 2028-01-31\n    services: [draft]")
    for today, there in (("2026-11-20", ["lu", "fang"]), ("2026-11-21", ["lu"])):
        (folder / "solution.yaml").write_text(text, encoding="utf-8")
        found = compile_spec(folder / "solution.yaml", installed(), date.fromisoformat(today))
        assert found.solution is not None
        assert [each["id"] for each in person_records(found.solution)] == there
        draft = next(each for each in goods_records(found.solution) if each["id"] == "draft")
        assert draft["personIds"] == there


def test_an_expired_certificate_is_not_shown_and_offers_no_time(folder: Path) -> None:
    from solutionkit_douyin.miniprogram.appointments import schedules
    from solutionkit_douyin.miniprogram.catalogue import person_records

    for today, licence, times in (
        ("2027-03-31", "律师执业证 SAMPLE-2", ["2027-03-31"]),
        ("2027-04-01", "", []),
    ):
        solution = with_last_day(folder, "2028-01-31", today)
        assert person_records(solution)[0]["licence"] == licence
        weekly = [each for each in schedules(solution)["people"]["lu"] if "weekday" in each]
        assert [each["last"] for each in weekly] == times


def test_virtual_goods_of_somebody_without_a_certificate_are_warned_of(folder: Path) -> None:
    text = TWO.replace("number: SAMPLE-3", "number: SAMPLE-3, valid_until: 2026-10-31")
    text = text.replace("until: 2026-11-20, ", "")
    assert codes(folder, text, "2026-11-20") >= {"people/sold-without-certificate"}


def test_closed_days_are_offered_by_nobody_and_told_to_the_server(folder: Path) -> None:
    from solutionkit_douyin.miniprogram.appointments import schedules
    from solutionkit_douyin.trade.config import config

    closed = "trade: {appointments: {closed: [2027-02-05..2027-02-12]}}\n"
    text = FIRM.replace("until: UNTIL", "closed: [2026-12-24, 2026-01-01]") + closed
    (folder / "solution.yaml").write_text(text, encoding="utf-8")
    solution = compile_spec(folder / "solution.yaml", installed(), date(2026, 11, 21)).solution
    assert solution is not None
    spring = {"from": "2027-02-05", "until": "2027-02-12"}
    christmas = {"from": "2026-12-24", "until": "2026-12-24"}
    assert schedules(solution)["closed"] == {"lu": [christmas, spring]}
    assert config(solution, ())["appointments"]["closed"] == [spring]


def test_somebody_without_a_certificate_on_record_offers_no_time(folder: Path) -> None:
    from solutionkit_douyin.miniprogram.appointments import schedules

    sun = "  - {id: sun, name: 孙悦, party: firm, schedule: SLOTS}\ngoods:\n"
    sun = sun.replace("SLOTS", '[{weekday: sat, from: "10:00", until: "16:00"}]')
    text = FIRM.replace("goods:\n", sun).replace("people: [lu]", "people: [lu, sun]")
    own = "  - {kind: 律师执业证, holder: sun, number: SAMPLE-4}\npeople:\n"
    for documents, times in ((text, 0), (text.replace("people:\n", own, 1), 1)):
        (folder / "solution.yaml").write_text(documents.replace("UNTIL", "2028-01-31"), "utf-8")
        found = compile_spec(folder / "solution.yaml", installed(), date(2026, 11, 21))
        assert found.solution is not None
        assert len(schedules(found.solution)["people"]["sun"]) == times
        warned = "people/certificate-missing" in {each.code for each in found.diagnostics}
        assert warned is (times == 0)
