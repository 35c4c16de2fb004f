"""The reference of the spec lists the platforms' settings beside our own fields."""

from solutionkit.reference import pages
from solutionkit.registry import installed


def test_every_setting_of_a_platform_is_listed_by_its_whole_name() -> None:
    page = pages(installed())["spec.md"]
    for platform in installed().platforms.values():
        _, _, settings = page.partition(f"## 平台设置 platform.{platform.id}\n")
        for name, part in platform.settings_schema["properties"].items():
            for inner in ("", *(f".{each}" for each in part.get("properties", {}))):
                assert f"`{name}{inner}`" in settings
