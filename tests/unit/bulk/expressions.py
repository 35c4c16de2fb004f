"""Typed expressions and rows to try every way of evaluating on; some of every row is unknown."""

from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.money import Rounding
from solutionkit.policy.subject import Held, Subject

DAY = date(2026, 6, 1)
KINDS = {
    "merchant.capital": Kind.MONEY,
    "merchant.owed": Kind.MONEY,
    "merchant.staff": Kind.INT,
    "merchant.share": Kind.RATE,
    "merchant.since": Kind.DATE,
    "merchant.lease": Kind.DATE,
    "merchant.chain": Kind.BOOL,
    "merchant.entity": Kind.ENUM,
    "merchant.name": Kind.TEXT,
    "merchant.tags": Kind.SET,
    "merchant.category": Kind.CATEGORY,
}
ENTITIES = ("enterprise", "person", "government")
NAMES = ("青木茶事", "O'Neil", "back\\slash", 'two "quotes"', "")
TAGS = ("下沉", "旗舰", "it's")
CATEGORIES = (("餐饮",), ("餐饮", "茶饮"), ("餐饮", "茶饮", "奶茶"), ("餐饮茶饮",), ("丽人",))
PAPERS = tuple(
    (kind, holder) for kind in ("营业执照", "卫生许可证") for holder in ("merchant", "store")
)


def _days(random: Random) -> date:
    return DAY + timedelta(days=random.randint(-400, 400))


def _maybe(random: Random, value: Any) -> Any:
    return None if random.random() < 0.25 else value


def _papers(random: Random) -> tuple[Held, ...]:
    return tuple(
        Held(kind, holder, _maybe(random, _days(random)), _maybe(random, _days(random)), approved)
        for kind, holder in PAPERS
        for approved in random.sample([True, False, None], random.randint(0, 2))
    )


def _subject(random: Random) -> Subject:
    values = {
        "merchant.capital": random.choice([0, 1, 50, 99_999, 10**13, random.randint(0, 10**9)]),
        "merchant.owed": random.randint(0, 60),
        "merchant.staff": random.randint(-5, 5),
        "merchant.share": random.choice([0, 1, 6_250, 500_000, 1_000_000]),
        "merchant.since": _days(random),
        "merchant.lease": _days(random),
        "merchant.chain": random.random() < 0.5,
        "merchant.entity": random.choice(ENTITIES),
        "merchant.name": random.choice(NAMES),
        "merchant.tags": tuple(random.sample(TAGS, random.randint(0, 3))),
        "merchant.category": random.choice(CATEGORIES),
    }
    documents = _maybe(random, _papers(random))
    return Subject({name: _maybe(random, each) for name, each in values.items()}, documents)


def some_subjects(count: int, seed: int = 1) -> list[Subject]:
    random = Random(seed)
    return [Subject(), *(_subject(random) for _ in range(count - 1))]


def _refs(*kinds: Kind) -> st.SearchStrategy[ir.Expression]:
    return st.sampled_from([ir.FieldRef(name) for name, kind in KINDS.items() if kind in kinds])


def _constants(kind: Kind, values: Any) -> st.SearchStrategy[ir.Expression]:
    return st.sampled_from(values).map(lambda value: ir.Constant(value, kind))


SMALL = st.integers(-60, 60)
NOT_GIVEN = st.just(ir.FieldRef("merchant.nobody_said"))
DAYS = [DAY - timedelta(days=1), DAY, DAY + timedelta(days=30)]
COMPARISONS = st.sampled_from(Comparison)
EQUALITIES = st.sampled_from([Comparison.EQUAL, Comparison.DIFFERENT])

INTS = _refs(Kind.INT) | SMALL.map(lambda value: ir.Constant(value, Kind.INT))
WORDS = _refs(Kind.ENUM) | _constants(Kind.ENUM, ENTITIES)
LOOKUPS = st.builds(
    ir.Lookup,
    _refs(Kind.ENUM) | _constants(Kind.ENUM, ENTITIES),
    st.dictionaries(st.sampled_from(ENTITIES), SMALL, max_size=3).map(lambda t: tuple(t.items())),
    st.none() | SMALL,
    st.just(Kind.INT),
)
RENAMED = st.builds(
    ir.Lookup,
    _refs(Kind.CATEGORY) | _constants(Kind.CATEGORY, CATEGORIES),
    st.dictionaries(st.sampled_from(CATEGORIES), st.sampled_from(ENTITIES), max_size=3).map(
        lambda t: tuple(t.items())
    ),
    st.none() | st.sampled_from(ENTITIES),
    st.just(Kind.ENUM),
)
BY_NUMBER = st.builds(
    ir.Lookup,
    _refs(Kind.INT),
    st.dictionaries(st.integers(-5, 5), SMALL, max_size=3).map(lambda t: tuple(t.items())),
    st.none() | SMALL,
    st.just(Kind.INT),
)


