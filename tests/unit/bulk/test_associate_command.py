"""`solutionkit associate` as a person runs it: a spec, tables, tables that cannot be used."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

ROOT = Path(__file__).parents[3]
TEA = ROOT / "industries/local_services/scenarios/tea-chain/solution.yaml"
RULES = """\
policy: mine
version: "1"
title: {zh: 商品配门店, en: goods with stores}
targets: {pairs: {zh: 商品配门店, en: goods with stores}}
fields:
  goods.city: {type: text, title: {zh: 限定城市, en: only in}}
rules:
  - {id: city, on: pair, target: pairs, when: not unknown(goods.city),
     require: goods.city == store.city, title: {zh: 同城, en: Same city},
     fix: {zh: 换一家同城的门店, en: choose a store in the city}, facts: [], grade: contract}
  - {id: price, on: pair, target: pairs, require: goods.price >= 1, title: {zh: 有价, en: Priced},
     fix: {zh: 写上售价, en: state a price}, facts: [], grade: contract}
"""
GOODS = "id,name,price,city\ntea,绿茶,12.00,武汉\ncake,蛋糕,18.00,\n"
STORES = "id,name,city\nhan,汉口店,武汉\nxing,星沙店,长沙\n"


def associate(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "solutionkit", "associate", "--as-of", "2026-11-21"]
    done = subprocess.run(
        [*command, *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("goods.csv", GOODS), ("stores.csv", STORES), ("rules.yaml", RULES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


TABLES = ("--goods", "goods.csv", "--stores", "stores.csv", "--rules", "rules.yaml")


def test_goods_and_stores_of_a_spec(tmp_path: Path) -> None:
    words = ("--payload", "store-prices", "--pairs", "pairs.parquet", "-o", "out")
    done = associate(TEA, *words, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    summary = json.loads((tmp_path / "out/summary.json").read_text("utf-8"))
    calls = [
        json.loads(line)["poi_sku_price_list"]
        for file in sorted((tmp_path / "out/payloads/store-prices").iterdir())
        for line in file.read_text("utf-8").splitlines()
    ]
    assert f"通过 {summary['passing']} 对" in done.stdout
    assert 0 < summary["passing"] == parquet.read_metadata(tmp_path / "pairs.parquet").num_rows
    assert sum(map(len, calls)) == summary["payload_items"] == summary["passing"]
    assert {len(each) for each in calls[:-1]} == {50}
    assert all(each["store"].isdigit() for call in calls for each in call)


def test_one_pair_of_a_spec_is_explained(tmp_path: Path) -> None:
    other = associate(TEA, "--explain", "wuhan-opening", "wuhan-02", cwd=tmp_path).stdout
    assert "现在不行" in other
    assert "wuhan-01" in other
    waiting = associate(TEA, "--explain", "pair-set", "wuhan-06", cwd=tmp_path).stdout
    assert "还要补充信息" in waiting
    assert "poi" in waiting
    assert "可以" in associate(TEA, "--explain", "pair-set", "wuhan-01", cwd=tmp_path).stdout


def test_tables_and_rules_of_ones_own(folder: Path) -> None:
    done = associate(*TABLES, "--pairs", "pairs.parquet", cwd=folder)
    assert "4 对，通过 3 对" in done.stdout
    found = parquet.read_table(folder / "pairs.parquet").to_pylist()
    pairs = {(each["goods"], each["store"]) for each in found}
    assert pairs == {("tea", "han"), ("cake", "han"), ("cake", "xing")}
    told = associate(*TABLES, "--explain", "tea", "xing", cwd=folder).stdout
    assert "限定城市 = 武汉" in told
    assert "换一家同城的门店" in told


def test_rows_left_out_are_told_by_row_column_and_reason(folder: Path) -> None:
    (folder / "goods.csv").write_text(GOODS + "tea,绿茶,１２,武汉\nbad,坏,-3.00,\n", "utf-8")
    done = associate(*TABLES, "-o", "out", cwd=folder)
    assert done.returncode == 0
    assert "2 行没用上，原因见 out/rejects.csv" in done.stderr
    said = "goods.csv 第 4 行 price  “１２” 不是不带符号的金额，例如 9.90 元（这样的共 2 行）"
    assert said in done.stderr
    told = (folder / "out/rejects.csv").read_text("utf-8")
    assert "goods.csv,4,price," in told and "goods.csv,4,id,id 重复" in told
    assert "goods.csv,5,price," in told
    summary = json.loads((folder / "out/summary.json").read_text("utf-8"))
    assert summary["rejected_rows"] == 2
    assert [(each["column"], each["rows"]) for each in summary["rejected_by"]] == [
        ("price", 2),
        ("id", 1),
    ]


def test_a_word_or_store_nobody_knows_is_no_way_around_a_rule(folder: Path) -> None:
    goods = [
        "id,form,category,sale_from,sale_until,stores",
        "asked,set-meal,酒店旅游,,,",
        "by its title,团购套餐,酒店旅游,2026/1/2,2027/12/31,han、xing",
        "no such form,套餐,酒店旅游,,,",
        "another spelling,set meal,酒店旅游,,,",
        "no category,booking,美食,,,han",
        "no such store,pass,酒店旅游,2026-01-02,2027-12-31,han;s9999",
    ]
    stores = "id,has_poi,run_by_merchant,documents\nhan,是,是,营业执照@2034/6/30、食品经营许可证\n"
    stores += "xing,是,是,营业执照@30/6/2034\n"
    (folder / "goods.csv").write_text("\n".join(goods) + "\n", "utf-8")
    (folder / "stores.csv").write_text(stores, "utf-8")
    words = ("--goods", "goods.csv", "--stores", "stores.csv", "--rules", "local-services")
    done = associate(*words, "-o", "out", cwd=folder)
    assert "3 对，通过 1 对" in done.stdout
    assert "store-goods-category  门店卖的是什么类目  不符合 0，待补充 1" in done.stdout
    assert "goods.csv 的 category “美食” 不在已知的类目里（1 行），当作不知道" in done.stderr
    told = (folder / "out/rejects.csv").read_text("utf-8")
    assert "goods.csv,4,form,“套餐” 不是已知的选项。是不是想写 “set-meal”？" in told
    assert "goods.csv,5,form" in told and "goods.csv,7,stores,“s9999” 不是 stores.csv 里的" in told
    assert "stores.csv,3,documents,“30/6/2034” 不是日期" in told


def test_a_rule_that_asks_is_open_where_it_is_violated(tmp_path: Path) -> None:
    told = associate(TEA, "-o", "out", cwd=tmp_path).stdout
    assert "门店有平台门店 ID  不符合 0，待补充 1160" in told
    one = associate(TEA, "--explain", "pair-set", "wuhan-06", cwd=tmp_path).stdout
    assert "待补充" in one and "不符合" not in one


@pytest.mark.parametrize("rules", ["local-services", "admission"])
def test_rules_of_an_industry_are_named_by_its_id_or_their_folder(folder: Path, rules: str) -> None:
    shutil.copytree(ROOT / "industries/local_services/admission", folder / "admission")
    words = ("--goods", "goods.csv", "--stores", "stores.csv", "--rules", rules)
    told = associate(*words, "--template", "stores", cwd=folder)
    header = "id,name,merchant,store.has_poi,store.poi,store.run_by_merchant,documents\n"
    assert told.stdout == header
    done = associate(*words, "--pairs", "pairs.parquet", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "门店有平台门店 ID  不符合 0，待补充 4" in done.stdout
    assert "goods.csv 里不用的列：price、city" in done.stderr
    assert "stores.csv 里不用的列：city" in done.stderr


def test_what_a_payload_needs_is_listed_and_told_before_the_run(folder: Path) -> None:
    words = ("--rules", "local-services")
    listed = associate(*words, "--columns", cwd=folder).stdout
    assert "store.poi  平台的门店 ID，--payload store-prices 要" in listed
    assert "goods.price  售价，--payload store-prices 要" in listed
    words = ("--goods", "goods.csv", "--stores", "stores.csv", *words)
    done = associate(*words, "--payload", "store-prices", "-o", "out", cwd=folder)
    assert done.stderr.startswith("--payload store-prices 还要 store.poi，表里没有这些列")


def test_rules_that_stand_in_several_files_are_asked_for_as_a_folder(folder: Path) -> None:
    rules = ROOT / "industries/local_services/admission"
    words = ("--goods", "goods.csv", "--stores", "stores.csv", "--rules", rules / "pairs.yaml")
    refused = associate(*words, "-o", "out", cwd=folder)
    assert refused.returncode == 1 and f"--rules {rules}；" in refused.stderr


def test_a_long_list_is_folded_and_nothing_is_said_twice(folder: Path) -> None:
    stores = ";".join(f"s{at}" for at in range(40))
    (folder / "goods.csv").write_text(f"id,price,stores\ntea,1.00,{stores}\n", "utf-8")
    rows = "".join(f"{each},店,武汉\n" for each in stores.split(";"))
    (folder / "stores.csv").write_text(STORES + rows, "utf-8")
    told = associate(*TABLES, "--explain", "tea", "han", cwd=folder).stdout
    assert "等 40 项" in told and "s9" not in told


def test_pairs_are_written_to_no_link(folder: Path) -> None:
    (folder / "pairs.parquet").symlink_to("elsewhere.parquet")
    refused = associate(*TABLES, "--pairs", "pairs.parquet", cwd=folder)
    assert refused.returncode == 2 and "不是普通文件" in refused.stderr
    assert (folder / "pairs.parquet").is_symlink()


@pytest.mark.parametrize(
    "goods", [b"", b"name,price\na,1\n", b"id,id\na,b\n", b"id\n\xff\xff\xff", b"PAR1 cut short"]
)
def test_tables_that_cannot_be_used_leave_nothing_behind(folder: Path, goods: bytes) -> None:
    (folder / "goods.csv").write_bytes(goods)
    before = sorted(folder.iterdir())
    done = associate(*TABLES, "-o", "out", "--pairs", "pairs.parquet", cwd=folder)
    assert done.returncode != 0
    assert "goods.csv" in done.stderr
    assert sorted(folder.iterdir()) == before


def test_a_table_is_never_written_over(folder: Path) -> None:
    parquet.write_table(pa.table({"id": ["tea"], "price_fen": [1200]}), folder / "goods.parquet")
    words = ("--goods", "goods.parquet", *TABLES[2:], "--pairs", "goods.parquet")
    assert associate(*words, cwd=folder).returncode == 2
    assert parquet.read_metadata(folder / "goods.parquet").num_columns == 2


PEAK = """
import sys
from solutionkit.cli.main import main
try:
    main()
