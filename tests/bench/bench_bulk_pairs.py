"""A merchant's goods joined with its stores, against DuckDB's join written by hand.

Both give how many pairs pass and how many each rule refuses; the second round starts from the same
Parquet files and ends with a bitmap on disk. The last run, many merchants, prints its memory.
"""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from interleaved import folder, medians, peak_mb_of, require
from pyarrow import parquet

from solutionkit.bulk.associate import Summary, associate, judged
from solutionkit.bulk.pair_rules import PairRules, pair_rules
from solutionkit.bulk.pair_sources import Tables
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse import admission_policy
from solutionkit.source import read_source

DAY = date(2026, 11, 21)
KINDS = [f"document{n}" for n in range(12)]
GROUPS = [(f"group{n}", KINDS[2 * n], KINDS[2 * n + 1]) for n in range(6)]
HEAD = """\
policy: pairs
version: "1"
title: {zh: 配门店, en: pairs}
targets: {associate: {zh: 配门店, en: pairs}}
documents: {%s}
fields:
  goods.on_sale: {type: bool, title: {zh: 在售, en: on sale}}
  goods.until: {type: date, title: {zh: 售卖到, en: until}}
  goods.list: {type: money_fen, title: {zh: 原价, en: list price}}
  goods.city: {type: text, title: {zh: 城市, en: city}}
  store.cap: {type: money_fen, title: {zh: 上限, en: cap}}
  store.lease: {type: date, title: {zh: 租约, en: lease}}
  store.licence: {type: date, title: {zh: 许可, en: licence}}
  store.open: {type: bool, title: {zh: 营业, en: open}}
rules:
"""
CHECKS = [
    ("goods", "", "goods.on_sale"),
    ("goods", "", "goods.until >= today"),
    ("goods", "", "goods.list >= goods.price"),
    ("store", "", "store.open"),
    ("store", "", "store.licence >= today"),
    ("goods", "not unknown(goods.city)", "goods.city == store.city"),
    ("goods", "", "goods.price <= store.cap"),
    ("goods", "", "goods.until <= store.lease"),
    *[
        ("store", f"'goods.category in [\"{group}\"]'", f"{{all: [{one}, {other}]}}")
        for group, one, other in GROUPS
    ],
]
BY_HAND = [
    "p.on_sale",
    f"p.until >= DATE '{DAY}'",
    "p.list_fen >= p.price_fen",
    "s.open",
    f"s.licence >= DATE '{DAY}'",
    "(p.city_n IS NULL OR p.city_n = s.city_n)",
    "p.price_fen <= s.cap_fen",
    "p.until <= s.lease",
    "(p.need & s.papers) = p.need",
]


def rules() -> PairRules:
    titles = ", ".join(f"{each}: {{zh: {each}, en: {each}}}" for each in KINDS)
    lines = [
        f"  - {{id: r{n}, on: {on}, target: associate, {f'when: {when}, ' if when else ''}"
        f"require: {require}, title: {{zh: a, en: a}}, fix: {{zh: a, en: a}}, facts: [a.b], "
        "grade: contract}\n"
        for n, (on, when, require) in enumerate(CHECKS)
    ]
    document, faults = read_source("rules.yaml", (HEAD % titles + "".join(lines)).encode())
    policy, found = admission_policy([document], {each.name: each for each in FIELDS}, {})
    assert not [*faults, *found], [*faults, *found]
    return pair_rules(policy, "associate", DAY)


RANDOM = np.random.default_rng(3)


def days(low: int, high: int, count: int) -> list[date]:
    return [DAY + timedelta(days=30 * n) for n in RANDOM.integers(low, high, count).tolist()]


def words(prefix: str, most: int, count: int, gaps: float = 0) -> list[str | None]:
    found, gone = RANDOM.integers(0, most, count).tolist(), RANDOM.random(count) < gaps
    return [None if g else f"{prefix}{n}" for n, g in zip(found, gone.tolist(), strict=True)]


def write_tables(home: Path, goods: int, stores: int, merchants: int) -> Tables:
    """Tables for both: ours reads words, the join by hand their numbers."""
    parquet.write_table(pa.table(goods_table(goods, merchants)), home / "goods.parquet")
    parquet.write_table(pa.table(stores_table(stores, merchants)), home / "stores.parquet")
    return Tables(home / "goods.parquet", home / "stores.parquet")


