"""What `solutionkit associate --payload` sends, what it keeps back, and what it says of that."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

GROUP_GOODS = "id,form,category,price,sale_from,sale_until\n"
GROUP_STORES = "id,has_poi,poi,run_by_merchant,documents\n"
MOUNTED = ("--goods", "goods.csv", "--stores", "stores.csv", "--rules", "local-services")


def associate(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "solutionkit", "associate", "--as-of", "2026-11-21", *MOUNTED]
    done = subprocess.run(
        [*command, *words], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def mounted(
    tmp_path: Path, goods: str, stores: str, *words: str
) -> subprocess.CompletedProcess[str]:
    """Goods of group buying with stores, whose prices are to be sent."""
    (tmp_path / "goods.csv").write_text(GROUP_GOODS + goods, "utf-8")
    (tmp_path / "stores.csv").write_text(GROUP_STORES + stores, "utf-8")
    return associate(*words, cwd=tmp_path)


def sent(tmp_path: Path) -> list[dict[str, Any]]:
    files = sorted((tmp_path / "out/payloads/store-prices").glob("*"))
    lines = [line for each in files for line in each.read_text("utf-8").splitlines()]
    return [item for line in lines for item in json.loads(line)["poi_sku_price_list"]]


GOOD_ROW = "tea,set-meal,餐饮,9.90,2026-11-01,2027-12-31\n"
GOOD_STORE = "han,是,7123456789012345678,是,营业执照;食品经营许可证\n"
PAYLOAD = ("--payload", "store-prices", "-o", "out")


@pytest.mark.parametrize(
    ("stores", "why"),
    [
        ("xing,是,7.00E+18,是,无\n", "stores.csv 第 3 行 poi  “7.00E+18” 丢了后面的数字"),
        ("xing,是,7123456789012340000,是,无\n", "“7123456789012340000” 丢了后面的数字"),
        ("xing,是,待补,是,无\n", "“待补” 不是编号；还没有就写 unset"),
        ("7.01E+18,是,,是,无\n", "stores.csv 第 3 行 id  “7.01E+18” 丢了后面的数字"),
    ],
)
def test_a_spoilt_number_is_sent_to_no_platform(tmp_path: Path, stores: str, why: str) -> None:
    done = mounted(tmp_path, GOOD_ROW, GOOD_STORE + stores, *PAYLOAD)
    assert why in done.stderr
    assert sent(tmp_path) == [{"store": "7123456789012345678", "goods": "tea", "price_fen": 990}]


def test_two_stores_of_a_merchant_cannot_have_one_number(tmp_path: Path) -> None:
    stores = GOOD_STORE + GOOD_STORE.replace("han", "copied")
    done = mounted(tmp_path, GOOD_ROW, stores, *PAYLOAD)
    assert "第 2 行 poi  平台门店 ID 7123456789012345678 和门店 copied 的一样" in done.stderr
    assert "和门店 han 的一样" in (tmp_path / "out/rejects.csv").read_text("utf-8")
    assert sent(tmp_path) == []
    header, *rows = (GROUP_STORES + stores).splitlines()
    lines = [f"{header},merchant", f"{rows[0]},one", f"{rows[1]},other"]
    (tmp_path / "stores.csv").write_text("\n".join(lines) + "\n", "utf-8")
    assert "2 行没用上" not in associate(*PAYLOAD, cwd=tmp_path).stderr


def test_goods_whose_sale_ends_before_it_starts_go_nowhere(tmp_path: Path) -> None:
    turned = GOOD_ROW.replace("tea", "turned").replace("2026-11-01", "2028-01-01")
    done = mounted(tmp_path, GOOD_ROW + turned, GOOD_STORE, *PAYLOAD)
    assert "第 3 行 sale_until  停售日 2027-12-31 早于开售日 2028-01-01" in done.stderr
    assert [each["goods"] for each in sent(tmp_path)] == ["tea"]
    told = mounted(tmp_path, GOOD_ROW + turned, GOOD_STORE, "--explain", "turned", "han")
    assert told.returncode == 1 and "停售日 2027-12-31 早于开售日 2028-01-01" in told.stderr


def test_what_a_call_cannot_take_is_told_row_by_row(tmp_path: Path) -> None:
    goods = GOOD_ROW + GOOD_ROW.replace("tea,", "free,").replace("9.90", "0")
    goods += GOOD_ROW.replace("tea,", "no-price,").replace("9.90", "")
    done = mounted(tmp_path, goods, GOOD_STORE + "xing,是,,是,营业执照;食品经营许可证\n", *PAYLOAD)
    assert "6 对，通过 6 对" in done.stdout
    assert "5 对没进批量请求，逐行的原因见 out/payloads/store-prices.unsent.csv" in done.stderr
    assert "goods.csv goods.price  没有写（1 行，例如 no-price）" in done.stderr
    assert [each["goods"] for each in sent(tmp_path)] == ["tea"]
    told = (tmp_path / "out/payloads/store-prices.unsent.csv").read_text("utf-8").splitlines()
    assert [line.split(",")[2:5] for line in told[1:]] == [
        ["free", "goods.price", "2"],
        ["no-price", "goods.price", "2"],
        ["xing", "store.poi", "3"],
    ]
    assert "要大于 0" in told[1]
    kinds = json.loads((tmp_path / "out/summary.json").read_text("utf-8"))["payload_unsent"]
    assert [each["rows"] for each in kinds] == [1, 1, 1]


def test_a_number_only_calls_need_may_stand_in_the_table_of_any_run(tmp_path: Path) -> None:
    done = mounted(tmp_path, GOOD_ROW, GOOD_STORE, "--pairs", "pairs.parquet")
    assert done.returncode == 0, done.stderr
    assert "不认识的列" not in done.stderr


def test_an_explanation_says_what_is_wrong_with_a_row_that_is_left_out(tmp_path: Path) -> None:
    bad = "xing,大概,7.00E+18,是,无\n"
    told = mounted(tmp_path, GOOD_ROW, GOOD_STORE + bad, "--explain", "tea", "xing")
    assert told.returncode == 1
    assert "stores.csv 第 3 行 has_poi：“大概” 不是是或否" in told.stderr
    assert "stores.csv 第 3 行 poi：“7.00E+18” 丢了后面的数字" in told.stderr
    assert "rejects.csv" not in told.stderr
