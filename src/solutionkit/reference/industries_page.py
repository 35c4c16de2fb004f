"""The page of industries: each that a platform names, and what each package covers."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.industries import Industry
from solutionkit.ir.platform import NamedIndustry, Standing
from solutionkit.registry import Registry

_STANDING = {
    Standing.COVERED: "有 covered",
    Standing.NOT_OPEN: "平台未开放 not open",
    Standing.UNKNOWN: "没查清 unknown",
}


def industries_page(registry: Registry) -> Iterator[str]:
    """Say for each industry a platform names whether it is covered, and of each package what is."""
    yield "# 行业 · Industries\n"
    yield "平台点名的每个行业，这里有没有；没有的说明原因，方案写了它会带着原因被拒绝。\n"
    yield "Each industry a platform names; one that cannot be served is refused with its reason.\n"
    for platform in registry.platforms.values():
        yield f"## {platform.title.zh}\n"
        yield "| 行业 | industry | 现状 | 行业包 package | 说明 | why | facts |"
        yield "| --- | --- | --- | --- | --- | --- | --- |"
        yield from map(_row, platform.industries.values())
        yield ""
    yield "## 随本项目发布的行业包 · Packages that come with solutionkit\n"
    for id, each in registry.industries.items():
        yield from _package(id, each)
    apart = {
        id: named.install
        for platform in registry.platforms.values()
        for named in platform.industries.values()
        for id in named.packages
        if named.install
    }
    if apart:
        yield "## 单独安装的行业包 · Packages installed on their own\n"
        yield "在 solutionkit 的源码目录里运行；用 make 装的，pip 写成 `.venv/bin/pip`。\n"
        yield "Run in a checkout of solutionkit; where make installed it, pip is `.venv/bin/pip`.\n"
        for id, where in apart.items():
            yield f"- `{id}`: `pip install {where}`"


def _row(named: NamedIndustry) -> str:
    packages = ", ".join(f"`{id}`" for id in named.packages)
    facts = ", ".join(f"`{id}`" for id in named.facts)
    cells = (named.title.zh, named.title.en, _STANDING[named.standing], packages)
    return "| " + " | ".join((*cells, named.why.zh, named.why.en, facts)) + " |"


def _package(id: str, industry: Industry) -> Iterator[str]:
    spec = industry.spec
    draft = "" if spec.status == "ready" else "（草稿 draft）"
    yield f"### `{id}` {spec.title.zh} · {spec.title.en}{draft}\n"
    yield f"{spec.summary.zh}\n\n{spec.summary.en}\n"
    yield f"- 交易体系 trade family: `{spec.trade_family}`"
    yield f"- 交付方式 fulfilments: {_listed(spec.fulfilments)}"
    yield f"- 角色 roles: {_listed(tuple(role.id for role in spec.roles))}"
    yield f"- 生成 targets: {_listed(spec.targets)}\n"


def _listed(ids: tuple[str, ...]) -> str:
    return ", ".join(f"`{id}`" for id in ids) or "–"
