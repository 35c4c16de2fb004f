"""The JSON files of a project: `app.json`, `project.config.json`, `package.json`, each page's."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from solutionkit import Solution
from solutionkit_douyin.miniprogram.pages import PagePlan

_QUIET = "#6B7280"
_PAGE = "#F5F6F7"
_WHITE = "#FFFFFF"
LOCAL_APPID = "testappid"
"""What the developer tools take while there is no appid (fact `app.test-appid-upload`)."""


def app_json(solution: Solution, plans: Sequence[PagePlan], locates: bool) -> Mapping[str, Any]:
    """Pages, window and tab bar; a tab bar needs at least two pages."""
    tabs = [plan for plan in plans if plan.page.tab]
    config: dict[str, Any] = {
        "pages": [plan.route for plan in plans],
        "window": {
            "navigationBarTitleText": solution.name,
            "navigationBarBackgroundColor": _WHITE,
            "navigationBarTextStyle": "black",
            "backgroundColor": _PAGE,
            "backgroundTextStyle": "dark",
        },
    }
    if len(tabs) >= 2:
        config["tabBar"] = _tab_bar(solution, tabs)
    if locates:
        purpose = next(datum.purpose for datum in solution.privacy if datum.id == "location")
        config["permission"] = {"scope.userLocation": {"desc": purpose}}
    others = solution.settings.get("mini_programs", ())
    if others and any(use.capability.id == "navigate.mini-program" for use in solution.reach):
        config["navigateToMiniProgramAppIdList"] = [each["appid"] for each in others]
    return config


def page_json(title: str, blocks: Sequence[str], script: str) -> Mapping[str, Any]:
    """One page's title and components, and whether it can be pulled down."""
    config: dict[str, Any] = {"navigationBarTitleText": title}
    if "onPullDownRefresh" in script:
        config["enablePullDownRefresh"] = True
    config["usingComponents"] = {name: f"../../components/{name}/index" for name in blocks}
    return config


def project_json(solution: Solution) -> Mapping[str, Any]:
    """What the developer tools need to open the project."""
    return {
        "projectname": solution.id,
        "appid": solution.settings.get("appid") or LOCAL_APPID,
        "miniprogramRoot": "./",
        "setting": {
            "urlCheck": True,
            "es6": True,
            "postcss": True,
            "minified": True,
            "newFeature": True,
        },
    }


def package_json(solution: Solution) -> Mapping[str, Any]:
    """Loads the industry SDK, which the review button needs (fact `package.industry-sdk`)."""
    return {"name": solution.id, "private": True, "industrySDK": True}


def written(config: Mapping[str, Any]) -> str:
    """JSON as a person would write it."""
    return json.dumps(config, ensure_ascii=False, indent=2) + "\n"


def _tab_bar(solution: Solution, tabs: Sequence[PagePlan]) -> Mapping[str, Any]:
    return {
        "color": _QUIET,
        "selectedColor": solution.theme.brand_ink,
        "backgroundColor": _WHITE,
        "borderStyle": "white",
        "list": [
            {
                "pagePath": plan.route,
                "text": plan.page.title,
                "iconPath": f"icons/tab-{plan.page.id}.png",
                "selectedIconPath": f"icons/tab-{plan.page.id}-on.png",
            }
            for plan in tabs
        ],
    }
