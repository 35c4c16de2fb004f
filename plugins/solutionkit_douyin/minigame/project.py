"""The files of a mini-game project: all that `game.js` leads to, and what each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, TypeAlias

from solutionkit import File, FileTree, Kind, Solution, is_off, read_data, render_shell
from solutionkit_douyin.limits import known
from solutionkit_douyin.minigame.content import data_files, slots
from solutionkit_douyin.minigame.plays import once, scripts
from solutionkit_douyin.miniprogram.app_config import LOCAL_APPID, written
from solutionkit_douyin.miniprogram.basis import basis
from solutionkit_douyin.miniprogram.reach import reached
from solutionkit_douyin.trade.sold import sold

Path: TypeAlias = tuple[str | int, ...]

_MADE_FROM: Mapping[str, tuple[Path, ...]] = {
    "config.js": (("platform", "douyin"),),
    "data/game.js": (("game",), ("name",)),
    "data/play.js": (("game",),),
    "data/theme.js": (("theme",),),
    "data/ads.js": (("revenue",),),
    "data/goods.js": (("goods",),),
    "data/privacy.js": (("privacy",),),
    "game.json": (("game", "orientation"),),
    "openapi.json": (("goods",), ("revenue",)),
    "parts.js": (("goods",), ("revenue",), ("reach",), ("privacy",)),
    "project.config.json": (("platform", "douyin", "appid"), ("id",)),
    "依据.md": (("revenue",), ("reach",), ("goods",)),
}
_MANAGED = ("data/", "openapi.json", "依据.md")


def project(solution: Solution) -> FileTree:
    """Write the project of `solution`; nothing where the spec has no game."""
    tree = FileTree()
    if solution.game is None:
        return tree
    own = once(solution.game.play)
    for path, text in sorted(_texts(solution)):
        managed = Kind.MANAGED if path.startswith(_MANAGED) else Kind.MERGE
        kind = Kind.ONCE if path in own else managed
        tree.add(path, File(text.encode(), kind, f"game {path}", _MADE_FROM.get(path, ())))
    return tree


def _texts(solution: Solution) -> Iterator[tuple[str, str]]:
    played = scripts(solution.game.play) if solution.game else {}
    every = {**_shell(solution), **played, **data_files(solution)}
    texts = {path: every[path] for path in reached(every, ["game.js"])}
    yield from texts.items()
    yield "game.json", written(_game_json(solution))
    yield "project.config.json", written(_project_json(solution))
    yield "openapi.json", written(_openapi(solution))
    yield "依据.md", basis(solution, texts.values())


def _shell(solution: Solution) -> dict[str, str]:
    folder = files("solutionkit_douyin").joinpath("shells", "game")
    return {path: raw.decode() for path, raw in render_shell(folder, _context(solution)).items()}


def _context(solution: Solution) -> dict[str, Any]:
    reach = {use.capability.id for use in solution.reach if not is_off(solution, use)}
    return {
        "slug": solution.id,
        "_play": solution.game.play if solution.game else "",
        "_demo": not solution.settings.get("api_base"),
        "_goods": bool(sold(solution)),
        "_rewarded": bool(slots(solution, "rewarded")),
        "_interstitial": bool(slots(solution, "interstitial")),
        "_sidebar": "sidebar" in reach,
        "_share": "share" in reach,
        "_customer_service": "im" in reach,
        "_privacy": bool(solution.privacy),
        "_config": {
            "api_base": solution.settings.get("api_base") or "",
            "share_template": solution.settings.get("ids", {}).get("share_template") or "",
            "apple_currency": _apple_currency(solution),
        },
    }


def _apple_currency(solution: Solution) -> str:
    told = known(solution, "game.ios-payment").value
    opened = solution.readiness.get("apple_pay") is True
    return str(told["apple"]["currency"] if opened else told["currency"])


def _game_json(solution: Solution) -> dict[str, Any]:
    game = solution.game
    return {"deviceOrientation": game.orientation if game else "", "showStatusBar": False}


def _project_json(solution: Solution) -> dict[str, Any]:
    return {
        "projectname": solution.id,
        "appid": solution.settings.get("appid") or LOCAL_APPID,
        "setting": {"es6": True, "urlCheck": True},
    }


def _openapi(solution: Solution) -> dict[str, Any]:
    """What a server answers, without the calls that this game never makes."""
    raw = files(__package__).joinpath("server_contract.yaml").read_bytes()
    contract: dict[str, Any] = read_data(raw, "server_contract.yaml")
    has = {"goods": bool(sold(solution)), "rewarded": bool(slots(solution, "rewarded"))}
    kept = {
        path: {key: each for key, each in item.items() if key != "only_with"}
        for path, item in contract["paths"].items()
        if has.get(item.get("only_with", ""), True)
    }
    title = {"title": f"{solution.name}的服务端接口", "version": "1"}
    return {"openapi": contract["openapi"], "info": title, "paths": kept, **_shared(contract)}


def _shared(contract: Mapping[str, Any]) -> dict[str, Any]:
    return {"components": contract["components"]}
