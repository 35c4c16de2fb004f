"""Assertions about fees: proved for every order of one code, broken by one, or not decided.

A proof speaks of orders without subsidies; with the extra `verify` a solver also covers those
with them, and fees that have no exact form here (`verify.solver`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.money import MAX_FEN
from solutionkit.ir.rule import Assertion, FeePolicy, Law
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.fees import Code
from solutionkit.policy.piecewise import Combination, NotDecided, first_negative
from solutionkit.policy.subject import Subject
from solutionkit.policy.terms import contracted, priced
from solutionkit.policy.verify import solver
from solutionkit.policy.verify.amounts import PAID, NotExact, NotKnown, Scene, ahead, negative
from solutionkit.policy.verify.domains import TooRich, every_case, named, telling_values
from solutionkit.policy.verify.example_text import RATE, order_words
from solutionkit.policy.verify.sold import Sale, brought_by, told_apart

MOST_SCENES = 2_000
_TOO_MUCH = Text(
    "要试的情况太多，或者费用不是一段段直线",
    "too many cases to try, or fees that are no straight lines",
)


class Answer(StrEnum):
    """What became of an assertion; `WAITING` while figures are unknown.

    `IDLE`: it speaks of a fee that nobody is charged here.
    """

    PROVED = "proved"
    BROKEN = "broken"
    UNDECIDED = "undecided"
    WAITING = "waiting"
    IDLE = "idle"


@dataclass(frozen=True)
class Proof:
    """The answer to one assertion, and the order that breaks it, in words and as codes.

    Of one that is not decided, the words say why.

    `from_fen` is what is paid at least in the orders it is proved of; nothing for all orders.
    """

    assertion: Assertion
    answer: Answer
    example: tuple[Code, ...] = ()
    words: Text = Text("", "")
    from_fen: int = 0


@dataclass(frozen=True)
class _Broken(Exception):
    scenes: tuple[Scene, ...]
    paid_fen: tuple[int, ...]
    subsidies: Mapping[str, int] = field(default_factory=dict)


def proofs(
    policy: FeePolicy,
    terms: Sequence[FeeTerm],
    as_of: date,
    top_fen: int = MAX_FEN,
    sales: Sequence[Sale] = (),
) -> Iterator[Proof]:
    """Answer every assertion of `policy` with the figures of `terms`.

    One that does not hold of every order may still hold of those that `sales` can bring.
    """
    for assertion in policy.assertions:
        found = prove(policy, terms, assertion, as_of, top_fen)
        if found.answer in (Answer.BROKEN, Answer.UNDECIDED) and not brought_by(
            found.example, sales
        ):
            found = prove(policy, terms, assertion, as_of, top_fen, sales)
            if found.answer is Answer.PROVED:
                found = replace(found, from_fen=min(each.least_fen for each in sales))
        yield found


def prove(
    policy: FeePolicy,
    terms: Sequence[FeeTerm],
    assertion: Assertion,
    as_of: date,
    top_fen: int,
    sales: Sequence[Sale] = (),
) -> Proof:
    """Answer one assertion, of every order or of those that `sales` can bring."""
    known = True
    try:
        for group in _groups(policy, terms, assertion, as_of, sales):
            known &= _settled(_try, assertion, group, top_fen)
    except _Broken as broken:
        return _told(policy, terms, assertion, broken)
    except (NotExact, NotDecided, TooRich) as unsure:
        if assertion.law is Law.PARITY and not _depends(policy, terms, assertion):
            return Proof(assertion, Answer.PROVED)
        found = by_solver(policy, terms, assertion, as_of, top_fen, sales)
        return replace(found, words=_why(unsure)) if found.answer is Answer.UNDECIDED else found
    answer = Answer.PROVED if known else _waiting(policy, terms, assertion, as_of)
    return Proof(assertion, answer)


def _why(unsure: Exception) -> Text:
    """What keeps an assertion from being decided."""
    told = unsure.args[0] if unsure.args else None
    return told if isinstance(told, Text) else _TOO_MUCH


def _depends(policy: FeePolicy, terms: Sequence[FeeTerm], assertion: Assertion) -> bool:
    """Whether any fee can hang on a field that must make no difference."""
    known = contracted(policy, terms)
    parts = [*_conditions(known), *(each.base for each in known.components), assertion.claim]
    return any(set(assertion.over) & set(named(each)) for each in parts)


def by_solver(
    policy: FeePolicy,
    terms: Sequence[FeeTerm],
    assertion: Assertion,
    as_of: date,
    top_fen: int,
    sales: Sequence[Sale] = (),
) -> Proof:
    """Answer one assertion by the solver, for orders with subsidies as well."""
    if not solver.installed():
        return Proof(assertion, Answer.UNDECIDED)
    known = True
    try:
        for group in _groups(policy, terms, assertion, as_of, sales):
            known &= _settled(_ask, assertion, group, top_fen)
    except _Broken as broken:
        return _told(policy, terms, assertion, broken)
    except (NotExact, NotDecided, TooRich):
        return Proof(assertion, Answer.UNDECIDED)
    answer = Answer.PROVED if known else _waiting(policy, terms, assertion, as_of)
    return Proof(assertion, answer)


def _settled(
    look: Callable[[Assertion, Sequence[Scene], int], None],
    assertion: Assertion,
    group: Sequence[Scene],
    top_fen: int,
) -> bool:
    """Whether a group could be looked at; one that waits for a figure must not hide the next."""
    try:
        look(assertion, group, top_fen)
    except NotKnown:
        return False
    return True


def _waiting(
    policy: FeePolicy, terms: Sequence[FeeTerm], assertion: Assertion, as_of: date
) -> Answer:
    """Whether figures are awaited at all, or the fee that is spoken of is not charged."""
    charged = {each.id for each in priced(policy, terms, as_of).components}
    spoken = {each.id for each in policy.components} & set(named(assertion.claim))
    return Answer.WAITING if spoken <= charged else Answer.IDLE


def _ask(assertion: Assertion, group: Sequence[Scene], top_fen: int) -> None:
    claim, first = assertion.claim, group[0]
    if assertion.law is Law.PARITY:
        for other in group[1:]:
            _found(solver.telling_apart(claim, first, other, top_fen), (first, other))
    elif assertion.law is Law.MONOTONE:
        _found(solver.falling_order(claim, first, top_fen), (first, first), step_fen=1)
    else:
        for part in claim.parts if isinstance(claim, ir.All) else (claim,):
            if not isinstance(part, ir.Compare):
                raise NotExact
            _found(solver.breaking_order(part, first, top_fen), (first,))


def _found(order: solver.Order | None, scenes: tuple[Scene, ...], step_fen: int = 0) -> None:
    """Raise for an order that breaks a claim in `scenes`, each `step_fen` dearer than the last."""
    if order is not None:
        paid = tuple(order.paid_fen + at * step_fen for at in range(len(scenes)))
        raise _Broken(scenes, paid, order.subsidies)


def days_that_matter(policy: FeePolicy, terms: Sequence[FeeTerm], as_of: date) -> list[date]:
    """The day itself, and every later one on which a figure or a promotion begins or ends."""
    turns: list[date | None] = [day for term in terms for day in (term.since, term.until)]
    for each in contracted(policy, terms).components:
        turns += [each.since, each.until]
        turns += [day for one in each.promotions for day in (one.since, one.until)]
    return sorted({as_of, *(day for day in turns if day is not None and day > as_of)})


def _groups(
    policy: FeePolicy,
    terms: Sequence[FeeTerm],
    assertion: Assertion,
    as_of: date,
    sales: Sequence[Sale],
) -> Iterator[list[Scene]]:
    """Scenes to be looked at together: alone, or all that differ only in what parity is over."""
    conditions = list(_conditions(contracted(policy, terms)))
    apart = telling_values(conditions, policy.fields)
    cuts = sorted({0, *(v for name in PAID for v in apart.pop(name, []))})
    overs = _overs(policy, assertion, apart)
    sold = told_apart(sales, apart)
    count = 0
    for day in days_that_matter(policy, terms, as_of):
        known = priced(policy, terms, day)
        for case, sale in product(every_case(apart), sold):
            cases = [{**case, **sale.values, **over} for over in overs]
            count += len(cases)
            if count > MOST_SCENES:
                raise NotDecided
            yield [Scene(known, day, each, tuple(cuts), sale.least_fen) for each in cases]


def _overs(
    policy: FeePolicy, assertion: Assertion, apart: dict[str, list[Any]]
) -> list[dict[str, Any]]:
    """Every meeting of the values of what parity is over, which are taken out of `apart`."""
    if assertion.law is not Law.PARITY:
        return [{}]
    values = []
    for name in assertion.over:
        known = policy.fields.get(name)
        values.append(apart.pop(name, []) or list(known.type.values if known else ()))
    return [dict(zip(assertion.over, meeting, strict=True)) for meeting in product(*values)]


def _conditions(policy: FeePolicy) -> Iterator[ir.Expression]:
    for each in policy.components:
        yield from (each.when, each.within_when)
        yield from (row.condition for row in (each.table.rows if each.table else ()))
        yield from (one.when for one in each.promotions)


def _try(assertion: Assertion, group: Sequence[Scene], top_fen: int) -> None:
    if assertion.law is Law.ALWAYS:
        _always(assertion.claim, group[0], top_fen)
    elif assertion.law is Law.MONOTONE:
        here = group[0].amount(assertion.claim)
        rise = Combination((*ahead(here).terms, *negative(here)))
        found = first_negative(rise, top_fen - 1, group[0].least_fen)
        if found is not None:
            raise _Broken((group[0], group[0]), (found, found + 1))
    else:
        for other in group[1:]:
            _alike(assertion.claim, group[0], other, top_fen)


def _alike(claim: ir.Expression, one: Scene, other: Scene, top_fen: int) -> None:
    a, b = one.amount(claim), other.amount(claim)
    undecided = None
    for more, less in ((a, b), (b, a)):
        apart = Combination((*more.terms, *negative(less)))
        try:
            found = first_negative(apart, top_fen, one.least_fen)
        except NotDecided as unsure:
            undecided = unsure
            continue
        if found is not None:
            raise _Broken((one, other), (found, found))
    if undecided:
        raise undecided


def _always(claim: ir.Expression, scene: Scene, top_fen: int) -> None:
    if isinstance(claim, ir.All):
        for part in claim.parts:
            _always(part, scene, top_fen)
        return
    if not isinstance(claim, ir.Compare):
        raise NotExact
    if any(name.startswith(RATE) for name in named(claim)):
        _rates(claim, scene)
        return
    for sums in _not_negative(claim, scene):
        found = first_negative(sums, top_fen, scene.least_fen)
        if found is not None:
            raise _Broken((scene,), (found,))


def _not_negative(claim: ir.Compare, scene: Scene) -> Iterator[Combination]:
    """Sums that must never be negative for the comparison to hold always."""
    left, right = scene.amount(claim.left), scene.amount(claim.right)
    one = scene.amount(ir.Constant(1, Kind.MONEY))
    more = Combination((*left.terms, *negative(right)))
    less = Combination((*right.terms, *negative(left)))
    sums = {
        Comparison.AT_LEAST: [more],
        Comparison.AT_MOST: [less],
        Comparison.MORE: [Combination((*more.terms, *negative(one)))],
        Comparison.LESS: [Combination((*less.terms, *negative(one)))],
        Comparison.EQUAL: [more, less],
    }
    if claim.comparison not in sums:
        raise NotExact
    yield from sums[claim.comparison]


def _rates(claim: ir.Compare, scene: Scene) -> None:
    """A comparison of rates, which hang on no amount."""
    rates = {f"{RATE}{each.id}": each.rate_ppm for each in scene.policy.components}
    holds = evaluate(claim, Subject(rates), scene.day)
    if holds is None:
        raise NotKnown
    if not holds:
        raise _Broken((scene,), (0,))


def _told(
    policy: FeePolicy, terms: Sequence[FeeTerm], assertion: Assertion, broken: _Broken
) -> Proof:
    """The order that breaks an assertion, reckoned as any order is."""
    codes: list[Code] = []
    lines: list[Text] = []
    for scene, paid in zip(broken.scenes, broken.paid_fen, strict=True):
        code = Code("1", paid, scene.day, subsidies=broken.subsidies, values=scene.values)
        codes.append(code)
        lines.append(order_words(policy, terms, assertion.claim, code))
    words = Text.joined(lines, "；", "; ")
    return Proof(assertion, Answer.BROKEN, tuple(codes), words)
