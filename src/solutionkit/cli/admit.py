"""`solutionkit admit`: whether a merchant may join, what stands in the way, how to mend it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.all_places import all_option
from solutionkit.cli.answer_form import form_option
from solutionkit.cli.as_of import as_of_day, as_of_option
from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, listed, option, say
from solutionkit.cli.overlays import overlay_option, refuse_overlays
from solutionkit.cli.rows import row_options
from solutionkit.cli.table_columns import asks_columns

if TYPE_CHECKING:
    from solutionkit.ir.rule import Policy
    from solutionkit.policy.subject import Subject


@described(
    "admit",
    zh="判断能不能入驻、挂载，差什么、怎么补\n\n"
    "SPEC 是方案文件；也可以写行业编号，再用 --merchant 给一份商家资料"
    "（字段名与规则里的相同）。\n\n"
    "一次判断很多商家：--rows 给一张表（CSV 或 Parquet），一行一个商家，要有 id 列，其余列名与"
    "规则里的字段相同，例如 merchant.entity、ready.icp_filed；金额写元（列名 …_fen 写分），"
    "证照写在 documents 列（营业执照@2034-06-30; 食品经营许可证），或者一种一列"
    "（documents.营业执照，写是、否或到期日）。写了 SPEC 时，表里是用这个小程序方案的商家，"
    "方案写明的 app.* 对每一行都算数。门店、商品、人员各一张表：--rows stores=文件，"
    "其中 merchant 列写它属于哪个 id。空格子是不知道，不是没有。结果一行一个商家："
    "目标.outcome 是 admit、deny、need_info、review 或 not_applicable（没有申请，不涉及），"
    "目标.failed 和目标.missing 每一位是一条规则"
    "（哪一位是哪条写在文件的元数据里，--reasons 直接列出规则编号）。"
    "看不懂的行不判断，写进 OUT.rejects.csv。\n\n"
    "退出码：0 得出了结论（可以、不行、待补充都算），1 文件有错。",
    en="Decide whether a merchant may join, what is missing and how to mend it\n\n"
    "SPEC is a spec; or an industry's id, with the merchant's facts in a file given by --merchant "
    "(field names as in the rules).\n\n"
    "Many merchants at once: --rows names a table (CSV or Parquet), a merchant a row, with a "
    "column id and others named as the rules' fields, such as merchant.entity; amounts in "
    "yuan (in fen where the name ends in _fen); documents in one column "
    "(营业执照@2034-06-30; …) or a column each (documents.营业执照: yes, no, or the last "
    "day). With a SPEC the rows are merchants that use its app, and what it says of app.* "
    "holds for each. Stores, goods and people have tables of their own: --rows stores=FILE, "
    "whose column merchant names an id. An empty cell is unknown, not none. The result: "
    "TARGET.outcome is admit, deny, need_info, review or not_applicable (not asked for); "
    "TARGET.failed and TARGET.missing have a bit for each rule (which is told in the file's "
    "metadata; --reasons lists the rules' ids). Rows that cannot be read are told in "
    "OUT.rejects.csv.\n\n"
    "Exit code: 0 decided, whatever the answer; 1 errors in the files.",
    examples=(
        "solutionkit admit my-shop/solution.yaml",
        "solutionkit admit my-shop/solution.yaml --target enter --as-of 2027-03-01",
        "solutionkit admit {industry} --rows merchants.csv -o verdicts.parquet",
        "solutionkit admit {industry} --columns",
    ),
)
@click.argument("spec")
@option(
    "--merchant",
    type=click.Path(path_type=Path),
    zh="商家资料文件，配合行业编号使用",
    en="a file of one merchant's facts, with an industry's id",
)
@option(
    "--rows",
    multiple=True,
    metavar="FILE",
    zh="一张商家表；它里面的东西写成 stores=文件",
    en="a table of merchants; what stands inside them as stores=FILE",
)
@row_options
@option(
    "--reasons",
    is_flag=True,
    zh="结果里再用文字列出不符合和待补充的规则编号",
    en="also list the ids of rules that failed or are open",
)
@option("--explain", metavar="ID", zh="只说明表里这一行", en="only explain this row of the table")
@option(
    "--target",
    multiple=True,
    zh="只判断这一项，例如 enter（入驻与上线）；可以写多次，写错会列出有哪些",
    en="decide only this, such as enter; repeatable, and a wrong one is told with those there are",
)
@overlay_option
@all_option
@as_of_option("判断", "decide")
@form_option
@click.pass_context
def command(
    context: click.Context,
    /,
    spec: str,
    merchant: Path | None,
    target: tuple[str, ...],
    as_of: str | None,
    form: str,
    **options: Any,
) -> None:
    """Decide and show the verdict, or decide a table."""
    day = as_of_day(as_of)
    _refuse_mixed(merchant, options)
    if options["rows"] or asks_columns(options):
        _decide_table(context, spec, day, target, form, options)
        return
    if not merchant:
        _refuse_bare(spec)
    if merchant:
        refuse_overlays(spec, options["overlays"])
        found = _of_industry(spec, merchant, day, form)
    else:
        found = _of_spec(Path(spec), day, options["overlays"], form)
    if found is None or not found.ok:
        # A verdict next to an error would be believed.
        context.exit(1)
    _show(found, day, _targets(found.policy, target), form)


def _refuse_mixed(merchant: Path | None, options: dict[str, Any]) -> None:
    if options["rows"] and merchant:
        raise click.UsageError(
            say("--rows 和 --merchant 只写一个", "give --rows or --merchant, not both")
        )
    if not options["rows"] and (options["out"] or options["explain"] or options["reasons"]):
        raise click.UsageError(
            say("-o、--explain、--reasons 要配合 --rows", "-o, --explain, --reasons need --rows")
        )


def _decide_table(
    context: click.Context,
    spec: str,
    day: date,
    target: tuple[str, ...],
    form: str,
    options: dict[str, Any],
) -> None:
    """Decide the rows of a table by an industry's rules, or by a spec's for its app."""
    from solutionkit.cli.admit_rows import admit_columns, admit_table, known_of
    from solutionkit.cli.choices import choices_of
    from solutionkit.policy.choices import with_choices
    from solutionkit.registry import installed

    registry = installed()
    if spec in registry.industries:
        refuse_overlays(spec, options["overlays"])
        policy, known, industry = _policy_of(spec), dict[str, Any](), spec
    else:
        found = _of_spec(Path(spec), day, options["overlays"], form)
        if found is None or not found.ok:
            context.exit(1)
        policy, known = found.policy, known_of(found.subject, found.policy)
        industry = found.industry
    policy = with_choices(policy, choices_of(registry, industry))
    if asks_columns(options):
        admit_columns(policy, known, day, _targets(policy, target), options)
        return
    admit_table(policy, known, day, _targets(policy, target), form, options)


@dataclass(frozen=True)
class _Case:
    """An industry's rules, and a merchant to ask them about.

    `settings` is where a spec states settings.
    """

    industry: str
    policy: Policy
    subject: Subject
    settings: str | None
    ok: bool


def _of_spec(spec: Path, day: date, overlays: tuple[Path, ...], form: str) -> _Case | None:
    """The spec's policy and its merchant; nothing where the spec is too faulty to tell."""
    from solutionkit.cli.report import report_aside
    from solutionkit.pipeline import check_spec
    from solutionkit.policy.admission import admission_subject
    from solutionkit.registry import installed

    result = check_spec(spec, installed(), day, overlays)
    report_aside(result.diagnostics, result.document.texts, form, ("",))
    if result.solution is None:
        return None
    solution = result.solution
    settings = f"platform.{solution.platform.id}"
    subject, industry = admission_subject(solution), solution.industry.id
    return _Case(industry, solution.admission, subject, settings, result.ok)


