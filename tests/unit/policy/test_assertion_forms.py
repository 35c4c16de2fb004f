"""What an assertion may speak of: a claim that could only be false is refused where it is read."""

import pytest
from policies import CONTRIBUTED_FIELDS, document_of
from test_assertions import HEAD, proof, service

from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.verify.laws import Answer


def refused(claim: str) -> list[tuple[str, str]]:
    text = HEAD + service("rate: 4%") + f"assert:\n  - {claim}\n"
    _, found = fee_policy([document_of(text)], CONTRIBUTED_FIELDS)
    return [(each.code, each.message.en) for each in found]


@pytest.mark.parametrize(
    "over", ["code.received", "code.paid", "goods.price", "service", "settlement", "rate.service"]
)
def test_parity_over_an_amount_is_refused_as_it_could_only_be_said_falsely(over: str) -> None:
    ((code, words),) = refused(f"parity: {{of: service, over: {over}}}")
    assert code == "policy/parity-over-amount" and over in words


def test_only_what_can_be_chosen_is_offered_for_a_misspelt_field_of_parity() -> None:
    ((code, _),) = refused("parity: {of: service, over: code.on}")
    assert code == "policy/unknown-value"


def test_a_fee_rises_with_what_is_paid_and_with_nothing_else() -> None:
    assert not refused("monotone: {of: service, in: code.received}")
    ((code, _),) = refused("monotone: {of: service, in: goods.price}")
    assert code == "policy/unknown-value"


def test_a_claim_may_compare_with_an_amount_below_zero() -> None:
    fixed = service("fixed: 1")
    assert proof(fixed, claim="always: settlement >= -1").answer is Answer.PROVED
    broken = proof(fixed, claim="always: settlement >= -0.98")
    assert broken.answer is Answer.BROKEN and broken.example[0].paid_fen == 1
    assert proof(fixed, claim="always: service - 3 <= -2").answer is Answer.PROVED
    assert [code for code, _ in refused("always: rate.service >= -1%")] == ["policy/wrong-type"]


def test_parity_over_which_goods_is_refused_as_all_else_differs_with_them() -> None:
    ((code, words),) = refused("parity: {of: service, over: goods.id}")
    assert code == "policy/parity-over-id" and "goods.id" in words
