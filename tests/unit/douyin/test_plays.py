"""The kinds of play of a mini-game: what each brings, and the one a team writes itself."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from solutionkit import Platform, Play
from solutionkit.cli.main import commands

INDUSTRY = Path(__file__).parents[3] / "industries/mini_games"


@pytest.fixture(params=["own", "quiz", "sort"])
def one(request: pytest.FixtureRequest, platform: Platform) -> Play:
    return platform.plays[request.param]


def test_every_field_of_a_play_has_a_label_and_a_description_in_both_languages(one: Play) -> None:
    Draft202012Validator.check_schema(dict(one.fields))
    for name, field in one.fields["properties"].items():
        assert field["title"], name
        assert " / " in field["description"], name


def test_a_play_says_what_it_is_in_both_languages(one: Play) -> None:
    for text in (one.title, one.summary, *one.effects.values()):
        assert text.zh and text.en


def test_the_teams_own_play_outlives_a_change_of_the_spec(tmp_path: Path) -> None:
    spec = tmp_path / "solution.yaml"
    shutil.copy(INDUSTRY / "scenarios/own-play/solution.yaml", spec)
    built(spec)
    own, data = (tmp_path / "out/minigame" / path for path in ("own/play.js", "data/play.js"))
    own.write_text("// 我们的玩法\n", "utf-8")
    (own.parent / "fruit.js").write_text("// 我们的果子\n", "utf-8")

    spec.write_text(spec.read_text("utf-8").replace("goal: 5", "goal: 9"), "utf-8")
    built(spec)

    assert own.read_text("utf-8") == "// 我们的玩法\n"
    assert (own.parent / "fruit.js").is_file()
    assert '"goal": 9' in data.read_text("utf-8")


def test_another_play_takes_its_own_files_only(tmp_path: Path) -> None:
    spec = tmp_path / "solution.yaml"
    shutil.copy(INDUSTRY / "scenarios/ads-only/solution.yaml", spec)
    built(spec)
    project = tmp_path / "out/minigame"
    assert (project / "sort/play.js").is_file()

    shutil.copy(INDUSTRY / "scenarios/own-play/solution.yaml", spec)
    built(spec)

    assert not (project / "sort").exists() or not any((project / "sort").iterdir())
    assert "点我" in (project / "own/play.js").read_text("utf-8")
    assert "require('./own/play')" in (project / "parts.js").read_text("utf-8")


def built(spec: Path) -> None:
    done = CliRunner().invoke(commands, ["build", str(spec), "--as-of", "2026-12-01"])
    assert done.exit_code == 0, done.output
