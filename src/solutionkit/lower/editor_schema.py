"""The JSON Schema an editor reads beside a spec: our own shape, with an industry's own words.

Made for completion and hover (yaml-language-server), not for judging: `bind` has the last word.
Names that an industry or a platform defines (roles, forms, capabilities, documents) become lists
of values with their titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from solutionkit.ir.platform import Platform
from solutionkit.spec.bind import schema_of
from solutionkit.spec.industry import IndustrySpec
from solutionkit.spec.solution import SolutionSpec

_Schema = dict[str, Any]


def editor_schema(industry: IndustrySpec, platform: Platform) -> _Schema:
    """The schema (2020-12) for specs of `industry` on `platform`."""
    schema: _Schema = _spoken(schema_of(SolutionSpec))
    parts = schema["$defs"]
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = f"solutionkit · {industry.title.zh}"
    _offer(schema, "industry", {industry.id: industry.title.zh})
    _offer(parts["PartySpec"], "role", {role.id: role.title.zh for role in industry.roles})
    _suggest(parts["DocumentSpec"], "kind", (each.kind for each in industry.documents))
    _offer(parts["GoodsSpec"], "fulfilment", dict.fromkeys(industry.fulfilments, ""))
    forms = platform.families[industry.trade_family].forms
    if forms:
        titles = {form: str(data.get("title", {}).get("zh", "")) for form, data in forms.items()}
        _offer(parts["GoodsSpec"], "form", titles)
    for part, field, kind in (
        (parts["TrafficSpec"], "mounts", "mount"),
        (parts["TrafficSpec"], "anchors", "anchor"),
        (schema, "reach", "reach"),
    ):
        offered = (each for each in platform.capabilities.values() if each.kind == kind)
        _suggest(part["properties"][field], "items", (each.id for each in offered))
    schema["properties"]["platform"] = {
        "title": "平台设置",
        "type": "object",
        "properties": {platform.id: _without_dialect(platform.settings_schema)},
    }
    for noun in ("stores", "goods"):
        _allow_table(schema["properties"][noun])
    return schema


def _spoken(schema: Any) -> Any:
    """The schema without null branches and defaults, with hover text an editor shows."""
    if isinstance(schema, list):
        return [_spoken(each) for each in schema]
    if not isinstance(schema, Mapping):
        return schema
    plain = {key: _spoken(value) for key, value in schema.items() if key != "default"}
    branches = [each for each in plain.get("anyOf", ()) if each != {"type": "null"}]
    if len(branches) == 1:
        plain = {**branches[0], **{key: value for key, value in plain.items() if key != "anyOf"}}
    if isinstance(plain.get("title"), str) and isinstance(plain.get("description"), str):
        plain["markdownDescription"] = f"**{plain['title']}**\n\n{plain['description']}"
    return plain


def _offer(part: _Schema, field: str, values: Mapping[str, str]) -> None:
    """Let `field` be one of `values`, each with its title."""
    here = part["properties"][field]
    here.pop("pattern", None)
    here["enum"] = list(values)
    here["markdownEnumDescriptions"] = list(values.values())


def _suggest(part: _Schema, field: str, values: Iterable[str]) -> None:
    """Offer `values` and let others stand, where names may carry a part of their own."""
    here = part["properties"][field] if "properties" in part else part[field]
    here["examples"] = list(values)
    here["defaultSnippets"] = [{"label": each, "body": each} for each in here["examples"]]


def _without_dialect(schema: Mapping[str, Any]) -> _Schema:
    return {key: _spoken(value) for key, value in schema.items() if key not in {"$schema", "$id"}}


def _allow_table(noun: _Schema) -> None:
    """Let a list be a table too: `{from: goods.csv}` for all of it, or among its items."""
    table = {
        "type": "object",
        "required": ["from"],
        "properties": {"from": {"type": "string", "title": "表格文件"}},
    }
    items = noun.pop("items")
    kept = {key: noun.pop(key) for key in ("type",) if key in noun}
    noun["anyOf"] = [{**kept, "items": {"anyOf": [items, table]}}, table]
