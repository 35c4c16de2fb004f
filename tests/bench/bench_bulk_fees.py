"""Four fees of many codes against DuckDB's DECIMAL written by hand.

By hand it is the same formula, as one writes it who must not lose a fen; both must agree to the
fen, of codes in any state. First what the sums alone cost, from the file to totals; then from file
to file, where both number the rows, look for ids that stand twice and for rows to be left out, and
where most of the time goes into reading and writing.
"""

from datetime import date
from pathlib import Path

import duckdb
from interleaved import folder, medians, require

from solutionkit.bulk.duckdb_rows import DuckDbRows
from solutionkit.bulk.fee_rows import FeeRows
from solutionkit.bulk.fees_sql import quote_query
from solutionkit.bulk.quote import quote_rows, wanted_of_codes
from solutionkit.bulk.typed import typed, typed_relation
from solutionkit.ir.rule import FeePolicy
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.periods import periods_of
from solutionkit.source import read_source

DAY = date(2026, 11, 21)
ROWS = 10_000_000
CATEGORIES = [f"category{n}" for n in range(12)]
RATES = [6000, 8000, 10000, 12500, 15000, 20000, 25000, 30000, 35000, 45000, 50000, 7500]
LATER = date(2026, 11, 11)
RATES_LATER = [5000, 8000, 9000, 12500, 15000, 18000, 25000, 30000, 32500, 45000, 48000, 7500]
NAMES = ("service", "channel", "talent", "provider")
CHANNELS = {"alipay": 6_000, "douyin": 5_500, "wechat": 3_800}
STATES = ["redeemed"] * 8 + ["paid", "refunded"]
CAP_FEN, FIRST_FEN, SECOND_FEN = 200_000, 1_000_000, 5_000_000
FEES = """\
policy: fees
version: "1"
title: {zh: 费用, en: fees}
parties:
  merchant: {zh: 商家, en: merchant}
  platform: {zh: 平台, en: platform}
  payment-channel: {zh: 支付, en: channel}
  creator: {zh: 达人, en: creator}
  provider: {zh: 服务商, en: provider}
fields:
  code.category: {type: text, title: {zh: 类目, en: category}}
  code.channel: {type: text, title: {zh: 渠道, en: channel}}
  code.newcomer: {type: bool, title: {zh: 新商家, en: newcomer}}
base: {amount: code.received, facts: [a.b], grade: contract}
components:
"""


def percent(ppm: int) -> str:
    return f"{ppm // 10_000}.{ppm % 10_000:04d}%"


def fees() -> FeePolicy:
    """A service fee in three tiers by category, halved for newcomers; two more fees beside it."""
    channels = ", ".join(f"[{name}, {{rate: {percent(ppm)}}}]" for name, ppm in CHANNELS.items())
    ending = (
        "    required: true\n    facts: [a.b]\n    grade: contract\n    figure_grade: contract\n"
        "    source: contract\n    ask: {zh: 问, en: ask}\n"
    )
    parts = [
        ("service", "merchant", "platform", f"until: {LATER}\n    {service(RATES)}"),
        ("service", "merchant", "platform", f"since: {LATER}\n    {service(RATES_LATER)}"),
        (
            "channel",
            "merchant",
            "payment-channel",
            "rounding: half-up\n    minimum: 0.01\n"
            f"    table: {{inputs: [code.channel], rows: [{channels}]}}",
        ),
        ("talent", "merchant", "creator", "rounding: half-even\n    rate: 3.25%"),
        ("provider", "platform", "provider", "rounding: half-even\n    rate: 0.75%"),
    ]
    components = "".join(
        f"  - id: {id}\n    title: {{zh: {id}, en: {id}}}\n    payer: {payer}\n"
        f"    payee: {payee}\n    {figures}\n{ending}"
        for id, payer, payee, figures in parts
    )
    settled = (
        "settlement: {payee: merchant, trigger: {zh: 核销, en: redeemed}, term: unknown, "
        "automatic: true, facts: [a.b], grade: contract, ask: {zh: 问, en: ask}}\n"
    )
    document, faults = read_source("fees.yaml", (FEES + components + settled).encode())
    policy, found = fee_policy([document], {each.name: each for each in FIELDS})
    assert not [*faults, *found], [*faults, *found]
    return policy


