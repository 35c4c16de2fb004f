"""What is decided without a solver: fees by packages, and orders of the goods that are sold."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_assertions import DAY, policy_of, proof, service

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import ALWAYS, FieldRef
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import Promotion
from solutionkit.policy.fees import Code, quote
from solutionkit.policy.verify import solver
from solutionkit.policy.verify.amounts import Scene
from solutionkit.policy.verify.laws import Answer, proofs
from solutionkit.policy.verify.sold import Sale


@pytest.mark.parametrize(
    ("bounds", "claim", "answer"),
    [
        ("", "service <= code.paid + 1", Answer.PROVED),
        ("", "service <= code.paid", Answer.BROKEN),
        ("minimum: 2.50", "service >= 2.50", Answer.BROKEN),
        ("minimum: 2.50", "service <= code.paid + 2.50", Answer.PROVED),
        ("minimum: 2.50", "service <= code.paid + 2.48", Answer.BROKEN),
        ("cap: 7.50", "service <= 7.50", Answer.PROVED),
        ("cap: 7.50", "service <= 7.49", Answer.BROKEN),
        ("minimum: 2.50\n    cap: 7.50", "service <= 7.50", Answer.PROVED),
    ],
)
def test_packages_are_decided_without_a_solver(
    monkeypatch: pytest.MonkeyPatch, bounds: str, claim: str, answer: Answer
) -> None:
    monkeypatch.setattr(solver, "installed", lambda: False)
    fee = service(f"package: 100\n    fixed: 1\n    {bounds}")
    assert proof(fee, claim=f"always: {claim}").answer is answer


@given(
    paid=st.integers(0, 3_000_00),
    size=st.integers(1, 200),
    fixed=st.integers(0, 5),
    least=st.none() | st.integers(0, 9_00),
    more=st.none() | st.integers(0, 9_00),
)
def test_the_exact_form_of_packages_is_what_is_charged(
    paid: int, size: int, fixed: int, least: int | None, more: int | None
) -> None:
    policy = policy_of(service(f"package: {size}\n    fixed: {fixed}"))
    cap = None if more is None else (least or 0) + more
    fee = replace(policy.components[0], minimum_fen=least, cap_fen=cap)
    known = replace(policy, components=(fee,))
    exact = Scene(known, DAY, {}, (0,)).amount(FieldRef("service"))
    assert exact.at(paid) == quote(known, [], [Code("1", paid, DAY)], DAY).lines[0].amount_fen


@given(
    paid=st.integers(0, 3_000),
    size=st.integers(1, 200),
    fixed=st.integers(0, 9),
    part=st.tuples(st.integers(0, 20), st.integers(1, 20)).filter(lambda each: each[0] <= each[1]),
    rounding=st.sampled_from(Rounding),
    least=st.none() | st.integers(0, 50),
    more=st.none() | st.integers(0, 50),
)
def test_the_exact_form_of_packages_that_leave_parts_of_a_fen_is_what_is_charged(
    paid: int,
    size: int,
    fixed: int,
    part: tuple[int, int],
    rounding: Rounding,
    least: int | None,
    more: int | None,
) -> None:
    policy = policy_of(service(f"package: {size}\n    fixed: {fixed}"))
    half = Promotion("half", Text("", ""), ALWAYS, *part, None, None)
    cap = None if more is None else (least or 0) + more
    figures = {"package_fen": size, "fixed_fen": fixed, "minimum_fen": least, "cap_fen": cap}
    fee = replace(policy.components[0], promotions=(half,), rounding=rounding, **figures)
    known = replace(policy, components=(fee,))
    exact = Scene(known, DAY, {}, (0,)).amount(FieldRef("service"))
    assert exact.at(paid) == quote(known, [], [Code("1", paid, DAY)], DAY).lines[0].amount_fen


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("service <= code.paid + 0.34", Answer.PROVED),
        ("service <= code.paid", Answer.BROKEN),
        ("service >= 0", Answer.PROVED),
    ],
)
def test_a_third_of_a_package_is_decided_without_a_solver(
    monkeypatch: pytest.MonkeyPatch, claim: str, answer: Answer
) -> None:
    monkeypatch.setattr(solver, "installed", lambda: False)
    third = "promotions: [{id: third, title: {zh: 三成, en: a third}, factor: 1/3}]"
    fee = service(f"package: 100\n    fixed: 1\n    {third}")
    assert proof(fee, claim=f"always: {claim}").answer is answer


@pytest.mark.parametrize("figures", ["rate: 1%\n    minimum: 0.10", "package: 100\n    fixed: 1"])
def test_what_only_cheaper_orders_would_break_is_proved_of_the_goods_sold(figures: str) -> None:
    policy = policy_of(service(figures), claim="always: settlement >= 0")
    (dear,) = proofs(policy, [], DAY, sales=[Sale({}, 5_00)])
    assert (dear.answer, dear.from_fen) == (Answer.PROVED, 5_00)
    (cheap,) = proofs(policy, [], DAY, sales=[Sale({}, 5_00), Sale({}, 5)])
    assert cheap.answer is Answer.BROKEN
    assert cheap.example[0].paid_fen == 5
