"""Whatever a spec may name does something: in the app, in a request, or as a word of `check`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from solutionkit import Capability, Severity, Solution, Standing
from solutionkit.pipeline import check_spec
from solutionkit.registry import installed
from solutionkit.result import Result
from solutionkit_douyin.minigame.target import generator as minigame
from solutionkit_douyin.miniprogram.target import generator as miniprogram
from solutionkit_douyin.platform import douyin
from solutionkit_douyin.traffic.target import generator as traffic

HERE = Path(__file__).parent
APPS = {"tea": "mini-program", "cars": "mini-program", "beans": "mini-game"}
"""The specs beside this file; each states every id, account and purpose that could be asked for."""
MOUNTS = ("video.self", "live.self")
WRITTEN = ("reach", "mount", "anchor")
NAMED = [each for each in douyin().capabilities.values() if each.kind in WRITTEN]
OVERVIEWS = ("依据.md", "traffic.json", "traffic.zh.html", "traffic.en.html")
"""Files that list what is named: they change whether or not anything is done with it."""


def spec(
    folder: Path, app: str, reach: Sequence[str], mounts: Sequence[str], anchors: Sequence[str] = ()
) -> Result:
    text = (HERE / f"{app}.yaml").read_text("utf-8")
    traffic = f"{{mounts: [{', '.join(mounts)}], anchors: [{', '.join(anchors)}]}}"
    named = f"reach: [{', '.join(reach)}]\ntraffic: {traffic}\n"
    (folder / "solution.yaml").write_text(text + named, "utf-8")
    return check_spec(folder / "solution.yaml", installed(), date(2026, 11, 21))


def written(solution: Solution) -> Iterator[tuple[str, bytes]]:
    own = minigame if solution.game else miniprogram
    for generator in (own, traffic):
        for path, file in generator.generate(solution).items():
            if path not in OVERVIEWS:
                yield path, file.content


def with_and_without(folder: Path, app: str, one: Capability) -> tuple[Result, Result]:
    mounts = [each for each in MOUNTS if each not in one.excludes]
    needed = [each for each in one.needs if each not in MOUNTS and each in douyin().capabilities]
    reach = [each for each in needed if douyin().capabilities[each].kind == "reach"]
    bare = spec(folder, app, reach, [each for each in mounts if each != one.id])
    if one.kind == "mount":
        return spec(folder, app, reach, list(dict.fromkeys((*mounts, one.id)))), bare
    if one.kind == "anchor":
        return spec(folder, app, reach, mounts, [one.id]), bare
    return spec(folder, app, (*reach, one.id), mounts), bare


def told(result: Result) -> set[tuple[str, str]]:
    return {(each.code, each.message.zh) for each in result.diagnostics}


def changed(having: Result, bare: Result) -> bool:
    assert having.solution and bare.solution
    return dict(written(having.solution)) != dict(written(bare.solution))


def is_automatic(one: Capability) -> bool:
    """Whether the platform does it for apps that can have it, named or not.

    It does, too, where what is needed for it has the same name with the platform.
    """
    needed = (douyin().capabilities.get(id) for id in one.needs)
    if any(each and each.identifier == one.identifier for each in needed):
        return True
    values = (douyin().facts[id].value for id in one.facts)
    return any(isinstance(each, Mapping) and bool(each.get("automatic")) for each in values)


@pytest.mark.parametrize("app", APPS)
@pytest.mark.parametrize("one", NAMED, ids=lambda each: each.id)
def test_it_changes_the_project_or_check_tells(one: Capability, app: str, tmp_path: Path) -> None:
    having, bare = with_and_without(tmp_path, app, one)
    assert told(having) ^ told(bare) or is_automatic(one) or changed(having, bare)


@pytest.mark.parametrize("one", NAMED, ids=lambda each: each.id)
def test_some_app_has_a_use_for_what_can_be_had(one: Capability, tmp_path: Path) -> None:
    if one.standing is not Standing.COVERED:
        pytest.skip("cannot be had: check says so")
    for app in APPS:
        having, bare = with_and_without(tmp_path, app, one)
        asked_for = told(bare) - told(having)
        if having.ok and (is_automatic(one) or asked_for or changed(having, bare)):
            return
    pytest.fail("no app does anything with it")


@pytest.mark.parametrize(
    "one", [each for each in NAMED if each.categories], ids=lambda each: each.id
)
def test_what_a_category_forbids_is_refused(one: Capability, tmp_path: Path) -> None:
    app = "cars" if "forms" in one.needs else "tea"
    text = (HERE / f"{app}.yaml").read_text("utf-8")
    elsewhere = re.sub(r"main: \[[^]]*\]", "main: [教育, 职业培训]", text)
    (tmp_path / "solution.yaml").write_text(elsewhere + f"reach: [{one.id}]\n", "utf-8")
    result = check_spec(tmp_path / "solution.yaml", installed(), date(2026, 11, 21))
    (found,) = (each for each in result.diagnostics if each.code == "capability/not-for-category")
    whole = one.limits.get("categories_complete", True)
    assert found.severity is (Severity.ERROR if whole else Severity.WARNING)


@pytest.mark.parametrize(
    "one", [each for each in NAMED if each.kind == "anchor"], ids=lambda each: each.id
)
def test_an_anchor_without_what_it_hangs_on_is_refused(one: Capability, tmp_path: Path) -> None:
    if one.needs:
        result = spec(tmp_path, "tea", (), (), [one.id])
        assert "capability/needs-another" in {each.code for each in result.diagnostics}
    else:
        result = spec(tmp_path, "cars", (), (), [one.id])
        assert "mount/nothing-for-stores" in {each.code for each in result.diagnostics}


def test_a_partners_account_is_bound_to_what_partners_may_have(tmp_path: Path) -> None:
    text = (HERE / "tea.yaml").read_text("utf-8")
    accounts = "{brand: douyin_corner_tea, partners: [a_friend]}"
    changed_text = text.replace("{brand: douyin_corner_tea}", accounts)
    named = "reach: [private-message]\ntraffic: {mounts: [video.self]}\n"
    (tmp_path / "solution.yaml").write_text(changed_text + named, "utf-8")
    solution = check_spec(tmp_path / "solution.yaml", installed(), date(2026, 11, 21)).solution
    assert solution
    files = {path: file.content for path, file in traffic.generate(solution).items()}
    key = b"ma.component.instant_messaging"
    assert key in next(each for path, each in files.items() if path.endswith("/bind-brand.json"))
    partners = [each for path, each in files.items() if path.endswith("/bind-cooperation-1.json")]
    assert partners
    assert key not in partners[0]


def test_a_row_is_shown_once_its_id_is_there(tmp_path: Path) -> None:
    text = (HERE / "tea.yaml").read_text("utf-8")
    for group, shown in (('group: "7012345678901234567"', True), ("group: unset", False)):
        changed_text = text.replace('group: "7012345678901234567"', group)
        (tmp_path / "solution.yaml").write_text(changed_text + "reach: [join-group]\n", "utf-8")
        solution = check_spec(tmp_path / "solution.yaml", installed(), date(2026, 11, 21)).solution
        assert solution
        mine = dict(miniprogram.generate(solution).items())["pages/mine/index.ttml"].text
        assert ('open-type="joinGroup"' in mine) is shown


@pytest.mark.parametrize(
    ("service", "shown"),
    [
        ("{customer_service: im}", 'im-id="{{imId}}"'),
        ("{customer_service: life-im}", "life-im"),
        ("{customer_service: own, phone: 027-00000100}", 'phone="027-00000100"'),
        ("{customer_service: own, phone: unset}", ""),
        ("{customer_service: own}", ""),
    ],
)
def test_the_customer_service_is_the_one_the_spec_names(
    service: str, shown: str, tmp_path: Path
) -> None:
    text = (HERE / "tea.yaml").read_text("utf-8")
    (tmp_path / "solution.yaml").write_text(f"{text}service: {service}\n", "utf-8")
    solution = check_spec(tmp_path / "solution.yaml", installed(), date(2026, 11, 21)).solution
    assert solution
    mine = dict(miniprogram.generate(solution).items())["pages/mine/index.ttml"].text
    assert ("service-item" in mine) is bool(shown)
    assert shown in mine
    assert "unset" not in mine


def test_the_privacy_page_tells_of_the_button_only_where_there_is_one(tmp_path: Path) -> None:
    for reach, there in (((), False), (("phone",), True)):
        solution = spec(tmp_path, "tea", reach, MOUNTS).solution
        assert solution
        files = dict(miniprogram.generate(solution).items())
        assert ("one-tap" in files["pages/confirm/index.ttml"].text) is there
        assert ("一键填写" in files["content/privacy.js"].text) is there
