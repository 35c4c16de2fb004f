"""`solutionkit associate`: which goods go with which stores, and the platform's batch payloads."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.as_of import as_of_day, as_of_option
from solutionkit.cli.engine import engine_choice, engine_options
from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, listed, option, say
from solutionkit.cli.rows import refuse_without_engines, target_of, tell_rejects, tell_unused
from solutionkit.cli.rules import rules_in
from solutionkit.cli.table_columns import asks_columns, column_options, tell_columns

if TYPE_CHECKING:
    from solutionkit.bulk.associate import Association, Judge, Summary
    from solutionkit.bulk.engines import EngineChoice
    from solutionkit.bulk.pair_rules import PairRules
    from solutionkit.bulk.table import Table
    from solutionkit.ir.platform import Batch
    from solutionkit.ir.rule import Policy
    from solutionkit.ir.solution import Solution
    from solutionkit.policy.subject import Subject

BAR, REJECTS_SHOWN, LISTED = 40, 5, "goods.stores"


@described(
    "associate",
    zh="把商品和门店配起来，逐对按规则检查\n\n"
    "SPEC 是方案文件，用里面的商品和门店；也可以用 --goods 和 --stores 给两张表"
    "（CSV 或 Parquet，列名与规则里的字段相同，要有 id 列，多个商家加 merchant 列）。"
    "没有方案时用 --rules 给规则：文件、文件夹，或者行业编号。\n\n"
    "退出码：0 已写好，1 文件有错。",
    en="Join goods with stores and check each pair by the rules\n\n"
    "SPEC is a spec whose goods and stores are joined; or give two tables by --goods and --stores "
    "(CSV or Parquet; columns named as the rules' fields, an id, and merchant where there are "
    "several). Without a spec, --rules names a file or folder of rules, or an industry.\n\n"
    "Exit code: 0 written, 1 errors in the files.",
    examples=(
        "solutionkit associate my-shop/solution.yaml -o pairs",
        "solutionkit associate my-shop/solution.yaml --explain set-for-two store-1",
        "solutionkit associate --goods goods.csv --stores stores.csv --rules rules.yaml -o pairs",
    ),
)
@click.argument("spec", required=False, type=click.Path(path_type=Path))
@option("--goods", type=click.Path(path_type=Path), zh="商品表", en="the table of goods")
@option("--stores", type=click.Path(path_type=Path), zh="门店表", en="the table of stores")
@option(
    "--rules",
    multiple=True,
    type=click.Path(path_type=Path),
    zh="规则文件、规则文件夹或行业编号，可以写多次；没有方案时用",
    en="a file or folder of rules, or an industry's id, repeatable; where there is no spec",
)
@option(
    "--target",
    zh="按哪个目标的规则；不写就用逐对判断的那个",
    en="whose rules; those on pairs unless said",
)
@option(
    "--payload",
    zh="同时写出平台的这种批量请求，例如 store-prices；写错会列出有哪些",
    en="also write this batch call's payloads, such as store-prices; a wrong one lists them",
)
@option(
    "--explain",
    nargs=2,
    metavar="GOODS STORE",
    zh="只说明这一对为什么行或不行",
    en="only say why this pair passes or not",
)
@option(
    "--pairs",
    type=click.Path(path_type=Path),
    zh="把通过的每一对写成这个 Parquet 文件（goods、store、merchant 三列）",
    en="write each pair that passes to this Parquet file (goods, store, merchant)",
)
@option(
    "-o", "--out", type=click.Path(path_type=Path), zh="写到哪个文件夹", en="the folder to write"
)
@column_options
@engine_options("numpy")
@as_of_option("检查", "check")
@click.pass_context
def command(
    context: click.Context, /, as_of: str | None, target: str | None, **options: Any
) -> None:
    """Associate, or explain one pair."""
    day = as_of_day(as_of)
    refuse_without_engines("numpy", "pyarrow")
    from solutionkit.bulk.pair_rules import pair_rules, pair_target

    policy, source = _asked(context, day, **options)
    rules = pair_rules(policy, target or pair_target(policy), day)
    if asks_columns(options):
        _tell_columns(rules, options)
        return
    if options["explain"]:
        _explain(rules, source.pair(rules, *options["explain"]))
        return
    out, pairs = _places(**options)
    choice = engine_choice(options)
    job = source.association(rules, _batch(options["payload"]))
    _tell_lacking(job)
    _tell(job, _run(job, out, pairs, choice), out, pairs)


def _places(
    out: Path | None,
    pairs: Path | None,
    payload: str | None,
    goods: Path | None,
    stores: Path | None,
    **_: Any,
) -> tuple[Path | None, Path | None]:
    """Where to write, or why not there."""
    if out is None and (pairs is None or payload):
        raise click.UsageError(say("用 -o 写明写到哪个文件夹", "name the folder with -o"))
    if pairs is None:
        return out, None
    return out, target_of(pairs, [each for each in (goods, stores) if each], "--pairs")


def _asked(
    context: click.Context,
    day: date,
    spec: Path | None,
    goods: Path | None,
    stores: Path | None,
    rules: tuple[Path, ...],
    **others: Any,
) -> tuple[Policy, Any]:
    """The rules, and where goods and stores are."""
    from solutionkit.bulk.pair_sources import NOBODY, Spec, Tables
    from solutionkit.policy.admission import admission_subject

    tables = bool(goods) or asks_columns(others)
    if (goods is None) != (stores is None) or not (spec or (tables and rules)):
        raise click.UsageError(
            say(
                "给一份方案，或者 --goods、--stores 和 --rules",
                "give a spec, or --goods, --stores and --rules",
            )
        )
    solution = _solution(context, spec, day) if spec else None
    policy = _with_choices(solution) if solution else rules_in(context, rules)
    if goods and stores:
        merchant = admission_subject(solution) if solution else NOBODY
        return policy, Tables(goods, stores, merchant)
    return policy, Spec(solution)  # type: ignore[arg-type]


def _solution(context: click.Context, spec: Path, day: date) -> Any:
    from solutionkit.cli.report import report
    from solutionkit.pipeline import check_spec
    from solutionkit.registry import installed

    result = check_spec(spec, installed(), day)
    if result.solution is None or not result.ok:
        report(result.diagnostics, result.document.texts, err=True)
        context.exit(1)
    return result.solution


def _with_choices(solution: Solution) -> Policy:
    from solutionkit.cli.choices import choices_of
    from solutionkit.policy.choices import with_choices
    from solutionkit.registry import installed

    return with_choices(solution.admission, choices_of(installed(), solution.industry.id))


def _batches() -> dict[str, Batch]:
    from solutionkit.registry import installed

    return {id: b for each in installed().platforms.values() for id, b in each.batches.items()}


def _batch(name: str | None) -> Batch | None:
    if name is None:
        return None
    known = _batches()
    if name not in known:
        said = listed(known)
        raise click.BadParameter(
            say(f"没有 {name}，已有：{said}", f"no {name}; there are: {said}"),
            param_hint="--payload",
        )
    return known[name]


def _run(job: Association, out: Path | None, pairs: Path | None, choice: EngineChoice) -> Summary:
    from solutionkit.bulk.engines import judge_of
    from solutionkit.diagnostics import Text
    from solutionkit.errors import WriteRefused

    try:
        with judge_of(job, choice, out or pairs or Path()) as judge:
            return _written(job, out, pairs, judge)
    except OSError as error:
        place, why = error.filename or out or pairs, error.strerror
        raise WriteRefused(
            Text(f"写不进 {place}（{why}）", f"cannot write to {place} ({why})")
        ) from error


def _written(
    job: Association, out: Path | None, pairs: Path | None, judge: Judge | None
) -> Summary:
    from solutionkit.bulk.associate import associate

    if not sys.stderr.isatty():
        return associate(job, out, pairs, judge=judge)
    with click.progressbar(length=1, width=BAR, file=sys.stderr) as bar:

        def progress(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        return associate(job, out, pairs, progress, judge)


def _tell(job: Association, summary: Summary, out: Path | None, pairs: Path | None) -> None:
    from solutionkit.bulk.pair_files import REJECTS
    from solutionkit.bulk.read import rows_of
    from solutionkit.bulk.rejects import RejectKinds

    rejects = [*job.goods.rejects, *job.stores.rejects]
    lang = lang_of()
    click.echo(
        say(
            f"{summary.pairs} 对，通过 {summary.passing} 对",
            f"{summary.pairs} pairs, {summary.passing} pass",
        )
    )
    if summary.not_named:
        click.echo(
            say(
                f"  商品没放的门店  {summary.not_named}", f"  stores not named  {summary.not_named}"
            )
        )
    for rule in job.rules.rules:
        violated, unknown = summary.violated.get(rule.id, 0), summary.unknown.get(rule.id, 0)
        said = say(f"不符合 {violated}，待补充 {unknown}", f"not met {violated}, open {unknown}")
        click.echo(f"  {rule.id}  {rule.title.of(lang)}  {said}")
    tell_rejects(rows_of(rejects), out and out / REJECTS, RejectKinds(rejects).told())
    for line in _warnings(job, summary, out, lang):
        click.echo(line, err=True)
    for table in (job.goods, job.stores):
        for line in _outside(table):
            click.echo(line, err=True)
        tell_unused(table.unused, table.name)
    for place in (out, pairs):
        if place:
            click.echo(str(place))


def _unsent_lines(job: Association, summary: Summary, out: Path | None, lang: str) -> Iterator[str]:
    """How many pairs a call cannot take, and what keeps them back."""
    if not (summary.left_out and out and job.batch):
        return
    from solutionkit.bulk.payloads import unsent_file

    count, where = summary.left_out, unsent_file(out, job.batch)
    yield say(
        f"{count} 对没进批量请求，逐行的原因见 {where}：",
        f"{count} pairs not in the payloads; {where} tells why, row by row:",
    )
    for each in summary.unsent:
        first, why = each.first, each.first.reason.of(lang)
        yield say(
            f"  {first.table} {first.column}  {why}（{each.rows} 行，例如 {first.id}）",
            f"  {first.table} {first.column}  {why} (rows: {each.rows}, such as {first.id})",
        )


def _warnings(job: Association, summary: Summary, out: Path | None, lang: str) -> Iterator[str]:
    """What a reader should know before using the files."""
    asked = set(job.batch.item.values()) if job.batch else set()
    absent = [each for each in (*job.goods.missing, *job.stores.missing) if each not in asked]
    missing = listed(absent)
    if missing:
        yield say(f"表里没有这些列：{missing}", f"columns not given: {missing}")
    yield from _unsent_lines(job, summary, out, lang)
    if summary.mended:
        said = f"{summary.mended} 份请求文件被改过或坏了，已重新写好"
        yield say(said, f"{summary.mended} payload files had been changed or damaged; written anew")
    if job.batch and job.batch.note:
        yield job.batch.note.of(lang)


def _outside(table: Table) -> Iterator[str]:
    """The categories of a table that no catalogue knows."""
    from solutionkit.ir.category import PATH

    told = list(table.outside.items())
    for (column, path), rows in told[:REJECTS_SHOWN]:
        shown = PATH.join(path)
        zh = f"{table.name} 的 {column} “{shown}” 不在已知的类目里（{rows} 行），当作不知道"
        yield say(zh, f"{table.name}: {column} {shown!r} is no known category ({rows} rows)")
    if len(told) > REJECTS_SHOWN:
        yield say(f"  这样的类目一共 {len(told)} 个", f"  {len(told)} such categories in all")


def _tell_lacking(job: Association) -> None:
    """Say, before anything is worked out, what a call needs that the tables do not tell."""
    lacking = [
        each
        for each in (job.batch.item.values() if job.batch else ())
        if each in {*job.goods.missing, *job.stores.missing}
    ]
    if job.batch and lacking:
        zh, en = "、".join(lacking), ", ".join(lacking)
        said = f"--payload {job.batch.id} 还要 {zh}，表里没有这些列：一对也进不了请求"
        other = f"--payload {job.batch.id} needs {en}, which no column tells: no pair will be sent"
        click.echo(say(said, other), err=True)


def _tell_columns(rules: PairRules, options: dict[str, Any]) -> None:
    from solutionkit.bulk.column_list import pair_columns

    only = _batch(options["payload"])
    tell_columns(pair_columns(rules, [only] if only else _batches().values()), options["template"])


def _explain(rules: PairRules, pair: Subject) -> None:
    from solutionkit.policy.verdict import decision_lines

    decision, policy = rules.explain(pair)
    click.echo(pair.name)
    for line in decision_lines(decision, policy, lang_of()):
        click.echo(line)