except SystemExit as end:
    assert not end.code
with open("/proc/self/status") as status:
    print([int(line.split()[1]) for line in status if line.startswith("VmHWM")][0] // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to tell memory")
def test_millions_of_pairs_take_little_memory(folder: Path) -> None:
    count, merchants = 40_000, 100
    owners = [f"m{n * merchants // count}" for n in range(count)]
    ids = [f"item{n}" for n in range(count)]
    prices = [n % 300 for n in range(count)]
    cities = [["武汉", "长沙", "成都"][n % 3] for n in range(count)]
    goods = pa.table({"id": ids, "merchant": owners, "price_fen": prices, "city": cities})
    parquet.write_table(goods, folder / "goods.parquet")
    parquet.write_table(goods.drop_columns(["price_fen"]), folder / "stores.parquet")
    files = ("--goods", "goods.parquet", "--stores", "stores.parquet", *TABLES[4:])
    done = subprocess.run(
        [sys.executable, "-c", PEAK, "associate", *files, "--pairs", "pairs.parquet", "-o", "out"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    passing = json.loads((folder / "out/summary.json").read_text("utf-8"))["passing"]
    assert passing == parquet.read_metadata(folder / "pairs.parquet").num_rows > 3_500_000
    assert int(done.stdout.splitlines()[-1]) < 200, "the pairs were held in memory"
