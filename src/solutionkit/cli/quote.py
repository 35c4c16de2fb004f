"""`solutionkit quote`: what an order costs, to the fen: every fee, who pays it, what is left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from solutionkit.cli.all_places import all_option
from solutionkit.cli.answer_form import form_option
from solutionkit.cli.as_of import as_of_day, as_of_option
from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, option, say
from solutionkit.cli.not_counted import tell_left_out
from solutionkit.cli.overlays import overlay_option
from solutionkit.cli.rows import row_options
from solutionkit.cli.table_columns import asks_columns

if TYPE_CHECKING:
    from solutionkit.ir.solution import Solution
    from solutionkit.policy.order import Item


@described(
    "quote",
    zh="算一笔订单：每项费用谁付、付多少，商家到手多少\n\n"
    "订单文件这样写（paid 是每张券的实付，不写就用方案里的售价）：\n\n"
    "\b\n"
    "  items:\n"
    "    - {goods: 商品编号, quantity: 2, state: redeemed, on: 2026-06-03}\n"
    "    - {goods: 商品编号, paid: 7.90, subsidies: {platform: 2}, state: paid}\n\n"
    "state：paid 已付款，redeemed 已核销，reversed 撤销核销，refunded 核销前退款，"
    "refunded-after-redemption 核销后退款。\n\n"
    "一次算很多张券：--rows 给一张表（CSV 或 Parquet），一行一张券，要有 id、on（这一步是哪天）、"
    "state、paid（元；列名 paid_fen 写分）；补贴写 subsidy.编号，没有这一列就是没有补贴；"
    "费用要问的别的字段用它自己的名字。有按订单或按商品收的费用时再要 order、item 两列，"
    "每笔订单写进 OUT.orders.parquet。金额都是整数分，空的是还算不出来。"
    "看不懂的行写进 OUT.rejects.csv。这时 SPEC 也可以写行业编号。\n\n"
    "按账期结的收入（小游戏的 revenue）：--income 给一张流水表，列名 on（一天，或 "
    "2026-11-01..2026-11-15）、revenue（收入的 id）、amount（分成以前的元），到账了再写 received；"
    "每个账期应得多少、到账的对不对，一项一项写出来。\n\n"
    "费率未知时不会当成 0，会写出该问谁。退出码：0 算完（包括还要问的），1 文件有错。",
    en="Price an order: every fee, who pays it, what the merchant keeps\n\n"
    "An order's file (paid is for each code; the spec's price unless said):\n\n"
    "\b\n"
    "  items:\n"
    "    - {goods: ID, quantity: 2, state: redeemed, on: 2026-06-03}\n"
    "    - {goods: ID, paid: 7.90, subsidies: {platform: 2}, state: paid}\n\n"
    "state: paid, redeemed, reversed, refunded, refunded-after-redemption.\n\n"
    "Many codes at once: --rows names a table (CSV or Parquet), a code a row, with id, on "
    "(the day of its last step), state, paid (yuan; fen in a column paid_fen); subsidies as "
    "subsidy.ID, none where there is no such column; other fields that fees ask about by "
    "their names. Where fees are charged by the order or the item, order and item are needed "
    "as well, and OUT.orders.parquet has the orders. Amounts are whole fen, empty where they "
    "cannot be known. Rows that cannot be read are told in OUT.rejects.csv. SPEC may then be "
    "an industry's id.\n\n"
    "What is settled by period (revenue of a mini-game): --income names a table with on (a day, "
    "or 2026-11-01..2026-11-15), revenue (its id), amount (yuan before they are shared), and "
    "received once it arrived; each statement says what is due and whether it arrived.\n\n"
    "An unknown rate is never 0; the quote says whom to ask. Exit code: 0 done, open questions "
    "included; 1 errors in the files.",
    examples=(
        "solutionkit quote my-shop/solution.yaml --goods set-for-two --quantity 2",
        "solutionkit quote my-shop/solution.yaml --order order.yaml",
        "solutionkit quote my-shop/solution.yaml --rows codes.csv -o fees.parquet",
    ),
)
@click.argument("spec", type=click.Path(path_type=Path))
@option(
    "--rows",
    type=click.Path(path_type=Path),
    zh="一张券的表，一行一张",
    en="a table of codes, one a row",
)
@row_options
@option(
    "--income",
    type=click.Path(path_type=Path),
    zh="一张流水表，按账期对账",
    en="a table of income, settled by period",
)
@option("--order", type=click.Path(path_type=Path), zh="订单文件", en="the order's file")
@option(
    "--goods",
    zh="商品编号；不写就是第一个要付钱的",
    en="the goods' id; the first with a price unless given",
)
@option(
    "--quantity",
    type=click.IntRange(1, 10_000),
    default=1,
    zh="几份；不写就是 1",
    en="how many; 1 unless given",
)
@overlay_option
@all_option
@as_of_option("算", "reckon")
@form_option
@click.pass_context
def command(
    context: click.Context,
    /,
    spec: Path,
    order: Path | None,
    goods: str | None,
    quantity: int,
    as_of: str | None,
    form: str,
    **options: Any,
) -> None:
    """Price the order and show every line, or price a table of codes or of income."""
    _refuse_several(options, order or goods)
    if options["rows"] or asks_columns(options):
        from solutionkit.cli.quote_rows import quote_table

        quote_table(context, spec, as_of_day(as_of), form, options)
        return
    if order is not None and goods is not None:
        raise click.UsageError(say("--order 和 --goods 只写一个", "give --order or --goods"))
    solution = _sound(context, spec, as_of, form, options["overlays"])
    if options["income"]:
        from solutionkit.cli.quote_income import quote_income

        quote_income(context, options["income"], solution, form)
        return
    items = _ordered(order, solution, form) if order else _single(solution, goods, quantity)
    if items is None:
        context.exit(1)
    _show(solution, items, form)


def _sound(
    context: click.Context, spec: Path, as_of: str | None, form: str, overlays: tuple[Path, ...]
) -> Solution:
    """The solution without errors: a sum next to an error would be believed."""
    from solutionkit.cli.report import ABOUT_MONEY, about_amounts, report_aside
    from solutionkit.diagnostics import Severity
    from solutionkit.pipeline import check_spec
    from solutionkit.registry import installed

    result = check_spec(spec, installed(), as_of_day(as_of), overlays)
    found = about_amounts(result.diagnostics)
    report_aside(found, result.document.texts, form, ABOUT_MONEY)
    if result.solution is None or any(each.severity is Severity.ERROR for each in found):
        context.exit(1)
    return result.solution


def _refuse_several(options: dict[str, Any], order: object) -> None:
    """An order, a table of codes and a table of income are three questions."""
    asked = (options["rows"], options["income"], order)
    if sum(each is not None for each in asked) > 1:
        raise click.UsageError(
            say(
                "--rows、--income 和 --order、--goods 一次只写一种",
                "give one of --rows, --income, and --order or --goods",
            )
        )
    if options["out"] and not options["rows"]:
        raise click.UsageError(say("-o 要配合 --rows", "-o needs --rows"))


def _ordered(file: Path, solution: Solution, form: str) -> tuple[Item, ...] | None:
    """The items of an order's file; nothing, once reported, where it has errors."""
    from solutionkit.cli.report import report_aside
    from solutionkit.diagnostics import Severity
    from solutionkit.policy.order import order_in
    from solutionkit.source import read

    document, told = read(file)
    items, found = order_in(document, solution)
    unread = any(each.severity is Severity.ERROR for each in told)
    report_aside(told if unread else [*told, *found], document.texts, form, ("",))
    return None if any(each.severity is Severity.ERROR for each in found) else items


