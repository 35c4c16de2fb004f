"""Industries the platform names: what is said of one without a package, by any of its names."""

from __future__ import annotations

import pytest

from solutionkit.diagnostics import Span
from solutionkit.registry import installed
from solutionkit.stages import why_not_served

NAMES = {
    "short-drama": ["短剧", "微短剧", "Short drama", "short-drama"],
    "novels": ["小说", "novel", "Novels"],
    "long-video": ["长视频", "Long video"],
    "telecoms": ["通信", "telecom"],
    "real-estate": ["房产", "房地产", "real estate", "Real Estate"],
    "medical": ["医疗", "medical"],
    "finance": ["金融", "finance", "Finance"],
    "social": ["社交", "social"],
    "government": ["政务", "Government services"],
    "transport": ["交通出行", "transport"],
    "lottery": ["彩票", "Lottery"],
}


@pytest.mark.parametrize(
    ("id", "name"), [(id, name) for id, names in NAMES.items() for name in names]
)
def test_the_reason_is_found_by_name(id: str, name: str) -> None:
    named = installed().named(name)
    assert named is not None and named.id == id
    told = why_not_served(named, Span.at("solution.yaml", 2, 11))
    assert told.help is not None and named.why.zh in told.help.zh


def test_no_name_stands_for_two_industries() -> None:
    found: dict[str, str] = {}
    for each in installed().platforms["douyin"].industries.values():
        for name in {each.id, each.title.zh, each.title.en.lower(), *each.aliases}:
            assert found.setdefault(name, each.id) == each.id
