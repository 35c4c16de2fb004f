"""The pages that list every field of a spec, a platform's settings, and an industry's own file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.ir.game import Play
from solutionkit.ir.platform import Platform
from solutionkit.registry import Registry
from solutionkit.source import Path
from solutionkit.spec.bind import published_schema
from solutionkit.spec.industry import IndustrySpec
from solutionkit.spec.shape import Shape


def spec_page(registry: Registry) -> Iterator[str]:
    """Give the page's lines."""
    schema = published_schema()
    yield "# 方案的字段 · Fields of a spec\n"
    yield "加粗的字段必须写。Bold fields are required.\n"
    yield from _part("方案 solution", schema)
    for name, part in sorted(schema.get("$defs", {}).items()):
        if "properties" in part:
            yield from _part(name.removesuffix("Spec"), part)
    for platform in registry.platforms.values():
        yield from _settings(platform)
        for play in platform.plays.values():
            yield from _play(platform, play)


def industry_file_page() -> Iterator[str]:
    """Give the lines of the page about `industry.yaml`."""
    schema = published_schema(IndustrySpec)
    yield "# 行业包的 industry.yaml · An industry's own file\n"
    yield "加粗的字段必须写。Bold fields are required.\n"
    yield "怎样写一个行业，见《[发布一个行业](../guide/发布一个行业.md)》。\n"
    yield from _part("industry.yaml", schema)
    for name, part in sorted(schema.get("$defs", {}).items()):
        yield from _part(name.removesuffix("Spec"), part)


def _settings(platform: Platform) -> Iterator[str]:
    """The platform's settings, each by its whole name under `platform`."""
    shape = Shape.of(platform.settings_schema)
    yield f"## 平台设置 platform.{platform.id}\n"
    yield f"{shape.here.get('description', '')}\n"
    yield from _described(shape)


def _play(platform: Platform, play: Play) -> Iterator[str]:
    """What a game of one play writes beside what every game has, and what its props may do."""
    yield f"## 玩法 play: {play.id}（{play.title.zh}，{platform.title.zh}）\n"
    yield f"{play.summary.zh} / {play.summary.en}\n"
    if play.effects:
        yield "道具作用 effect：\n"
        for effect, title in play.effects.items():
            yield f"- `{effect}` {title.zh} / {title.en}"
        yield ""
    yield from _described(Shape.of(play.fields))


def _described(shape: Shape) -> Iterator[str]:
    yield "| 字段 field | 名称 | 类型 type | 说明 |"
    yield "| --- | --- | --- | --- |"
    yield from _settings_under(shape, ())
    yield ""


def _settings_under(shape: Shape, path: Path) -> Iterator[str]:
    here = shape.at(path).here
    for name in here.get("properties", {}):
        field = shape.at((*path, name)).here
        required = name in here.get("required", ())
        yield _row(_name((*path, name)), field, _setting_type(shape, field), required)
        yield from _settings_under(shape, (*path, name))
        if "items" in field:
            yield from _settings_under(shape, (*path, name, 0))


def _name(path: Path) -> str:
    """The field by its whole name; `[]` after a list is any of its items."""
    return ".".join(map(str, path)).replace(".0", "[]")


def _setting_type(shape: Shape, field: Mapping[str, Any]) -> str:
    """What may stand there: an example, where the schema has one, tells a form best."""
    if examples := field.get("examples"):
        return f"{_type(field)}, `{examples[0]}`"
    if "items" in field:
        return f"list of {_type(Shape(shape.schema, field).at((0,)).here)}"
    named = field.get("additionalProperties")
    if isinstance(named, Mapping):
        return f"name: {_type(Shape(shape.schema, field).at(('name',)).here)}"
    return _type(field)


def _part(title: str, part: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| 字段 field | 名称 | 类型 type | 说明 |"
    yield "| --- | --- | --- | --- |"
    required = part.get("required", ())
    for name, field in part["properties"].items():
        yield _row(name, field, _type(field), name in required)
    yield ""


def _row(name: str, field: Mapping[str, Any], kind: str, required: bool) -> str:
    shown = f"**`{name}`**" if required else f"`{name}`"
    words = str(field.get("description", "")).replace("|", "\\|").replace("\n", " ")
    return f"| {shown} | {field.get('title', '')} | {kind} | {words} |"


def _type(field: Mapping[str, Any]) -> str:
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2].removesuffix("Spec")
        return f"[{name}](#{name.lower()})"
    branches = [_type(each) for each in field.get("anyOf", ()) if each.get("type") != "null"]
    if branches:
        return " / ".join(branches)
    if "enum" in field:
        return " ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        return f"list of {_type(field.get('items', {}))}"
    kinds = field.get("type", "any")
    return str(kinds) if isinstance(kinds, str) else " / ".join(kinds)
