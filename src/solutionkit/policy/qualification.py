"""A platform's own expression for the documents a category asks for, read and written.

It is a list of which all are needed; in each, a bar separates alternatives and `&` joins what is
needed together: `["5", "10|16", "17|18&122"]`. The numbers are the platform's own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir

Qualification: TypeAlias = tuple[tuple[tuple[str, ...], ...], ...]
"""All of these, each any of these, each all of these numbers."""

_ITEM = re.compile(r"[0-9]+(?:&[0-9]+)*(?:\|[0-9]+(?:&[0-9]+)*)*")


def read_qualification(items: Sequence[object]) -> Qualification | None:
    """Read an expression; `None` when it is none."""
    texts = [str(item) for item in items]
    if not all(_ITEM.fullmatch(text) for text in texts):
        return None
    return tuple(tuple(tuple(part.split("&")) for part in text.split("|")) for text in texts)


def written(qualification: Qualification) -> list[str]:
    """The expression as the platform writes it."""
    return ["|".join("&".join(part) for part in item) for item in qualification]


def requirement_of(
    qualification: Qualification,
    names: Mapping[str, str],
    kinds: Collection[str],
    vouching: Sequence[str] = (),
) -> ir.Expression:
    """What the expression asks for, by `names` of its numbers.

    A number without a name, or one named as no document of `kinds`, stays unknown, unless one of
    the fields `vouching` says that the documents were checked.
    """

    def held(number: str) -> ir.Expression:
        name = names.get(number, "")
        if name in kinds:
            return ir.Has(name, "merchant")
        said = Text(f"{name or '资质'}（平台编号 {number}）", f"{name} (the platform's {number})")
        ask = Text(
            f"在控制台看编号 {number} 是什么资质，备齐后写明已核对",
            f"see in the console what number {number} stands for, get it, and state that it is "
            "checked",
        )
        fields = tuple(ir.FieldRef(each) for each in vouching)
        return ir.AnyOf((*fields, ir.Unknown(said, ask)))

    items = (_any(tuple(_all(tuple(map(held, p))) for p in item)) for item in qualification)
    return _all(tuple(items))


def _all(parts: tuple[ir.Expression, ...]) -> ir.Expression:
    return parts[0] if len(parts) == 1 else ir.All(parts)


def _any(parts: tuple[ir.Expression, ...]) -> ir.Expression:
    return parts[0] if len(parts) == 1 else ir.AnyOf(parts)
