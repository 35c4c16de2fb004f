"""Every mini-game we generate compiles by the typings of games; and what they lack is seen."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from solutionkit import Registry

HERE = Path(__file__).parent
TYPES = HERE / "types" / "douyin-game.d.ts"
Verdicts = dict[Path, list[dict[str, object]]]
Judge = Callable[..., Verdicts]


@pytest.fixture(scope="module")
def judge_game(node: list[str]) -> Judge:
    """Findings of each mini-game folder given."""

    def judged(*folders: Path) -> Verdicts:
        command = [*node, str(HERE / "judge_game.mjs"), *map(str, folders)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return {Path(folder): found for folder, found in json.loads(done.stdout).items()}

    return judged


@pytest.fixture(scope="module")
def games(built: dict[str, Path]) -> dict[str, Path]:
    """The mini-games among what was built, by scenario."""
    found = {name: next(folder.rglob("game.json"), None) for name, folder in built.items()}
    return {name: game.parent for name, game in found.items() if game}


def test_generated_games_are_clean(games: dict[str, Path], judge_game: Judge) -> None:
    assert games, "no scenario builds a mini-game"
    verdicts = judge_game(*games.values())
    assert not any(verdicts.values()), verdicts


@pytest.mark.parametrize(
    "mistake",
    [
        "tt.showModal({ title: '' })",
        "Page({})",
        "tt.checkScene({ scene: 'desktop' })",
        "tt.createRewardedVideoAd({})",
        "require('./screen/nothing')",
        "document.title",
    ],
)
def test_what_no_game_has_is_seen(
    mistake: str, games: dict[str, Path], judge_game: Judge, tmp_path: Path
) -> None:
    copy = shutil.copytree(next(iter(games.values())), tmp_path / "game")
    script = copy / "game.js"
    script.write_text(f"{script.read_text('utf-8')}\n{mistake}\n", "utf-8")
    assert [each["file"] for each in judge_game(copy)[copy]] == ["game.js"]


def test_a_game_without_goods_has_no_payment(games: dict[str, Path]) -> None:
    texts = "\n".join(
        file.read_text("utf-8") for file in games["mini-games-ads-only"].rglob("*.js")
    )
    assert "requestGamePayment" not in texts
    assert "openAwemeCustomerService" not in texts


def test_typings_of_games_stand_on_facts() -> None:
    facts = Registry.discover().platforms["douyin"].facts
    text = TYPES.read_text("utf-8")
    cited = re.findall(r"@fact (\S+)", text)
    assert len(cited) == len(re.findall(r"^(?:  |declare )function", text, re.M))
    assert not set(cited) - set(facts)