def _refuse_bare(spec: str) -> None:
    """An industry alone is nobody's application."""
    from solutionkit.registry import installed

    if not Path(spec).exists() and spec in installed().industries:
        raise click.UsageError(
            say(
                f"{spec} 是行业，再用 --merchant 或 --rows 给出商家",
                f"{spec} is an industry; give the merchant with --merchant or --rows",
            )
        )


def _of_industry(industry: str, merchant: Path, day: date, form: str) -> _Case | None:
    """An industry's policy and the merchant in a file of its own."""
    from solutionkit.cli.report import report_aside
    from solutionkit.diagnostics import Severity
    from solutionkit.policy.given import merchant_in
    from solutionkit.source import read

    policy = _policy_of(industry)
    document, told = read(merchant)
    if any(each.severity is Severity.ERROR for each in told):
        report_aside(told, document.texts, form, ("",))
        return None
    subject, found = merchant_in(document, policy, day)
    report_aside([*told, *found], document.texts, form, ("",))
    return None if found else _Case(industry, policy, subject, None, True)


def _policy_of(industry: str) -> Policy:
    from solutionkit.diagnostics import Text
    from solutionkit.diagnostics.suggestion import did_you_mean
    from solutionkit.policy.catalogue import with_categories
    from solutionkit.policy.parse import policy_of
    from solutionkit.registry import installed

    registry = installed()
    if industry not in registry.industries:
        advice = did_you_mean(industry, registry.industries)
        raise click.UsageError(
            say(f"没有行业 {industry}。{advice.zh}", f"no industry {industry!r}; {advice.en}")
        )
    package = registry.industries[industry]
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in package.spec.documents}
    policy = policy_of(package.admission(registry.platforms), registry.fields, kinds)
    return with_categories(policy, *registry.categories(package.spec.platforms))


def _targets(policy: Policy, asked: Sequence[str]) -> tuple[str, ...]:
    from solutionkit.policy.decide import targets_of

    decided = targets_of(policy)
    strangers = [each for each in asked if each not in decided]
    if strangers:
        known = listed(decided)
        said = say(
            f"没有 {strangers[0]}；可以判断的有：{known}",
            f"no {strangers[0]!r}; there are: {known}",
        )
        raise click.BadParameter(said, param_hint="--target")
    return tuple(asked) or decided


def _show(case: _Case, day: date, targets: Sequence[str], form: str) -> None:
    from solutionkit.policy.decide import decide
    from solutionkit.policy.verdict import decision_data, verdict_lines

    lang = lang_of()
    policy, settings = case.policy, case.settings
    decisions = [decide(policy, case.subject, day, target) for target in targets]
    if form == "json":
        data = {"decisions": [decision_data(each, policy, settings) for each in decisions]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(verdict_lines(decisions, policy, lang, settings)))
