"""Which fees the rows of `quote --rows` cannot count, and which they charge for want of a word."""

import json
from pathlib import Path

from rows_command import CODES, quote, run

SCENARIOS = Path(__file__).parents[3] / "industries/local_services/scenarios"


def test_what_is_not_counted_is_said_once_as_for_a_single_order(tmp_path: Path) -> None:
    spec = SCENARIOS / "tea-chain/solution.yaml"
    single = run("quote", str(spec), "--goods", "mint-milk-green", cwd=tmp_path).stdout
    said = [line for line in single.splitlines() if line.startswith("没有算进去：")]
    assert said
    (tmp_path / "codes.csv").write_text(CODES + "b,2026-11-03,redeemed,29.90\n", "utf-8")
    words = ("quote", str(spec), "--rows", "codes.csv", "-o", "f.parquet")
    many = run(*words, cwd=tmp_path).stdout.splitlines()
    assert [line for line in many if line.startswith("没有算进去：")] == said
    told = json.loads(run(*words, "--format", "json", cwd=tmp_path).stdout)["not_counted"]
    assert [f"没有算进去：{each['zh']}" for each in told] == said


def test_a_fee_charged_for_want_of_a_word_is_told_with_how_many_codes_want_it(
    tmp_path: Path,
) -> None:
    spec = SCENARIOS / "hotpot-contract/solution.yaml"
    head = "id,state,paid,on,goods.id,brought_by\n"
    row = "redeemed,268.00,2026-12-20,hotpot-for-four"
    codes = f"a,{row},\nb,{row},nobody\nc,{row},creator\nd,paid,9.00,2026-12-20,voucher-100,\n"
    codes += "left-out,redeemed,268.00,,hotpot-for-four,\n"
    (tmp_path / "codes.csv").write_text(head + codes, "utf-8")
    words = ("quote", str(spec), "--rows", "codes.csv", "-o", "f.parquet")
    said = (
        "没写“谁带来的”，就当要收达人佣金；没有人带、代运营带来、职人带来、店员带来的不收；"
        "订单里写 code.brought_by: nobody，多笔的表里加这一列"
    )
    assert f"  {said}（1 张券）" in run(*words, cwd=tmp_path).stdout.splitlines()
    told = json.loads(run(*words, "--format", "json", cwd=tmp_path).stdout)["assumed"]
    assert told == [{"fee": "creator_commission", "field": "code.brought_by", "codes": 1}]
    (tmp_path / "codes.csv").write_text(f"id,state,paid,on,goods.id\ne,{row}\n", "utf-8")
    assert f"  {said}（1 张券）" in run(*words, cwd=tmp_path).stdout.splitlines()


def test_an_industry_alone_says_which_fees_it_cannot_count(tmp_path: Path) -> None:
    done = quote(tmp_path, CODES, "-o", "f.parquet")
    left_out = "服务商佣金、达人佣金、职人激励金、店员激励金"
    assert f"没有算进去：{left_out}（只给了行业，没有方案和合同）" in done.stdout
