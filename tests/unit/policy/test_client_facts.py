"""Saved answers of the platform: read in, they turn what is unknown into what is known."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st
from policies import INDUSTRIES
from saved_answers import (
    FIRST,
    capacity,
    category,
    client_folder,
    import_answer,
    open_rules,
    run,
    verdict,
)

from solutionkit.policy.qualification import read_qualification, written


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return client_folder(tmp_path)


def test_a_category_without_qualifications_is_no_longer_asked_about(client: Path) -> None:
    assert "category-licence" in open_rules(client)
    done = import_answer(client, {"err_no": 0, "data": {"list": [category(None)]}})
    assert done.exit_code == 0, done.stderr
    assert not {"category-licence", "category-documents"} & open_rules(client)


def test_documents_the_platform_lists_become_a_rule(client: Path) -> None:
    import_answer(client, [category(["10"])])
    assert not {"category-licence", "category-documents"} & open_rules(client)
    import_answer(client, [category(["10", "16|10&16"])])
    (failed,) = verdict(client)["failed"]
    assert failed["rule"] == "category-documents"
    assert "没有特种行业许可证" in [each["zh"] for each in failed["reasons"]]


def test_a_number_nobody_has_named_stays_a_question(client: Path) -> None:
    import_answer(client, [category(["16|77"])])
    assert "category-documents" in open_rules(client)


def test_an_answer_without_the_expression_leaves_the_question_open(client: Path) -> None:
    answer = category(None)
    del answer["certification"]["relation"]
    import_answer(client, [answer])
    assert "category-licence" in open_rules(client)


def test_importing_again_replaces_and_keeps_the_rest(client: Path) -> None:
    import_answer(client, [category(None)])
    import_answer(client, {"app_capacity_info_list": [capacity("video_self_mount", True)]})
    once = (client / "client-facts.yaml").read_bytes()
    import_answer(client, {"app_capacity_info_list": [capacity("video_self_mount", True)]})
    assert (client / "client-facts.yaml").read_bytes() == once
    assert b"client.categories" in once
    assert b"client.capacities" in once


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"err_no": 28001018, "err_msg": "not granted"}, "facts/platform-error"),
        ([category(["5", "10|"])], "facts/not-a-qualification"),
        ([category(["５"])], "facts/not-a-qualification"),
        ([category("10|16")], "facts/not-a-qualification"),
        ([{**capacity("video_self_mount", True), "is_can_apply": None}], "facts/empty"),
        ([capacity("video_self_mount", "false")], "facts/not-a-flag"),
        ([capacity("video_self_mount", 0)], "facts/not-a-flag"),
        (
            [{**capacity("video_self_mount", False), "apply_condition": [[{"satisfied": "no"}]]}],
            "facts/not-a-flag",
        ),
    ],
)
def test_a_bad_answer_is_said_and_nothing_is_written(client: Path, answer: Any, code: str) -> None:
    done = import_answer(client, {"data": answer})
    assert done.exit_code == 1
    assert code in done.stderr
    assert not (client / "client-facts.yaml").exists()


@pytest.mark.parametrize("text", ['{"data": [', "", "\x00", "[1, 2"])
def test_a_torn_file_is_said_and_nothing_is_written(client: Path, text: str) -> None:
    file = client.parent / "torn.json"
    file.write_text(text, encoding="utf-8")
    done = run("facts", "import", file, "--client", client)
    assert done.exit_code == 1
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert not (client / "client-facts.yaml").exists()


def test_a_check_of_all_files_passes_over_the_answers(client: Path) -> None:
    import_answer(client, [category(None)])
    done = run("check", client / "client-facts.yaml", client / "solution.yaml")
    assert done.exit_code == 0
    assert "facts/not-a-spec" in done.stdout


def test_a_faulty_layer_is_said_when_the_spec_is_checked(client: Path) -> None:
    (client / "client-facts.yaml").write_text("facts: [{id: client.categories}]\n", "utf-8")
    done = run("check", client / "solution.yaml")
    assert done.exit_code == 1
    assert "client-facts.yaml" in done.stdout


NUMBERS = st.integers(1, 999).map(str)
PARTS = st.lists(NUMBERS, min_size=1, max_size=3).map(tuple)
ITEMS = st.lists(PARTS, min_size=1, max_size=3).map(tuple)


@given(st.lists(ITEMS, max_size=4).map(tuple))
def test_what_is_written_is_read_back(qualification: Any) -> None:
    assert read_qualification(written(qualification)) == qualification


def test_the_platforms_own_example() -> None:
    read = read_qualification(["5", "10|16", "17|18&122"])
    assert read == ((("5",),), (("10",), ("16",)), (("17",), ("18", "122")))


def test_the_guides_own_answer_on_a_capability_decides(client: Path) -> None:
    guide = (FIRST.parents[4] / "docs/guide/接一个新商家.md").read_text(encoding="utf-8")
    block = re.search(r"// corner-tea/capacities.json\n(.*?)```", guide, re.DOTALL)
    assert block
    done = import_answer(client, json.loads(block[1]))
    assert "没有规则用到" not in done.stdout
    spec = client / "solution.yaml"
    spec.write_text(spec.read_text("utf-8") + "\ntraffic: {mounts: [video.self]}\n", "utf-8")
    failed = verdict(client, "mount")["failed"]
    assert "mount-videos-refused" in {each["rule"] for each in failed}


def test_a_capability_no_rule_asks_for_is_named(client: Path) -> None:
    listed = [capacity("video_mount", False), capacity("qqq", True)]
    done = import_answer(client, {"data": {"app_capacity_info_list": listed}})
    assert "没有规则用到能力 video_mount；是不是想写 video_self_mount？" in done.stdout
    assert "没有规则用到的能力：qqq" in done.stdout


@pytest.mark.parametrize(("allowed", "outcome"), [(True, "admit"), (False, "deny")])
def test_the_platforms_word_on_a_capability_decides(
    tmp_path: Path, allowed: bool, outcome: str
) -> None:
    folder = tmp_path / "client"
    shutil.copytree(INDUSTRIES / "local_services/scenarios/tea-chain", folder)
    assert verdict(folder, "mount")["outcome"] == "need_info"
    keys = ("video_self_mount", "live_self_mount", "video_talent_mount")
    import_answer(folder, {"app_capacity_info_list": [capacity(key, allowed) for key in keys]})
    assert verdict(folder, "mount")["outcome"] == outcome


def test_a_refused_capability_says_which_conditions_are_not_met(tmp_path: Path) -> None:
    folder = tmp_path / "client"
    shutil.copytree(INDUSTRIES / "local_services/scenarios/tea-chain", folder)
    met = {"satisfied": True, "condition_name": "已发布", "condition_description": "有线上版本"}
    open_ = {"satisfied": False, "condition_name": "主营类目", "condition_description": "已开放"}
    row = {**capacity("video_self_mount", False), "apply_condition": [[met, open_]]}
    import_answer(folder, {"app_capacity_info_list": [row, capacity("live_self_mount", True)]})
    (failed,) = verdict(folder, "mount")["failed"]
    said = [each["zh"] for each in failed["reasons"]]
    assert failed["rule"] == "mount-videos-refused"
    assert "没有做到：主营类目：已开放" in said
    assert not any("已发布" in each for each in said)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('[{"id": 501, "name": "茶\\ud83c\\udf75", "level": 1, "fpid": 0, "spid": 0}]', "茶🍵"),
        ('[\n{"id": 501, "name": "\\u9910\\u996e", "level": 1, "fpid": 0, "spid": 0}\n]\n', "餐饮"),
    ],
)
def test_a_bare_list_and_escaped_pairs_are_read(client: Path, text: str, name: str) -> None:
    file = client.parent / "list.json"
    file.write_text(text, encoding="utf-8")
    done = run("facts", "import", file, "--client", client)
    assert done.exit_code == 0, done.stderr
    assert name in (client / "client-facts.yaml").read_text("utf-8")


def test_half_of_an_escaped_pair_is_refused_in_words(client: Path) -> None:
    file = client.parent / "half.json"
    file.write_text('[{"id": 501, "name": "\\ud83c", "level": 1, "fpid": 0, "spid": 0}]', "utf-8")
    done = run("facts", "import", file, "--client", client)
    assert done.exit_code == 1 and "half.json" in done.stderr
    assert not (client / "client-facts.yaml").exists()


def test_an_imported_tag_group_answers_an_unset_one(tmp_path: Path) -> None:
    folder = tmp_path / "client"
    shutil.copytree(INDUSTRIES / "legal/scenarios/law-firm", folder)

    def told() -> str:
        out = tmp_path / "out"
        done = run("build", folder / "solution.yaml", "-o", out)
        assert done.exit_code == 0, done.stdout
        return (out / "trade" / "trade.json").read_text("utf-8")

    before = told()
    rules = [
        {"rule_id": str(code), "rule_type": 1, "refund_rule": each}
        for code, each in enumerate(
            [
                {"biz_status": "FULFILL_WAIT", "merchant_audit_type": 2, "refund_type": 3},
                {"biz_status": "FULFILLING", "merchant_audit_type": 2, "refund_type": 1},
            ]
        )
    ]
    group = {"tag_group_id": "tag_group_77", "tag_list": [{"goods_type": 202}], "rule_list": rules}
    import_answer(folder, {"tag_detail_list": [group]})
    assert "tag_group_77" not in before
    assert "tag_group_77" in told()


def test_each_number_without_a_name_is_asked_about_by_itself(client: Path) -> None:
    import_answer(client, [category(["701", "702"])])
    told = run("admit", client / "solution.yaml", "--target", "enter").stdout
    assert told.count("在控制台看编号 701 是什么资质") == 1
    assert told.count("在控制台看编号 702 是什么资质") == 1


ODD = {
    "categories": ["5", "null", "[1]", "[{relation: 5}]", "[{relation: [none]}]", "[{names: [a]}]"],
    "tag-groups": ["5", "[1]"],
    "refund-rules": ["5", "[1]"],
}
ODD_INSIDE = {
    "categories": ["[{id: [1], name: 餐饮, first: [2]}]"],
    "tag-groups": ["[{tags: 5, rules: 5}]", "[{tags: [{goods_type: [1]}], rules: [{rule: 5}]}]"],
    "refund-rules": ["[{state: [1], right: {}}]"],
}


def checked_with(client: Path, fact: str, value: str) -> Result:
    told = f'statement: {{zh: 甲, en: A}}, value: {value}, source: a, read_on: "2026-01-01"'
    (client / "client-facts.yaml").write_text(f"facts: [{{id: client.{fact}, {told}}}]\n", "utf-8")
    return run("check", client / "solution.yaml")


@pytest.mark.parametrize(
    ("fact", "value"), [(fact, value) for fact, odd in ODD.items() for value in odd]
)
def test_an_answer_that_was_edited_out_of_form_is_told(client: Path, fact: str, value: str) -> None:
    done = checked_with(client, fact, value)
    assert done.exit_code == 1
    assert "client-facts.yaml:1:" in done.output


@pytest.mark.parametrize(
    ("fact", "value"), [(fact, value) for fact, odd in ODD_INSIDE.items() for value in odd]
)
def test_what_an_answer_holds_beside_its_form_says_nothing(
    client: Path, fact: str, value: str
) -> None:
    assert checked_with(client, fact, value).exit_code == 0
