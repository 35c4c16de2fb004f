"""Goods joined with stores: the files say what the plain decision says of each pair."""

import json
import os
import signal
import sys
from datetime import date
from pathlib import Path
from random import Random

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from solutionkit.bulk import payloads
from solutionkit.bulk.associate import associate
from solutionkit.bulk.pair_rules import PairRules, pair_rules
from solutionkit.bulk.pair_sources import Tables
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.diagnostics import Text
from solutionkit.ir.platform import Batch
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse import admission_policy
from solutionkit.source import read_source

DAY = date(2026, 11, 21)
RULES = """\
policy: pairs
version: "1"
title: {zh: 商品配门店, en: Goods with stores}
targets: {associate: {zh: 商品配门店, en: goods with stores}}
documents: {食品经营许可证: {zh: 食品经营许可证, en: food licence}}
fields:
  goods.until: {type: date, title: {zh: 售卖到, en: sold until}}
  goods.category: {type: category, values: [丽人], title: {zh: 类目, en: category}}
  goods.city: {type: text, title: {zh: 限定城市, en: only in}}
  store.lease: {type: date, title: {zh: 租约到期, en: lease ends}}
  store.cap: {type: money_fen, title: {zh: 单价上限, en: highest price}}
  store.open: {type: bool, title: {zh: 在营业, en: is open}}
rules:
  - &rule {id: open, on: store, target: associate, require: store.open,
     title: {zh: 营业, en: Open}, fix: {zh: 开业, en: open}, facts: [a.b], grade: contract}
  - {id: city, on: goods, target: associate, when: not unknown(goods.city),
     require: goods.city == store.city,
     title: {zh: 城市, en: City}, fix: {zh: 换城市, en: move}, facts: [a.b], grade: contract}
  - {id: price, on: goods, target: associate, require: goods.price <= store.cap,
     title: {zh: 价格, en: Price}, fix: {zh: 降价, en: lower}, facts: [a.b], grade: contract}
  - {id: lease, on: goods, target: associate, require: store.lease >= goods.until,
     title: {zh: 租约, en: Lease}, fix: {zh: 续租, en: renew}, facts: [a.b], grade: contract}
  - {id: food, on: store, target: associate, when: 'goods.category in ["餐饮"]',
     require: 食品经营许可证, effect: review,
     title: {zh: 食品, en: Food}, fix: {zh: 办证, en: get it}, facts: [a.b], grade: contract}
  - {id: rich, on: store, target: associate, require: store.cap >= 200, effect: warn,
     title: {zh: 上限, en: Cap}, fix: {zh: 提高, en: raise}, facts: [a.b], grade: contract}
""".replace("&rule ", "")
BATCH = Batch(
    "prices",
    Text("价格", "prices"),
    "/prices",
    "list",
    4,
    {"store": "store.poi", "goods": "goods.id", "fen": "goods.price"},
    (),
)


def rules() -> PairRules:
    document, faults = read_source("rules.yaml", RULES.encode())
    fields = {each.name: each for each in FIELDS}
    policy, found = admission_policy([document], fields, {})
    assert not [*faults, *found]
    return pair_rules(policy, "associate", DAY)


def goods_csv(count: int, merchants: int) -> str:
    random, lines = Random(3), ["id,merchant,name,category,price,until,city,stores"]
    for at in range(count):
        until = random.choice(["2026-12-31", "2026-11-30", "2027-06-30", "unknown"])
        city = random.choice(["武汉", "长沙", "", ""])
        category = random.choice(["餐饮 > 茶饮", "餐饮", "丽人", "餐钦 > 茶饮", ""])
        price = random.choice(["9.90", "88", "199.00", ""])
        stores = random.choice(["", "", "", ";".join(f"s{n}" for n in range(0, 40, at % 5 + 1))])
        lines.append(f"g{at},m{at % merchants},商品{at},{category},{price},{until},{city},{stores}")
    return "\n".join(lines) + "\n"


