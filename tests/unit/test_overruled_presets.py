"""What an author's refund rule leaves of the industry's rule for the same state."""

from solutionkit import source
from solutionkit.spec.overruled import without_overruled

PRESET = "{right: full, automatic: true, within_days: 7, text: 七天内全额退}"


def kept(own: str) -> object:
    """What stays of the preset beside an author's rule for the same state."""
    preset, written = (
        source.read_source(name, f"trade: {{refund: {{used: {rule}}}}}\n".encode())[0]
        for name, rule in (("defaults.yaml", PRESET), ("solution.yaml", own))
    )
    node = without_overruled(preset, written).node(("trade", "refund", "used"))
    return node.data() if node else None


def test_another_right_takes_nothing_from_the_preset() -> None:
    assert kept("{right: none}") == {}


def test_another_condition_takes_all_but_the_text() -> None:
    assert kept("{within_days: 30}") == {"right": "full", "automatic": True, "within_days": 7}


def test_another_text_or_the_same_promise_takes_the_rest() -> None:
    whole = {"right": "full", "automatic": True, "within_days": 7, "text": "七天内全额退"}
    assert kept("{text: 一周内退}") == whole
    assert kept("{right: full, automatic: true, within_days: 7}") == whole


def test_a_rule_that_names_its_right_takes_no_condition_from_the_preset() -> None:
    assert kept("{right: full}") == {}
    assert kept("{right: full, text: 随时全额退}") == {}
    assert kept("{right: full, automatic: true, within_days: 30}") == {}


def test_what_a_rule_removes_by_name_is_left_for_it_to_find() -> None:
    assert kept("{right: full, within_days: {remove: true}}") == {"within_days": 7}


def test_other_states_and_specs_without_trade_keep_the_preset() -> None:
    preset = source.read_source("defaults.yaml", b"trade: {refund: {used: {right: full}}}\n")[0]
    for text in (b"id: a\n", b"trade: {refund: {to_use: {right: none}}}\n"):
        written = source.read_source("solution.yaml", text)[0]
        assert without_overruled(preset, written).root.data() == preset.root.data()