def goods_table(count: int, merchants: int) -> dict[str, Any]:
    price = RANDOM.integers(100, 200_000, count)
    owner = [n * merchants // count for n in range(count)]
    city, category = words("city", 8, count, 0.6), words("group", 6, count)
    return {
        "id": [f"g{n}" for n in range(count)],
        "merchant": [f"m{n}" for n in owner],
        "m": owner,
        "on_sale": RANDOM.random(count) < 0.97,
        "until": days(-1, 24, count),
        "price_fen": price,
        "list_fen": price * RANDOM.integers(95, 1200, count) // 100,
        "city": city,
        "city_n": [None if each is None else int(each[4:]) for each in city],
        "category": category,
        "need": [3 << 2 * int(str(each)[5:]) for each in category],
    }


def stores_table(count: int, merchants: int) -> dict[str, Any]:
    held = RANDOM.random((count, len(KINDS))) < 0.93
    owner = [n * merchants // count for n in range(count)]
    city = words("city", 8, count)
    return {
        "id": [f"s{n}" for n in range(count)],
        "merchant": [f"m{n}" for n in owner],
        "m": owner,
        "city": city,
        "city_n": [int(str(each)[4:]) for each in city],
        "cap_fen": RANDOM.choice([50_000, 100_000, 200_000], count),
        "lease": days(0, 60, count),
        "licence": days(-1, 30, count),
        "open": RANDOM.random(count) < 0.95,
        "documents": [
            ";".join(kind for kind, yes in zip(KINDS, row, strict=True) if yes) or "none"
            for row in held.tolist()
        ],
        "papers": (held * (1 << np.arange(len(KINDS)))).sum(axis=1),
    }


def by_hand(engine: duckdb.DuckDBPyConnection, goods: str, stores: str) -> tuple[int, ...]:
    """Encoded columns, one word of bits a pair, counted by word: the fastest way found."""
    mask = " | ".join(
        f"(CASE WHEN {each} THEN 0 ELSE {1 << n} END)" for n, each in enumerate(BY_HAND)
    )
    found = engine.execute(
        f"SELECT {mask} AS mask, count(*) FROM {goods} p JOIN {stores} s ON p.m = s.m GROUP BY mask"
    ).fetchall()
    refused = [sum(n for mask, n in found if mask >> bit & 1) for bit in range(len(BY_HAND))]
    return sum(n for _, n in found), dict(found).get(0, 0), *refused


def told(summary: Summary) -> tuple[int, ...]:
    """The counts; a pair has one category, so the rules on papers add up to the check by hand."""
    counts = list(summary.violated.values())
    plain = len(counts) - len(GROUPS)
    return summary.pairs, summary.passing, *counts[:plain], sum(counts[plain:])


def one_merchant(home: Path, goods: int, stores: int) -> None:
    tables, asked = write_tables(home, goods, stores, 1), rules()
    job, engine = tables.association(asked, None), duckdb.connect()
    files = [f"read_parquet('{each}')" for each in (tables.goods, tables.stores)]
    engine.execute(f"CREATE TABLE p AS SELECT * FROM {files[0]}")
    engine.execute(f"CREATE TABLE s AS SELECT * FROM {files[1]}")
    expected = by_hand(engine, "p", "s")
    assert told(judged(job)) == expected, (told(judged(job)), expected)

    def bitmap_by_hand() -> None:
        by_hand(engine, *files)
        engine.execute(
            f"COPY (SELECT p.id, bitstring_agg(s.n, 0, {stores - 1}) AS stores FROM {files[0]} p "
            "JOIN (SELECT row_number() OVER () - 1 AS n, * FROM "
            f"{files[1]}) s ON p.m = s.m AND {' AND '.join(BY_HAND)} GROUP BY p.id) "
            f"TO '{home / 'by_hand.parquet'}' (FORMAT parquet)"
        )

    def ours_from_files() -> None:
        summary = associate(tables.association(asked, None), home / "out")
        assert told(summary) == expected

    took = medians(
        {
            "ours, kernel": lambda: judged(job),
            "DuckDB join": lambda: by_hand(engine, "p", "s"),
            "ours, files to bitmap": ours_from_files,
            "DuckDB, files to bitmap": bitmap_by_hand,
        },
        rounds=2,
        before_each=lambda: None,
    )
    print(f"{goods} goods x {stores} stores: {expected[0]} pairs, {expected[1]} pass")
    for name, seconds in took.items():
        print(f"  {name}: {seconds * 1000:.0f} ms, {expected[0] / seconds / 1e6:.0f} M pairs/s")
    require("kernel", took["DuckDB join"] / took["ours, kernel"], 10)
    ratio = took["DuckDB, files to bitmap"] / took["ours, files to bitmap"]
    require("files to bitmap", ratio, 10)


def many_merchants(home: Path, goods: int, stores: int, merchants: int) -> None:
    """A child's peak counts what its parent held, so the tables are made by a child as well."""
    sizes = [str(each) for each in (goods, stores, merchants)]
    subprocess.run([sys.executable, __file__, "write", str(home), *sizes], check=True)
    peak = peak_mb_of([sys.executable, __file__, "associate", str(home)], home)
    print(f"{merchants} merchants, {goods} goods, {stores} stores: {peak:.0f} MB (wanted: 250)")
    print((home.parent / "output").read_text().strip())


def run_part(part: str, home: Path, *sizes: str) -> None:
    """What a child of this program does."""
    if part == "write":
        write_tables(home, *map(int, sizes))
        return
    tables = Tables(home / "goods.parquet", home / "stores.parquet")
    done = associate(tables.association(rules(), None), home / "out")
    print(f"  {done.pairs} pairs, {done.passing} pass")


if __name__ == "__main__":
    if sys.argv[1:]:
        run_part(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
    else:
        with folder() as place:
            for name in ("many", "one"):
                (place / name).mkdir()
            many_merchants(place / "many", 316_000, 316_000, 1000)
            one_merchant(place / "one", 20_000, 5_000)
