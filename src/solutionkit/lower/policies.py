"""The industry's rules and fees, parsed against the fields and documents that are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir.category import PATH, Catalogue
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy, Field, Policy
from solutionkit.ir.solution import FeeTerm
from solutionkit.lower.ground import Ground
from solutionkit.policy.backing import unbacked
from solutionkit.policy.catalogue import categories_in, priced_by, with_categories
from solutionkit.policy.client_facts import client_categories, with_client_rules
from solutionkit.policy.given import is_in_catalogue
from solutionkit.policy.literals import wanted_words
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.reader import Reader
from solutionkit.policy.stated import stated
from solutionkit.policy.verify.faults import policy_faults
from solutionkit.source import Document, Node
from solutionkit.spec.placeholder import UNSET
from solutionkit.spec.solution import SolutionSpec


def policies(
    ground: Ground, category: tuple[str, ...]
) -> tuple[Policy, FeePolicy, list[Diagnostic]]:
    """The admission policy and the fee policy; every fault in the industry's files.

    `category` is the app's main one, for what the platform answered about it.
    """
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in ground.industry.documents}
    admission, found = admission_policy(ground.admission, ground.fields, kinds)
    fees, told = fee_policy(ground.fees, ground.fields)
    proved = [] if found or told else policy_faults(admission, fees)
    roles = _strange_roles(ground)
    faults = [*found, *told, *roles, *proved, *unbacked(admission, fees, ground.platform.facts)]
    facts = ground.platform.facts
    known = [each for each in (ground.platform.categories, client_categories(facts)) if each]
    admission = with_categories(with_client_rules(admission, facts, category), *known)
    return admission, with_categories(fees, *known), faults


def _strange_roles(ground: Ground) -> Iterator[Diagnostic]:
    """Every role that a party of the fees is said to have and the industry does not know."""
    known = [each.id for each in ground.industry.roles]
    for document in ground.fees:
        parties = document.node(("parties",))
        for party in (parties.entries or {}) if parties else {}:
            roles = document.node(("parties", party, "roles"))
            for role in (roles.items or ()) if roles else ():
                if role.value not in known:
                    name, advice = str(role.value), did_you_mean(str(role.value), known)
                    yield diagnose("policy/unknown-value", role.span, name=name, advice=advice)


def with_contract(fees: FeePolicy, terms: Iterable[FeeTerm]) -> FeePolicy:
    """The fee policy, which knows the categories a contract names as well."""
    named = {
        PATH.join(path)
        for term in terms
        for node in priced_by(term.table, term.promotions)
        for path in categories_in(node)
    }
    known = with_categories(fees, Catalogue(tuple(sorted(named))))
    fields = {name: _as_contracted(each, fees.fields[name]) for name, each in known.fields.items()}
    return replace(known, fields=fields)


def _as_contracted(field: Field, before: Field) -> Field:
    """A category field that tells what it knows from the contract alone."""
    catalogue, known = field.type.catalogue, before.type.catalogue
    if catalogue is None:
        return field
    own = frozenset(catalogue.known).difference(known.known if known else ())
    return replace(field, type=replace(field.type, catalogue=replace(catalogue, contracted=own)))


def strange_values(
    spec: SolutionSpec, document: Document, ground: Ground, admission: Policy
) -> Iterator[Diagnostic]:
    """Every goods category and setting that its field cannot have: no such one, a count below zero.

    What else is no value of its field is not known, as it is where nothing is stated. What
    `readiness` and `extensions` state is looked at in `stated_values`.
    """
    reader = Reader()
    for index, goods in enumerate(spec.goods):
        if goods.category and UNSET not in goods.category:
            span = document.span(("goods", index, "category"))
            is_in_catalogue(goods.category, admission.fields["goods.category"].type, span, reader)
    for field in admission.fields.values():
        first, *steps = field.stated_at or ("",)
        place = ("platform", ground.platform.id, *steps)
        node = document.node(place) if first == "settings" else None
        if node is not None and field.type.kind in (Kind.CATEGORY, Kind.INT):
            _look(node, field, reader)
    yield from reader.found


def _look(node: Node, field: Field, reader: Reader) -> None:
    value = None if node.value == UNSET else stated(node.data(), field.type)
    if field.type.kind is Kind.CATEGORY and value:
        is_in_catalogue(value, field.type, node.span, reader)
    elif isinstance(value, int) and value < field.type.minimum:
        wanted = wanted_words(field.type)
        reader.report("policy/wrong-type", node.span, found=str(value), wanted=wanted)


def unknown_readiness(
    spec: SolutionSpec, document: Document, admission: Policy
) -> Iterator[Diagnostic]:
    """Every thing said to be ready that no rule asks about; most likely misspelt."""
    asked = {
        field.stated_at[1]
        for field in admission.fields.values()
        if len(field.stated_at) == 2 and field.stated_at[0] == "readiness"
    }
    for name in spec.readiness:
        if asked and name not in asked:
            path = ("readiness", name)
            advice = did_you_mean(name, sorted(asked))
            kind = Text("准备事项", "readiness item")
            place = document.key_span(path)
            yield diagnose("reference/unknown", place, kind=kind, name=name, advice=advice)
