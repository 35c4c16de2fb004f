"""Laws of fees: nothing is lost, nothing is counted twice, codes add up."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from policies import document_of, industry_fees

from solutionkit.ir.fact import Grade
from solutionkit.ir.money import MAX_FEN, ONE, Rounding
from solutionkit.ir.rule import FeeKind, FeePolicy, Tier
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.fees import Code, quote
from solutionkit.policy.terms import faulty_terms

POLICY, _ = industry_fees("local_services")
DAY = date(2026, 6, 1)
CREDITED = [each.id for each in POLICY.subsidies if each.credited]
RATES = st.integers(0, ONE)
ROUNDINGS = st.sampled_from(list(Rounding))


def term(component: str, rate_ppm: int | None, rounding: Rounding = Rounding.HALF_UP) -> FeeTerm:
    origin = ("fees", component)
    return FeeTerm(component, rate_ppm, None, rounding, "示例", Grade.EXAMPLE, None, False, origin)


BRINGERS = ("nobody", "creator", "agency", "professional", "clerk")


@st.composite
def all_terms(draw: st.DrawFn) -> list[FeeTerm]:
    return [term(each.id, draw(RATES), draw(ROUNDINGS)) for each in POLICY.components]


@st.composite
def codes(draw: st.DrawFn) -> Code:
    given = draw(st.dictionaries(st.sampled_from(CREDITED), st.integers(0, 10**6)))
    brought = {"code.brought_by": draw(st.sampled_from(BRINGERS))}
    return Code("code", draw(st.integers(0, MAX_FEN)), DAY, subsidies=given, values=brought)


@given(all_terms(), codes())
def test_no_fen_is_lost_or_made(terms: list[FeeTerm], code: Code) -> None:
    (reckoned,) = quote(POLICY, terms, [code], DAY).codes
    taken = [line.amount_fen for line in reckoned.lines if line.component.within is None]
    assert None not in taken and reckoned.settlement_fen is not None
    paid_in = code.paid_fen + sum(code.subsidies.values())
    assert sum(amount or 0 for amount in taken) + reckoned.settlement_fen == paid_in


@given(all_terms(), codes())
def test_a_contained_fee_is_never_more_than_what_contains_it(
    terms: list[FeeTerm], code: Code
) -> None:
    (reckoned,) = quote(POLICY, terms, [code], DAY).codes
    amounts = {line.component.id: line.amount_fen for line in reckoned.lines}
    for line in reckoned.lines:
        if line.component.within:
            assert (line.amount_fen or 0) <= (amounts[line.component.within] or 0)


@given(all_terms(), st.lists(codes(), max_size=5))
def test_codes_add_up(terms: list[FeeTerm], several: list[Code]) -> None:
    alone = [quote(POLICY, terms, [code], DAY).settlement_fen for code in several]
    assert quote(POLICY, terms, several, DAY).settlement_fen == sum(each or 0 for each in alone)


def test_a_rate_of_nothing_is_not_an_unknown_rate() -> None:
    code = Code("code", 2990, DAY)
    assert quote(POLICY, [term("software_service", 0)], [code], DAY).settlement_fen == 2990
    assert quote(POLICY, [term("software_service", None)], [code], DAY).settlement_fen is None


def tiered(kind: FeeKind) -> FeePolicy:
    tiers = (Tier(0, 100_000), Tier(10_000, 50_000, flat_fen=100))
    component = replace(
        POLICY.components[0],
        kind=kind,
        tiers=tiers,
        rounding=Rounding.HALF_UP,
        grade=Grade.EXAMPLE,
    )
    return replace(POLICY, components=(component,))


def test_graduated_tiers_charge_each_part_at_its_own_rate() -> None:
    amounts = [
        quote(tiered(FeeKind.GRADUATED), [], [Code("code", fen, DAY)], DAY).codes[0].lines[0]
        for fen in (9_999, 10_000, 20_000)
    ]
    assert [line.amount_fen for line in amounts] == [1_000, 1_100, 1_600]


def test_volume_charges_the_whole_at_the_rate_it_reaches() -> None:
    amounts = [
        quote(tiered(FeeKind.VOLUME), [], [Code("code", fen, DAY)], DAY).codes[0].lines[0]
        for fen in (9_999, 10_000, 20_000)
    ]
    assert [line.amount_fen for line in amounts] == [1_000, 600, 1_100]


def test_terms_that_cannot_be_used_are_said_where_they_stand() -> None:
    document = document_of(
        """\
fees:
  software_servise: {rate: 4%}
  software_service: {rate: 4%}
  payment_channel: {rate: 5%}
"""
    )
    terms = [
        term("software_servise", 40_000),
        replace(term("software_service", 40_000), grade=Grade.UNKNOWN),
        term("payment_channel", 50_000),
    ]
    found = [(each.span.line, each.code) for each in faulty_terms(POLICY, terms, document)]
    assert found == [
        (2, "policy/unknown-component"),
        (3, "policy/rate-without-source"),
        (4, "policy/inclusive-exceeds"),
    ]
