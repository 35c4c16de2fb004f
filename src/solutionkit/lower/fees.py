"""The terms of a client's contract, and what in them cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solutionkit.diagnostics import Diagnostic
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding
from solutionkit.ir.rule import FeeComponent, FeePolicy, OnRefund
from solutionkit.ir.solution import FeeTerm
from solutionkit.lower.contract_values import with_known_values
from solutionkit.lower.ground import Ground
from solutionkit.policy.parse_contract import contract_figures, ended, periods
from solutionkit.policy.reader import Reader
from solutionkit.policy.verify.tables import table_faults
from solutionkit.source import Document, Node, Path
from solutionkit.spec.fees import FeeFiguresSpec, FeeTermSpec
from solutionkit.spec.scalars import UNKNOWN
from solutionkit.spec.solution import SolutionSpec


def fee_terms(
    spec: SolutionSpec, document: Document, policy: FeePolicy, ground: Ground
) -> tuple[tuple[FeeTerm, ...], list[Diagnostic]]:
    """What the author says of each fee component."""
    reader = Reader()
    known = with_known_values(policy, spec, ground)
    terms = tuple(
        term
        for name in spec.fees
        for term in _terms(name, spec.fees[name], document, known, reader)
    )
    found = list(dict.fromkeys(reader.found))
    if not found:
        for term in terms:
            if term.table is not None:
                found += table_faults(term.table, policy.fields)
    return terms, [*found, *_charged_otherwise(spec, document, policy.components)]


def _terms(
    name: str, spec: FeeTermSpec, document: Document, policy: FeePolicy, reader: Reader
) -> list[FeeTerm]:
    """A term for each period; what a later one does not write is as it was before."""
    written = document.node(("fees", name)) or Node(document.root.span, entries={})
    (node, _), *later = periods(written)
    found = [_term(name, spec, node, ("fees", name), policy, reader)]
    said: FeeFiguresSpec = spec
    for index, (own, (node, new)) in enumerate(zip(spec.later, later, strict=True)):
        said = said.model_copy(update={each: getattr(own, each) for each in own.model_fields_set})
        term = _term(name, said, node, ("fees", name, "later", index), policy, reader)
        found[-1] = ended(found[-1], term, new, reader)
        found.append(term)
    return found


def _term(
    name: str,
    said: FeeFiguresSpec,
    node: Node,
    origin: Path,
    policy: FeePolicy,
    reader: Reader,
) -> FeeTerm:
    return FeeTerm(
        component=name,
        rate_ppm=said.rate,
        fixed_fen=said.fixed,
        rounding=Rounding(said.rounding) if said.rounding else None,
        source=said.source,
        grade=Grade(said.grade),
        confirmed=said.confirmed,
        origin=origin,
        reason=said.reason,
        on_refund=None if said.on_refund == UNKNOWN else OnRefund(said.on_refund),
        **contract_figures(node, policy, reader),
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
