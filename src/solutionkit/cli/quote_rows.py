"""`solutionkit quote … --rows`: many codes at once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from solutionkit.cli.engine import engine_choice
from solutionkit.cli.language import lang_of, say
from solutionkit.cli.not_counted import tell_left_out
from solutionkit.cli.overlays import refuse_overlays
from solutionkit.cli.rows import (
    Progress,
    refuse_nothing,
    refuse_without_engines,
    target_of,
    tell_rejects,
    tell_unused,
)
from solutionkit.cli.table_columns import asks_columns, tell_columns
from solutionkit.diagnostics import Text

if TYPE_CHECKING:
    from solutionkit.bulk.quote import QuoteSummary
    from solutionkit.bulk.sold import Sold
    from solutionkit.industries import Industry
    from solutionkit.ir.rule import FeePolicy
    from solutionkit.ir.solution import FeeTerm, Solution
    from solutionkit.policy.delivery import Delivery
    from solutionkit.policy.fees import Question
    from solutionkit.policy.taking_part import LeftOut
    from solutionkit.registry import Registry

    _Asked: TypeAlias = tuple[FeePolicy, Sequence[FeeTerm], Sold, list[LeftOut]]
    """What codes are priced by, what is sold, and what no row can have counted."""


_DOUBTS = {
    "hundredfold": Text(
        "实付正好是售价的一百倍：把分写进了元的列？写分的列名是 paid_fen",
        "paid is just a hundred times the price: fen in a column of yuan? fen go into paid_fen",
    ),
    "hundredth": Text(
        "实付正好是售价的百分之一：把元写进了 paid_fen，或者小数点错了？",
        "paid is just a hundredth of the price: yuan in paid_fen, or a slipped decimal point?",
    ),
    "above": Text(
        "实付和补贴一共比售价还多：核对 paid 和 subsidy.*，都是一张券的",
        "paid and subsidies are above the price: check paid and subsidy.*; each is of one code",
    ),
}


def quote_table(
    context: click.Context, spec: Path, day: date, form: str, options: dict[str, Any]
) -> None:
    """Price every code of a table and tell the totals."""
    refuse_without_engines("numpy", "pyarrow", "duckdb")
    from solutionkit.bulk.engines import opener
    from solutionkit.bulk.quote import orders_of, quote_rows
    from solutionkit.policy.terms import contracted

    policy, terms, sold, without = _asked(context, spec, day, options["overlays"], form)
    if asks_columns(options):
        from solutionkit.bulk.column_list import code_columns

        tell_columns(code_columns(policy, terms, day, sold), options["template"])
        return
    source, out = options["rows"], target_of(options["out"], [options["rows"]])
    with Progress() as progress:
        summary = quote_rows(
            policy,
            terms,
            source,
            out,
            day=day,
            progress=progress,
            opened=opener(engine_choice(options), progress),
            sold=sold,
        )
    if form == "json":
        click.echo(json.dumps(_data(policy, summary, out, without), ensure_ascii=False, indent=2))
        refuse_nothing(summary.codes, out, orders_of(out))
        return
    if summary.codes:
        _tell(policy, contracted(policy, terms), summary, sold)
        _tell_assumed(policy, summary, day, sold.delivery)
        tell_left_out(without)
        _tell_doubtful(summary, sold.delivery)
    _tell_table(summary, source, out)
    refuse_nothing(summary.codes, out, orders_of(out))
    click.echo(str(out))


def _tell_table(summary: QuoteSummary, source: Path, out: Path) -> None:
    """What of the table was left out or not used."""
    from solutionkit.bulk.admit import rejects_of

    tell_rejects(summary.rejects, rejects_of(out), summary.reject_kinds)
    tell_unused(summary.unused, source.name)


def _asked(
    context: click.Context, spec: Path, day: date, overlays: tuple[Path, ...], form: str
) -> _Asked:
    """The fees of a spec with its contract's figures, or those of an industry without."""
    from solutionkit.cli.report import ABOUT_MONEY, about_amounts, report_aside
    from solutionkit.diagnostics import Severity
    from solutionkit.pipeline import check_spec
    from solutionkit.registry import installed

    registry = installed()
    if str(spec) in registry.industries:
        refuse_overlays(str(spec), overlays)
        return _of_industry(registry.industries[str(spec)], registry)
    result = check_spec(spec, registry, day, overlays)
    found = about_amounts(result.diagnostics)
    report_aside(found, result.document.texts, form, ABOUT_MONEY)
    if result.solution is None or any(each.severity is Severity.ERROR for each in found):
        context.exit(1)
    return _of_solution(result.solution, registry)


