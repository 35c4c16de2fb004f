"""What presets say to users has its English, for the pages in English."""

from collections.abc import Iterator
from typing import Any

import pytest

from solutionkit.industries import Industry
from solutionkit.registry import installed

INDUSTRIES = installed().industries


@pytest.mark.parametrize("id", INDUSTRIES)
def test_each_preset_text_has_its_english(id: str) -> None:
    industry = INDUSTRIES[id]
    assert set(preset_texts(industry)) == set(industry.spec.english)


def preset_texts(industry: Industry) -> Iterator[str]:
    presets: dict[str, Any] = industry.data("defaults.yaml")
    for datum in presets.get("privacy", ()):
        yield from (datum[part] for part in ("title", "purpose", "asked", "deleted"))
    for right in presets.get("trade", {}).get("refund", {}).values():
        yield right["text"]
