"""What an assertion may speak of: a claim that could only be false is refused where it is read."""

import pytest
from policies import CONTRIBUTED_FIELDS, document_of
from test_assertions import HEAD, service

from solutionkit.policy.parse_fees import fee_policy


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
