"""A merchant's goods joined with its stores, against DuckDB's join written by hand.

Both give how many pairs pass and how many each rule refuses; the second round starts from the same
Parquet files and ends with a bitmap on disk. Many merchants are about memory, with the passing
pairs as a table as well.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    import duckdb

DAY = date(2026, 11, 21)
MOST_MB = 250
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
# By hand: what goods and stores say for themselves is one word each, made before the join; the
# join compares the narrowest whole numbers there are.
GOODS_BY_HAND = f"""
SELECT (row_number() OVER () - 1)::INT AS n, m::INT AS m,
  coalesce(place_number, -1)::TINYINT AS city,
  need::SMALLINT AS need, price_fen::INT AS price, (until - DATE '2000-01-01')::INT AS until,
  ((CASE WHEN on_sale THEN 0 ELSE 1 END) | (CASE WHEN until >= DATE '{DAY}' THEN 0 ELSE 2 END)
  | (CASE WHEN list_fen >= price_fen THEN 0 ELSE 4 END))::SMALLINT AS mask FROM """
STORES_BY_HAND = f"""
SELECT (row_number() OVER () - 1)::INT AS n, m::INT AS m, place_number::TINYINT AS city,
  papers::SMALLINT AS papers, cap_fen::INT AS cap, (lease - DATE '2000-01-01')::INT AS lease,
  ((CASE WHEN open THEN 0 ELSE 8 END)
  | (CASE WHEN licence >= DATE '{DAY}' THEN 0 ELSE 16 END))::SMALLINT AS mask FROM """
PAIRS_BY_HAND = [
    "(p.city = -1 OR p.city = s.city)",
    "p.price <= s.cap",
    "p.until <= s.lease",
    "(p.need & s.papers) = p.need",
]
CHECKS_BY_HAND = 5 + len(PAIRS_BY_HAND)


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
        "place_number": [None if each is None else int(each[4:]) for each in city],
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
        "place_number": [int(str(each)[4:]) for each in city],
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


def encoded_by_hand(engine: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """Both tables as the join wants them."""
    for name, query, file in (
        ("p", GOODS_BY_HAND, tables.goods),
        ("s", STORES_BY_HAND, tables.stores),
    ):
        engine.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query} read_parquet('{file}')")


def counted_by_hand(engine: duckdb.DuckDBPyConnection) -> tuple[int, ...]:
    """How many pairs there are, pass, and fail each check, by the word of each pair."""
    words = " | ".join(
        f"(CASE WHEN {each} THEN 0::SMALLINT ELSE {32 << n}::SMALLINT END)"
        for n, each in enumerate(PAIRS_BY_HAND)
    )
    found = engine.execute(
        f"SELECT mask, count(*) FROM (SELECT (p.mask | s.mask | {words}) AS mask "
        "FROM p JOIN s ON p.m = s.m) GROUP BY mask"
    ).fetchall()
    refused = [sum(n for mask, n in found if mask >> bit & 1) for bit in range(CHECKS_BY_HAND)]
    return sum(n for _, n in found), dict(found).get(0, 0), *refused


def bitmap_by_hand(engine: duckdb.DuckDBPyConnection, stores: int, file: Path) -> None:
    """The stores of each of the goods as bits; what fails by itself never gets to the join."""
    engine.execute(
        f"COPY (SELECT p.n, bitstring_agg(s.n, 0, {stores - 1}) AS stores FROM p JOIN s "
        f"ON p.m = s.m AND p.mask = 0 AND s.mask = 0 AND {' AND '.join(PAIRS_BY_HAND)} "
        f"GROUP BY p.n) TO '{file}' (FORMAT parquet)"
    )


def told(summary: Summary) -> tuple[int, ...]:
    """The counts; a pair has one category, so the rules on papers add up to the check by hand."""
    counts = list(summary.violated.values())
    plain = len(counts) - len(GROUPS)
    return summary.pairs, summary.passing, *counts[:plain], sum(counts[plain:])


def one_merchant(home: Path, goods: int, stores: int) -> None:
    """Everything of one merchant, first with all in memory, then from files to files."""
    import duckdb

    tables, asked = write_tables(home, goods, stores, 1), rules()
    job, engine = tables.association(asked, None), duckdb.connect()
    encoded_by_hand(engine, tables)
    expected = counted_by_hand(engine)
    assert told(judged(job)) == expected, (told(judged(job)), expected)

    def files_by_hand() -> None:
        encoded_by_hand(engine, tables)
        counted_by_hand(engine)
        bitmap_by_hand(engine, stores, home / "by_hand.parquet")

    def files_by_us() -> None:
        summary = associate(tables.association(asked, None), home / "out")
        assert told(summary) == expected

    took = medians(
        {
            "ours, kernel": lambda: judged(job),
            "DuckDB join": lambda: counted_by_hand(engine),
            "ours, files to bitmap": files_by_us,
            "DuckDB, files to bitmap": files_by_hand,
        },
        rounds=3,
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
    for part in ("associate", "associate-pairs"):
        peak = peak_mb_of([sys.executable, __file__, part, str(home)], home)
        print(f"{merchants} merchants, {goods} goods, {stores} stores: {peak:.0f} MB")
        print((home.parent / "output").read_text().strip())
        if peak > MOST_MB:
            sys.exit(f"{part}: {peak:.0f} MB is more than {MOST_MB}")


def run_part(part: str, home: Path, *sizes: str) -> None:
    """What a child of this program does."""
    if part == "write":
        write_tables(home, *map(int, sizes))
        return
    tables = Tables(home / "goods.parquet", home / "stores.parquet")
    pairs = home / "pairs.parquet" if part == "associate-pairs" else None
    done = associate(tables.association(rules(), None), home / "out", pairs)
    written = f", {pairs.stat().st_size >> 20} MB of pairs" if pairs else ""
    print(f"  {done.pairs} pairs, {done.passing} pass{written}")


if __name__ == "__main__":
    if sys.argv[1:]:
        run_part(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
    else:
        with folder() as place:
            for name in ("many", "one"):
                (place / name).mkdir()
            many_merchants(place / "many", 316_000, 316_000, 1000)
            one_merchant(place / "one", 20_000, 5_000)