def service(rates: list[int]) -> str:
    """Three tiers by category, a cap, and half of it for newcomers."""
    rows = "".join(
        f"\n        - [{category}, {{tiers: [{{from: 0, rate: {percent(rate)}}}, "
        f"{{from: {FIRST_FEN // 100}, rate: {percent(rate * 4 // 5)}}}, "
        f"{{from: {SECOND_FEN // 100}, rate: {percent(rate * 3 // 5)}}}]}}]"
        for category, rate in zip(CATEGORIES, rates, strict=True)
    )
    return (
        f"rounding: half-up\n    cap: {CAP_FEN // 100}\n    promotions:\n"
        "      - {id: newcomer, title: {zh: 新, en: new}, when: code.newcomer, factor: 1/2}\n"
        f"    table:\n      inputs: [code.category]\n      rows:{rows}"
    )


def write_codes(path: Path, count: int) -> None:
    duckdb.sql(
        f"COPY (SELECT 'code-' || i AS id, {STATES}[1 + CAST(hash(i, 6) % 10 AS INT)] AS state, "
        "DATE '2026-11-01' + CAST(hash(i, 5) % 20 AS INT) AS \"on\", "
        "CAST(1 + pow(hash(i, 1) % 1000003, 1.3) AS BIGINT) AS paid_fen, "
        f"{CATEGORIES}[1 + CAST(hash(i, 2) % 12 AS INT)] AS category, "
        f"{sorted(CHANNELS)}[1 + CAST(hash(i, 3) % 3 AS INT)] AS channel, "
        f"hash(i, 4) % 10 = 0 AS newcomer FROM range({count}) t(i)) TO '{path}' "
        "(FORMAT parquet, COMPRESSION zstd)"
    )


SOUND = (
    "state IN ('paid', 'redeemed', 'reversed', 'refunded', 'refunded-after-redemption') "
    'AND "on" IS NOT NULL AND paid_fen >= 0'
)


def rate(column: str, found: dict[str, int]) -> str:
    cases = " ".join(
        f"WHEN '{each}' THEN CAST('{ppm / 1e6:.6f}' AS DECIMAL(7,6))" for each, ppm in found.items()
    )
    return f"CASE {column} {cases} END"


def yuan(fen: int) -> str:
    return f"CAST({fen / 100:.2f} AS DECIMAL(14,2))"


def due(amount: str) -> str:
    return (
        f"CASE state WHEN 'redeemed' THEN {amount} WHEN 'refunded-after-redemption' THEN NULL "
        f"ELSE {yuan(0)} END"
    )


def fees_by_hand(source: Path) -> str:
    """Yuan in DECIMAL, each rate looked up once, no more digits than are needed."""
    first, second, nothing = (yuan(each) for each in (FIRST_FEN, SECOND_FEN, 0))
    early, late = (
        rate("category", dict(zip(CATEGORIES, each, strict=True))) for each in (RATES, RATES_LATER)
    )
    return (
        "WITH a AS (SELECT file_row_number + 1 AS row, id, state, newcomer, "
        "CAST(CAST(paid_fen AS DECIMAL(14,0)) * CAST('0.01' AS DECIMAL(2,2)) AS DECIMAL(14,2)) "
        "AS paid, "
        f"CASE WHEN \"on\" >= DATE '{LATER}' THEN {late} ELSE {early} END AS r, "
        f"{rate('channel', CHANNELS)} AS c "
        f"FROM read_parquet('{source}', file_row_number = true) WHERE {SOUND}), "
        f"b AS (SELECT row, id, state, paid, (least(paid, {first}) * r + greatest({nothing}, "
        f"least(paid, {second}) - {first}) * (r * CAST('0.8' AS DECIMAL(1,1))) "
        f"+ greatest({nothing}, paid - {second}) * (r * CAST('0.6' AS DECIMAL(1,1)))) "
        "* CASE WHEN newcomer THEN CAST('0.5' AS DECIMAL(2,1)) "
        "ELSE CAST('1.0' AS DECIMAL(2,1)) END AS t, "
        "greatest(round(paid * c, 2), CAST('0.01' AS DECIMAL(3,2))) AS channel, "
        "round_even(paid * CAST('0.0325' AS DECIMAL(5,4)), 2) AS talent, "
        "round_even(paid * CAST('0.0075' AS DECIMAL(5,4)), 2) AS provider FROM a), "
        f"d AS (SELECT row, id, state, paid, {due(f'least(round(t, 2), {yuan(CAP_FEN)})')} "
        f"AS service, {due('channel')} AS channel, {due('talent')} AS talent, "
        f"{due('provider')} AS provider FROM b) "
        "SELECT row, id, service, channel, talent, provider, "
        f"{due('paid - service - channel - talent')} AS settlement FROM d"
    )


