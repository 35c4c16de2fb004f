"""Twenty rules over rows, Parquet to Parquet, against DuckDB's SQL written by hand.

By hand a row gets the same three columns: outcome, failed rules, open rules. Ours also tells ids
apart and counts by rule. First it is shown how time and memory grow with ten times the rows.
"""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import duckdb
from interleaved import folder, medians, peak_mb_of, require

from solutionkit.bulk.admit import RowWork, admit_rows
from solutionkit.ir.rule import Policy
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse import admission_policy
from solutionkit.source import read_source

DAY = date(2026, 11, 21)
ROWS = 10_000_000
KINDS = [f"document{n}" for n in range(8)]
CITIES = [f"city{n}" for n in range(30)]
CHECKS = [
    ("deny", "", "'merchant.entity in [enterprise, individual-business, institution]'"),
    ("deny", "", "merchant.capital >= 10万"),
    ("deny", "", "merchant.founded <= 2026-08-21"),
    ("deny", "", "merchant.level >= 2"),
    ("deny", "", "merchant.accounts <= 1"),
    ("review", "", "merchant.score >= 60"),
    ("deny", "", "merchant.deposit >= merchant.owed"),
    ("deny", "", "{any: [document0, document1, document2]}"),
    ("deny", "'merchant.main in [\"餐饮\"]'", "{all: [document3]}"),
    ("deny", "'merchant.main in [\"丽人\"]'", "{all: [document4, document5]}"),
    ("deny", "merchant.live", "{all: [document6]}"),
    ("review", "merchant.live", "merchant.level >= 3"),
    ("deny", "", "merchant.lease >= today + 30"),
    ("ask", "", "merchant.checked"),
    ("deny", "", "merchant.share <= 30%"),
    ("warn", "", f"'merchant.city in [{', '.join(CITIES[:20])}]'"),
    ("deny", "merchant.capital >= 100万", "{any: [document7, merchant.checked]}"),
    ("deny", "", '{none: [\'merchant.main in ["金融 > 贷款", "工具"]\']}'),
    ("deny", "merchant.accounts > 0", "not unknown(merchant.city)"),
    ("review", "", "merchant.owed <= 5万"),
]
HEAD = """\
policy: rows
version: "1"
title: {zh: 准入, en: rows}
documents: {%s}
fields:
  merchant.capital: {type: money_fen, title: {zh: 资本, en: capital}}
  merchant.deposit: {type: money_fen, title: {zh: 保证金, en: deposit}}
  merchant.owed: {type: money_fen, title: {zh: 欠款, en: owed}}
  merchant.founded: {type: date, title: {zh: 成立, en: founded}}
  merchant.lease: {type: date, title: {zh: 租约, en: lease}}
  merchant.level: {type: int, title: {zh: 等级, en: level}}
  merchant.accounts: {type: int, title: {zh: 账号数, en: accounts}}
  merchant.score: {type: int, title: {zh: 分, en: score}}
  merchant.share: {type: ppm, title: {zh: 占比, en: share}}
  merchant.live: {type: bool, title: {zh: 直播, en: live}}
  merchant.checked: {type: bool, title: {zh: 已核对, en: checked}}
  merchant.city: {type: text, title: {zh: 城市, en: city}}
  merchant.main:
    type: category
    values: [餐饮, 丽人, 休闲, 工具, 金融]
    complete: true
    title: {zh: 主营, en: main}
rules:
"""
HELD = [f"\"documents.{each}\" >= DATE '{DAY}'" for each in KINDS]
BY_HAND = [
    "entity IN ('enterprise', 'individual-business', 'institution')",
    "capital_fen >= 10000000",
    "founded <= DATE '2026-08-21'",
    "level >= 2",
    "accounts <= 1",
    "score >= 60",
    "deposit_fen >= owed_fen",
    f"({HELD[0]} OR {HELD[1]} OR {HELD[2]})",
    f"(NOT (main = '餐饮' OR starts_with(main, '餐饮 > ')) OR {HELD[3]})",
    f"(NOT (main = '丽人' OR starts_with(main, '丽人 > ')) OR ({HELD[4]} AND {HELD[5]}))",
    f"(NOT live OR {HELD[6]})",
    "(NOT live OR level >= 3)",
    f"lease >= DATE '{DAY}' + 30",
    "checked",
    "share_ppm <= 300000",
    f"city IN ({', '.join(repr(each) for each in CITIES[:20])})",
    f"(NOT capital_fen >= 100000000 OR {HELD[7]} OR checked)",
    "NOT (main IN ('金融 > 贷款', '工具') OR starts_with(main, '金融 > 贷款 > ') "
    "OR starts_with(main, '工具 > '))",
    "(NOT accounts > 0 OR city IS NOT NULL)",
    "owed_fen <= 5000000",
]


