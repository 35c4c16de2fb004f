"""`models.d.ts`: the types that page data are checked against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Solution
from solutionkit_douyin.miniprogram.contract import contract

_TYPES = {"integer": "number", "object": "Record<string, unknown>"}


def models(solution: Solution) -> str:
    """An interface for each model of the contract, and for what pages show of their own."""
    agreed = contract(solution)
    every = {**agreed.models, **agreed.local}
    head = "// 页面数据的类型，与 openapi.json 一致；由方案生成，不要手改。\n"
    return head + "".join(_interface(name, model) for name, model in every.items())


def _interface(name: str, model: Mapping[str, Any]) -> str:
    lines = "".join(f"  {line}\n" for line in _lines(model["fields"]))
    return f"\n/** {model['description']} */\nexport interface {name} {{\n{lines}}}\n"


def _lines(fields: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for name, about in fields.items():
        if "description" in about:
            yield f"/** {about['description']} */"
        optional = "?" if about.get("optional") else ""
        key = name if name.isidentifier() else f"'{name}'"
        yield f"{key}{optional}: {_type(about)}"


def _type(about: Mapping[str, Any]) -> str:
    if "enum" in about:
        return " | ".join(f"'{value}'" for value in about["enum"])
    kind = about["type"]
    item = kind.removesuffix("[]")
    written = _TYPES.get(item, item) + ("[]" if item != kind else "")
    return f"{written} | null" if about.get("nullable") else written
