"""Three fees of many codes, Parquet to Parquet, against DuckDB's DECIMAL written by hand.

By hand it is the same formula, as one writes it who must not lose a fen; both must agree to the
fen. The ratio is printed.
"""

from datetime import date
from pathlib import Path

import duckdb
from interleaved import folder, medians

from solutionkit.bulk.quote import quote_rows
from solutionkit.ir.rule import FeePolicy
from solutionkit.policy.fields import FIELDS
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.source import read_source

DAY = date(2026, 11, 21)
ROWS = 10_000_000
CATEGORIES = [f"category{n}" for n in range(12)]
RATES = [6000, 8000, 10000, 12500, 15000, 20000, 25000, 30000, 35000, 45000, 50000, 7500]
CHANNELS = {"alipay": 6_000, "douyin": 5_500, "wechat": 3_800}
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
    rows = "".join(
        f"\n        - [{category}, {{tiers: [{{from: 0, rate: {percent(rate)}}}, "
        f"{{from: {FIRST_FEN // 100}, rate: {percent(rate * 4 // 5)}}}, "
        f"{{from: {SECOND_FEN // 100}, rate: {percent(rate * 3 // 5)}}}]}}]"
        for category, rate in zip(CATEGORIES, RATES, strict=True)
    )
    channels = ", ".join(f"[{name}, {{rate: {percent(ppm)}}}]" for name, ppm in CHANNELS.items())
    ending = (
        "    required: true\n    facts: [a.b]\n    grade: contract\n    figure_grade: contract\n"
        "    source: contract\n    ask: {zh: 问, en: ask}\n"
    )
    parts = {
        "service": (
            "platform",
            f"rounding: half-up\n    cap: {CAP_FEN // 100}\n    promotions:\n"
            "      - {id: newcomer, title: {zh: 新, en: new}, when: code.newcomer, factor: 1/2}\n"
            f"    table:\n      inputs: [code.category]\n      rows:{rows}",
        ),
        "channel": (
            "payment-channel",
            "rounding: half-up\n    minimum: 0.01\n"
            f"    table: {{inputs: [code.channel], rows: [{channels}]}}",
        ),
        "talent": ("creator", "rounding: half-even\n    rate: 3.25%"),
    }
    components = "".join(
        f"  - id: {id}\n    title: {{zh: {id}, en: {id}}}\n    payer: merchant\n"
        f"    payee: {payee}\n    {figures}\n{ending}"
        for id, (payee, figures) in parts.items()
    )
    settled = (
        "settlement: {payee: merchant, trigger: {zh: 核销, en: redeemed}, term: unknown, "
        "automatic: true, facts: [a.b], grade: contract, ask: {zh: 问, en: ask}}\n"
    )
    document, faults = read_source("fees.yaml", (FEES + components + settled).encode())
    policy, found = fee_policy([document], {each.name: each for each in FIELDS})
    assert not [*faults, *found], [*faults, *found]
    return policy


def write_codes(path: Path, count: int) -> None:
    duckdb.sql(
        "COPY (SELECT 'code-' || i AS id, DATE '2026-11-01' AS \"on\", 'redeemed' AS state, "
        "CAST(1 + pow(hash(i, 1) % 1000003, 1.3) AS BIGINT) AS paid_fen, "
        f"{CATEGORIES}[1 + CAST(hash(i, 2) % 12 AS INT)] AS category, "
        f"{sorted(CHANNELS)}[1 + CAST(hash(i, 3) % 3 AS INT)] AS channel, "
        f"hash(i, 4) % 10 = 0 AS newcomer FROM range({count}) t(i)) TO '{path}' "
        "(FORMAT parquet, COMPRESSION zstd)"
    )


def fees_by_hand(source: Path, target: Path) -> None:
    """Yuan in DECIMAL, each rate looked up once, no more digits than are needed."""

    def rate(column: str, found: dict[str, int]) -> str:
        cases = " ".join(
            f"WHEN '{each}' THEN CAST('{ppm / 1e6:.6f}' AS DECIMAL(7,6))"
            for each, ppm in found.items()
        )
        return f"CASE {column} {cases} END"

    def yuan(fen: int) -> str:
        return f"CAST({fen / 100:.2f} AS DECIMAL(14,2))"

    first, second, nothing = (yuan(each) for each in (FIRST_FEN, SECOND_FEN, 0))
    by_category = rate("category", dict(zip(CATEGORIES, RATES, strict=True)))
    with duckdb.connect() as engine:
        engine.execute("SET memory_limit = '1024MB'")
        engine.execute(
            "COPY (WITH a AS (SELECT id, newcomer, CAST(CAST(paid_fen AS DECIMAL(14,0)) "
            f"* CAST('0.01' AS DECIMAL(2,2)) AS DECIMAL(14,2)) AS paid, {by_category} AS r, "
            f"{rate('channel', CHANNELS)} AS c FROM read_parquet('{source}')), "
            f"b AS (SELECT id, paid, (least(paid, {first}) * r + greatest({nothing}, "
            f"least(paid, {second}) - {first}) * (r * CAST('0.8' AS DECIMAL(1,1))) "
            f"+ greatest({nothing}, paid - {second}) * (r * CAST('0.6' AS DECIMAL(1,1)))) "
            "* CASE WHEN newcomer THEN CAST('0.5' AS DECIMAL(2,1)) "
            "ELSE CAST('1.0' AS DECIMAL(2,1)) END AS t, "
            "greatest(round(paid * c, 2), CAST('0.01' AS DECIMAL(3,2))) AS channel, "
            "round_even(paid * CAST('0.0325' AS DECIMAL(5,4)), 2) AS talent FROM a), "
            f"d AS (SELECT id, paid, least(round(t, 2), {yuan(CAP_FEN)}) AS service, channel, "
            "talent FROM b) SELECT *, paid - service - channel - talent AS settlement FROM d) "
            f"TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
        )


def fees_in_turns(home: Path) -> None:
    source, ours, hand = (home / f"{each}.parquet" for each in ("codes", "ours", "hand"))
    write_codes(source, ROWS)
    policy = fees()
    took = medians(
        {
            "ours": lambda: quote_rows(policy, [], source, ours, day=DAY),
            "DuckDB DECIMAL": lambda: fees_by_hand(source, hand),
        },
        rounds=3,
        before_each=lambda: None,
    )
    names = ("service", "channel", "talent")
    different = " OR ".join(f'o."fee.{each}" <> 100 * h.{each}' for each in names)
    found = duckdb.sql(
        f"SELECT count(*) FROM read_parquet('{ours}') o JOIN read_parquet('{hand}') h "
        f"USING (id) WHERE {different} OR o.settlement <> 100 * h.settlement"
    ).fetchall()
    assert found == [(0,)], found
    print(f"3 fees of {ROWS} codes, Parquet to Parquet")
    for name, seconds in took.items():
        print(f"  {name}: {seconds:.2f} s, {ROWS / seconds / 1e6:.1f} M codes/s")
    print(f"  ours against DECIMAL: {took['DuckDB DECIMAL'] / took['ours']:.2f}x (wanted: 3x)")


if __name__ == "__main__":
    with folder() as place:
        fees_in_turns(place)
