"""`openapi.json`: the server contract as OpenAPI 3.1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from solutionkit import Solution
from solutionkit_douyin.miniprogram.contract import Contract, contract
from solutionkit_douyin.miniprogram.leads import company_records, routing_records

_JSON = "application/json"
_PLAIN = frozenset({"string", "integer", "boolean", "object"})


def openapi(solution: Solution) -> Mapping[str, Any]:
    """The calls the pages of `solution` make."""
    agreed = contract(solution)
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{solution.name}小程序接口",
            "version": solution.industry.version,
            "description": agreed.description,
        },
    }
    if base := solution.settings.get("api_base"):
        document["servers"] = [{"url": base}]
    if solution.forms:
        document["x-lead-routing"] = {
            "parties": {id: each["name"] for id, each in company_records(solution).items()},
            "forms": routing_records(solution),
        }
    document["paths"] = _paths(agreed)
    document["components"] = {
        "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
        "schemas": {name: _object(model) for name, model in agreed.models.items()},
    }
    return document


def _paths(agreed: Contract) -> Mapping[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for call in agreed.calls:
        paths.setdefault(call["path"], {})[call["method"]] = _operation(call)
    return paths


def _operation(call: Mapping[str, Any]) -> Mapping[str, Any]:
    operation: dict[str, Any] = {"operationId": _id(call), "summary": call["summary"]}
    if call.get("signed"):
        operation["security"] = [{"session": []}]
    if parameters := list(_parameters(call)):
        operation["parameters"] = parameters
    if body := _body(call):
        operation["requestBody"] = {"required": True, "content": {_JSON: {"schema": body}}}
    problem = {"description": "没有成功", "content": {_JSON: {"schema": _schema("Problem")}}}
    operation["responses"] = {
        "200": {"description": "成功", "content": {_JSON: {"schema": _answer(call)}}},
        "default": problem,
    }
    return operation


def _id(call: Mapping[str, Any]) -> str:
    words = [part for part in call["path"].split("/") if part and not part.startswith("{")]
    one = "One" if call["path"].endswith("}") else ""
    return "".join([call["method"], *(word.capitalize() for word in words), one])


def _parameters(call: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "{id}" in call["path"]:
        yield {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    for name, description in call.get("query", {}).items():
        yield {
            "name": name,
            "in": "query",
            "description": description,
            "schema": {"type": "string"},
        }


def _body(call: Mapping[str, Any]) -> Mapping[str, Any] | None:
    if call.get("lines"):
        return _fields({"lines": {"type": "OrderLine[]"}})
    if "takes" in call:
        return _schema(call["takes"])
    if "body" in call:
        return _fields({name: {"type": kind} for name, kind in call["body"].items()})
    return None


def _answer(call: Mapping[str, Any]) -> Mapping[str, Any]:
    if "list" in call:
        return _fields({"items": {"type": f"{call['list']}[]"}})
    return _schema(call["answer"])


def _object(model: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"description": model["description"], **_fields(model["fields"])}


def _fields(fields: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    required: Sequence[str] = [name for name, about in fields.items() if not about.get("optional")]
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: _field(about) for name, about in fields.items()},
    }
    return {**schema, "required": required} if required else schema


def _field(about: Mapping[str, Any]) -> Mapping[str, Any]:
    schema = dict(_schema(about["type"]))
    if "enum" in about:
        schema["enum"] = about["enum"]
    if about.get("nullable"):
        schema = {"anyOf": [schema, {"type": "null"}]}
    if "description" in about:
        schema["description"] = about["description"]
    return schema


def _schema(kind: str) -> Mapping[str, Any]:
    if kind.endswith("[]"):
        return {"type": "array", "items": _schema(kind.removesuffix("[]"))}
    return {"type": kind} if kind in _PLAIN else {"$ref": f"#/components/schemas/{kind}"}
