"""The author's figures put into the industry's fee policy, and what is wrong with them.

A figure is only reckoned with when it is known from somewhere: one without a source, or one that
is merely indicative and not confirmed, stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import FeeComponent, FeeKind, FeePolicy, Field, Figures
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.containment import with_containers
from solutionkit.policy.contract_doubts import doubts
from solutionkit.policy.figures_text import figures_lines
from solutionkit.source import Document

_SAY_FROM_WHERE = Text("写明这个费率的出处和可信度", "say where this figure comes from")
_CONFIRM = Text(
    "核对这个参考数字，没错就在方案的 fees 里给它写 confirmed: true",
    "check this indicative figure; if it is right, write confirmed: true for it under fees",
)
_NOT_YET = Text(
    "写着的费率 {day} 才开始；问清在那之前是多少，写在 fees 里",
    "the figure written begins on {day}; ask what is charged before, and write it under fees",
)
_WHOSE = Text(
    "收款方有{payees}，写着的只有一份合同：在 table 里按 goods.seller 或 goods.id 分开写，"
    "没有的写 none",
    "it may be paid to {payees}, and one contract is written: tell them apart in a table by "
    "goods.seller or goods.id, with none where there is no such fee",
)
_OVER = Text(
    "写着的费率到 {day} 前为止；问清从那天起是多少，写在 fees 里",
    "the figure written holds until {day}; ask what is charged from then on, write it under fees",
)


def priced(policy: FeePolicy, terms: Sequence[FeeTerm], day: date) -> FeePolicy:
    """The policy with the figures that may be reckoned with on `day`.

    Components that are not part of every quote are left out unless a term or the industry gives
    figures for them.
    """
    found = []
    for component in policy.components:
        term = term_on([each for each in terms if each.component == component.id], day)
        if term is not None:
            ask = (_outside(term, day) or _whose(component, term)) if _has_figures(term) else None
            found.append(_trusted(_with_term(component, term, policy.fields), ask))
        elif component.required or component.grade is not Grade.UNKNOWN:
            found.append(_trusted(component))
    return replace(policy, components=tuple(with_containers(found)))


def term_on(own: Sequence[FeeTerm], day: date) -> FeeTerm | None:
    """The term of a fee in force on `day`; where none is, the next one, else the last."""
    begun = [each for each in own if each.since is None or each.since <= day]
    lasting = [each for each in begun if each.until is None or day < each.until]
    ahead = [each for each in own if each not in begun]
    return next(iter((*lasting, *ahead, *reversed(begun))), None)


def _outside(term: FeeTerm, day: date) -> Text | None:
    """What to ask about a day on which the term is not in force."""
    if term.since is not None and day < term.since:
        words, turn = _NOT_YET, term.since
    elif term.until is not None and day >= term.until:
        words, turn = _OVER, term.until
    else:
        return None
    return words.filled(day=turn.isoformat())


def tells_no_payee(component: FeeComponent, term: FeeTerm) -> bool:
    """Whether a fee may be paid to several who do the same, and the term has figures for one."""
    inputs = term.table.inputs if term.table else ()
    by_goods = any(each.startswith("goods.") for each in inputs)
    charged = term.rate_ppm != 0 or term.fixed_fen or term.tiers
    return bool(component.rivals and _has_figures(term) and charged and not by_goods)


def _whose(component: FeeComponent, term: FeeTerm) -> Text | None:
    """What to ask where nobody can tell whose contract is written."""
    if not tells_no_payee(component, term):
        return None
    payees = Text("、".join(component.rivals), ", ".join(component.rivals))
    return _WHOSE.filled(payees=payees)


def faulty_terms(
    policy: FeePolicy, terms: Sequence[FeeTerm], document: Document
) -> Iterator[Diagnostic]:
    """What is wrong with the terms of a spec, each at its place."""
    known = {each.id: each for each in policy.components}
    for term in terms:
        if term.component not in known:
            advice = did_you_mean(term.component, known)
            place = document.key_span(term.origin)
            yield diagnose("policy/unknown-component", place, name=term.component, advice=advice)
        else:
            yield from _mistrust(term, document)
            yield from doubts(term, document)
            yield from _unrounded(term, known[term.component], policy, document)
            yield from _exceeds(term, known[term.component], terms, document)
    for before, term in pairwise(terms):
        gap = before.component == term.component and before.until != term.since
        if gap and before.until and term.since:
            start, end = before.until.isoformat(), term.since.isoformat()
            place = document.span((*term.origin, "since"))
            name = term.component
            yield diagnose("policy/period-gap", place, name=name, start=start, end=end)


def contracted(policy: FeePolicy, terms: Sequence[FeeTerm]) -> FeePolicy:
    """The policy with all figures of the contract, whether or not they may be reckoned with yet.

    What figures may ever depend on is found here, before a day is chosen: a fee whose figures
    change is there once for each period.
    """
    found: list[FeeComponent] = []
    for component in policy.components:
        own = [each for each in terms if each.component == component.id]
        found += [_with_term(component, each, policy.fields) for each in own] or [component]
    return replace(policy, components=tuple(found))


def _with_term(component: FeeComponent, term: FeeTerm, fields: Mapping[str, Field]) -> FeeComponent:
    """The component with the contract's figures instead of the industry's own.

    A contract with figures says all of them: no minimum, cap or promotion of the industry is in
    it that it does not write. One without leaves the industry's, and may confirm them.
    """
    beside = _beside(component, term)
    if not _has_figures(term):
        return beside
    return replace(
        beside,
        minimum_fen=term.minimum_fen,
        cap_fen=term.cap_fen,
        promotions=term.promotions,
        kind=_kind(term),
        rate_ppm=term.rate_ppm,
        fixed_fen=term.fixed_fen,
        tiers=term.tiers,
        package_fen=term.package_fen,
        table=term.table,
        grade=term.grade,
        source=term.source,
        usual=tuple(figures_lines(component, fields)) if _has_figures(component) else (),
    )


def _beside(component: FeeComponent, term: FeeTerm) -> FeeComponent:
    """The component with what a contract says beside figures."""
    return replace(
        component,
        minimum_fen=_bound("minimum", component.minimum_fen, term.minimum_fen, term),
        cap_fen=_bound("cap", component.cap_fen, term.cap_fen, term),
        promotions=(*term.promotions, *component.promotions),
        rounding=term.rounding or component.rounding,
        confirmed=term.confirmed,
        reason=term.reason,
        on_refund=term.on_refund or component.on_refund,
        within=None if term.apart else component.within,
        cover=None if term.apart else component.cover,
    )


def _bound(name: str, usual: int | None, own: int | None, term: FeeTerm) -> int | None:
    """A bound of a contract, or the industry's that it does not lift."""
    return own if own is not None or name in term.lifted else usual


