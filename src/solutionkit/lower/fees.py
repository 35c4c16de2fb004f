"""The terms of a client's contract, and what in them cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import FeeComponent, FeePolicy, OnRefund
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.parse_contract import contract_figures
from solutionkit.policy.reader import Reader
from solutionkit.policy.verify.tables import table_faults
from solutionkit.source import Document
from solutionkit.spec.scalars import UNKNOWN
from solutionkit.spec.solution import SolutionSpec


def fee_terms(
    spec: SolutionSpec, document: Document, policy: FeePolicy
) -> tuple[tuple[FeeTerm, ...], list[Diagnostic]]:
    """What the author says of each fee component."""
    reader = Reader()
    terms = tuple(_term(name, spec, document, policy, reader) for name in spec.fees)
    found = list(reader.found)
    if not found:
        for term in terms:
            if term.table is not None:
                found += table_faults(term.table, policy.fields)
    return terms, [*found, *_charged_otherwise(spec, document, policy.components)]


def _term(
    name: str, spec: SolutionSpec, document: Document, policy: FeePolicy, reader: Reader
) -> FeeTerm:
    each, node = spec.fees[name], document.node(("fees", name))
    return FeeTerm(
        component=name,
        rate_ppm=each.rate,
        fixed_fen=each.fixed,
        rounding=Rounding(each.rounding) if each.rounding else None,
        source=each.source,
        grade=Grade(each.grade),
        since=each.since,
        confirmed=each.confirmed,
        origin=("fees", name),
        reason=each.reason,
        on_refund=None if each.on_refund == UNKNOWN else OnRefund(each.on_refund),
        **(contract_figures(node, policy, reader) if node is not None else {}),
    )


def _charged_otherwise(
    spec: SolutionSpec, document: Document, components: Sequence[FeeComponent]
) -> Iterator[Diagnostic]:
    """Every term that says of when or for what it is charged what the industry does not."""
    for name, term in spec.fees.items():
        own = [each for each in components if each.id == name]
        for field, written in (("per", term.per), ("at", term.at)):
            decided = [str(getattr(each, field)) for each in own]
            if written is not None and own and written not in decided:
                place = document.span(("fees", name, field))
                yield diagnose(
                    "policy/charged-otherwise",
                    place,
                    name=name,
                    field=field,
                    found=written,
                    decided=decided[0],
                )
