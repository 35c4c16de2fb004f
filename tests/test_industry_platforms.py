"""What an industry takes of its platform: a family that there is, and what a release shows."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from test_industry_command import begun, run

from solutionkit import MaterialKind, Platform, Registry, ReleaseMaterial, Text, hookimpl
from solutionkit.registry import installed


def test_what_a_release_shows_begins_on_its_day_and_goes_with_its_feature() -> None:
    words, day = Text("取消预约入口", "the cancel entry"), date(2026, 3, 11)
    shown = ReleaseMaterial(
        "a", MaterialKind.VIDEO, words, words, (), since=day, only_with="booking"
    )
    assert shown.is_asked({"booking"}, day)
    assert not shown.is_asked({"booking"}, day - timedelta(days=1))
    assert not shown.is_asked({"payment"}, day)


class SecondPlatform:
    """A plugin with another platform; it trades alike."""

    @hookimpl
    def solutionkit_platforms(self) -> list[Platform]:
        return [replace(installed().platforms["douyin"], id="second")]


def test_of_several_platforms_one_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = Registry.discover(SecondPlatform())
    monkeypatch.setattr("solutionkit.registry.installed", lambda: both)
    code, said = run("industry", "new", "pets", tmp_path / "pets")
    assert code == 2
    assert "--platform 可以是：\n  douyin  抖音小程序\n  second  抖音小程序" in said


def test_a_trade_family_that_no_platform_has_is_told_at_its_place(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    about = package / "industry.yaml"
    about.write_text(about.read_text("utf-8").replace("family: general", "family: genral"), "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "pets/industry.yaml:14:15" in said
    assert "是不是想写 “general”？" in said
