"""Merges of text by line and of JSON by key."""

import json
from textwrap import dedent

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from solutionkit.generate.merge import merge, merge_lines


def text(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


MERGED_JSON = {
    "different keys": ({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 2}, {"a": 2, "b": 2}),
    "keys added side by side": ({"a": 1}, {"a": 1, "mine": 1}, {"a": 1, "new": 1}, None),
    "deep inside": (
        {"window": {"title": "旧", "color": "#fff"}},
        {"window": {"title": "我的", "color": "#fff"}},
        {"window": {"title": "旧", "color": "#000"}},
        {"window": {"title": "我的", "color": "#000"}},
    ),
    "a key you deleted": ({"a": 1, "b": 1}, {"b": 1}, {"a": 1, "b": 2}, {"b": 2}),
    "a page added by each": (
        {"pages": ["home"]},
        {"pages": ["home", "mine"]},
        {"pages": ["home", "order"]},
        {"pages": ["home", "order", "mine"]},
    ),
    "a page added, another taken away": (
        {"pages": ["home", "old", "me"]},
        {"pages": ["home", "old", "mine", "me"]},
        {"pages": ["home", "me"]},
        {"pages": ["home", "mine", "me"]},
    ),
    "items with an id": (
        {"goods": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}]},
        {"goods": [{"id": "a", "name": "我的甲"}, {"id": "b", "name": "乙"}]},
        {"goods": [{"id": "b", "name": "新乙"}, {"id": "a", "name": "甲"}]},
        {"goods": [{"id": "b", "name": "新乙"}, {"id": "a", "name": "我的甲"}]},
    ),
    "true is not one": ({"a": 1}, {"a": True}, {"a": 1}, {"a": True}),
    "a fraction": ({"a": 1.5, "b": 1}, {"a": 2.5, "b": 1}, {"a": 1.5, "b": 2}, {"a": 2.5, "b": 2}),
}


@pytest.mark.parametrize(
    ("base", "yours", "generated", "wanted"), MERGED_JSON.values(), ids=MERGED_JSON.keys()
)
def test_json_is_merged_by_key(base, yours, generated, wanted):
    merged = merge("app.json", text(base), text(yours), text(generated))
    assert not merged.conflict
    assert json.loads(merged.text) == (wanted or {**yours, **generated})


CONFLICTS = {
    "one value": ({"a": 1, "b": 1}, {"a": 2, "b": 2}, {"a": 3, "b": 1}),
    "deleted and changed": ({"a": 1, "b": 1}, {"b": 2}, {"a": 3, "b": 1}),
    "a list reordered twice": ({"a": [1, 2, 3]}, {"a": [3, 2, 1]}, {"a": [2, 1, 3]}),
    "a list with repeats": ({"a": [1, 1]}, {"a": [1, 1, 2]}, {"a": [0, 1, 1]}),
    "an object and a value": ({"a": {"x": 1}}, {"a": {"x": 2}}, {"a": 5}),
}


@pytest.mark.parametrize(("base", "yours", "generated"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_json_that_both_changed_is_marked(base, yours, generated):
    merged = merge("app.json", text(base), text(yours), text(generated))
    assert merged.conflict
    assert sides(merged.text)[0] or sides(merged.text)[1]


def test_only_the_key_in_conflict_is_marked():
    base = {"title": "旧", "color": "#fff", "pages": ["home"]}
    yours = {"title": "我的", "color": "#fff", "pages": ["home", "mine"]}
    generated = {"title": "新", "color": "#000", "pages": ["home"]}
    assert merge("app.json", text(base), text(yours), text(generated)).text == dedent("""\
        {
        <<<<<<< 你的修改 yours
          "title": "我的",
        =======
          "title": "新",
        >>>>>>> 重新生成 generated
          "color": "#000",
          "pages": [
            "home",
            "mine"
          ]
        }
        """)


def test_your_layout_of_json_stays_where_lines_agree():
    base = '{\n  "a": 1,\n\n  "b": [1, 2],\n  "c": 1\n}\n'
    yours = '{\n  "a": 7,\n\n  "b": [1, 2],\n  "c": 1\n}\n'
    generated = '{\n  "a": 1,\n\n  "b": [1, 2],\n  "c": 8\n}\n'
    merged = merge("app.json", base, yours, generated)
    assert merged.text == '{\n  "a": 7,\n\n  "b": [1, 2],\n  "c": 8\n}\n'


@pytest.mark.parametrize(
    "yours",
    ['{"a": 1, "a": 2}\n', "{ // 说明\n}\n", '{"a": 1.50}\n', '{"a": NaN}\n'],
    ids=["repeated key", "comment", "fraction that would be written otherwise", "no number"],
)
def test_json_that_could_not_be_kept_exactly_is_merged_as_text(yours):
    merged = merge("app.json", "{}\n", yours, '{"b": 1}\n')
    assert merged.conflict
    assert sides(merged.text) == (yours.splitlines(), ['{"b": 1}'])


LINES = st.lists(st.sampled_from(["甲", "乙", "丙", "", "{", "}"]), max_size=8)


@given(LINES, LINES, LINES)
@example([], [""], ["甲"])
def test_no_line_an_author_added_is_lost(base, yours, generated):
    texts = ["\n".join(each) for each in (base, yours, generated)]
    base, yours, _ = (text.split("\n") for text in texts)
    kept = merge_lines(*texts).text.split("\n")
    for line in set(yours) - set(base):
        assert kept.count(line) >= yours.count(line)


@given(LINES, LINES)
def test_a_change_on_one_side_alone_is_taken(base, changed):
    before, after = "\n".join(base), "\n".join(changed)
    for merged in merge_lines(before, after, before), merge_lines(before, before, after):
        assert (merged.text, merged.conflict) == (after, False)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from("甲乙"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.sampled_from("abcd"), VALUES, max_size=4)


@given(OBJECTS, OBJECTS, OBJECTS)
@example(
    {"a": {"a": [None], "c": None}},
    {"c": {"a": [None], "c": None}},
    {"b": None, "a": None, "c": [[None]]},
)
def test_json_merges_to_json_or_to_marks_around_two_jsons(base, yours, generated):
    merged = merge("app.json", text(base), text(yours), text(generated))
    if merged.conflict:
        for side in chosen(merged.text):
            json.loads(side)
        return
    value = json.loads(merged.text)
    for key in yours:
        if yours[key] != base.get(key, ...) and generated.get(key, ...) == base.get(key, ...):
            assert value[key] == yours[key]


def sides(marked):
    """What stands on each side of the first conflict."""
    lines = marked.split("\n")
    start, between, end = (
        next(index for index, line in enumerate(lines) if line.startswith(mark))
        for mark in ("<<<<<<<", "=======", ">>>>>>>")
    )
    return lines[start + 1 : between], lines[between + 1 : end]


def chosen(marked):
    """The text with your side of every conflict chosen, and with the generated one."""
    texts = ([], [])
    into = (0, 1)
    for line in marked.split("\n"):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            into = {"<": (0,), "=": (1,), ">": (0, 1)}[line[0]]
            continue
        for side in into:
            texts[side].append(line)
    return ["\n".join(each) for each in texts]