def _of_industry(industry: Industry, registry: Registry) -> _Asked:
    from solutionkit.bulk.sold import Sold
    from solutionkit.cli.choices import choices_of
    from solutionkit.policy.catalogue import with_categories
    from solutionkit.policy.choices import with_choices
    from solutionkit.policy.delivery import delivery_by
    from solutionkit.policy.parse_fees import fee_policy
    from solutionkit.policy.taking_part import left_out_of_industry

    policy, _ = fee_policy(tuple(industry.documents("fees")), registry.fields)
    known = with_categories(policy, *registry.categories(industry.spec.platforms))
    sold = Sold(delivery_by(industry.spec.fulfilments))
    chosen = with_choices(known, choices_of(registry, industry.spec.id))
    return chosen, (), sold, list(left_out_of_industry(known))


def _of_solution(solution: Solution, registry: Registry) -> _Asked:
    from solutionkit.bulk.sold import sold_by
    from solutionkit.cli.choices import choices_of
    from solutionkit.policy.choices import with_choices
    from solutionkit.policy.taking_part import left_out

    costing = [each.id for each in solution.goods.values() if each.price_fen]
    policy = with_choices(solution.fee_policy, choices_of(registry, solution.industry.id))
    return policy, solution.fees, sold_by(solution), list(left_out(solution, costing))


def _tell(policy: FeePolicy, contract: FeePolicy, summary: QuoteSummary, sold: Sold) -> None:
    from solutionkit.bulk.by_seller import several_sellers
    from solutionkit.policy.quote_text import question_line

    lang, delivery = lang_of(), sold.delivery
    of = delivery.several
    known = summary.codes - summary.waiting
    click.echo(
        say(
            f"{summary.codes:,} {of.zh}：算清 {known:,}，还要补充信息 {summary.waiting:,}",
            f"{summary.codes:,} {of.en}: {known:,} priced, {summary.waiting:,} need information",
        )
    )
    titles = {each.id: each.title for each in policy.components}
    for id, fen in summary.fees.items():
        said = _amount(fen, summary.unknown[id], summary.codes, of)
        click.echo(f"  {titles[id].of(lang)}  {said}  [{id}]{_contained(contract, id, titles)}")
    _tell_left(policy, summary, sold.delivery, sold.names if several_sellers(sold) else None)
    for question, count in summary.questions.items():
        concerned = say(f"（{count:,} {of.zh}）", f" ({count:,} {of.en})")
        click.echo(f"  {question_line(delivery.ask(question), lang)}{concerned}")
    if summary.orders is not None:
        open_ = summary.orders_waiting
        known = summary.orders - open_
        click.echo(
            say(
                f"{summary.orders:,} 笔订单：算清 {known:,}，还要补充信息 {open_:,}",
                f"{summary.orders:,} orders: {known:,} priced, {open_:,} need information",
            )
        )
    for question, count in summary.order_questions.items():
        concerned = say(f"（{count:,} 笔订单）", f" ({count:,} orders)")
        click.echo(f"  {question_line(question, lang)}{concerned}")


def _tell_left(
    policy: FeePolicy, summary: QuoteSummary, delivery: Delivery, names: Mapping[str, str] | None
) -> None:
    """What is left for each seller, and why of some codes it is less than nothing."""
    from solutionkit.policy.fees import State

    lang, of = lang_of(), delivery.several
    payee = policy.parties[policy.settlement.payee].of(lang)
    if len(summary.sellers) > 1:
        for each in summary.sellers:
            who = (names or {}).get(each.seller, "") or say("没写卖方的", "of no seller told")
            got = _amount(each.settlement_fen, each.waiting, each.codes, of)
            counted = say(f"（{each.codes:,} {of.zh}）", f" ({each.codes:,} {of.en})")
            click.echo(say(f"  {who}到手  {got}", f"  left for {who}  {got}") + counted)
    else:
        got = _amount(summary.settlement_fen, summary.waiting, summary.codes, of)
        click.echo(say(f"  {payee}到手  {got}", f"  left for {payee}  {got}"))
    if names is not None and not summary.sellers:
        zh = "  这是几家卖方的合计：表里加 goods.id 这一列，就按卖方分开"
        en = "  this is of several sellers: add the column goods.id to have it by seller"
        click.echo(say(zh, en))
    if summary.below_zero:
        late = delivery.states[State.REFUNDED_LATER]
        why = f"{late.zh}、费用不退，或者费用比实收多"
        zh = f"  {payee}到手是负数的有 {summary.below_zero:,} {of.zh}：{why}"
        en = (
            f"  {summary.below_zero:,} {of.en} leave less than nothing: {late.en} with fees that "
            "are kept, or fees exceed what came in"
        )
        click.echo(say(zh, en))