def _wider(inner: st.SearchStrategy[ir.Expression]) -> st.SearchStrategy[ir.Expression]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    rates = _refs(Kind.RATE) | st.integers(-1_000_000, 1_000_000).map(
        lambda value: ir.Constant(value, Kind.RATE)
    )
    denominators = st.sampled_from([1, 2, 7, 100, 1_000_000, -3])
    return st.one_of(
        st.builds(ir.Add, inner, inner),
        st.builds(ir.Subtract, inner, inner),
        st.builds(ir.Least, parts),
        st.builds(ir.Greatest, parts),
        st.builds(ir.MulDiv, _refs(Kind.MONEY), rates, denominators, st.sampled_from(Rounding)),
    )


NUMBERS = st.recursive(
    st.one_of(INTS, _refs(Kind.MONEY), LOOKUPS, BY_NUMBER, NOT_GIVEN), _wider, max_leaves=4
)
DATES = st.one_of(
    _refs(Kind.DATE),
    st.just(ir.Today()),
    _constants(Kind.DATE, DAYS),
    st.builds(ir.Add, _refs(Kind.DATE), INTS),
    st.builds(ir.Subtract, st.just(ir.Today()), INTS),
    st.lists(_refs(Kind.DATE), min_size=1, max_size=2).map(lambda parts: ir.Least(tuple(parts))),
)


def _some(values: Any) -> st.SearchStrategy[Any]:
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


ATOMS = st.one_of(
    st.builds(ir.Compare, COMPARISONS, NUMBERS, NUMBERS),
    st.builds(ir.Compare, COMPARISONS, DATES, DATES),
    st.builds(ir.Compare, EQUALITIES, WORDS | RENAMED, WORDS),
    st.builds(ir.Compare, EQUALITIES, _refs(Kind.TEXT), _constants(Kind.TEXT, NAMES)),
    st.builds(ir.Compare, EQUALITIES, _refs(Kind.CATEGORY), _constants(Kind.CATEGORY, CATEGORIES)),
    st.builds(ir.Compare, EQUALITIES, _refs(Kind.BOOL), _constants(Kind.BOOL, [True, False])),
    st.builds(ir.OneOf, _refs(Kind.ENUM), _some(ENTITIES)),
    st.builds(ir.OneOf, _refs(Kind.INT), _some(range(-5, 6))),
    st.builds(ir.OneOf, _refs(Kind.CATEGORY), _some(CATEGORIES)),
    st.builds(ir.Includes, _refs(Kind.SET), st.sampled_from(TAGS)),
    st.sampled_from([ir.Has(*each) for each in (*PAPERS, ("律师执业证", "person"))]),
    _refs(Kind.BOOL),
    _constants(Kind.BOOL, [True, False]),
    st.just(ir.Unknown(Text("没查到", "not found"), Text("问平台", "ask"))),
    st.builds(ir.IsUnknown, NUMBERS | DATES | _refs(*KINDS.values())),
    st.just(ir.Some("stores", ir.ALWAYS)),
    st.just(ir.Compare(Comparison.LESS, ir.Count("stores", ir.ALWAYS), ir.Constant(2, Kind.INT))),
)


def _conditions(inner: st.SearchStrategy[ir.Expression]) -> st.SearchStrategy[ir.Expression]:
    parts = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(ir.Not, inner),
        st.builds(ir.All, parts),
        st.builds(ir.AnyOf, parts),
        st.builds(ir.IsUnknown, inner),
    )


CONDITIONS = st.recursive(ATOMS, _conditions, max_leaves=8)
"""Conditions of every node there is, over the fields of `KINDS` and the documents of `PAPERS`."""
