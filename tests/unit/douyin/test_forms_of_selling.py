"""A shop in the mini-program, in the group-buying component, in both: what is made and asked."""

import json
from datetime import date
from pathlib import Path

import pytest

from solutionkit import FileTree, Registry, admission_decisions
from solutionkit.pipeline import compile_spec
from solutionkit.result import Result
from solutionkit.web.previewed_spec import shown

SHOP = Path(__file__).parents[3] / "industries/local_services/scenarios/group-buying/solution.yaml"
REGISTRY, DAY = Registry.discover(), date(2026, 11, 30)
ALONE, BOTH, APP = "[group-buying]", "[mini-program, group-buying]", "[mini-program]"
OF_THE_APP = {"licence-shown", "icp-filing", "customer-service", "privacy-agreement"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    return {each: build(shop(tmp_path_factory.mktemp("shop"), each)) for each in (ALONE, BOTH, APP)}


def shop(folder: Path, channels: str) -> Path:
    spec = folder / "solution.yaml"
    text = SHOP.read_text("utf-8").replace(f"channels: {ALONE}", f"channels: {channels}")
    spec.write_text(text, "utf-8")
    return spec


def build(spec: Path) -> Result:
    result = compile_spec(spec, REGISTRY, DAY)
    assert result.ok, result.diagnostics
    return result


def tree_of(result: Result) -> FileTree:
    assert result.tree is not None
    return result.tree


def folders(result: Result) -> set[str]:
    return {path.split("/")[0] for path in tree_of(result)}


@pytest.mark.parametrize("made", ["miniprogram", "traffic"])
def test_no_mini_program_is_made_for_what_is_sold_beside_it(
    made: str, built: dict[str, Result]
) -> None:
    assert made not in folders(built[ALONE])
    assert made in folders(built[BOTH]) & folders(built[APP])


def test_each_form_has_requests_of_its_own(built: dict[str, Result]) -> None:
    def asked(channels: str) -> set[str]:
        names = {path.rsplit("/", 1)[-1] for path in tree_of(built[channels])}
        return {each for each in names if "goods-" in each and each.endswith(".json")}

    assert not asked(ALONE) & asked(APP)
    assert asked(ALONE) | asked(APP) == asked(BOTH)
    assert json.loads(tree_of(built[ALONE])["trade/trade.json"].content)["callbacks"] == []


def test_the_launch_leaves_out_the_steps_of_an_app(built: dict[str, Result]) -> None:
    def steps(channels: str) -> set[str]:
        data = json.loads(tree_of(built[channels])["dossier/dossier.json"].content)
        return {item["id"] for stage in data["stages"] for item in stage["items"]}

    of_the_app = {"submit-version", "release-version", "publish-categories", "icp-filing", "im"}
    assert of_the_app <= {each.split("@")[0] for each in steps(APP)} | {"icp-filing"}
    assert not {"submit-version", "release-version", "publish-categories", "im"} & steps(ALONE)
    assert "platform.douyin.appid" not in steps(ALONE)
    asked = {"group-buying-line", "group-buying-orders"}
    assert asked <= steps(ALONE) & steps(BOTH)
    assert not asked & steps(APP)


def test_both_forms_are_admitted_by_the_same_rules_but_those_of_an_app(
    built: dict[str, Result],
) -> None:
    def statuses(channels: str) -> dict[tuple[str, str], str]:
        solution = built[channels].solution
        assert solution is not None
        return {
            (each.rule.id, each.subject): str(each.status)
            for decision in admission_decisions(solution)
            for each in decision.checked
        }

    alone, app = statuses(ALONE), statuses(APP)
    assert alone.keys() == app.keys()
    unlike = {rule for (rule, about), status in app.items() if alone[rule, about] != status}
    assert unlike == OF_THE_APP
    assert statuses(BOTH) == app


@pytest.mark.parametrize(("lang", "word"), [("zh", "没有小程序工程"), ("en", "no mini-program")])
def test_a_preview_says_why_there_is_no_phone_to_show(lang: str, word: str, tmp_path: Path) -> None:
    (told,) = shown(shop(tmp_path, ALONE), REGISTRY, lang=lang).project.read().problems
    assert word in told