def _tell_assumed(policy: FeePolicy, summary: QuoteSummary, day: date, delivery: Delivery) -> None:
    """Fees charged because codes do not say what would spare it them, and how many codes."""
    from solutionkit.policy.assumed import assumed_words

    lang, of = lang_of(), delivery.several
    for each in summary.assumed:
        concerned = say(f"（{each.codes:,} {of.zh}）", f" ({each.codes:,} {of.en})")
        for words in assumed_words(each.component, (each.field,), policy.fields, day):
            click.echo(f"  {words.of(lang)}{concerned}")


def _tell_doubtful(summary: QuoteSummary, delivery: Delivery) -> None:
    """Codes whose amount does not go with the price of their goods."""
    from solutionkit.ir.money import yuan_of_fen

    lang, of = lang_of(), delivery.several
    for each in summary.doubtful:
        paid, price = yuan_of_fen(each.paid_fen), yuan_of_fen(each.price_fen)
        zh = f"（{each.codes:,} {of.zh}，例如 {each.first}：{each.goods} 卖 {price}，实付 {paid}）"
        en = f" ({each.codes:,} {of.en}, as {each.first}: {each.goods} is {price}, paid {paid})"
        click.echo(_DOUBTS[each.doubt].of(lang) + say(zh, en), err=True)


def _contained(contract: FeePolicy, id: str, titles: Mapping[str, Text]) -> str:
    """Which fee contains this one, so that it is not taken twice when totals are added up."""
    from solutionkit.policy.containment import contained_in

    outer = contained_in(contract, id)
    if outer is None:
        return ""
    within, always = outer
    lang = lang_of()
    said = titles[within].of(lang)
    if always:
        return say(f"（已含在{said}里，不另扣）", f" (contained in the {said})")
    return say(f"（收了{said}的，已含在里面）", f" (contained wherever the {said} is charged)")


def _amount(fen: int, unknown: int, codes: int, of: Text) -> str:
    """What a fee comes to as far as it is known; where nothing is, no 0."""
    from solutionkit.ir.money import yuan_of_fen

    if unknown and unknown == codes:
        return say("还算不出来", "not known yet")
    more = say(f"，另有 {unknown:,} {of.zh}还算不出来", f", and {unknown:,} not known yet")
    return yuan_of_fen(fen) + (more if unknown else "")


def _questions(asked: Mapping[Question, int], of: str) -> list[dict[str, Any]]:
    from solutionkit.policy.quote_data import questions_data

    told = zip(questions_data(asked), asked.values(), strict=True)
    return [{**each, of: count} for each, count in told]


def _data(
    policy: FeePolicy, summary: QuoteSummary, out: Path, without: Sequence[LeftOut]
) -> dict[str, Any]:
    from solutionkit.bulk.admit import rejects_of
    from solutionkit.bulk.quote import orders_of
    from solutionkit.bulk.rejects import reject_data
    from solutionkit.policy.taking_part import left_out_data

    return {
        "policy": {"id": policy.id, "version": policy.version},
        "codes": summary.codes,
        "need_info": summary.waiting,
        "fees_fen": summary.fees,
        "not_known": summary.unknown,
        "settlement_fen": summary.settlement_fen if len(summary.sellers) < 2 else None,
        "sellers": [asdict(each) for each in summary.sellers],
        "below_zero": summary.below_zero,
        "questions": _questions(summary.questions, "codes")
        + _questions(summary.order_questions, "orders"),
        "assumed": [
            {"fee": each.component.id, "field": each.field, "codes": each.codes}
            for each in summary.assumed
        ],
        "doubtful": [asdict(each) for each in summary.doubtful],
        "not_counted": left_out_data(without),
        "orders": summary.orders,
        "orders_need_info": summary.orders_waiting,
        "orders_out": str(orders_of(out)) if summary.orders is not None else None,
        "rejected": summary.rejects,
        "rejects": str(rejects_of(out)) if summary.rejects else None,
        "rejected_by": reject_data(summary.reject_kinds),
        "unused_columns": list(summary.unused),
        "out": str(out),
    }
