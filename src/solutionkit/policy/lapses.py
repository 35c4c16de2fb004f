"""Days on which a document that a rule asks for is there and not in force: not yet, or no more.

What a rule asks for is told by asking it twice, as the days are and as if they did not matter; so
a document it does not need stops nobody, nor does one that another replaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from solutionkit.ir.rule import Effect, Rule
from solutionkit.ir.solution import Credential, Goods, Solution
from solutionkit.policy.admission import admission_subject
from solutionkit.policy.decide import rules_for
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.lacking import lacking
from solutionkit.policy.subject import CHILDREN_OF, OTHER, PAIR, Held, Subject

_DAY = timedelta(days=1)
_STORE = "store"


@dataclass(frozen=True)
class Lapse:
    """From `first` on a party or store lacks a document that is listed; `last` is `None` for good.

    `at` is the id of who lacks it, `holder` of who holds the document of `kind`; `goods` are the
    ids of what it may not sell meanwhile.
    """

    at: str
    kind: str
    holder: str
    first: date
    last: date | None
    goods: frozenset[str]

    def covers(self, day: date) -> bool:
        """Whether `day` is one of its days."""
        return self.first <= day and (self.last is None or day <= self.last)


def lapses(solution: Solution, until: date = date.max) -> list[Lapse]:
    """What parties and stores lack from today on, the first first; nothing that begins later.

    Where no document ends or begins by the day `until`, no rule is asked. People have certificates
    of their own (`ir.serving`); a rule that only warns stops nothing.
    """
    if all(_lasts(each, solution.as_of, until) for each in solution.credentials):
        return []
    whole = admission_subject(solution)
    found = [
        lapse
        for target in solution.admission.targets
        for rule in rules_for(solution.admission, target, solution.as_of)
        if rule.effect is not Effect.WARN and rule.on not in (PAIR, "person", "goods")
        for thing in _things(rule, whole)
        for lapse in _of(rule, thing, solution)
    ]
    soon = dict.fromkeys(each for each in found if each.first <= until)
    return sorted(soon, key=lambda each: (each.first, each.holder, each.kind))


def _lasts(held: Credential, today: date, until: date) -> bool:
    begun = held.valid_from is None or held.valid_from <= today
    return begun and (held.valid_until is None or held.valid_until >= until)


def stopped_goods(solution: Solution, lacked: Sequence[Lapse], day: date) -> dict[str, Lapse]:
    """What may not be sold on `day`, by id, and for what: all who offer it lack something."""
    now = [each for each in lacked if each.covers(day)]
    found: dict[str, Lapse] = {}
    for goods in solution.goods.values():
        here = [each for each in now if goods.id in each.goods]
        companies = [each for each in here if each.at in solution.parties]
        shut = {each.at for each in here}
        if companies or (goods.stores and shut.issuperset(goods.stores)):
            found[goods.id] = (companies or here)[0]
    return found


def _things(rule: Rule, whole: Subject) -> list[Subject]:
    if rule.on not in CHILDREN_OF:
        return [whole]
    return [each.inside(whole) for each in whole.children.get(CHILDREN_OF[rule.on], ())]


def _of(rule: Rule, thing: Subject, solution: Solution) -> Iterator[Lapse]:
    today = solution.as_of
    timeless = replace(thing, documents=tuple(map(_lasting, thing.documents or ())))
    if evaluate(rule.when, thing, today) is not True:
        return
    if evaluate(rule.require, timeless, today) is not True:
        return
    for first, last in _spells(_turns(thing.documents or (), today), rule, thing):
        kind, holder = _what(rule, thing, first)
        if kind:
            goods = _stopped(rule, thing, solution)
            yield Lapse(_who(rule, thing, solution), kind, holder, first, last, goods)


def _lasting(held: Held) -> Held:
    return replace(held, valid_from=None, valid_until=None)


def _turns(documents: Sequence[Held], today: date) -> list[date]:
    """Today, and the days on which a document begins to count or counts no more."""
    begins = (each.valid_from for each in documents)
    over = (each.valid_until + _DAY for each in documents if each.valid_until)
    return sorted({today, *(day for day in (*begins, *over) if day and day > today)})


def _spells(
    turns: Sequence[date], rule: Rule, thing: Subject
) -> Iterator[tuple[date, date | None]]:
    """The days on which the rule is not met, from one turn to the next, joined where they meet."""
    begun: date | None = None
    for turn in turns:
        met = evaluate(rule.require, thing, turn) is True
        if not met and begun is None:
            begun = turn
        if met and begun is not None:
            yield begun, turn - _DAY
            begun = None
    if begun is not None:
        yield begun, None


def _what(rule: Rule, thing: Subject, day: date) -> tuple[str, str]:
    """The document that is listed and does not count on `day`, and who holds it."""
    groups = lacking(rule.require, thing, day)
    listed = (each for group in groups for each in group if each.ended or each.begins)
    first = next(listed, None)
    return (first.kind, first.holder) if first else ("", "")


def _who(rule: Rule, thing: Subject, solution: Solution) -> str:
    return thing.id if rule.on in (_STORE, OTHER) else solution.merchant


def _stopped(rule: Rule, thing: Subject, solution: Solution) -> frozenset[str]:
    """What a company sells; of what a store offers, that for which it needs the document."""
    if rule.on != _STORE:
        company = _who(rule, thing, solution)
        return frozenset(each.id for each in solution.goods.values() if each.party == company)
    children = {each.id: each for each in thing.children.get("goods", ())}
    offered = (each for each in solution.goods.values() if thing.id in each.stores)
    return frozenset(each.id for each in offered if _needs(rule, thing, children, each, solution))


def _needs(
    rule: Rule, thing: Subject, children: dict[str, Subject], goods: Goods, solution: Solution
) -> bool:
    only = {**thing.children, "goods": (children[goods.id],)} if goods.id in children else {}
    return evaluate(rule.when, replace(thing, children=only), solution.as_of) is True