def rules() -> Policy:
    titles = ", ".join(f"{each}: {{zh: {each}, en: {each}}}" for each in KINDS)
    lines = [
        f"  - {{id: r{n}, effect: {effect}, {f'when: {when}, ' if when else ''}"
        f"require: {require}, title: {{zh: a, en: a}}, fix: {{zh: a, en: a}}, facts: [a.b], "
        "grade: contract}\n"
        for n, (effect, when, require) in enumerate(CHECKS)
    ]
    document, faults = read_source("rules.yaml", (HEAD % titles + "".join(lines)).encode())
    policy, found = admission_policy([document], {each.name: each for each in FIELDS}, {})
    assert not [*faults, *found], [*faults, *found]
    return policy


def write_rows(path: Path, count: int) -> None:
    """Typed columns, as a warehouse exports them; a tenth of most columns is not known."""

    def some(n: int, sql: str) -> str:
        return f"CASE WHEN hash(i, {n}) % 10 = 0 THEN NULL ELSE {sql} END"

    def pick(n: int, values: list[str]) -> str:
        return f"{values}[1 + CAST(hash(i, {n}) % {len(values)} AS INT)]"

    entities = ["enterprise", "individual-business", "institution", "person"]
    mains = ["餐饮 > 茶饮", "餐饮", "丽人 > 美发", "休闲", "工具 > 投票", "金融 > 贷款"]
    columns = {
        "id": "'merchant-' || i",
        "entity": some(1, pick(2, entities)),
        "capital_fen": some(3, "CAST(hash(i, 4) % 300000000 AS BIGINT)"),
        "deposit_fen": some(5, "CAST(hash(i, 6) % 20000000 AS BIGINT)"),
        "owed_fen": some(7, "CAST(hash(i, 8) % 6000000 AS BIGINT)"),
        "founded": some(9, "DATE '2020-01-01' + CAST(hash(i, 10) % 2500 AS INT)"),
        "lease": some(11, "DATE '2026-11-01' + CAST(hash(i, 12) % 700 AS INT)"),
        "level": some(13, "CAST(hash(i, 14) % 6 AS BIGINT)"),
        "accounts": some(15, "CAST(hash(i, 16) % 3 AS BIGINT)"),
        "score": some(17, "CAST(hash(i, 18) % 101 AS BIGINT)"),
        "share_ppm": some(19, "CAST(hash(i, 20) % 400000 AS BIGINT)"),
        "live": some(21, "hash(i, 22) % 2 = 0"),
        "checked": some(23, "hash(i, 24) % 4 > 0"),
        "city": some(25, pick(26, CITIES)),
        "main": some(27, pick(28, mains)),
        **{
            f'"documents.{each}"': some(
                30 + n, f"DATE '2026-11-01' + CAST(hash(i, {n}) % 300 AS INT)"
            )
            for n, each in enumerate(KINDS)
        },
    }
    picked = ", ".join(f"{sql} AS {made}" for made, sql in columns.items())
    duckdb.sql(
        f"COPY (SELECT {picked} FROM range({count}) t(i)) TO '{path}' "
        "(FORMAT parquet, COMPRESSION zstd)"
    )


