"""Fees of many codes are, to the fen, the fees each code has alone."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from solutionkit.bulk.fee_rows import FeeRows
from solutionkit.bulk.fees_sql import quote_query
from solutionkit.bulk.quote import quote_rows, wanted_of_codes
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.bulk.relation import Relation
from solutionkit.diagnostics import Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import MAX_FEN, ONE, Rounding
from solutionkit.ir.rule import (
    At,
    FeeComponent,
    FeeKind,
    FeePolicy,
    Field,
    FieldType,
    Figures,
    OnRefund,
    Per,
    Promotion,
    Settlement,
    Subsidy,
    Tier,
)
from solutionkit.ir.solution import FeeTerm
from solutionkit.ir.table import Choices, DecisionTable, Hit, Row
from solutionkit.policy.decide import in_force
from solutionkit.policy.duckdb import DUCKDB
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.fees import Code, State, quote
from solutionkit.policy.periods import periods_of
from solutionkit.policy.subject import Subject
from solutionkit.policy.terms import contracted, priced

DAY = date(2026, 6, 1)
SAID = Text("甲", "a")
FIELDS = {
    "code.paid": Field("code.paid", FieldType(Kind.MONEY), "code", SAID),
    "code.received": Field("code.received", FieldType(Kind.MONEY), "code", SAID),
    "code.channel": Field("code.channel", FieldType(Kind.TEXT), "code", SAID),
}
SUBSIDIES = tuple(
    Subsidy(id, SAID, "platform", f"code.subsidy.{id}", credited, (), Grade.QUOTED, SAID)
    for id, credited in (("credited", True), ("own", False), ("unclear", None))
)
LIVE = ir.Compare(ir.Comparison.EQUAL, ir.FieldRef("code.channel"), ir.Constant("live", Kind.TEXT))
BASES = (
    ir.FieldRef("code.received"),
    ir.FieldRef("code.paid"),
    ir.Subtract(ir.FieldRef("code.paid"), ir.FieldRef("code.subsidy.own")),
)


def component(id: str) -> FeeComponent:
    return FeeComponent(
        id=id, title=SAID, payer="merchant", payee="platform", kind=FeeKind.PERCENTAGE,
        base=BASES[0], when=ir.ALWAYS, rate_ppm=None, fixed_fen=None, tiers=(), rounding=None,
        per=Per.CODE, at=At.REDEMPTION, within=None, required=True, since=None, until=None,
        facts=(), shape_grade=Grade.CONTRACT, grade=Grade.CONTRACT, source="合同",
        confirmed=True, ask=SAID, origin=Span.at("fees.yaml", 1, 1),
    )  # fmt: skip


RATES = st.sampled_from([0, 1, 6_250, 25_000, 333_333, 500_000, ONE])
AMOUNTS = st.sampled_from([0, 1, 99, 1_000, 123_456])
PROMOTIONS = st.builds(
    Promotion,
    st.just("half"),
    st.just(SAID),
    st.sampled_from([ir.ALWAYS, LIVE]),
    st.integers(0, 3),
    st.integers(1, 7),
    st.none() | st.just(DAY),
    st.none() | st.just(DAY + timedelta(days=9)),
)


@st.composite
def tables(draw: st.DrawFn) -> DecisionTable[Figures]:
    """A row a channel; their tiers are at times the same part of each row's first rate."""
    starts = sorted({0} | draw(st.sets(st.sampled_from([1, 100, 10_001]))))
    alike = [draw(st.integers(0, 5)) for _ in starts] if draw(st.booleans()) else None
    rows = []
    for channel in ("live", "video"):
        first = draw(RATES)
        parts = alike or [draw(st.integers(0, 5)) for _ in starts]
        rates = [first * each // 5 for each in parts]
        tiers = tuple(Tier(start, rate, 0) for start, rate in zip(starts, rates, strict=True))
        kind = draw(st.sampled_from([FeeKind.GRADUATED, FeeKind.GRADUATED, FeeKind.VOLUME]))
        condition = ir.OneOf(ir.FieldRef("code.channel"), (channel,))
        figures = Figures(kind, None, None, tiers, None)
        rows.append(Row((Choices((channel,)),), condition, figures, Span.at("fees.yaml", 1, 1)))
    return DecisionTable(("code.channel",), Hit.UNIQUE, tuple(rows), Span.at("fees.yaml", 1, 1))


@st.composite
def components(draw: st.DrawFn, id: str, within: str | None) -> FeeComponent:
    starts = sorted({0} | draw(st.sets(st.sampled_from([1, 100, 10_001]))))
    return replace(
        component(id),
        kind=draw(st.sampled_from(FeeKind)),
        base=draw(st.sampled_from(BASES)),
        when=draw(st.sampled_from([ir.ALWAYS, LIVE, ir.Not(LIVE)])),
        rate_ppm=draw(st.none() | RATES),
        fixed_fen=draw(st.none() | AMOUNTS),
        tiers=tuple(Tier(start, draw(RATES), draw(AMOUNTS)) for start in starts),
        package_fen=draw(st.sampled_from([None, 100, 999])),
        rounding=draw(st.none() | st.sampled_from(Rounding)),
        payer=draw(st.sampled_from(["merchant", "merchant", "buyer"])),
        at=draw(st.sampled_from(At)),
        within=within,
        within_when=draw(st.sampled_from([ir.ALWAYS, ir.ALWAYS, LIVE, ir.Not(LIVE)])),
        since=draw(st.none() | st.just(DAY + timedelta(days=1))),
        until=draw(st.none() | st.just(DAY + timedelta(days=5))),
        minimum_fen=draw(st.none() | AMOUNTS),
        cap_fen=draw(st.none() | AMOUNTS),
        promotions=tuple(draw(st.lists(PROMOTIONS, max_size=2))),
        table=draw(st.none() | tables()),
        on_refund=draw(st.none() | st.sampled_from(OnRefund)),
    )


@st.composite
def policies(draw: st.DrawFn) -> FeePolicy:
    own = [draw(components("service", None)), draw(components("channel", "service"))]
    own.append(draw(components("talent", None)))
    left = Settlement("merchant", SAID, None, None, (), Grade.QUOTED, SAID)
    return FeePolicy(
        "p", "1", SAID, {"merchant": SAID, "platform": SAID, "buyer": SAID}, FIELDS, BASES[0],
        SUBSIDIES, tuple(own), left, (), Grade.CONTRACT,
    )  # fmt: skip


@st.composite
def contracts(draw: st.DrawFn) -> list[FeeTerm]:
    """The figures of a contract with periods, which the industry's own give way to."""
    turns = st.sampled_from([DAY + timedelta(days=n) for n in (-1, 2, 6)])
    days = sorted(draw(st.sets(turns, min_size=1)))
    begins: list[date | None] = [None, *days] if draw(st.booleans()) else [*days]
    return [
        FeeTerm(
            "service", draw(st.none() | RATES), None,
            draw(st.sampled_from(Rounding)), "合同", Grade.CONTRACT, since, False,
            ("fees", "service"), until=until,
            on_refund=draw(st.sampled_from([None, OnRefund.KEPT, OnRefund.KEPT])),
        )
        for since, until in zip(begins, [*begins[1:], None], strict=True)
    ]  # fmt: skip


def some_codes(count: int) -> list[Code]:
    random = Random(8)

    def fen() -> int:
        return random.choice([0, 1, 50, 99, 10_001, random.randint(0, 10**7), MAX_FEN])

    found = [
        Code(
            f"c{at}",
            fen(),
            DAY + timedelta(days=random.randint(-3, 12)),
            random.choice([State.REDEEMED, State.REFUNDED_LATER, *State]),
            {"credited": random.randint(0, 99), "own": fen(), "unclear": random.choice([0, 0, 3])},
            {"code.channel": random.choice(["live", "video", None])},
        )
        for at in range(count)
    ]
    return [replace(each, redeemed_on=redemption(each, random)) for each in found]


def redemption(code: Code, random: Random) -> date | None:
    """The day a code may say it was redeemed on, as long as it was."""
    told = code.state in (State.REDEEMED, State.REVERSED, State.REFUNDED_LATER)
    before = random.randint(0, 12) if code.state is State.REFUNDED_LATER else 0
    return code.on - timedelta(days=before) if told and random.random() < 0.5 else None


CODES = some_codes(60)


def table_of_codes() -> pa.Table:
    columns = {
        "row": list(range(1, len(CODES) + 1)),
        "fault": pa.nulls(len(CODES), pa.string()),
        "id": [each.id for each in CODES],
        "code.on": [each.on for each in CODES],
        "code.redeemed_on": pa.array([each.redeemed_on for each in CODES], pa.date32()),
        "code.state": [each.state.value for each in CODES],
        "code.paid": pa.array([each.paid_fen for each in CODES], pa.int64()),
        "code.channel": [each.values["code.channel"] for each in CODES],
    }
    for each in SUBSIDIES:
        columns[each.field] = pa.array([code.subsidies[each.id] for code in CODES], pa.int64())
    return pa.table(columns)


def written(path: Path) -> Path:
    """The codes as a file that engines read as it stands."""
    table = table_of_codes().drop_columns(["row", "fault"])
    names = [
        f"{each.name}_fen" if pa.types.is_integer(each.type) else each.name for each in table.schema
    ]
    parquet.write_table(table.rename_columns(names), path)
    return path


ENGINE = duckdb.connect()
ENGINE.register("codes", table_of_codes())


@settings(max_examples=60, deadline=None)
@given(policies(), st.just([]) | contracts(), st.booleans())
def test_codes_cost_what_each_costs_alone(
    policy: FeePolicy, terms: list[FeeTerm], dated: bool
) -> None:
    asked_for = wanted_of_codes(contracted(policy, terms)).fields
    kinds = {name: each.kind for name, each in asked_for.items()}
    assert kinds.keys() >= {"code.on", "code.state", "code.paid"}
    if not dated:
        kinds.pop("code.redeemed_on", None)
    asked = FeeRows(policy, periods_of(policy, terms), kinds)
    rows = ENGINE.execute(quote_query(asked, Relation("codes", kinds), DUCKDB) + " ORDER BY row")
    names = [each[0] for each in rows.description]
    for code, row in zip(CODES, rows.fetchall(), strict=True):
        found = dict(zip(names, row, strict=True))
        code = code if dated else replace(code, redeemed_on=None)
        (alone,) = quote(policy, terms, [code], DAY).codes
        fees = {f"fee.{each.component.id}": each.amount_fen for each in alone.lines}
        uncharged = [name for name in found if name.startswith("fee.") and name not in fees]
        fees |= {name: 0 for name in uncharged} | dict.fromkeys(perhaps_kept(policy, terms, code))
        assert {name: found[name] for name in fees} == fees
        assert found["settlement"] == alone.settlement_fen
        assert found["fault"] is None


def perhaps_kept(policy: FeePolicy, terms: list[FeeTerm], code: Code) -> list[str]:
    """The fees of which nobody knows whether they come back with this refund."""
    subject = Subject({**code.values, "code.paid": code.paid_fen})
    day = code.redeemed_on or code.on
    return [
        f"fee.{each.id}"
        for each in priced(policy, terms, day).components
        if code.state is State.REFUNDED_LATER and each.on_refund is None
        if in_force(each.since, each.until, day)
        if evaluate(each.when, subject, day) is not False
    ]


def plain_policy() -> FeePolicy:
    service = replace(component("service"), rate_ppm=25_000, rounding=Rounding.HALF_UP)
    left = Settlement("merchant", SAID, None, None, (), Grade.QUOTED, SAID)
    return FeePolicy(
        "p", "1", SAID, {}, FIELDS, BASES[0], SUBSIDIES, (service,), left, (), Grade.CONTRACT
    )


def test_what_only_says_whether_a_fee_is_contained_is_read_too(tmp_path: Path) -> None:
    service = replace(component("service"), rate_ppm=100_000, rounding=Rounding.DOWN)
    channel = replace(
        component("channel"),
        rate_ppm=50_000,
        rounding=Rounding.DOWN,
        within="service",
        within_when=LIVE,
    )
    policy = replace(plain_policy(), components=(service, channel))
    head, code = "id,on,state,paid,channel\n", "2026-06-01,redeemed,100.00"
    (tmp_path / "codes.csv").write_text(f"{head}a,{code},live\nb,{code},video\n", "utf-8")
    quote_rows(policy, [], tmp_path / "codes.csv", tmp_path / "out.parquet", day=DAY)
    found = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [each["settlement"] for each in found] == [9000, 8500]


@pytest.mark.parametrize("word", ["unknown", " unset", "未知", " ", None])
@pytest.mark.parametrize("channels", [["live"], ["live", "unknown"]])
def test_a_word_for_the_unknown_is_no_row_of_a_table(
    tmp_path: Path, channels: list[str], word: str | None
) -> None:
    at = Span.at("fees.yaml", 1, 1)
    figures = Figures(FeeKind.PERCENTAGE, 20_000, None, (), None)
    field = ir.FieldRef("code.channel")
    rows = [Row((Choices((each,)),), ir.OneOf(field, (each,)), figures, at) for each in channels]
    table = DecisionTable(("code.channel",), Hit.UNIQUE, tuple(rows), at)
    by_channel = replace(component("service"), rounding=Rounding.DOWN, table=table)
    policy = replace(plain_policy(), components=(by_channel,))
    said = ["live", " live ", word, "video"] * 100  # so many that a dictionary is worth it
    same = {"on": DAY, "state": "redeemed", "paid_fen": 100}
    codes = [{"id": str(at), **same, "channel": each} for at, each in enumerate(said)]
    parquet.write_table(pa.Table.from_pylist(codes), tmp_path / "codes.parquet")
    quote_rows(policy, [], tmp_path / "codes.parquet", tmp_path / "out.parquet", day=DAY)
    found = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [each["fee.service"] for each in found] == [2, 2, None, None] * 100


def test_a_table_of_codes_becomes_a_table_of_amounts(tmp_path: Path) -> None:
    lines = ["id,on,state,paid", "a,2026-06-01,redeemed,29.90", "b,2026-06-01,paid,1.00"]
    lines += ["c,2026-06-01,gone,1.00", "d,,redeemed,1.00", "e,2026-06-01,redeemed,-1"]
    lines += ["f,2026-06-01,redeemed,"]
    (tmp_path / "codes.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    summary = quote_rows(
        plain_policy(), [], tmp_path / "codes.csv", tmp_path / "out.parquet", day=DAY
    )
    found = {each["id"]: each for each in parquet.read_table(tmp_path / "out.parquet").to_pylist()}
    assert (found["a"]["fee.service"], found["a"]["settlement"]) == (75, 2915)
    assert (found["b"]["fee.service"], found["b"]["settlement"]) == (0, 0)
    assert found["f"]["settlement"] is None
    assert (summary.waiting, summary.rejects) == (1, 3)
    rejects = (tmp_path / "out.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    assert [each.split(",")[1] for each in rejects] == ["4", "5", "6"]


def test_a_table_without_what_was_paid_is_refused(tmp_path: Path) -> None:
    (tmp_path / "codes.csv").write_text("id,on,state\na,2026-06-01,paid\n", encoding="utf-8")
    with pytest.raises(BulkRefused, match=r"code\.paid"):
        quote_rows(plain_policy(), [], tmp_path / "codes.csv", tmp_path / "out.parquet", day=DAY)
    assert [each.name for each in tmp_path.iterdir()] == ["codes.csv"]


def test_what_is_to_be_asked_is_what_each_code_asks_alone(tmp_path: Path) -> None:
    source = written(tmp_path / "codes.parquet")
    service, talent = component("service"), replace(component("talent"), when=LIVE, rate_ppm=1)
    policy = replace(plain_policy(), components=(service, talent))
    summary = quote_rows(policy, [], source, tmp_path / "out", day=DAY)
    alone = [each for code in CODES for each in quote(policy, [], [code], DAY).questions]
    assert set(summary.questions) == set(alone) and len(set(alone)) > 3
    assert len(summary.questions) == len(set(summary.questions))
