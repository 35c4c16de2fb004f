"""Assertions about fees: proved, or broken by one order that is shown; every mutant is caught."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policies import CONTRIBUTED_FIELDS, document_of, industry_fees
from test_industry_cases import WITH_RULES

from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import FeePolicy, Law
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.fees import Code, quote
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.terms import priced
from solutionkit.policy.verify import solver
from solutionkit.policy.verify.amounts import Scene
from solutionkit.policy.verify.laws import Answer, Proof, by_solver, proofs, prove

DAY = date(2026, 6, 1)
HEAD = """\
parties: {merchant: {zh: 商家, en: merchant}, platform: {zh: 平台, en: platform}}
fields:
  code.channel:
    type: enum
    title: {zh: 售卖形式, en: the form}
    values: {app: {zh: 小程序, en: mini-program}, group: {zh: 团购, en: group buying}}
base: {amount: code.received, facts: [], grade: example}
settlement: {payee: merchant, trigger: {zh: 核销, en: redeemed}, facts: [], grade: example,
  ask: {zh: 问, en: ask}}
components:
"""
FEE = """\
  - id: %s
    title: {zh: 服务费, en: Service fee}
    payer: merchant
    payee: platform
    required: true
    facts: []
    grade: example
    figure_grade: example
    rounding: %s
    ask: {zh: 看合同, en: see the contract}
    %s
