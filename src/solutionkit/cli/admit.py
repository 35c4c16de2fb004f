"""`solutionkit admit`: whether a merchant may join, what stands in the way, how to mend it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, option, say

if TYPE_CHECKING:
    from solutionkit.ir.rule import Policy
    from solutionkit.policy.subject import Subject


@described(
    "admit",
    zh="判断能不能入驻、挂载，差什么、怎么补\n\n"
    "SPEC 是方案文件；也可以写行业编号，再用 --merchant 给一份商家资料"
    "（字段名与规则里的相同）。\n\n"
    "退出码：0 得出了结论（可以、不行、待补充都算），1 文件有错。",
    en="Decide whether a merchant may join, what is missing and how to mend it\n\n"
    "SPEC is a spec; or an industry's id, with the merchant's facts in a file given by --merchant "
    "(field names as in the rules).\n\n"
    "Exit code: 0 decided, whatever the answer; 1 errors in the files.",
)
@click.argument("spec")
@option(
    "--merchant",
    type=click.Path(path_type=Path),
    zh="商家资料文件，配合行业编号使用",
    en="a file of one merchant's facts, with an industry's id",
)
@option("--target", multiple=True, zh="只判断这一项，可以写多次", en="decide only this, repeatable")
@option("--as-of", zh="按哪一天判断，例如 2026-12-01", en="the day to decide for, as 2026-12-01")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    zh="输出给人还是给程序",
    en="for people or for programs",
)
@click.pass_context
def command(
    context: click.Context,
    spec: str,
    merchant: Path | None,
    target: tuple[str, ...],
    as_of: str | None,
    form: str,
) -> None:
    """Decide and show the verdict."""
    from solutionkit.cli.check import day_of

    day = day_of(as_of)
    found = _of_industry(spec, merchant, day) if merchant else _of_spec(Path(spec), day)
    if found is None:
        context.exit(1)
    _show(found, day, _targets(found.policy, target), form)
    if not found.ok:
        context.exit(1)


@dataclass(frozen=True)
class _Case:
    """Rules, and a merchant to ask them about; `settings` is where a spec states settings."""

    policy: Policy
    subject: Subject
    settings: str | None
    ok: bool


def _of_spec(spec: Path, day: date) -> _Case | None:
    """The spec's policy and its merchant; nothing where the spec is too faulty to tell."""
    from solutionkit.cli.report import report
    from solutionkit.pipeline import check_spec
    from solutionkit.policy.admission import admission_subject
    from solutionkit.registry import installed

    result = check_spec(spec, installed(), day)
    report(result.diagnostics, result.document.texts, err=True)
    if result.solution is None:
        return None
    solution = result.solution
    settings = f"platform.{solution.platform.id}"
    return _Case(solution.admission, admission_subject(solution), settings, result.ok)


def _of_industry(industry: str, merchant: Path, day: date) -> _Case | None:
    """An industry's policy and the merchant in a file of its own."""
    from solutionkit.cli.report import report
    from solutionkit.diagnostics import Severity, Text
    from solutionkit.policy.given import merchant_in
    from solutionkit.policy.parse import policy_of
    from solutionkit.registry import installed
    from solutionkit.source import read

    registry = installed()
    if industry not in registry.industries:
        raise click.UsageError(say(f"没有行业 {industry}", f"no industry {industry!r}"))
    package = registry.industries[industry]
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in package.spec.documents}
    policy = policy_of(tuple(package.documents("admission")), registry.fields, kinds)
    document, told = read(merchant)
    if any(each.severity is Severity.ERROR for each in told):
        report(told, document.texts, err=True)
        return None
    subject, found = merchant_in(document, policy, day)
    report([*told, *found], document.texts, err=True)
    return None if found else _Case(policy, subject, None, True)


def _targets(policy: Policy, asked: Sequence[str]) -> tuple[str, ...]:
    from solutionkit.policy.decide import targets_of

    decided = targets_of(policy)
    strangers = [each for each in asked if each not in decided]
    if strangers:
        known = "、".join(decided)
        said = say(
            f"没有 {strangers[0]}；可以判断的有：{known}",
            f"no {strangers[0]!r}; there are: {known}",
        )
        raise click.BadParameter(said, param_hint="--target")
    return tuple(asked) or decided


def _show(case: _Case, day: date, targets: Sequence[str], form: str) -> None:
    from solutionkit.policy.decide import decide
    from solutionkit.policy.verdict import decision_data, decision_lines

    lang = lang_of(click.get_current_context(silent=True))
    policy, settings = case.policy, case.settings
    decisions = [decide(policy, case.subject, day, target) for target in targets]
    if form == "json":
        data = {"decisions": [decision_data(each, policy, settings) for each in decisions]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for each in decisions:
        click.echo("\n".join(decision_lines(each, policy, lang, settings)))
