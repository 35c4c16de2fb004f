"""The data files of a game: what is sorted, sold and shown, and the rules for minors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solutionkit import Goods, Revenue, Solution
from solutionkit_douyin.data_module import data_module
from solutionkit_douyin.limits import ids_of, known
from solutionkit_douyin.miniprogram.catalogue import operator
from solutionkit_douyin.miniprogram.content import collected
from solutionkit_douyin.trade.sold import sold


def data_files(solution: Solution) -> Mapping[str, str]:
    """The text of each data file under `data/`; empty where the spec has no game."""
    if solution.game is None:
        return {}
    return {
        "data/game.js": data_module("游戏的名称和道具", _game(solution)),
        "data/play.js": data_module("玩法的内容", dict(solution.game.fields)),
        "data/theme.js": data_module("主题色", _theme(solution)),
        "data/ads.js": data_module(
            "广告位", _ads(solution), facts="ads.rewarded-rules, game.interstitial-ad"
        ),
        "data/goods.js": data_module("出售的道具", [_goods(each) for each in sold(solution)]),
        "data/minors.js": data_module("未成年人保护", _minors(solution), facts="game.minors"),
        "data/privacy.js": data_module("收集的个人信息", collected(solution)),
        "data/purchase.js": data_module(
            "道具直购", _purchase(solution), facts="game.payment-scenes, game.payment-poll"
        ),
    }


def slots(solution: Solution, form: str) -> list[Revenue]:
    """The ad slots of a form, in the author's order."""
    return [each for each in solution.revenue if each.kind == "ads" and each.format == form]


def _game(solution: Solution) -> dict[str, Any]:
    game = solution.game
    if game is None:
        return {}
    return {
        "name": solution.name,
        "slogan": game.slogan or solution.intro,
        "operator": operator(solution),
        "ageRating": game.age_rating,
        "props": [
            {"id": each.id, "name": each.name, "effect": each.effect, "start": each.start}
            for each in game.props
        ],
    }


def _theme(solution: Solution) -> dict[str, str]:
    theme = solution.theme
    return {"fill": theme.fill, "brandInk": theme.brand_ink, "tint": theme.tint}


def _ads(solution: Solution) -> dict[str, Any]:
    told = known(solution, "game.interstitial-ad").value
    placements = ids_of(solution, "ad_placement")
    between = slots(solution, "interstitial")
    return {
        "button": known(solution, "ads.rewarded-rules").value["button"],
        "rewarded": [
            {"id": each.id, "adUnitId": placements.get(each.id) or "", "grants": each.grants}
            for each in slots(solution, "rewarded")
        ],
        "interstitial": {"adUnitId": placements.get(between[0].id) or ""} if between else None,
        "frequency": {
            "afterStartSeconds": told["after_start_seconds"],
            "betweenSeconds": told["between_seconds"],
            "afterRewardedSeconds": told["after_rewarded_seconds"],
        },
    }


def _goods(goods: Goods) -> dict[str, Any]:
    return {
        "id": goods.id,
        "name": goods.name,
        "priceFen": goods.price_fen,
        "grants": dict(goods.grants),
    }


def _minors(solution: Solution) -> dict[str, Any]:
    told = known(solution, "game.minors").value
    return {
        "bands": [_band(each) for each in told["payment"]],
        "play": {
            "text": told["play"]["told"],
            "weekdays": told["play"]["weekdays"],
            "from": told["play"]["from"],
            "until": told["play"]["until"],
        },
    }


def _band(band: Mapping[str, Any]) -> dict[str, Any]:
    least, most = band["age"].get("min", 0), band["age"]["max"]
    return {
        "id": f"{least}-{most}",
        "title": f"{least} 到 {most} 岁" if least else f"{most + 1} 岁以下",
        "eachFen": band["each_fen"],
        "monthFen": band["month_fen"],
    }


def _purchase(solution: Solution) -> dict[str, Any]:
    poll = known(solution, "game.payment-poll").value
    scenes = known(solution, "game.payment-scenes").value
    return {
        "goodType": scenes["direct-item"]["good_type"],
        "everySeconds": poll["every_seconds"],
        "tries": poll["for_seconds"] // poll["every_seconds"],
    }