def stores_csv(count: int, merchants: int) -> str:
    random, lines = Random(4), ["id,merchant,name,city,cap,open,lease,documents,poi"]
    for at in range(count):
        cap = random.choice(["50.00", "200.00", "300", "300", ""])
        lease = random.choice(["2026-12-31", "2028-01-01", "2028-01-01", ""])
        held = random.choice(["食品经营许可证@2030-01-01", "食品经营许可证@2026-01-01", "none", ""])
        city, is_open = random.choice(["武汉", "长沙"]), random.choice(["是", "是", "是", "否", ""])
        poi = random.choice([f"70{at}", f"70{at}", ""])
        merchant = at % merchants
        lines.append(f"s{at},m{merchant},门店{at},{city},{cap},{is_open},{lease},{held},{poi}")
    return "\n".join(lines) + "\n"


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    goods, stores = tmp_path / "goods.csv", tmp_path / "stores.csv"
    goods.write_text(goods_csv(80, 3), encoding="utf-8")
    stores.write_text(stores_csv(45, 4), encoding="gb18030")
    return Tables(goods, stores)


def passing_pairs(out: Path) -> set[tuple[str, str]]:
    goods = (out / "goods.txt").read_text("utf-8").splitlines()
    stores = (out / "stores.txt").read_text("utf-8").splitlines()
    raw, found = (out / "pairs.bits").read_bytes(), set()
    for block in json.loads((out / "pairs.json").read_text("utf-8"))["blocks"]:
        first, last = block["goods"]
        size = (last - first) * block["row_bytes"]
        rows = np.frombuffer(raw[block["offset"] : block["offset"] + size], np.uint8)
        flags = np.unpackbits(rows.reshape(last - first, -1), axis=1, bitorder="little")
        for row, column in np.argwhere(flags).tolist():
            found.add((goods[first + row], stores[block["stores"][0] + column]))
    return found


def test_bitmaps_hold_what_each_pair_is_told(tables: Tables, tmp_path: Path) -> None:
    asked = rules()
    job = tables.association(asked, BATCH)
    summary = associate(job, tmp_path / "out")
    found = passing_pairs(tmp_path / "out")
    plain, failed = set(), 0
    for at in range(80):
        for other in range(45):
            if at % 3 == other % 4:
                decision, _ = asked.explain(tables.pair(asked, f"g{at}", f"s{other}"))
                failed += any(each.rule.id == "price" for each in decision.failed)
                if decision.outcome.value == "admit":
                    plain.add((f"g{at}", f"s{other}"))
    assert found == plain and plain
    assert summary.passing == len(plain)
    assert summary.violated["price"] == failed


def test_payloads_keep_to_the_limit(tables: Tables, tmp_path: Path) -> None:
    job = tables.association(rules(), BATCH)
    summary = associate(job, tmp_path / "out")
    lines = [
        json.loads(line)
        for file in sorted((tmp_path / "out/payloads/prices").iterdir())
        for line in file.read_text("utf-8").splitlines()
    ]
    assert max(len(each["list"]) for each in lines) == BATCH.per_call
    sent = [(item["goods"], item["store"]) for each in lines for item in each["list"]]
    assert len(sent) == len(set(sent)) == summary.sent
    assert summary.sent + summary.left_out == summary.passing


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".part"
    }


