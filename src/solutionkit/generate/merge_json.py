"""Three-way merge of JSON by key path.

Objects are merged key by key; lists whose items differ from one another (plain values, or objects
with an `id`) are merged item by item; every other value is one whole. What both sides changed
differently is left to the reader: the result then comes in three texts that differ only there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

JSON_TYPES = (".json",)


@dataclass(frozen=True)
class Sides:
    """One value as each side wants it; where nobody disagrees, all three are the same."""

    base: Any
    yours: Any
    generated: Any


@dataclass(frozen=True)
class JsonTexts:
    """The merged document as each side wants it; the same text where there is no conflict."""

    base: str
    yours: str
    generated: str


class _Absent:
    """No value stands here."""


_ABSENT = _Absent()
_Keyed: TypeAlias = dict[str, Any]


class _NotMergeable(ValueError):
    """A repeated key, or a number that would not be written again as it was read."""


def merged_json(base: str, yours: str, generated: str, by_line: str | None) -> JsonTexts | None:
    """Merge three JSON texts by key; `None` where one of them is no JSON that can be kept exactly.

    `by_line` is a merge of the texts by line: where it says the same, its layout wins.
    """
    try:
        sides = _merged(_parsed(base), _parsed(yours), _parsed(generated))
    except ValueError:
        return None
    if by_line is not None and _says(by_line, sides):
        return JsonTexts(by_line, by_line, by_line)
    indent = _indent_of(yours)
    texts = [_dumped(each, indent) for each in (sides.base, sides.yours, sides.generated)]
    return JsonTexts(*texts)


def is_json(text: str) -> bool:
    """Whether `text` can be read as JSON."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _merged(base: Any, yours: Any, generated: Any) -> Sides:
    if _same(yours, generated) or _same(generated, base):
        return Sides(yours, yours, yours)
    if _same(yours, base):
        return Sides(generated, generated, generated)
    if isinstance(yours, dict) and isinstance(generated, dict):
        return _by_key(base if isinstance(base, dict) else {}, yours, generated)
    items = [_items(each) for each in (base, yours, generated)]
    if items[1] is None or items[2] is None:
        return Sides(base, yours, generated)
    return _by_item(items[0] or {}, items[1], items[2]) or Sides(base, yours, generated)


def _by_key(base: _Keyed, yours: _Keyed, generated: _Keyed) -> Sides:
    order = _woven(list(yours), list(generated))
    sides = {
        key: _merged(base.get(key, _ABSENT), yours.get(key, _ABSENT), generated.get(key, _ABSENT))
        for key in order + [key for key in base if key not in order]
    }
    return Sides(
        _present({key: side.base for key, side in sides.items()}),
        _present({key: side.yours for key, side in sides.items()}),
        _present({key: side.generated for key, side in sides.items()}),
    )


def _by_item(base: _Keyed, yours: _Keyed, generated: _Keyed) -> Sides | None:
    """Merge lists as objects; `None` where both sides brought them into another order."""
    shared = base.keys() & yours.keys() & generated.keys()
    orders = [[key for key in each if key in shared] for each in (base, yours, generated)]
    if orders[1] == orders[2] or orders[2] == orders[0]:
        lead = yours
    elif orders[1] == orders[0]:
        lead = generated
    else:
        return None
    other = generated if lead is yours else yours
    order = _woven(list(lead), list(other))
    by_key = _by_key(base, yours, generated)
    return Sides(*(_list(each, order) for each in (by_key.base, by_key.yours, by_key.generated)))


def _list(keyed: _Keyed, order: Sequence[str]) -> list[Any]:
    return [keyed[key] for key in order if key in keyed]


def _woven(lead: list[str], other: list[str]) -> list[str]:
    """Give the keys of `lead`, and those only `other` has, each after the one it followed."""
    order = list(lead)
    known = set(order)
    before = -1
    for key in other:
        if key in known:
            before = order.index(key)
        else:
            before += 1
            order.insert(before, key)
            known.add(key)
    return order


def _items(value: Any) -> _Keyed | None:
    """Give a list's items by what tells them apart, if something does."""
    if not isinstance(value, list):
        return None
    keyed = {}
    for item in value:
        if isinstance(item, list) or (isinstance(item, dict) and "id" not in item):
            return None
        keyed[_canonical({"id": item["id"]} if isinstance(item, dict) else item)] = item
    return keyed if len(keyed) == len(value) else None


def _present(values: Mapping[str, Any]) -> _Keyed:
    return {key: value for key, value in values.items() if value is not _ABSENT}


def _same(left: Any, right: Any) -> bool:
    if left is _ABSENT or right is _ABSENT:
        return left is right
    return _canonical(left) == _canonical(right)


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _says(by_line: str, sides: Sides) -> bool:
    try:
        value = _parsed(by_line)
    except ValueError:
        return False
    return _same(value, sides.yours) and _same(value, sides.generated)


def _parsed(text: str) -> Any:
    return json.loads(
        text, parse_float=_fraction, parse_constant=_refused, object_pairs_hook=_without_repeats
    )


def _fraction(text: str) -> float:
    if repr(float(text)) != text:
        raise _NotMergeable(text)
    return float(text)


def _refused(text: str) -> Any:
    raise _NotMergeable(text)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise _NotMergeable("a key stands twice")
    return dict(pairs)


def _indent_of(text: str) -> str:
    found = re.search(r"^([ \t]+)\S", text, re.M)
    return found[1] if found else "  "


def _dumped(value: Any, indent: str) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
