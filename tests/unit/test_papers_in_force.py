"""A document that is not yet or no more in force: nobody books, buys or reads of it meanwhile."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from solutionkit import Solution, compile_spec
from solutionkit.registry import installed

INDUSTRIES = Path(__file__).parents[2] / "industries"
FIRM = """\
solutionkit: 1
industry: legal
id: corner-law
name: 街角律师所
intro: 街角的律师事务所，按律师预约咨询
platform: {douyin: {appid: tt0123456789abcdef, categories: {main: [商业服务, 律师事务所]}}}
parties:
  - {id: firm, role: law-firm, name: 街角律师事务所, entity: organisation}
  - {id: north, role: branch, name: 街角律师事务所北城分所, entity: organisation, acts_for: firm}
documents:
  - {kind: 律师事务所执业许可证, holder: firm, number: SAMPLE-1, FIRM_DAYS}
  - {kind: 律师事务所执业许可证, holder: north, number: SAMPLE-4}
  - {kind: 律师执业证, holder: lu, number: SAMPLE-2, LU_DAYS}
  - {kind: 律师执业证, holder: he, number: SAMPLE-3}
people:
  - {id: lu, name: 陆律师, party: firm, schedule: [{weekday: mon, from: "09:00", until: "12:00"}]}
  - {id: he, name: 何律师, party: firm, schedule: [{weekday: tue, from: "09:00", until: "12:00"}]}
goods:
  - {id: talk, name: 一小时咨询, fulfilment: appointment, price: 300, duration: 60,
     people: [lu, he]}
  - {id: letter, name: 代写律师函, fulfilment: virtual, price: 600, people: [lu]}
  - {id: branch-letter, name: 分所代写律师函, fulfilment: virtual, price: 600, party: north}
"""
LONG = "valid_from: 2020-01-01"


def compiled(folder: Path, today: str, lu: str = LONG, firm: str = LONG) -> Solution:
    spec = folder / "solution.yaml"
    spec.write_text(FIRM.replace("LU_DAYS", lu).replace("FIRM_DAYS", firm), encoding="utf-8")
    solution = compile_spec(spec, installed(), date.fromisoformat(today)).solution
    assert solution is not None
    return solution


def sales(solution: Solution) -> dict[str, str]:
    from solutionkit_douyin.miniprogram.catalogue import goods_records

    return {each["id"]: each["sale"] for each in goods_records(solution)}


def test_a_certificate_that_begins_later_is_neither_booked_sold_nor_shown(tmp_path: Path) -> None:
    from solutionkit_douyin.miniprogram.appointments import schedules
    from solutionkit_douyin.miniprogram.catalogue import person_records

    lu = "valid_from: 2027-03-15"
    early, later = (compiled(tmp_path, day, lu) for day in ("2026-11-30", "2027-03-15"))
    assert schedules(early)["closed"] == {"lu": [{"from": "2026-11-30", "until": "2027-03-14"}]}
    assert person_records(early)[0]["licence"] == ""
    assert person_records(early)[0]["unavailable"]
    assert sales(early) == {"talk": "on", "letter": "paused", "branch-letter": "on"}
    assert schedules(later)["closed"] == {}
    assert person_records(later)[0]["licence"] == "律师执业证 SAMPLE-2"
    assert sales(later)["letter"] == "on"


def test_a_certificate_held_before_the_new_one_leaves_a_gap(tmp_path: Path) -> None:
    from solutionkit_douyin.miniprogram.appointments import schedules

    old = "valid_until: 2026-12-10}\n  - {kind: 律师执业证, holder: lu, number: SAMPLE-5, "
    solution = compiled(tmp_path, "2026-11-30", old + "valid_from: 2027-03-15")
    assert schedules(solution)["closed"] == {"lu": [{"from": "2026-12-11", "until": "2027-03-14"}]}
    assert len(schedules(solution)["people"]["lu"]) == 1


def test_a_firm_without_a_licence_in_force_sells_nothing_and_shows_none(tmp_path: Path) -> None:
    from solutionkit_douyin.miniprogram.appointments import schedules
    from solutionkit_douyin.miniprogram.content import content_files

    firm = "valid_until: 2026-12-20"
    last, after = (compiled(tmp_path, day, firm=firm) for day in ("2026-12-20", "2026-12-21"))
    assert {each["last"] for each in schedules(last)["people"]["he"]} == {"2026-12-20"}
    assert set(sales(last).values()) == {"on"}
    assert "SAMPLE-1" in content_files(last)["content/licences.js"]
    assert schedules(after)["people"] == {"lu": [], "he": []}
    assert sales(after) == {"talk": "paused", "letter": "paused", "branch-letter": "on"}
    shown = content_files(after)["content/licences.js"]
    assert "SAMPLE-1" not in shown
    assert "SAMPLE-4" in shown


@pytest.mark.parametrize(
    ("lu", "firm", "code"),
    [
        ("valid_from: 2027-03-15", LONG, "documents/not-yet-valid"),
        (LONG, "valid_until: 2026-12-20", "documents/stops-business"),
        (LONG, "valid_from: 2026-12-20", "documents/stops-business"),
    ],
)
def test_it_is_told(tmp_path: Path, lu: str, firm: str, code: str) -> None:
    compiled(tmp_path, "2026-11-30", lu, firm)
    found = compile_spec(tmp_path / "solution.yaml", installed(), date(2026, 11, 30)).diagnostics
    assert code in {each.code for each in found}


def test_the_verdict_says_since_when_it_counts(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from solutionkit.cli.main import commands

    compiled(tmp_path, "2026-11-30", "valid_from: 2027-03-15")
    spec = str(tmp_path / "solution.yaml")
    said = CliRunner().invoke(commands, ["admit", spec, "--as-of", "2026-11-30"]).stdout
    assert "还没生效  陆律师 · 律师执业证" in said
    assert "律师执业证（holder: lu） 2027-03-15 才生效" in said


def test_goods_whose_paper_ended_are_kept_off_the_platforms_shelf_too(tmp_path: Path) -> None:
    shop = INDUSTRIES / "local_services/scenarios/first-steps"
    spec = shutil.copytree(shop, tmp_path / "shop") / "solution.yaml"
    spec.write_text(spec.read_text("utf-8").replace("2029-05-31", "2026-12-20"), "utf-8")
    assert shelved(spec, "2026-12-20") == [None]
    assert shelved(spec, "2026-12-21") == [{"auto_online": False}]


def shelved(spec: Path, today: str) -> list[object]:
    """What the requests that save goods say of the shelf, each once."""
    tree = compile_spec(spec, installed(), date.fromisoformat(today)).tree
    assert tree is not None
    told: list[object] = []
    for path, file in tree.items():
        body = json.loads(file.content)["body"] if "/requests/goods-" in path else {}
        if "sku" in body and body["product"].get("product_ext") not in told:
            told.append(body["product"].get("product_ext"))
    return told