def killed_at(step: int, out: Path, job: object) -> bool:
    """Run in a process of its own that is killed when it opens or renames its `step`th file."""
    child = os.fork()
    if child == 0:
        left = [step]

        def watch(event: str, args: tuple[object, ...]) -> None:
            if event in {"open", "os.rename"} and str(out) in str(args[0]):
                left[0] -= 1
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        associate(job, out, out / "passing.parquet")  # type: ignore[arg-type]
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
def test_a_killed_run_resumed_equals_an_uninterrupted_one(
    tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(payloads, "CALLS_A_FILE", 1)
    job = tables.association(rules(), BATCH)
    associate(job, tmp_path / "whole", tmp_path / "whole/passing.parquet")
    wanted = files_of(tmp_path / "whole")
    for step in Random(9).sample(range(1, 2 * len(wanted)), 20):
        out = tmp_path / f"killed-{step}"
        assert killed_at(step, out, job)
        associate(job, out, out / "passing.parquet")
        assert files_of(out) == wanted


def test_another_run_leaves_nothing_of_the_first(tables: Tables, tmp_path: Path) -> None:
    out = tmp_path / "out"
    associate(tables.association(rules(), BATCH), out)
    tables.goods.write_text(goods_csv(5, 3), encoding="utf-8")
    associate(tables.association(rules(), BATCH), out)
    associate(tables.association(rules(), BATCH), tmp_path / "fresh")
    assert files_of(out) == files_of(tmp_path / "fresh")


def test_a_folder_with_other_files_is_left_alone(tables: Tables, tmp_path: Path) -> None:
    with pytest.raises(BulkRefused, match="other files"):
        associate(tables.association(rules(), None), tmp_path)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("g,m,甲,餐饮,１９,2026-12-31,武汉", "price"),
        ("g,m,甲,餐饮,-1.00,2026-12-31,武汉", "price"),
        ("g,m,甲,餐饮,100000000000000000.00,2026-12-31,武汉", "price"),
        ("g,m,甲,餐饮,9.999,2026-12-31,武汉", "price"),
        ("g,m,甲,餐饮,9.90,2026-13-01,武汉", "until"),
        ("g,m,甲,餐饮,9.90,9999-12-31,武汉", "until"),
        ("g,m,甲,餐饮 >,9.90,2026-12-31,武汉", "category"),
        ("a,m,甲,餐饮,9.90,2026-12-31,武汉", "id"),
        (",m,甲,餐饮,9.90,2026-12-31,武汉", "id"),
        ("g,m,甲", ""),
    ],
)
def test_a_row_that_cannot_be_meant_is_rejected(tables: Tables, cells: str, column: str) -> None:
    header = "id,merchant,name,category,price,until,city"
    tables.goods.write_text(f"{header}\na,m,乙,丽人,1,2026-12-31,\n{cells}\n", encoding="utf-8")
    job = tables.association(rules(), None)
    (reject,) = job.goods.rejects
    assert (reject.row, reject.column) == (3, column)
    assert job.goods.ids.to_pylist() == ["a"]


def test_amounts_in_parquet_say_their_unit(tables: Tables, tmp_path: Path) -> None:
    in_fen = pa.table({"id": ["a"], "price_fen": [990], "category": ["餐饮"]})
    bare = pa.table({"id": ["a"], "price": [990], "category": ["餐饮"]})
    for table, rejected in ((in_fen, 0), (bare, 1)):
        parquet.write_table(table, tmp_path / "goods.parquet")
        job = Tables(tmp_path / "goods.parquet", tables.stores).association(rules(), None)
        assert len(job.goods.rejects) == rejected


def test_files_that_cannot_be_read_are_refused(tables: Tables, tmp_path: Path) -> None:
    parquet.write_table(pa.table({"id": ["a"] * 1000}), tmp_path / "goods.parquet")
    cut = tmp_path / "cut.parquet"
    cut.write_bytes((tmp_path / "goods.parquet").read_bytes()[:-20])
    nothing, no_id = tmp_path / "nothing.csv", tmp_path / "no_id.csv"
    nothing.write_bytes(b"")
    no_id.write_text("name,price\na,1\n", encoding="utf-8")
    neither = tmp_path / "neither.csv"
    neither.write_bytes(b"id\n\xff\xff\xff")
    for file in (cut, nothing, no_id, neither, tmp_path / "not-there.csv"):
        with pytest.raises(BulkRefused):
            Tables(file, tables.stores).association(rules(), None)
