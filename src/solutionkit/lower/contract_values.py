"""The values that a contract's conditions may compare the fields of a spec with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy, Field
from solutionkit.lower.ground import Ground
from solutionkit.spec.solution import SolutionSpec

_CHOSEN = (Kind.ENUM, Kind.SET)


def with_known_values(policy: FeePolicy, spec: SolutionSpec, ground: Ground) -> FeePolicy:
    """The policy whose fields take only the ids, roles and words that this spec may name.

    Only a contract is read with it: rows of other orders hold other goods and other sellers.
    """
    known: Mapping[str, Iterable[str]] = {
        "goods.id": (each.id for each in spec.goods),
        "goods.seller": (each.id for each in spec.parties),
        "goods.seller_role": (each.id for each in ground.industry.roles),
        "goods.fulfilment": ground.industry.fulfilments,
        "goods.form": ground.family.forms,
    }
    fields = {
        name: _with_values(field, tuple(known.get(name, ())))
        for name, field in policy.fields.items()
    }
    return replace(policy, fields=fields)


def _with_values(field: Field, known: tuple[str, ...]) -> Field:
    """A field with its closed list of values; a list may stand only in what they are called."""
    closed = known or (tuple(field.value_titles) if field.type.kind in _CHOSEN else ())
    if field.type.values or not closed:
        return field
    return replace(field, type=replace(field.type, values=closed))
