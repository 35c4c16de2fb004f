"""The laws every policy keeps, whatever it charges and demands; strategies reach what matters.

That all engines agree is shown in `tests/unit/bulk/test_engines_agree.py` for conditions and in
`test_quote_rows.py` for fees; here the bundled industries' fees are tried at every bend.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from policies import industry_fees
from pyarrow import parquet
from test_industry_cases import WITH_RULES

from solutionkit.bulk.quote import quote_rows
from solutionkit.diagnostics import Span, Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import (
    At,
    FeeComponent,
    FeeKind,
    FeePolicy,
    Law,
    OnRefund,
    Per,
    Promotion,
    Settlement,
    Subsidy,
    Tier,
)
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.fees import Code, Quote, State, quote
from solutionkit.policy.reckon import charged
from solutionkit.policy.terms import priced
from solutionkit.policy.verify.amounts import Scene
from solutionkit.policy.verify.domains import telling_values
from solutionkit.policy.verify.laws import Answer, prove

FEES = {name: industry_fees(name)[0] for name in WITH_RULES}
WITH_FEES = [name for name, policy in FEES.items() if policy.components]
DAY = date(2026, 6, 1)
LATER = DAY + timedelta(days=30)
SAID = Text("甲", "a")
PLACE = Span.at("fees.yaml", 1, 1)
SUBSIDIES = tuple(
    Subsidy(id, SAID, "platform", f"code.subsidy.{id}", credited, (), Grade.QUOTED, SAID)
    for id, credited in (("credited", True), ("own", False))
)
SERVICE = FeeComponent(
    id="service", title=SAID, payer="merchant", payee="platform", kind=FeeKind.PERCENTAGE,
    base=ir.FieldRef("code.received"), when=ir.ALWAYS, rate_ppm=0, fixed_fen=0, tiers=(),
    rounding=Rounding.HALF_UP, per=Per.CODE, at=At.REDEMPTION, within=None, required=True,
    since=None, until=None, facts=(), shape_grade=Grade.CONTRACT, grade=Grade.CONTRACT,
    source="合同", confirmed=True, ask=SAID, origin=PLACE, on_refund=OnRefund.RETURNED,
)  # fmt: skip
RATES = st.sampled_from([0, 1, 6_250, 25_000, 333_333, 500_000, ONE])
AMOUNTS = st.sampled_from([0, 1, 99, 1_000, 123_456])
LIVE = ir.Compare(Comparison.EQUAL, ir.FieldRef("code.channel"), ir.Constant("live", Kind.TEXT))


@st.composite
def fees(draw: st.DrawFn, id: str, within: str | None = None) -> FeeComponent:
    starts = sorted({0} | draw(st.sets(st.sampled_from([1, 100, 10_001]))))
    half = Promotion("half", SAID, LIVE, 1, 2, None, None)
    return replace(
        SERVICE,
        id=id,
        within=within,
        kind=draw(st.sampled_from(FeeKind)),
        rate_ppm=draw(RATES),
        fixed_fen=draw(AMOUNTS),
        tiers=tuple(Tier(start, draw(RATES), draw(AMOUNTS)) for start in starts),
        package_fen=draw(st.sampled_from([100, 999])),
        rounding=draw(st.sampled_from(Rounding)),
        payer=draw(st.sampled_from(["merchant", "merchant", "buyer"])),
        per=draw(st.sampled_from([Per.CODE, Per.CODE, Per.ITEM, Per.ORDER])),
        at=draw(st.sampled_from(At)),
        minimum_fen=draw(st.none() | AMOUNTS),
        cap_fen=draw(st.none() | AMOUNTS),
        promotions=draw(st.sampled_from([(), (half,)])),
        on_refund=draw(st.sampled_from(OnRefund)),
    )


@st.composite
def fee_policies(draw: st.DrawFn) -> FeePolicy:
    service = draw(fees("service"))
    channel = replace(
        draw(fees("channel", "service")),
        per=service.per,
        at=service.at,
        on_refund=service.on_refund,
    )
    own = (service, channel, draw(fees("creator")))
    left = Settlement("merchant", SAID, None, None, (), Grade.QUOTED, SAID)
    parties = {"merchant": SAID, "platform": SAID, "buyer": SAID}
    return FeePolicy(
        "p", "1", SAID, parties, {}, SERVICE.base, SUBSIDIES, own, left, (), Grade.CONTRACT
    )


@st.composite
def orders(draw: st.DrawFn, *states: State) -> list[Code]:
    fen = st.sampled_from([0, 1, 50, 99, 101, 10_000, 10_001]) | st.integers(0, 10**9)
    channel = draw(st.sampled_from(["live", "video"]))
    codes = st.builds(
        Code,
        st.just("code"),
        fen,
        st.just(DAY),
        st.sampled_from(states or [State.REDEEMED]),
        st.fixed_dictionaries({"credited": fen, "own": fen}),
        st.just({"code.channel": channel}),
        st.sampled_from(["1", "2"]),
    )
    return draw(st.lists(codes, min_size=1, max_size=4))


def borne(quoted: Quote) -> int:
    """What the merchant bears, without what other fees contain."""
    own = [e for e in quoted.lines if e.component.payer == "merchant" and not e.component.within]
    return sum(amount_of(each.amount_fen) for each in own)


def amount_of(fen: int | None) -> int:
    assert fen is not None
    return fen


@given(fee_policies(), orders())
def test_fees_and_what_is_left_are_what_came_in(policy: FeePolicy, codes: list[Code]) -> None:
    quoted = quote(policy, [], codes, DAY)
    came_in = sum(code.paid_fen + code.subsidies["credited"] for code in codes)
    assert borne(quoted) + amount_of(quoted.settlement_fen) == came_in


@given(fee_policies(), orders(*State))
def test_a_contained_fee_is_never_more_than_what_contains_it(
    policy: FeePolicy, codes: list[Code]
) -> None:
    quoted = quote(policy, [], codes, DAY)
    sums = dict.fromkeys(("service", "channel", "creator"), 0)
    for line in quoted.lines:
        sums[line.component.id] += amount_of(line.amount_fen)
    assert sums["channel"] <= sums["service"]


@given(fee_policies(), orders(State.REFUNDED, State.REVERSED))
def test_a_refund_of_everything_leaves_nothing_charged(
    policy: FeePolicy, codes: list[Code]
) -> None:
    quoted = quote(policy, [], codes, DAY)
    assert (quoted.lines, quoted.settlement_fen) == ((), 0)


@given(fee_policies(), orders(State.REFUNDED_LATER))
def test_a_late_refund_returns_everything_that_is_returned(
    policy: FeePolicy, codes: list[Code]
) -> None:
    quoted = quote(policy, [], codes, DAY)
    assert {line.component.on_refund for line in quoted.lines} <= {OnRefund.KEPT}
    assert amount_of(quoted.settlement_fen) == -borne(quoted)
    nothing_kept = [replace(each, on_refund=OnRefund.RETURNED) for each in policy.components]
    returned = quote(replace(policy, components=tuple(nothing_kept)), [], codes, DAY)
    assert (returned.lines, returned.settlement_fen) == ((), 0)


def turned(component: str, before: int, then: int, on_refund: OnRefund) -> list[FeeTerm]:
    """A rate, and another one from LATER on."""
    own = ("fees", component)
    return [
        FeeTerm(
            component, rate, None, Rounding.HALF_UP, "合同", Grade.CONTRACT, since, True, own,
            until=until, on_refund=on_refund,
        )
        for rate, since, until in ((before, None, LATER), (then, LATER, None))
    ]  # fmt: skip


def kept_lines(quoted: Quote) -> dict[str, int | None]:
    own = [each for each in quoted.lines if each.component.per is Per.CODE]
    return {e.component.id: e.amount_fen for e in own if e.component.on_refund is OnRefund.KEPT}


@given(fee_policies(), RATES, RATES, orders(), st.integers(0, 60))
def test_what_is_kept_is_what_it_cost_when_it_was_redeemed(
    policy: FeePolicy, before: int, then: int, codes: list[Code], days: int
) -> None:
    terms, day = turned("service", before, then, OnRefund.KEPT), DAY + timedelta(days=days)
    for code in codes:
        redeemed = replace(code, on=day)
        late = replace(
            code, on=DAY + timedelta(days=90), redeemed_on=day, state=State.REFUNDED_LATER
        )
        once, back = (kept_lines(quote(policy, terms, [each], DAY)) for each in (redeemed, late))
        assert once == back


@given(fee_policies(), RATES, RATES, orders(State.REFUNDED_LATER), st.sampled_from(OnRefund))
def test_a_day_nobody_told_is_never_guessed(
    policy: FeePolicy, before: int, then: int, codes: list[Code], on_refund: OnRefund
) -> None:
    terms = turned("service", before, then, on_refund)
    for code in codes:
        late = replace(code, on=LATER + timedelta(days=9))
        told = [replace(late, redeemed_on=day) for day in (DAY, LATER, late.on)]
        known = [quote(policy, terms, [each], DAY).codes[0].settlement_fen for each in told]
        (alone,) = quote(policy, terms, [late], DAY).codes
        assert alone.settlement_fen in (None, *known[:1])
        assert alone.settlement_fen is None or len(set(known)) == 1
        if before == then or on_refund is OnRefund.RETURNED:
            assert alone.settlement_fen is not None


def terms_of(policy: FeePolicy, rates: list[int], rounding: Rounding) -> list[FeeTerm]:
    return [
        FeeTerm(c.id, rate, None, rounding, "合同", Grade.CONTRACT, None, True, ("fees", c.id))
        for c, rate in zip(policy.components, rates, strict=True)
    ]


@pytest.mark.parametrize("industry", WITH_FEES)
@given(st.data())
@settings(max_examples=25)
def test_what_is_asserted_and_proved_never_fails(industry: str, data: st.DataObject) -> None:
    policy = FEES[industry]
    count = len(policy.components)
    rates = data.draw(st.lists(st.integers(0, ONE // count), min_size=count, max_size=count))
    terms = terms_of(policy, rates, data.draw(st.sampled_from([Rounding.DOWN, Rounding.HALF_UP])))
    (asserted,) = [each for each in policy.assertions if each.law is Law.ALWAYS]
    assume(prove(policy, terms, asserted, DAY, 10**9).answer is Answer.PROVED)
    values = {name: data.draw(st.sampled_from(all_)) for name, all_ in told_apart(policy).items()}
    for paid in data.draw(st.lists(st.integers(0, 200) | st.integers(0, 10**9), min_size=1)):
        code = Code("1", paid, DAY, values=values)
        assert amount_of(quote(policy, terms, [code], DAY).settlement_fen) >= 0


def told_apart(policy: FeePolicy) -> dict[str, list[str]]:
    """What conditions of fees hang on, and a value of each kind it may have."""
    return telling_values([each.when for each in policy.components], policy.fields)


@given(fee_policies(), fees("tomorrow"), orders())
def test_a_later_fee_changes_no_earlier_quote(
    policy: FeePolicy, later: FeeComponent, codes: list[Code]
) -> None:
    promised = Promotion("later", SAID, ir.ALWAYS, 1, 3, LATER, None)
    turned = [replace(c, promotions=(promised, *c.promotions)) for c in policy.components]
    newer = replace(policy, components=(*turned, replace(later, since=LATER)))
    assert amounts(quote(newer, [], codes, DAY)) == amounts(quote(policy, [], codes, DAY))


def amounts(quoted: Quote) -> list[tuple[str, int | None]]:
    found = [(line.component.id, line.amount_fen) for line in quoted.lines]
    return [*found, ("settlement", quoted.settlement_fen)]


def edges(scene: Scene, policy: FeePolicy) -> Iterator[int]:
    """Two fen on either side of each tier, and of each bend of each fee."""
    bends = [tier.from_fen for component in policy.components for tier in component.tiers]
    for component in policy.components:
        if component.within is None:
            for term in scene.amount(ir.FieldRef(component.id)).terms:
                bends += [piece.start for piece in term.exact.pieces]
    for bend in bends:
        yield from (x for x in range(bend - 2, bend + 3) if x >= 0)


def bent(component: FeeComponent) -> FeeComponent:
    """The component with tiers, a minimum and a cap, so that there is something to bend."""
    tiers = (Tier(0, 60_000), Tier(100_00, 40_000), Tier(5_000_00, 25_000))
    figures = {"kind": FeeKind.GRADUATED, "tiers": tiers, "minimum_fen": 10, "cap_fen": 300_00}
    known = {"rounding": Rounding.HALF_UP, "grade": Grade.CONTRACT, "source": "合同"}
    return replace(component, **figures, **known, confirmed=True)


@pytest.mark.parametrize("industry", WITH_FEES)
def test_every_engine_agrees_at_every_edge(industry: str, tmp_path: Path) -> None:
    policy = FEES[industry]
    policy = replace(policy, components=tuple(map(bent, policy.components)))
    values = {name: all_[0] for name, all_ in told_apart(policy).items()}
    scene = Scene(priced(policy, [], DAY), DAY, values, (0,))
    paid = sorted(set(edges(scene, policy)))
    assert {99_98, 100_02, 4_999_98, 5_000_02} <= set(paid)
    with (tmp_path / "codes.csv").open("w", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "on", "state", "paid", *values])
        for x in paid:
            amount = f"{x // 100}.{x % 100:02d}"
            rows.writerow([f"c{x}", DAY, "redeemed", amount, *values.values()])
    quote_rows(policy, [], tmp_path / "codes.csv", tmp_path / "out.parquet", day=DAY)
    found = {each["id"]: each for each in parquet.read_table(tmp_path / "out.parquet").to_pylist()}
    for x in paid:
        alone = quote(policy, [], [Code("1", x, DAY, values=values)], DAY)
        for line in alone.lines:
            assert found[f"c{x}"][f"fee.{line.component.id}"] == line.amount_fen
            if line.component.within is None:
                assert scene.amount(ir.FieldRef(line.component.id)).at(x) == line.amount_fen
                assert charged(line.component, x) == line.amount_fen
        assert found[f"c{x}"]["settlement"] == alone.settlement_fen