def _single(solution: Solution, goods: str | None, quantity: int) -> tuple[Item, ...] | None:
    """One item of the goods named, or of the first that cost; nothing, once said, if none do."""
    from solutionkit.diagnostics.suggestion import did_you_mean
    from solutionkit.policy.order import single_item

    costing = (each.id for each in solution.goods.values() if each.price_fen)
    id = goods or next(costing, None)
    if id is None:
        family = solution.trade.family.title
        click.echo(
            say(
                f"没有可算的订单：这个方案没有要付钱的商品（{family.zh}）",
                f"no order to price: nothing in this spec costs money ({family.en})",
            ),
            err=True,
        )
        return None
    if id not in solution.goods:
        advice = did_you_mean(id, solution.goods)
        said = say(f"没有商品 {id}；{advice.zh}", f"no goods {id!r}; {advice.en}")
        raise click.BadParameter(said, param_hint="--goods")
    if solution.goods[id].fulfilment == "display":
        name = solution.goods[id].name
        zh, en = f"“{name}”只展示，不在线收款", f"nothing is paid for '{name}', which is only shown"
        click.echo(say(f"没有可算的订单：{zh}", f"no order to price: {en}"), err=True)
        return None
    return (single_item(solution.goods[id], quantity, solution),)


def _show(solution: Solution, items: tuple[Item, ...], form: str) -> None:
    from solutionkit.policy.changes import change_words, changes, changes_data
    from solutionkit.policy.fees import quote
    from solutionkit.policy.quote_data import quote_data
    from solutionkit.policy.quote_text import quote_lines
    from solutionkit.policy.taking_part import left_out, left_out_data

    without = list(left_out(solution, list(dict.fromkeys(each.goods for each in items))))
    codes = [code for item in items for code in item.codes]
    quoted = quote(solution.fee_policy, solution.fees, codes, solution.as_of)
    later = list(changes(solution.fee_policy, solution.fees, solution.as_of))
    if form == "json":
        data = quote_data(quoted, items, solution.fee_policy)
        data["changes"] = changes_data(later, solution.fee_policy)
        data["not_counted"] = left_out_data(without)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    lang = lang_of()
    for line in quote_lines(quoted, items, solution, lang):
        click.echo(line)
    for change in later:
        title = change.component.title.of(lang)
        said = change_words(change, solution.fee_policy).of(lang)
        click.echo(say("以后会变：", "changes later: ") + f"{title} {said}")
    tell_left_out(without)
