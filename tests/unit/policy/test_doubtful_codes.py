"""What `quote` says of codes whose refund or day leaves something in doubt."""

from pathlib import Path

from click.testing import CliRunner, Result
from policies import INDUSTRIES

from solutionkit.cli.main import commands

TEA = INDUSTRIES / "local_services/scenarios/tea-chain/solution.yaml"
ORDER = "items: [{goods: mint-milk-green, on: 2026-11-03}]\n"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def order(folder: Path, text: str) -> Result:
    file = folder / "order.yaml"
    file.write_text(text, encoding="utf-8")
    return run("quote", TEA, "--order", file)


PART = "trade: {refund: {to_use: {right: partial, text: 扣除 10% 手续费后退回。}}}\n"


def test_a_refund_of_a_part_is_left_open_in_orders_and_tables(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text(PART, encoding="utf-8")
    (tmp_path / "order.yaml").write_text(PART_ORDER, encoding="utf-8")
    (tmp_path / "codes.csv").write_text(PART_ROWS, encoding="utf-8")
    base = ("quote", TEA, "--with", tmp_path / "part.yaml")
    single = run(*base, "--order", tmp_path / "order.yaml")
    assert "退一部分给用户，退多少看退款说明；商家到手还算不出来" in single.stdout
    assert "（其中退了多少还算不出来）" in single.stdout
    rows = run(*base, "--rows", tmp_path / "codes.csv", "-o", tmp_path / "fees.parquet")
    assert "2 张券：算清 1，还要补充信息 1" in rows.stdout
    for each in (single, rows):
        assert "right: partial，扣多少只写在 text 里" in each.stdout


PART_ORDER = "items: [{goods: mint-milk-green, state: refunded}, {goods: mint-milk-green}]"
PART_ROWS = """\
id,code.on,code.state,code.paid,goods.id
1,2026-12-01,refunded,9.90,mint-milk-green
2,2026-12-01,redeemed,9.90,mint-milk-green
"""


def test_a_day_on_which_no_code_can_be_there_is_told(tmp_path: Path) -> None:
    early = order(tmp_path, "items: [{goods: pair-set, on: 2020-01-01}]")
    late = order(tmp_path, "items: [{goods: pair-set, on: 2039-01-01}]")
    assert early.exit_code == late.exit_code == 0
    assert "才开售" in early.output and "就过期了" in late.output
    assert "order/day-unlikely" not in order(tmp_path, ORDER).output


def test_goods_nobody_sells_hide_no_other_mistake_of_the_item(tmp_path: Path) -> None:
    told = order(tmp_path, "items: [{goods: nope, on: 2026-13-45, paid: 88圆, quantity: 0}]").output
    assert told.count("错误[") == 4
    assert all(each in told for each in ("nope", "2026-13-45", "88圆", "10000"))
