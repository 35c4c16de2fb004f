"""The platform's part of a spec, as its JSON Schema describes it."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from solutionkit import Platform

APPID = "tt0123456789abcdef"


def faults(platform: Platform, settings: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(platform.settings_schema)
    return [error.json_path for error in validator.iter_errors(settings)]


def test_the_schema_is_one(platform: Platform) -> None:
    jsonschema.Draft202012Validator.check_schema(dict(platform.settings_schema))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"appid": "unset"},
        {"appid": APPID + "01", "categories": {"main": ["餐饮"], "others": [["丽人"]]}},
        {"accounts": {"brand": "unset", "life": "7012345678901234567"}},
        {"ids": {"subscribe": {"order_status": "unset"}, "merchant_uid": "unset"}},
        {"api_base": "https://api.example.com/tea"},
        {"ids": {"course_class": {"default": "10000.10100", "guitar": "unset"}}},
        {"mini_programs": [{"title": "会员商城", "appid": APPID, "path": "pages/home/index"}]},
    ],
)
def test_these_settings_are_fine(settings: Any, platform: Platform) -> None:
    assert faults(platform, settings) == []


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ({"appid": "wx0123456789abcdef"}, "$.appid"),
        ({"appid": APPID.upper()}, "$.appid"),
        ({"categories": {"main": []}}, "$.categories.main"),
        ({"categories": {"main": "餐饮"}}, "$.categories.main"),
        ({"api_base": "http://api.example.com"}, "$.api_base"),
        ({"api_base": "https://api.example.com/?a=1"}, "$.api_base"),
        ({"mini_programs": [{"title": "会员商城"}]}, "$.mini_programs[0]"),
        ({"mini_programs": []}, "$.mini_programs"),
        ({"secret": "…"}, "$"),
        ({"ids": {"course_class": {"default": "10000-10100"}}}, "$.ids.course_class.default"),
        ({"ids": {"course_class": {"default": "10000"}}}, "$.ids.course_class.default"),
    ],
)
def test_these_are_not(settings: Any, place: str, platform: Platform) -> None:
    assert faults(platform, settings) == [place]


def test_the_appid_is_the_one_the_platform_knows(platform: Platform) -> None:
    known = platform.facts["app.id-form"].value["pattern"]
    written = platform.settings_schema["properties"]["appid"]["pattern"]
    assert written == f"^(unset|{known.strip('^$')})$"


def test_every_setting_has_a_chinese_label(platform: Platform) -> None:
    for name, each in platform.settings_schema["properties"].items():
        assert each.get("title"), name


def test_starters_name_main_categories_there_are(platform: Platform) -> None:
    catalogue = platform.categories
    assert catalogue is not None
    knowledge = Path(__file__).parents[3] / "industries/knowledge_pay/starter"
    spec = next(knowledge.glob("*/solution.yaml")).read_text(encoding="utf-8")
    named = re.search(r"main: \[(.*?)\]", spec)
    assert named
    assert catalogue.knows(tuple(named[1].split(", ")))