def file_by_hand(source: Path, target: Path) -> None:
    """From file to file, with the ids that stand twice and the rows that are left out."""
    with duckdb.connect() as engine:
        engine.execute("SET memory_limit = '1024MB'")
        rows = f"read_parquet('{source}', file_row_number = true)"
        for asked in (
            f"SELECT id, min(file_row_number) FROM {rows} GROUP BY id HAVING count(*) > 1",
            f"SELECT file_row_number FROM {rows} WHERE ({SOUND}) IS NOT TRUE",
        ):
            assert not engine.execute(asked).fetchall()
        engine.execute(
            f"COPY ({fees_by_hand(source)}) TO '{target}' "
            "(FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)"
        )


def by_hand(query: str) -> list[tuple[object, ...]]:
    with duckdb.connect() as engine:
        engine.execute("SET memory_limit = '1024MB'")
        return engine.execute(query).fetchall()


def our_query(policy: FeePolicy, source: Path) -> str:
    """What `quote_rows` asks of a file of codes."""
    wanted = wanted_of_codes(policy)
    found = typed(source, wanted)
    assert found
    table = f"read_parquet('{source}', file_row_number = true)"
    rows = typed_relation(found, table, DuckDbRows.row_number, DAY, DUCKDB)
    return quote_query(FeeRows(policy, periods_of(policy, []), rows.kinds), rows, DUCKDB)


def sums_in_turns(source: Path, policy: FeePolicy) -> None:
    columns = [*(f'"fee.{each}"' for each in NAMES), "settlement"]
    ours = ", ".join(f"sum({each})" for each in columns)
    hand = ", ".join(f"sum({each})" for each in (*NAMES, "settlement"))
    asked = {
        "ours": f"SELECT {ours} FROM ({our_query(policy, source)}) WHERE fault IS NULL",
        "DuckDB DECIMAL": f"SELECT {hand} FROM ({fees_by_hand(source)})",
    }
    (own,), (theirs,) = (by_hand(each) for each in asked.values())
    assert list(own) == [100 * each for each in theirs], (own, theirs)
    took = medians(
        {name: lambda query=query: by_hand(query) for name, query in asked.items()},
        rounds=5,
        before_each=lambda: None,
    )
    print(f"{len(NAMES)} fees of {ROWS} codes, from the file to their totals")
    tell(took)
    require("sums, against DECIMAL (wanted: 3x)", took["DuckDB DECIMAL"] / took["ours"], 2.8)


def files_in_turns(home: Path, source: Path, policy: FeePolicy) -> None:
    ours, hand = home / "ours.parquet", home / "hand.parquet"
    took = medians(
        {
            "ours": lambda: quote_rows(policy, [], source, ours, day=DAY),
            "DuckDB DECIMAL": lambda: file_by_hand(source, hand),
        },
        rounds=3,
        before_each=lambda: None,
    )
    different = " OR ".join(f'o."fee.{each}" IS DISTINCT FROM 100 * h.{each}' for each in NAMES)
    found = duckdb.sql(
        f"SELECT count(*) FROM read_parquet('{ours}') o JOIN read_parquet('{hand}') h "
        f"USING (id) WHERE {different} OR o.row <> h.row "
        "OR o.settlement IS DISTINCT FROM 100 * h.settlement"
    ).fetchall()
    assert found == [(0,)], found
    print(f"{len(NAMES)} fees of {ROWS} codes, from file to file")
    tell(took)
    require("files, against DECIMAL", took["DuckDB DECIMAL"] / took["ours"], 1.3)


def tell(took: dict[str, float]) -> None:
    for name, seconds in took.items():
        print(f"  {name}: {seconds:.2f} s, {ROWS / seconds / 1e6:.1f} M codes/s")


if __name__ == "__main__":
    with folder() as place:
        codes, asked = place / "codes.parquet", fees()
        write_codes(codes, ROWS)
        sums_in_turns(codes, asked)
        files_in_turns(place, codes, asked)