def _kind(term: FeeTerm) -> FeeKind:
    if term.kind is not None:
        return term.kind
    only_fixed = term.rate_ppm is None and term.fixed_fen is not None
    return FeeKind.FIXED if only_fixed else FeeKind.PERCENTAGE


def _trusted(component: FeeComponent, ask: Text | None = None) -> FeeComponent:
    """The component with its figures, or without them and with what to do about it.

    `ask` is what to do where the figures are not in force.
    """
    if not _has_figures(component):
        return component
    if component.grade is Grade.UNKNOWN:
        return _bare(component, _SAY_FROM_WHERE)
    if component.grade is Grade.INDICATIVE and not component.confirmed:
        return _bare(component, _CONFIRM)
    return component if ask is None else _bare(component, ask)


def _has_figures(given: FeeComponent | FeeTerm) -> bool:
    figures = (given.rate_ppm, given.fixed_fen, given.tiers or None, given.table)
    return any(each is not None for each in figures)


def awaits(component: FeeComponent) -> bool:
    """Whether an amount of the fee cannot be known yet."""
    given: list[FeeComponent | Figures] = [component]
    if component.table:
        given = [each.result for each in component.table.rows]
    unknown = any(
        each.rate_ppm is None and each.fixed_fen is None and not each.tiers for each in given
    )
    return unknown or (component.rounding is None and leaves_parts(component))


def leaves_parts(given: FeeComponent) -> bool:
    """Whether the figures may come to part of a fen, so that it matters how it is rounded."""
    charged: list[FeeComponent | Figures] = [given]
    charged += [row.result for row in given.table.rows] if given.table else []
    rates = [each.rate_ppm for each in charged]
    rates += [tier.rate_ppm for each in charged for tier in each.tiers]
    return any(rates) or any(each.denominator > 1 for each in given.promotions)


def _bare(component: FeeComponent, ask: Text) -> FeeComponent:
    return replace(component, rate_ppm=None, fixed_fen=None, tiers=(), table=None, ask=ask)


def _mistrust(term: FeeTerm, document: Document) -> Iterator[Diagnostic]:
    if not _has_figures(term):
        return
    place = document.key_span(term.origin)
    if term.grade is Grade.UNKNOWN:
        yield diagnose("policy/rate-without-source", place, name=term.component)
    elif term.grade is Grade.INDICATIVE and not term.confirmed:
        yield diagnose("policy/rate-unconfirmed", place, name=term.component)


def _unrounded(
    term: FeeTerm, component: FeeComponent, policy: FeePolicy, document: Document
) -> Iterator[Diagnostic]:
    """A rate in use that nobody said how to round."""
    used = _trusted(_with_term(component, term, policy.fields))
    if _has_figures(used) and used.rounding is None and leaves_parts(used):
        place = document.key_span(term.origin)
        yield diagnose("policy/rounding-unknown", place, name=term.component)


def _rates(given: FeeTerm) -> list[int]:
    """Every rate a term may come to."""
    charged: list[FeeTerm | Figures] = [given]
    charged += [row.result for row in given.table.rows] if given.table else []
    rates = [each.rate_ppm for each in charged if each.rate_ppm is not None]
    return [*rates, *(tier.rate_ppm for each in charged for tier in each.tiers)]


def _exceeds(
    term: FeeTerm,
    component: FeeComponent,
    terms: Sequence[FeeTerm],
    document: Document,
) -> Iterator[Diagnostic]:
    around = [each for each in terms if each.component == component.within]
    parent = term_on(around, term.since or date.min)
    own, most = _rates(term), _rates(parent) if parent else []
    # What an agency's commission covers is held against it by the platform's own check.
    if parent is not None and component.cover is None and own and most and min(own) > max(most):
        steps = ("rate",) if term.rate_ppm is not None else ()
        place = document.span((*term.origin, *steps))
        name, other = term.component, parent.component
        yield diagnose("policy/inclusive-exceeds", place, name=name, parent=other)
