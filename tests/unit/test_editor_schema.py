"""The schema an editor reads lets everything stand that a spec may say, short forms too."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from solutionkit import source

INDUSTRIES = ("auto", "knowledge-pay", "legal", "local-services", "mini-games")


@pytest.fixture(scope="module", params=INDUSTRIES)
def started(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "client"
    command = [sys.executable, "-m", "solutionkit", "new", request.param, str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def marks(folder: Path, **changed: Any) -> list[str]:
    """What the schema beside the spec says of it, with some parts written otherwise."""
    schema = json.loads((folder / "solution.schema.json").read_text("utf-8"))
    document, _ = source.read_source("solution.yaml", (folder / "solution.yaml").read_bytes())
    data = {**document.root.data(), **changed}
    return [error.message for error in Draft202012Validator(schema).iter_errors(data)]


def test_a_new_spec_has_no_marks(started: Path) -> None:
    assert marks(started) == []


@pytest.mark.parametrize("share", ["90%", "unknown", {"at_least": "60%"}])
def test_a_share_may_be_exact_bound_or_unknown(started: Path, share: Any) -> None:
    one = {"id": "ads", "name": "广告", "kind": "ads", "payer": "平台", "statement": "半月结"}
    assert marks(started, revenue=[{**one, "share": share}]) == []
    assert marks(started, revenue=[{**one, "share": "九成"}]) != []


def test_stores_and_blocks_have_short_forms(started: Path) -> None:
    goods = [{"id": "tea", "name": "薄荷奶绿", "stores": each} for each in ("all", {"tag": "校园"})]
    pages = [{"id": "home", "blocks": ["goods-list", {"block": "goods-search"}]}]
    assert marks(started, goods=goods, pages=pages) == []
    assert marks(started, goods=[{**goods[0], "stores": "some"}]) != []


@pytest.mark.parametrize("started", ["mini-games"], indirect=True)
def test_a_game_has_the_fields_of_its_play_and_no_others(started: Path) -> None:
    questions = [{"ask": "夏季的第一个节气？", "choices": ["立夏", "小满"], "answer": "立夏"}] * 3
    quiz = {"play": "quiz", "questions": questions, "seconds": 20}
    assert marks(started, game=quiz) == []
    assert marks(started, game={**quiz, "questions": {"from": "questions.csv"}}) == []
    assert marks(started, game={"play": "quiz"}) != []
    assert marks(started, game={**quiz, "capacity": 4}) != []
    assert marks(started, game={**quiz, "secnds": 4}) != []
