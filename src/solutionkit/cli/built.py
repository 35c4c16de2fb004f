"""What a build tells at its end: the fate of the files, what waits for the author, what to open."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.language import lang_of, listed, say

if TYPE_CHECKING:
    from solutionkit.cli.follow_up import Asked
    from solutionkit.diagnostics import Text
    from solutionkit.generate.plan import Action, Summary
    from solutionkit.registry import Registry
    from solutionkit.result import Result

_SIGNS = {
    "create": ("新建", "create"),
    "change": ("更新", "change"),
    "delete": ("删除", "delete"),
    "yours": ("保留你的", "yours"),
    "conflict": ("冲突", "conflict"),
    "refused": ("拒绝", "refused"),
}


@dataclass(frozen=True)
class Built:
    """What a build of one spec came to, and the exit code that says so.

    `out` is `None` where the spec's errors left nothing to write; `why` says what has to be
    settled before anything is written. `dangling` are files that name what the author deleted, each
    with what it names.
    """

    asked: Asked
    out: Path | None
    result: Result
    plan_only: bool
    code: int
    actions: tuple[Action, ...] = ()
    dangling: Sequence[tuple[str, str]] = ()
    why: Text | None = None


def show(built: Built, registry: Registry) -> None:
    """Tell a person what became of the files, what waits, and what to open."""
    from solutionkit.generate.plan import summary

    if built.why:
        click.echo(built.why.of(lang_of()), err=True)
    if not built.actions or built.out is None:
        return
    told = summary(built.actions)
    _show_summary(told)
    if told.refused:
        _show_refused(built.out, told, built.plan_only)
        return
    _show_dangling(built.asked, built.out, built.dangling)
    if not built.code and not built.plan_only:
        _show_what_to_open(built.asked, built.out, built.result, registry)


def built_json(built: Sequence[Built]) -> str:
    """The same for programs: what is wrong with the specs as `check` has it, and each build."""
    from solutionkit.diagnostics.export import report_data

    found = {each for one in built for each in one.result.diagnostics}
    data = {**report_data(sorted(found)), "builds": [_built_data(each) for each in built]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _built_data(built: Built) -> dict[str, Any]:
    return {
        "spec": str(built.asked.spec),
        "out": str(built.out) if built.out else None,
        "plan_only": built.plan_only,
        "exit_code": built.code,
        "files": [
            {"path": each.path, "act": each.act.value, "reason": each.reason.value.as_data()}
            for each in built.actions
        ],
        "dangling": [{"file": naming, "names": gone} for naming, gone in built.dangling],
        "why": built.why.as_data() if built.why else None,
    }


def _show_summary(summary: Summary) -> None:
    """Name each file to which something happens, then count."""
    lang = lang_of()
    shown = [each for each in summary.notes if each[1] != "create"]
    for path, act, reason in shown:
        click.echo(f"  {say(*_SIGNS[act])}  {path}  {reason.of(lang)}")
    counts = {act: summary.counts[act] for act in summary.counts if summary.counts[act]}
    changed = {act: count for act, count in counts.items() if act != "keep"}
    if not changed:
        click.echo(say("没有变化，什么也没写", "nothing changed, nothing written"))
    else:
        told = [f"{say(*_SIGNS[act])} {count}" for act, count in changed.items() if act in _SIGNS]
        click.echo(listed(told))


def _show_what_to_open(asked: Asked, out: Path, result: Result, registry: Registry) -> None:
    """End with what a person opens first, and the one command to see it."""
    assert result.solution is not None
    click.echo()
    previewed = True
    for target in result.solution.targets:
        generator = registry.generators[target]
        summary = generator.summary.of(lang_of())
        why = generator.why_nothing(result.solution)
        opened = why.of(lang_of()) if why else f"{out / target / generator.open_first}  {summary}"
        click.echo(f"  {opened}")
        previewed &= why is None
    lock = say("这次生成的记录，请一起提交", "what was generated, commit it too")
    click.echo(f"  {out / '.solutionkit' / 'lock.json'}  {lock}")
    if previewed:
        click.echo()
        click.echo(say("在浏览器里看：", "see it in a browser: ") + asked.command("preview"))


def _show_refused(out: Path, summary: Summary, plan_only: bool) -> None:
    """Say that nothing was written, and how to take the generated version back."""
    click.echo()
    click.echo(
        say("构建时什么也不会写。", "A build would write nothing.")
        if plan_only
        else say("什么也没写，所有文件都和构建前一样。", "Nothing was written; all is as before.")
    )
    click.echo(
        say(
            "这些文件只能由方案生成：要改的写进方案，删掉它们，再构建一次就换成新生成的：",
            "These files come from the spec alone: change the spec, delete them, build again:",
        )
    )
    for path in summary.refused:
        click.echo(f"  {out / path}")


def left_over(out: Path, actions: Sequence[Action]) -> list[tuple[str, str]]:
    """Files the author deleted that a JSON file of the same target still names, with that file."""
    from solutionkit.generate.plan import Reason

    gone = [each.path for each in actions if each.reason is Reason.REMOVED]
    found = []
    for naming in [each.path for each in actions if each.path.endswith(".json")] if gone else ():
        target, named = naming.partition("/")[0], set(_strings(out / naming))
        for path in gone:
            owner, _, inner = path.partition("/")
            if owner == target and {inner, inner.rpartition(".")[0]} & named:
                found.append((naming, path.rpartition(".")[0]))
    return sorted(set(found))


def _show_dangling(asked: Asked, out: Path, dangling: Sequence[tuple[str, str]]) -> None:
    """Say which file names what was deleted, and both ways out."""
    for naming, gone in dangling:
        inner, folder = gone.partition("/")[2], out / Path(gone).parent
        click.echo()
        click.echo(
            say(
                f"{naming} 里还列着 {inner}，而它的文件你删了，工程打不开。",
                f"{naming} still names {inner}, whose files you deleted.",
            )
        )
        click.echo(
            say(
                f"  不要它：从 {out / naming} 里去掉 {inner}",
                f"  without it: take {inner} out of {out / naming}",
            )
        )
        click.echo(
            say("  放回它：", "  with it: ")
            + asked.command("build", "-o", out, "--restore", folder)
        )


def _strings(file: Path) -> Iterator[str]:
    """Every text in a JSON file; none where it is missing or not readable as such."""
    try:
        waiting: list[Any] = [json.loads(file.read_bytes())]
    except (OSError, ValueError):
        return
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        else:
            inner = each.values() if isinstance(each, dict) else each
            waiting += inner if isinstance(each, dict | list) else ()
