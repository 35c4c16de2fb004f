"""`solutionkit admit … --rows`: many merchants at once, and one of them explained."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.engine import engine_choice
from solutionkit.cli.language import lang_of, listed, say
from solutionkit.cli.rows import (
    Progress,
    refuse_nothing,
    refuse_without_engines,
    tables_in,
    target_of,
    tell_rejects,
    tell_unused,
)
from solutionkit.cli.table_columns import tell_columns

if TYPE_CHECKING:
    from solutionkit.bulk.admit import RowSummary, RowWork
    from solutionkit.ir.rule import Policy
    from solutionkit.policy.subject import Subject


def known_of(subject: Subject, policy: Policy) -> dict[str, Any]:
    """What a spec says of its app, which is the same for every merchant that uses it."""
    return {
        name: value
        for name, value in subject.values.items()
        if value is not None and name in policy.fields and policy.fields[name].grain == "app"
    }


def admit_table(
    policy: Policy,
    known: dict[str, Any],
    day: date,
    targets: Sequence[str],
    form: str,
    options: dict[str, Any],
) -> None:
    """Decide every row and tell how many came out how; or explain one."""
    refuse_without_engines("numpy", "pyarrow", "duckdb")
    from solutionkit.bulk.admit import RowWork, admit_rows, rejects_of
    from solutionkit.bulk.engines import opener

    source, inside = tables_in(options["rows"])
    work = RowWork(policy, day, targets, known, inside, options["reasons"])
    if options["explain"]:
        _explain(work, source, options["explain"], form)
        return
    out = target_of(options["out"], [source, *inside.values()])
    with Progress() as progress:
        opened = opener(engine_choice(options), progress)
        summary = admit_rows(work, source, out, progress=progress, opened=opened)
    if form == "json":
        data = _data(work, summary, out)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        refuse_nothing(summary.rows, out)
        return
    if summary.rows:
        _tell(work, summary)
    tell_rejects(summary.rejects, rejects_of(out), summary.reject_kinds)
    if summary.missing_columns:
        said = listed(summary.missing_columns)
        zh, en = f"表里没有这些列，当作不知道：{said}", f"columns not given, so unknown: {said}"
        click.echo(say(zh, en), err=True)
    for table, unused in summary.unused.items():
        tell_unused(unused, table)
    refuse_nothing(summary.rows, out)
    click.echo(str(out))


def admit_columns(
    policy: Policy,
    known: dict[str, Any],
    day: date,
    targets: Sequence[str],
    options: dict[str, Any],
) -> None:
    """Tell which columns the tables of merchants may have."""
    refuse_without_engines()
    from solutionkit.bulk.column_list import admission_columns

    tell_columns(admission_columns(policy, targets, day, known), options["template"])


def _explain(work: RowWork, source: Path, id: str, form: str) -> None:
    from solutionkit.bulk.one_row import one_row
    from solutionkit.policy.decide import decide
    from solutionkit.policy.verdict import decision_data, verdict_lines

    subject = one_row(work, source, id)
    if subject is None:
        said = say(f"{source.name} 里没有 {id}", f"{source.name} has no {id!r}")
        raise click.BadParameter(said, param_hint="--explain")
    decisions = [decide(work.policy, subject, work.day, each) for each in work.targets]
    if form == "json":
        data = {"id": id, "decisions": [decision_data(each, work.policy) for each in decisions]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    lang = lang_of()
    click.echo("\n".join(verdict_lines(decisions, work.policy, lang)))


def _tell(work: RowWork, summary: RowSummary) -> None:
    from solutionkit.policy.standing_text import SAID

    lang = lang_of()
    policy, rows = work.policy, f"{summary.rows:,}"
    about = f"{work.day.isoformat()}，{policy.id} {policy.version}"
    said = say(f"{rows} 行（按 {about}）", f"{rows} rows (for {about.replace('，', ', ')})")
    click.echo(said)
    for target in work.targets:
        colon = say("：", ": ")
        counts = summary.outcomes[target]
        found = [
            f"{words.of(lang)} {counts[outcome]:,}"
            for outcome, words in SAID.items()
            if counts.get(outcome)
        ]
        click.echo(f"{policy.targets[target].of(lang)}{colon}{say('，', ', ').join(found)}")
        for line in _rules(work, summary, target, lang):
            click.echo(line)


def _rules(work: RowWork, summary: RowSummary, target: str, lang: str) -> list[str]:
    """The rules that stood in somebody's way, the one that did most often first."""
    failed, missing = summary.failed[target], summary.missing[target]
    titles = {rule.id: rule.title for rule in work.policy.rules if rule.target == target}
    found = sorted(failed, key=lambda id: (-failed[id], -missing[id], id))
    return [
        "  "
        + say("不符合 {0:,}，待补充或没办好 {1:,}", "not met {0:,}, open or not done {1:,}").format(
            failed[id], missing[id]
        )
        + f"  {titles[id].of(lang)}  [{id}]"
        for id in found
        if failed[id] or missing[id]
    ]


def _data(work: RowWork, summary: RowSummary, out: Path) -> dict[str, Any]:
    from solutionkit.bulk.admit import rejects_of
    from solutionkit.bulk.rejects import reject_data

    titles = {rule.id: rule.title for rule in work.policy.rules}
    return {
        "policy": {"id": work.policy.id, "version": work.policy.version},
        "as_of": work.day.isoformat(),
        "rows": summary.rows,
        "targets": {
            target: {
                "outcomes": dict(summary.outcomes[target]),
                "rules": [
                    {
                        "rule": id,
                        "title": {"zh": titles[id].zh, "en": titles[id].en},
                        "failed": count,
                        "missing": summary.missing[target][id],
                    }
                    for id, count in summary.failed[target].items()
                ],
            }
            for target in work.targets
        },
        "rejected": summary.rejects,
        "rejects": str(rejects_of(out)) if summary.rejects else None,
        "rejected_by": reject_data(summary.reject_kinds),
        "missing_columns": list(summary.missing_columns),
        "unused_columns": {table: list(each) for table, each in summary.unused.items()},
        "out": str(out),
    }
