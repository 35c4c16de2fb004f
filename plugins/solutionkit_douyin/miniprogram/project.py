"""The files of a mini-program project: all that its pages reach, and what each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from solutionkit import File, FileTree, Kind, Solution
from solutionkit_douyin.miniprogram import app_config as config
from solutionkit_douyin.miniprogram.basis import basis
from solutionkit_douyin.miniprogram.blocks import library, tags_in, used_by
from solutionkit_douyin.miniprogram.content import content_files
from solutionkit_douyin.miniprogram.demo import demo_files
from solutionkit_douyin.miniprogram.models import models
from solutionkit_douyin.miniprogram.openapi import openapi
from solutionkit_douyin.miniprogram.origins import Made, made
from solutionkit_douyin.miniprogram.pages import PagePlan, page_plans
from solutionkit_douyin.miniprogram.pictures import pictures
from solutionkit_douyin.miniprogram.reach import reached
from solutionkit_douyin.miniprogram.shells import shell_texts
from solutionkit_douyin.miniprogram.styles import used_styles

_THEME = "styles/theme.ttss"
_MARKUP = (".ttml", ".js", ".json")


def project(solution: Solution) -> FileTree:
    """Write the project of `solution`."""
    plans = page_plans(solution)
    files = dict(sorted(_texts(solution, plans)))
    made_of = made(solution, plans)
    tree = FileTree()
    for path, text in files.items():
        tree.add(path, _file(made_of(path), text.encode()))
    for path, content in pictures(solution, plans, "\n".join(files.values())):
        tree.add(path, _file(made_of(path), content))
    return tree


def _texts(solution: Solution, plans: Sequence[PagePlan]) -> Iterator[tuple[str, str]]:
    shells = shell_texts(solution, plans)
    components = _components(shells, plans)
    demo = demo_files(solution) if "demo/server.js" in shells else {}
    every = {**shells, **demo, **content_files(solution), **components}
    pages = [f"{plan.route}.{kind}" for plan in plans for kind in ("js", "ttml")]
    kept = reached(every, ["app.js", "app.ttss", *pages, *components])
    texts = {path: every[path] for path in sorted(kept)}
    texts |= _settings(solution, plans, shells)
    yield from texts.items()
    markup = [text for path, text in texts.items() if path.endswith(_MARKUP)]
    yield _THEME, used_styles(shells[_THEME], markup)
    yield "openapi.json", config.written(openapi(solution))
    yield "models.d.ts", models(solution)
    yield "依据.md", basis(solution, texts.values())


def _components(shells: Mapping[str, str], plans: Sequence[PagePlan]) -> dict[str, str]:
    markup = "\n".join(shells[f"{plan.route}.ttml"] for plan in plans)
    return {
        f"components/{name}/{part}": raw.decode()
        for name in sorted(used_by(markup))
        for part, raw in library()[name].files.items()
    }


def _settings(
    solution: Solution, plans: Sequence[PagePlan], shells: Mapping[str, str]
) -> Mapping[str, str]:
    scripts = [shells[f"{plan.route}.js"] for plan in plans]
    markup = [shells[f"{plan.route}.ttml"] for plan in plans]
    locates = any("services/location" in script for script in scripts)
    settings = {
        "app.json": config.app_json(solution, plans, locates),
        "project.config.json": config.project_json(solution),
    }
    for place, plan in enumerate(plans):
        title = plan.page.title if place else solution.name
        blocks = sorted(tags_in(markup[place]) & library().keys())
        settings[f"{plan.route}.json"] = config.page_json(title, blocks, scripts[place])
    if any("<rate-order" in text for text in markup):
        settings["package.json"] = config.package_json(solution)
    return {path: config.written(data) for path, data in settings.items()}


def _file(made: Made, content: bytes) -> File:
    kind = Kind.MANAGED if made.managed else Kind.MERGE
    return File(content, kind, made.by, made.origins, made.keys)
