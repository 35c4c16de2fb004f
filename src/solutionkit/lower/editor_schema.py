"""The JSON Schema an editor reads beside a spec: our own shape, with an industry's own words.

Made for completion and hover (yaml-language-server), not for judging: `bind` has the last word.
Names that an industry or a platform defines (roles, forms, capabilities, documents) become lists
of values with their titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from solutionkit.ir.platform import Platform
from solutionkit.lower.ground import family_of
from solutionkit.spec.bind import published_schema
from solutionkit.spec.industry import IndustrySpec

_Schema = dict[str, Any]


def editor_schema(
    industry: IndustrySpec, platform: Platform, extensions: Mapping[str, Any]
) -> _Schema:
    """The schema (2020-12) for specs of `industry` on `platform`, with its own fields."""
    schema: _Schema = _spoken(published_schema())
    parts = schema["$defs"]
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = f"solutionkit · {industry.title.zh}"
    _offer(schema, "industry", {industry.id: industry.title.zh})
    _offer(parts["PartySpec"], "role", {role.id: role.title.zh for role in industry.roles})
    _suggest(parts["DocumentSpec"], "kind", (each.kind for each in industry.documents))
    _offer(parts["GoodsSpec"], "fulfilment", dict.fromkeys(industry.fulfilments, ""))
    forms = family_of(industry, platform).forms
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
    _describe_settings(schema, platform)
    _describe_extensions(schema, extensions.get("$defs", {}))
    _describe_plays(schema, platform)
    for part in (schema, *parts.values()):
        for field in part.get("properties", {}).values():
            if _is_of_records(field, parts):
                _allow_table(field)
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
        plain["markdownDescription"] = plain["description"]
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


def _describe_settings(schema: _Schema, platform: Platform) -> None:
    """Put the platform's own schema under `platform`; its definitions move to the root."""
    settings = _spoken(platform.settings_schema)
    schema["$defs"] |= settings.pop("$defs", {})
    for dialect in ("$schema", "$id"):
        settings.pop(dialect, None)
    schema["properties"]["platform"] |= {
        "type": "object",
        "properties": {platform.id: settings},
    }


def _describe_extensions(schema: _Schema, described: Mapping[str, Any]) -> None:
    """Put what an industry says of its own fields where a spec writes them."""
    parts = schema["$defs"]
    places = {"solution": schema, "goods": parts["GoodsSpec"], "stores": parts["StoreSpec"]}
    for noun, part in places.items():
        if noun in described:
            part["properties"]["extensions"] |= _spoken(described[noun])


def _describe_plays(schema: _Schema, platform: Platform) -> None:
    """Put the fields of every play under `game`; beside a named play, only its own may stand."""
    game: _Schema = schema["$defs"]["GameSpec"]
    own_of: dict[str, _Schema] = {}
    _offer(game, "play", {id: each.title.zh for id, each in platform.plays.items()})
    effects = (name for each in platform.plays.values() for name in each.effects)
    _suggest(schema["$defs"]["PropSpec"], "effect", effects)
    for id, play in platform.plays.items():
        own = _spoken(play.fields)
        schema["$defs"] |= own.get("$defs", {})
        own_of[id] = own
    every = {name: each for own in own_of.values() for name, each in own["properties"].items()}
    game["properties"] = {**every, **game["properties"]}
    game["additionalProperties"] = False
    game["allOf"] = [_of_one_play(id, own, every) for id, own in own_of.items()]


def _of_one_play(id: str, own: _Schema, every: Mapping[str, Any]) -> _Schema:
    others = {name: False for name in every if name not in own["properties"]}
    named = {"properties": {"play": {"const": id}}, "required": ["play"]}
    return {
        "if": named,
        "then": {"properties": others, "required": own.get("required", [])},
    }


def _is_of_records(field: _Schema, parts: _Schema) -> bool:
    """Whether `field` is a list whose items have fields of their own."""
    items: _Schema = field.get("items", {})
    part: _Schema = parts.get(items.get("$ref", "").rpartition("/")[2], items)
    return "properties" in part


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
