"""The page that lists every field a spec may have, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.spec.bind import published_schema


def spec_page() -> Iterator[str]:
    """Give the page's lines."""
    schema = published_schema()
    yield "# 方案的字段 · Fields of a spec\n"
    yield "加粗的字段必须写。Bold fields are required.\n"
    yield from _part("方案 solution", schema)
    for name, part in sorted(schema.get("$defs", {}).items()):
        if "properties" in part:
            yield from _part(name.removesuffix("Spec"), part)


def _part(title: str, part: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| 字段 field | 名称 | 类型 type | 说明 |"
    yield "| --- | --- | --- | --- |"
    required = part.get("required", ())
    for name, field in part["properties"].items():
        shown = f"**`{name}`**" if name in required else f"`{name}`"
        words = str(field.get("description", "")).replace("|", "\\|").replace("\n", " ")
        yield f"| {shown} | {field.get('title', '')} | {_type(field)} | {words} |"
    yield ""


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