def rules_by_hand(source: Path, target: Path) -> None:
    """Three columns a row, each rule asked once, in the fewest passes found."""
    effects = [effect for effect, _, _ in CHECKS]
    asked = ", ".join(f"({each}) AS r{n}" for n, each in enumerate(BY_HAND))

    def word(test: str, *but: str) -> str:
        return " | ".join(
            f"CASE WHEN r{n} IS {test} THEN {1 << n} ELSE 0 END"
            for n, effect in enumerate(effects)
            if effect not in but
        )

    def of(effect: str) -> int:
        return sum(1 << n for n, each in enumerate(effects) if each == effect)

    asks = " | ".join(
        f"CASE WHEN r{n} IS FALSE THEN {1 << n} ELSE 0 END"
        for n, effect in enumerate(effects)
        if effect == "ask"
    )
    with duckdb.connect() as engine:
        engine.execute("SET memory_limit = '1024MB'")
        engine.execute(
            f"COPY (SELECT id, CASE WHEN failed & {of('deny')} <> 0 THEN 'deny' "
            f"WHEN missing <> 0 THEN 'need_info' WHEN failed & {of('review')} <> 0 THEN 'review' "
            "ELSE 'admit' END AS outcome, failed, missing FROM (SELECT id, "
            f"CAST({word('FALSE', 'ask')} AS BIGINT) AS failed, "
            f"CAST({word('NULL', 'warn')} | {asks} AS BIGINT) AS missing "
            f"FROM (SELECT id, {asked} FROM read_parquet('{source}')))) "
            f"TO '{target}' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)"
        )


def rules_in_turns(home: Path) -> None:
    source, ours, hand = (home / f"{each}.parquet" for each in ("rows", "ours", "hand"))
    write_rows(source, ROWS)
    work = RowWork(rules(), DAY, ["enter"])

    def check_equal() -> None:
        different = duckdb.sql(
            f"SELECT count(*) FROM read_parquet('{ours}') o JOIN read_parquet('{hand}') h "
            'USING (id) WHERE o."enter.outcome" <> h.outcome OR o."enter.failed" <> h.failed '
            'OR o."enter.missing" <> h.missing'
        ).fetchall()
        assert different == [(0,)], different

    took = medians(
        {
            "ours": lambda: admit_rows(work, source, ours),
            "DuckDB by hand": lambda: rules_by_hand(source, hand),
        },
        rounds=3,
        before_each=lambda: None,
    )
    check_equal()
    print(f"{len(CHECKS)} rules, {ROWS} rows, Parquet to Parquet; ids told apart, bits counted")
    for name, seconds in took.items():
        print(f"  {name}: {seconds:.2f} s, {ROWS / seconds / 1e6:.1f} M rows/s")
    require("rules", 2 * took["DuckDB by hand"] / took["ours"], 1)


def growth(home: Path) -> None:
    """A child's peak counts what its parent held, so the tables are made by a child as well."""
    found = {}
    for count in (ROWS // 10, ROWS):
        source = home / f"{count}.parquet"
        subprocess.run([sys.executable, __file__, "write", str(source), str(count)], check=True)
        start = time.perf_counter()
        peak = peak_mb_of([sys.executable, __file__, "admit", str(source)], home)
        found[count] = (time.perf_counter() - start, peak)
        print(f"{count} rows: {found[count][0]:.1f} s, {peak:.0f} MB at most")
    (small, small_mb), (large, large_mb) = found.values()
    require("ten times the rows, within eleven times the time", 11 * small / large, 1)
    require("ten times the rows, within a fifth more memory", 1.2 * small_mb / large_mb, 1)


def run_part(part: str, source: Path, *count: str) -> None:
    """What a child of this program does."""
    if part == "write":
        write_rows(source, int(*count))
        return
    work = RowWork(rules(), DAY, ["enter"])
    admit_rows(work, source, source.with_name("out.parquet"), memory_mb=512)


if __name__ == "__main__":
    if sys.argv[1:]:
        run_part(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
    else:
        with folder() as place:
            for name in ("growth", "rows"):
                (place / name).mkdir()
            growth(place / "growth")
            rules_in_turns(place / "rows")
