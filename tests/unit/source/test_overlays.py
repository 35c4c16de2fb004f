"""Laying one document over another."""

import pytest

from solutionkit.source import merge, read_source

CASES = {
    "maps merge": ("a: {b: 1, c: 2}", "a: {c: 3, d: 4}", {"a": {"b": 1, "c": 3, "d": 4}}),
    "lists with ids merge by id": (
        "g: [{id: x, p: 1}, {id: y, p: 2}]",
        "g: [{id: y, p: 3}, {id: z, p: 4}]",
        {"g": [{"id": "x", "p": 1}, {"id": "y", "p": 3}, {"id": "z", "p": 4}]},
    ),
    "other lists are replaced": ("t: [a, b]", "t: [c]", {"t": ["c"]}),
    "a list without ids is replaced": ("g: [{q: x}]", "g: [{p: 1}]", {"g": [{"p": 1}]}),
    "an empty list replaces": ("g: [{id: x}]", "g: []", {"g": []}),
    "a value of another shape replaces": ("a: {b: 1}", "a: unset", {"a": "unset"}),
    "nothing replaces": ("a: {b: 1}", "a:", {"a": None}),
    "an item is removed": (
        "g: [{id: x}, {id: y}]",
        "g: [{id: x, remove: true}]",
        {"g": [{"id": "y"}]},
    ),
    "a field is removed": ("a: {b: 1}\nc: 2", "a: {remove: true}", {"c": 2}),
    "a field is removed if there is any": ("a: 1\nc: 2", "a: {remove: if-any}", {"c": 2}),
    "a field need not be there": ("c: 2", "a: {remove: if-any}", {"c": 2}),
    "nor need an item": (
        "g: [{id: x}]",
        "g: [{id: y, remove: if-any}]\nh: [{id: z, remove: if-any}]",
        {"g": [{"id": "x"}], "h": []},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_merging(name):
    under, over, expected = CASES[name]
    merged, diagnostics = merge(_node("under", under), _node("over", over))
    assert (merged.data(), diagnostics) == (expected, [])


@pytest.mark.parametrize(
    ("under", "over"), [("g: [{id: x}]", "g: [{p: 1}]"), ("g: [{id: x}, {p: 1}]", "g: [{id: y}]")]
)
def test_a_list_of_which_one_side_has_ids_is_replaced_and_said_to_be(under, over):
    merged, (told,) = merge(_node("under", under), _node("over", over))
    assert merged.data() == _node("over", over).data()
    assert told.code == "overlay/list-replaced" and "under" in told.message.en


def test_each_value_keeps_the_file_it_came_from():
    merged, _ = merge(_node("under", "a: {b: 1, c: 2}"), _node("over", "a: {c: 3}"))
    inner = merged.entries["a"].entries
    assert (inner["b"].span.file, inner["c"].span.file) == ("under", "over")


@pytest.mark.parametrize(
    ("under", "over", "place"),
    [
        ("g: [{id: mint}]", "g: [{id: mnt, remove: true}]", (1, 15)),
        ("g: [{id: mint}]", "a: {remove: true}", (1, 1)),
        ("b: 1", "a: {b: [{id: x, remove: true}]}", (1, 17)),
    ],
)
def test_removing_what_is_not_there_is_reported(under, over, place):
    _, (found,) = merge(_node("under", under), _node("over", over))
    assert found.code == "overlay/nothing-to-remove"
    assert (found.span.file, found.span.line, found.span.column) == ("over", *place)


def test_a_misspelt_id_is_suggested():
    _, (found,) = merge(_node("u", "g: [{id: mint}]"), _node("o", "g: [{id: mnt, remove: true}]"))
    assert found.help.en.endswith("; did you mean 'mint'?")


def test_an_id_twice_in_one_list_is_reported():
    _, (found,) = merge(_node("u", "g: [{id: a}]"), _node("o", "g: [{id: b}, {id: b}]"))
    assert found.code == "overlay/duplicate-id"


def _node(name, text):
    return read_source(name, text.encode())[0].root
