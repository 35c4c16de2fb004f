"""A condition on pairs, packed into bits, is what the plain evaluator says of each pair."""

from random import Random
from typing import Any

import numpy as np
from expressions import CONDITIONS, DAY, KINDS, PAPERS, some_subjects
from hypothesis import given, settings

from solutionkit.bulk.bounds import refuse_overflow
from solutionkit.bulk.columns import rows_of
from solutionkit.bulk.pairs import Block, Cases, cases, counted, passing, prepared
from solutionkit.bulk.refusal import BulkRefused
from solutionkit.ir import expression as ir
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.subject import Subject

OF_GOODS = {"merchant.capital", "merchant.staff", "merchant.since", "merchant.entity"}
OF_GOODS |= {"merchant.category", "merchant.tags"}


def renamed(node: Any) -> Any:
    """The same expression, with some of its fields asked of the goods."""
    if isinstance(node, ir.FieldRef):
        return ir.FieldRef(goods_name(node.name))
    if isinstance(node, tuple):
        return tuple(renamed(each) for each in node)
    if hasattr(node, "__dataclass_fields__"):
        parts = {name: renamed(getattr(node, name)) for name in node.__dataclass_fields__}
        return type(node)(**parts)
    return node


def goods_name(name: str) -> str:
    return name.replace("merchant.", "goods.") if name in OF_GOODS else name


KINDS_OF_GOODS = {goods_name(name): kind for name, kind in KINDS.items() if name in OF_GOODS}
KINDS_OF_STORES = {name: kind for name, kind in KINDS.items() if name not in OF_GOODS}
ALL_KINDS = {**KINDS_OF_GOODS, **KINDS_OF_STORES}


def halves(count: int, seed: int, of_goods: bool) -> list[Subject]:
    kept = OF_GOODS if of_goods else KINDS.keys() - OF_GOODS
    return [
        Subject(
            {goods_name(name): value for name, value in each.values.items() if name in kept},
            () if of_goods else each.documents,
        )
        for each in some_subjects(count, seed)
    ]


GOODS, STORES = halves(13, 5, True), halves(70, 6, False)
ROWS_OF_GOODS = rows_of(GOODS, KINDS_OF_GOODS, (), DAY)
ROWS_OF_STORES = rows_of(STORES, KINDS_OF_STORES, PAPERS, DAY)


def fits(node: ir.Expression) -> bool:
    try:
        refuse_overflow([node], ALL_KINDS)
    except BulkRefused:
        return False
    return True


def matrix(found: Cases, bits: Any, stores: int) -> list[list[bool]]:
    rows = np.unpackbits(bits[found.codes].view(np.uint8), axis=1, bitorder="little")
    assert not rows[:, stores:].any()
    return rows[:, :stores].astype(bool).tolist()


@settings(max_examples=150, deadline=None)
@given(CONDITIONS.map(renamed).filter(fits))
def test_packed_pairs_agree(node: ir.Expression) -> None:
    block = Block(slice(3, 13), slice(1, 68), ROWS_OF_GOODS, ROWS_OF_STORES)
    found = cases(prepared(node, ROWS_OF_GOODS, ROWS_OF_STORES), block)
    plain = [
        [
            evaluate(node, Subject({**s.values, **g.values}, s.documents), DAY)
            for s in STORES[block.stores]
        ]
        for g in GOODS[block.goods]
    ]
    assert matrix(found, found.true, 67) == [[each is True for each in row] for row in plain]
    assert matrix(found, found.false, 67) == [[each is False for each in row] for row in plain]
    flat = [each for row in plain for each in row]
    assert counted(found) == (flat.count(True), flat.count(False))


def test_what_passes_every_factor() -> None:
    random = np.random.default_rng(Random(7).randint(0, 99))
    factors = [
        (random.integers(0, k, 500), random.integers(0, 2**62, (k, 3), np.int64).view(np.uint64))
        for k in (1, 3, 40, 90, 700)
    ]
    expected = np.bitwise_and.reduce([bits[codes] for codes, bits in factors])
    assert (np.vstack(list(passing(factors, 64))) == expected).all()
