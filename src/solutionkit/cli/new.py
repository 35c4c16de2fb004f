"""`solutionkit new`: a folder with a spec to start from, and the schema its editor reads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, listed, option, say
from solutionkit.cli.program import program

if TYPE_CHECKING:
    from solutionkit.industries import Industry
    from solutionkit.ir.platform import Platform
    from solutionkit.registry import Registry

_IN_CHINESE = (
    "What users read is Chinese, so the sample texts in it are; so are its comments. In English, "
    "each field is explained by your editor (solution.schema.json) and in docs/reference/spec.md."
)


@described(
    "new",
    zh="开始一份新方案\n\n"
    "INDUSTRY 是行业的编号（solutionkit industry list 列出有哪些），DIR 是新文件夹。",
    en="Start a spec\n\n"
    "INDUSTRY is an industry's id (solutionkit industry list shows them), DIR a new folder.",
    examples=("solutionkit industry list", "solutionkit new {industry} my-shop"),
)
@click.argument("industry_id", metavar="INDUSTRY")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@option(
    "--name",
    default="",
    zh="小程序的名称；不写就先用样子",
    en="the app's name; a sample one unless given",
)
@click.pass_context
def command(context: click.Context, industry_id: str, folder: Path, name: str) -> None:
    """Start a spec of an industry in a new folder."""
    from solutionkit.generate.new_project import new_project
    from solutionkit.registry import installed

    registry = installed()
    refusal = _refusal(industry_id, registry)
    if refusal is not None:
        click.echo(refusal, err=True)
        context.exit(1)
    industry = registry.industries[industry_id]
    values = {"slug": _slug(folder.name)}
    if name:
        values["name"] = name
    files = new_project(industry.folder.joinpath("starter"), folder, values)
    platform = registry.platforms[industry.spec.platforms[0]]
    schema_file = folder / "solution.schema.json"
    schema_file.write_text(_schema_text(industry, platform), encoding="utf-8")
    for path in sorted((*files, schema_file.name)):
        click.echo(f"  {folder / path}")
    spec = folder / "solution.yaml"
    click.echo()
    click.echo(say(f"打开 {spec} 改几行，然后：", f"open {spec}, change a few lines, then:"))
    click.echo(f"  {program()} check {spec}")
    click.echo(f"  {program()} build {spec}")
    if lang_of() == "en":
        click.echo(f"\n{_IN_CHINESE}")


def _refusal(industry_id: str, registry: Registry) -> str | None:
    """Why nothing can be started from this industry, in the language of this run."""
    known = registry.industries
    ready = [name for name, each in known.items() if each.spec.status == "ready"]
    if industry_id not in known:
        return _unknown(industry_id, ready, registry)
    if industry_id not in ready:
        names = listed(ready)
        return say(
            f"行业 {industry_id} 还是草稿，不能开始方案。可用的行业：{names}",
            f"industry {industry_id!r} is a draft; industries to start from: {names}",
        )
    return _without_platform(industry_id, registry)


def _unknown(industry_id: str, ready: list[str], registry: Registry) -> str:
    """What is known of an industry without a package here, or which one was meant."""
    from solutionkit.diagnostics import Span
    from solutionkit.diagnostics.suggestion import did_you_mean
    from solutionkit.stages import why_not_served

    named = registry.named(industry_id)
    served = sorted(set(named.packages) & set(ready)) if named else []
    if named is None or served:
        advice = did_you_mean(industry_id, served[:1] or ready)
        return say(
            f"没有叫 {industry_id} 的行业。{advice.zh}", f"no industry {industry_id!r}; {advice.en}"
        )
    told = why_not_served(named, Span.at(industry_id, 1, 1))
    help_text = told.help or told.message
    return say(f"{told.message.zh}。{help_text.zh}", f"{told.message.en}; {help_text.en}")


def _without_platform(industry_id: str, registry: Registry) -> str | None:
    platform = registry.industries[industry_id].spec.platforms[0]
    if platform in registry.platforms:
        return None
    return say(
        f"行业 {industry_id} 要用平台 {platform}，没有装；先用 pip 装它的插件",
        f"industry {industry_id!r} is for the platform {platform!r}, which is not installed; "
        "install its plugin with pip first",
    )


def _slug(name: str) -> str:
    """A project id from a folder's name; names without any letter give a plain one."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain or "solution"


def _schema_text(industry: Industry, platform: Platform) -> str:
    from solutionkit.lower.editor_schema import editor_schema

    schema = editor_schema(industry.spec, platform, industry.field_schema())
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
