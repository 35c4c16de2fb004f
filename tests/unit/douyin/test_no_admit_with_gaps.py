"""No verdict says yes to selling while the requests made for it lack a number of the platform's."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from solutionkit import FileTree, Outcome, Registry, Solution, admission_decisions, check_spec

ROOT = Path(__file__).parents[3]
LEGAL = ROOT / "industries/legal/scenarios/law-firm/solution.yaml"
DAY = date(2026, 11, 21)
READY = "readiness: {roles_bound: true, media_uploaded: true, refund_labels_checked: true}\n"
SCHOOL = """\
solutionkit: 1
industry: knowledge-pay
id: music
name: 云间音乐学堂
intro: 零基础也能学会的音乐课，每门课都可以先试看
platform:
  douyin:
    appid: tt0123456789abcdef
    ids: {entity: {school: "7300"IDS}, course_class: {default: "10000.10100"}}
parties:
  - {id: school, role: institution, name: 某某文化艺术有限公司, entity: enterprise}
  - {id: agency, role: agency, name: 某某代运营有限公司, entity: enterprise, acts_for: school}
people:
  - {id: lin, name: 林老师, party: school, services: [guitar]}
goods:
  - id: guitar
    name: 零基础民谣吉他
    price: 199.00
    REFUND
    sections:
      - {title: 第一节, minutes: 8, media: readyMEDIA}
"""
WHOLE = {"IDS": ', agency: "7301"', "REFUND": "", "MEDIA": ", media_id: m-1"}


def solution_of(text: str, folder: Path) -> Solution:
    (folder / "solution.yaml").write_text(text + READY, encoding="utf-8")
    found = check_spec(folder / "solution.yaml", Registry.discover(), DAY).solution
    assert found is not None
    return found


def school(folder: Path, **changed: str) -> Solution:
    text = SCHOOL
    for name, written in {**WHOLE, **changed}.items():
        text = text.replace(name, written)
    return solution_of(text, folder)


def waiting(solution: Solution, target: str) -> tuple[Outcome, list[str]]:
    found = next(each for each in admission_decisions(solution) if each.target == target)
    return found.outcome, [f"{each.rule.id}@{each.subject}" for each in found.missing]


def gaps(solution: Solution) -> set[str]:
    tree: FileTree = Registry.discover().generators["trade"].generate(solution)
    trade: dict[str, Any] = json.loads(
        next(f.content for p, f in tree.items() if p == "trade.json")
    )
    return {each["field"] for each in trade["missing"]}


def test_courses_with_every_number_may_go_into_the_library(tmp_path: Path) -> None:
    assert waiting(school(tmp_path), "library") == (Outcome.ADMIT, [])


@pytest.mark.parametrize(
    ("changed", "rule", "field"),
    [
        ({"MEDIA": ""}, "media-ids@guitar", "fulfillment_uri"),
        ({"IDS": ""}, "party-entity-id@agency", "partner_entity_id"),
        (
            {"REFUND": "refund: {to_use: {right: full}, started: {right: partial}}"},
            "refund-label-of-course@guitar",
            "type",
        ),
        (
            {"IDS": ', agency: "7301"', '"10000.10100"': "unset"},
            "course-class@guitar",
            "second_class",
        ),
    ],
)
def test_what_a_request_lacks_is_asked_for(
    changed: dict[str, str], rule: str, field: str, tmp_path: Path
) -> None:
    solution = school(tmp_path, **changed)
    assert waiting(solution, "library") == (Outcome.NEED_INFO, [rule])
    assert field in gaps(solution)


def test_a_tag_group_that_is_not_there_is_asked_for_though_all_are_said_to_be_checked(
    tmp_path: Path,
) -> None:
    ticked = tmp_path / "ticked.yaml"
    ticked.write_text("readiness: {tag_groups_checked: true}\n", encoding="utf-8")
    solution = check_spec(LEGAL, Registry.discover(), DAY, overlays=[ticked]).solution
    assert solution is not None
    assert "tagGroupId" in gaps(solution)
    assert waiting(solution, "trade") == (Outcome.NEED_INFO, ["tag-group-of-goods@will"])
