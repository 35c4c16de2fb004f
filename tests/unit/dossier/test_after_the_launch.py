"""What only a live app is given stands in the dossier, and not among the steps to the launch."""

from datetime import date
from pathlib import Path

import pytest

from solutionkit import Registry, Solution
from solutionkit.pipeline import check_spec
from solutionkit_dossier.stages import stages

GAME = """solutionkit: 1
industry: mini-games
id: bean-bottles
name: 理豆子
intro: 把同一种豆子归到同一个瓶子里
platform:
  douyin: {appid: tt0123456789abcdef, api_base: unset, ids: {ad_placement: {more: unset}}}
parties:
  - {id: studio, role: developer, name: 某网络科技有限公司}
game:
  age_rating: 8+
  pieces:
    - {id: red, name: 红豆, colour: "#D64545"}
    - {id: green, name: 绿豆, colour: "#5B8C3A"}
    - {id: yellow, name: 黄豆, colour: "#E0B040"}
revenue:
  - {id: more, name: 看广告得撤回, kind: ads, format: rewarded, grants: {undo: 1}, share: unknown}
reach: [ads, sidebar, share]
"""


@pytest.fixture
def game(tmp_path: Path) -> Solution:
    spec = tmp_path / "solution.yaml"
    spec.write_text(GAME, "utf-8")
    result = check_spec(spec, Registry.discover(), date(2026, 11, 30))
    assert result.solution is not None, result.diagnostics
    return result.solution


def test_ads_and_their_placements_wait_for_the_launch(game: Solution) -> None:
    found = {each.id: each for each in stages(game)}
    assert [each.id for each in found["ids"].items] == ["platform.douyin.api_base"]
    assert [each.id for each in found["ids.later"].items] == [
        "platform.douyin.ids.ad_placement.more"
    ]
    assert "ads" not in {each.id for each in found["capabilities"].items}
    assert [each.id for each in found["capabilities.later"].items] == ["ads"]
    assert found["ids.later"].after_launch
    assert found["capabilities.later"].after_launch