"""
BY_CHANNEL = """table:
      inputs: [code.channel]
      rows: [[app, {%s}], [group, {%s}]]"""
TIERS = "tiers: [{from: 0, rate: %s}, {from: %s, rate: 3%%}, {from: 50000, rate: 2%%}]"


def policy_of(*components: str, claim: str = "") -> FeePolicy:
    text = HEAD + "".join(components) + (f"assert:\n  - {claim}\n" if claim else "")
    policy, found = fee_policy([document_of(text)], CONTRIBUTED_FIELDS)
    assert not found, found
    return policy


def service(figures: str, rounding: str = "half-up", id: str = "service") -> str:
    return FEE % (id, rounding, figures)


def proof(*components: str, claim: str) -> Proof:
    (found,) = proofs(policy_of(*components, claim=claim), [], DAY)
    return found


def test_settlement_is_never_negative() -> None:
    claim = "always: settlement >= 0"
    assert proof(service("rate: 4%"), claim=claim).answer is Answer.PROVED
    two = [service("rate: 60%"), service("rate: 60%", id="agent")]
    assert proof(*two, claim=claim).answer is Answer.BROKEN


def test_a_minimum_can_eat_up_a_small_order() -> None:
    broken = proof(service("rate: 1%\n    minimum: 0.10"), claim="always: settlement >= 0")
    assert broken.answer is Answer.BROKEN
    assert "用户实付 0.01" in broken.words.zh
    assert "商家到手 -0.09" in broken.words.zh
    assert "paid 0.01" in broken.words.en


PARITY = "parity: {of: service, over: code.channel}"


def tiers(first: str = "4%", second: str = "10000") -> str:
    return TIERS % (first, second)


def test_two_ways_to_write_one_fee_are_proved_alike() -> None:
    alike = BY_CHANNEL % (tiers(), tiers())
    assert proof(service(alike), claim=PARITY).answer is Answer.PROVED


@pytest.mark.parametrize("mutant", [tiers("4.0001%"), tiers(second="10000.01")])
def test_a_ppm_or_a_fen_more_is_shown_on_one_order(mutant: str) -> None:
    broken = proof(service(BY_CHANNEL % (tiers(), mutant)), claim=PARITY)
    assert broken.answer is Answer.BROKEN
    assert "售卖形式是小程序" in broken.words.zh
    assert "the form is group buying" in broken.words.en
    assert len({fee_of(BY_CHANNEL % (tiers(), mutant), each) for each in broken.example}) == 2


def fee_of(figures: str, code: Code) -> int | None:
    return quote(policy_of(service(figures)), [], [code], DAY).codes[0].lines[0].amount_fen


def by_rounding(first: str, second: str, rate: str = "0.5%") -> Proof:
    """Two components, one for each form, that differ only in how they round."""
    parts = [
        service(f"rate: {rate}\n    when: code.channel == app", first, "app_fee"),
        service(f"rate: {rate}\n    when: code.channel == group", second, "group_fee"),
    ]
    return proof(*parts, claim="parity: {of: settlement, over: code.channel}")


def test_half_even_for_half_up_in_one_form_is_shown() -> None:
    assert by_rounding("half-up", "half-up").answer is Answer.PROVED
    broken = by_rounding("half-up", "half-even")
    assert broken.answer is Answer.BROKEN
    assert broken.example[0].paid_fen == 100


def test_half_even_is_proved_to_make_no_difference_where_no_half_fen_arises() -> None:
    assert by_rounding("half-up", "half-even", rate="4%").answer is Answer.PROVED


def test_a_cap_one_fen_higher_is_shown() -> None:
    parts = [
        service("rate: 1%\n    cap: 20\n    when: code.channel == app", id="app_fee"),
        service("rate: 1%\n    cap: 20.01\n    when: code.channel == group", id="group_fee"),
    ]
    broken = proof(*parts, claim="parity: {of: settlement, over: code.channel}")
    assert broken.answer is Answer.BROKEN
    assert broken.example[0].paid_fen > 200_000


MONOTONE = "monotone: {of: service, in: code.paid}"


def test_a_fee_by_tiers_only_rises_and_one_by_volume_may_fall() -> None:
    assert proof(service(tiers()), claim=MONOTONE).answer is Answer.PROVED
    broken = proof(service("kind: volume\n    " + tiers()), claim=MONOTONE)
    assert [code.paid_fen for code in broken.example] == [999_999, 1_000_000]


def in_step(flat: str = "100", rate: str = "4%") -> str:
    """A volume fee whose second tier makes up for its lower rate."""
    rows = f"[{{from: 0, rate: {rate}}}, {{from: 10000, rate: 3%, flat: {flat}}}]"
    return service(f"kind: volume\n    tiers: {rows}")


def test_a_volume_fee_in_step_is_proved_and_its_mutants_fall() -> None:
    assert proof(in_step(), claim=MONOTONE).answer is Answer.PROVED
    for mutant in (in_step(flat="99.99"), in_step(rate="4.0001%")):
        broken = proof(mutant, claim=MONOTONE)
        assert [code.paid_fen for code in broken.example] == [999_999, 1_000_000]
        assert "服务费 400.0" in broken.words.zh and "Service fee 400.0" in broken.words.en


def halves(first: str = "50%", second: str = "half-even", least: str = "0") -> list[str]:
    """Two fees that take a whole order between them, one rounded up where the other is not."""
    return [
        service(f"rate: {first}\n    minimum: {least}", "up"),
        service("rate: 50%", second, "agent"),
    ]


def test_an_amount_that_is_always_so_and_its_mutants() -> None:
    claim = "always: settlement >= 0"
    assert proof(*halves(second="down"), claim=claim).answer is Answer.PROVED
    for mutant in (halves(), halves("50.0001%", "down"), halves("50%", "down", "0.02")):
        broken = proof(*mutant, claim=claim)
        assert broken.answer is Answer.BROKEN
        assert "商家到手 -" in broken.words.zh and "the merchant keeps -" in broken.words.en
        assert (quote(policy_of(*mutant), [], broken.example, DAY).settlement_fen or 0) < 0


BUNDLED = [name for name in WITH_RULES if industry_fees(name)[0].assertions]


def contract(policy: FeePolicy, last_ppm: int, rounding: Rounding) -> list[FeeTerm]:
    """A contract that shares out the whole of an order, the last fee at `last_ppm`."""
    own = [each for each in policy.components if each.within is None]
    payers = [each for each in own if each.payer == policy.settlement.payee]
    even = 10 // len(payers) * 100_000
    rates = [even] * (len(payers) - 1) + [1_000_000 - even * (len(payers) - 1) + last_ppm]
    modes = [Rounding.DOWN] * (len(payers) - 1) + [rounding]
    return [
        FeeTerm(c.id, rate, None, how, "合同", Grade.CONTRACT, None, True, ("fees", c.id))
        for c, rate, how in zip(payers, rates, modes, strict=True)
    ]


@pytest.mark.parametrize("industry", BUNDLED)
def test_what_bundled_industries_assert_is_broken_by_a_mutant(industry: str) -> None:
    policy, _ = industry_fees(industry)
    (left,) = [each for each in policy.assertions if each.law is Law.ALWAYS]
    due = tuple(replace(each, when=ir.ALWAYS) for each in policy.components)
    policy = replace(policy, assertions=(left,), components=due)
    (proved,) = proofs(policy, contract(policy, 0, Rounding.DOWN), DAY)
    assert proved.answer is Answer.PROVED
    (broken,) = proofs(policy, contract(policy, 1, Rounding.UP), DAY)
    assert broken.answer is Answer.BROKEN
    assert "商家到手 -0.0" in broken.words.zh and "the merchant keeps -0.0" in broken.words.en


@pytest.mark.usefixtures("z3")
def test_the_solver_answers_every_kind_of_law_alike() -> None:
    alike, dearer = (BY_CHANNEL % (tiers(), each) for each in (tiers(), tiers("4.0001%")))
    for law, good, bad in (
        (PARITY, service(alike), service(dearer)),
        (MONOTONE, in_step(), in_step(flat="99.99")),
        ("always: service <= 20", *(service(f"rate: 4%\n    cap: {c}") for c in ("20", "20.01"))),
    ):
        for fee, answer in ((good, Answer.PROVED), (bad, Answer.BROKEN)):
            policy = policy_of(fee, claim=law)
            (claim,) = policy.assertions
            exact, solved = (found(policy, [], claim, DAY, 10**8) for found in (prove, by_solver))
            assert exact.answer is solved.answer is answer
            assert bool(solved.words.zh) is bool(exact.words.zh)


def test_rates_that_must_be_in_order() -> None:
    claim = "always: rate.service >= rate.agent"
    parts = [service("rate: 4%"), service("rate: 5%", id="agent")]
    assert proof(parts[0], service("rate: 4%", id="agent"), claim=claim).answer is Answer.PROVED
    assert proof(*parts, claim=claim).answer is Answer.BROKEN


def test_an_unknown_rate_waits() -> None:
    waiting = proof(service("rate: unknown"), claim="always: settlement >= 0")
    assert waiting.answer is Answer.WAITING


PACKAGES = service("package: 100\n    fixed: 1")


def test_without_the_solver_what_is_not_linear_is_not_decided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(solver, "installed", lambda: False)
    third = "promotions: [{id: p, title: {zh: 惠, en: p}, factor: 33.3333%}]"
    parts = service(f"package: 100\n    fixed: 1\n    {third}")
    found = proof(parts, claim="always: settlement >= 0")
    assert found.answer is Answer.UNDECIDED
    assert found.words.zh == "服务费按份收，优惠后每份不是整分，零头要很多份才重复一次"
    # That the fee never names the field needs no solver.
    assert proof(parts, claim=PARITY).answer is Answer.PROVED


@pytest.fixture
def z3() -> None:
    if not solver.installed():
        assert not os.environ.get("CI"), "pip install -e '.[verify]'"
        pytest.skip("pip install -e '.[verify]'")


@pytest.mark.usefixtures("z3")
def test_the_solver_decides_fees_by_packages() -> None:
    assert proof(PACKAGES, claim="always: service <= code.paid + 1").answer is Answer.PROVED
    broken = proof(PACKAGES, claim="always: settlement >= 0")
    assert broken.answer is Answer.BROKEN
    assert "商家到手 -" in broken.words.zh


@pytest.mark.usefixtures("z3")
@pytest.mark.parametrize("rounding", list(Rounding))
def test_the_solver_agrees_with_the_exact_form(rounding: Rounding) -> None:
    for figures, answer in ((tiers(), Answer.PROVED), ("rate: 1%\n    minimum: 1", Answer.BROKEN)):
        policy = policy_of(service(figures, rounding.value), claim="always: settlement >= 0")
        (claim,) = policy.assertions
        assert prove(policy, [], claim, DAY, 10**9).answer is answer
        assert by_solver(policy, [], claim, DAY, 10**9).answer is answer


@st.composite
def figures(draw: st.DrawFn) -> str:
    rate = st.integers(0, 300_000).map(lambda ppm: f"{ppm // 10_000}.{ppm % 10_000:04d}%")
    kind = draw(st.sampled_from(["percentage", "graduated", "volume", "fixed"]))
    lines = [f"kind: {kind}"]
    if kind == "fixed":
        lines.append(f"fixed: {draw(st.integers(0, 50))}")
    elif kind == "percentage":
        lines.append(f"rate: {draw(rate)}")
    else:
        starts = sorted({0, *draw(st.lists(st.integers(1, 40), max_size=3))})
        tiers = [f"{{from: {at}, rate: {draw(rate)}, flat: {draw(rate)[:3]}}}" for at in starts]
        lines.append(f"tiers: [{', '.join(each.replace('%}', '}') for each in tiers)}]")
    minimum = draw(st.integers(0, 30))
    lines += [f"minimum: 0.{minimum:02d}"] * draw(st.booleans())
    lines += [f"cap: {1 + minimum}"] * draw(st.booleans())
    factor = "promotions: [{id: x, title: {zh: 减, en: less}, factor: 1/3}]"
    return "\n    ".join([*lines, *[factor] * draw(st.booleans())])


@given(figures(), st.sampled_from(list(Rounding)), st.lists(st.integers(0, 6_000), max_size=20))
@settings(max_examples=60, deadline=None)
def test_the_exact_form_says_what_the_reckoning_says(
    lines: str, rounding: Rounding, amounts: list[int]
) -> None:
    policy = policy_of(service(lines, rounding.value), claim="always: service >= 0")
    scene = Scene(priced(policy, [], DAY), DAY, {}, (0,))
    exact = scene.amount(policy.assertions[0].claim.left)
    for paid in (*amounts, *around(exact.terms)):
        reckoned = quote(policy, [], [Code("1", paid, DAY)], DAY).codes[0].lines[0].amount_fen
        assert exact.at(paid) == reckoned


def around(terms: object) -> Iterator[int]:
    """Two fen on either side of every place where the exact form bends."""
    for term in terms:
        for piece in term.exact.pieces:
            yield from (x for x in range(piece.start - 2, piece.start + 3) if x >= 0)


@given(figures(), st.sampled_from(list(Rounding)))
@settings(max_examples=30, deadline=None)
def test_a_proof_holds_for_every_small_order(lines: str, rounding: Rounding) -> None:
    policy = policy_of(service(lines, rounding.value), claim="always: settlement >= 0")
    (found,) = proofs(policy, [], DAY, top_fen=3_000)
    left = [quote(policy, [], [Code("1", x, DAY)], DAY).settlement_fen for x in range(0, 3_001, 7)]
    if found.answer is Answer.PROVED:
        assert min(each for each in left if each is not None) >= 0
    else:
        (code,) = found.example
        assert (quote(policy, [], [code], DAY).settlement_fen or 0) < 0
