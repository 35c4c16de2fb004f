"""The page that shows every shape of rule: how it is written, which cases prove it, on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from solutionkit.source import read_data

ENGINES = {
    "admission": ("closures", "expressions", "numpy", "duckdb"),
    "fees": ("code by code", "duckdb"),
}
"""What each case is run on, by the test that holds this page."""

_FILE = "rule_shapes.yaml"
_SAYS = {"met": "满足 met", "violated": "不符合 violated", "unknown": "待补充 unknown"}
_SAYS |= {"idle": "不涉及 idle", "absent": "不生效 not in force"}


def shapes() -> list[Mapping[str, Any]]:
    """Every shape with its small policy and its cases."""
    found: list[Mapping[str, Any]] = read_data(
        files(__package__).joinpath(_FILE).read_bytes(), _FILE
    )
    return found


def shapes_page() -> Iterator[str]:
    """Give the page's lines."""
    yield "# 规则的形状 · Shapes of rules\n"
    yield (
        "每一种规则怎么写，用哪些情形证明。片段省掉了 title、fix、facts、grade，数字只为演示；"
        "每个情形都在表里的每个引擎上跑过，去掉那条规则就会变红。\n"
    )
    yield (
        "How each shape is written and which cases prove it. Titles, advice, facts and grades are "
        "left out, figures are made up; every case runs on every engine named and goes red when "
        "its rule is taken away.\n"
    )
    yield "| 形状 shape | 用于 for | 情形 cases | 引擎 engines |"
    yield "| --- | --- | --- | --- |"
    for each in shapes():
        engines = "、".join(ENGINES[each["in"]])
        link = f"[{each['title']['zh']} · {each['title']['en']}](#{each['id']})"
        yield f"| {link} | {each['in']} | {len(each['cases'])} | {engines} |"
    for each in shapes():
        yield from _shape(each)


def _shape(shape: Mapping[str, Any]) -> Iterator[str]:
    yield f'\n<a id="{shape["id"]}"></a>\n'
    yield f"## {shape['title']['zh']} · {shape['title']['en']}\n"
    yield f"```yaml\n{shape['policy'].rstrip()}\n```\n"
    yield "| 情形 case | 结果 outcome |"
    yield "| --- | --- |"
    for case in shape["cases"]:
        yield f"| {case['case']} | {_outcome(case)} |"


def _outcome(case: Mapping[str, Any]) -> str:
    if "says" in case:
        return f"{case.get('rule', '')} {_SAYS[case['says']]}".strip()
    return "；".join(f"{key}: {_told(value)}" for key, value in case["expect"].items())


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        return "、".join(f"{key} {_told(each)}" for key, each in value.items()) or "–"
    if isinstance(value, list):
        return " – ".join(map(str, value))
    return str(value)
