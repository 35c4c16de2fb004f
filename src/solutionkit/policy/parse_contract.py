"""The figures of a client's contract as its spec writes them: those an industry may write, too.

The shape of a spec is checked by then; here is what figures mean together, and against the fields
of the industry's fees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.rule import FeePolicy, Promotion
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.expression import BOOL, Names
from solutionkit.policy.parse_figures import NO_BOUND, factor, in_time, prices
from solutionkit.policy.reader import Reader
from solutionkit.source import Node

_FIGURES = ("tiers", "package_fen", "minimum_fen", "cap_fen", "table")
_FORMS = ("rate", "fixed", "kind", "tiers", "package", "table")
_BOUNDS = ("minimum", "cap")
PRICES = (*_FORMS, *_BOUNDS)


def contract_figures(node: Node, policy: FeePolicy, reader: Reader) -> dict[str, Any]:
    """What the term at `node` charges, by the names of `ir.solution.FeeTerm`."""
    names = Names(policy.fields, {}, "code", tables=policy.tables)
    written = node.entries or {}
    entries = {name: written[name] for name in PRICES if name in written}
    entries = _of_one_layer(entries, written, reader)
    found = prices(entries, names, reader)
    for name, other in (("package", "fixed"), ("kind", "tiers")):
        if name in entries and other not in entries:
            reader.report("policy/missing-key", entries[name].key_span or node.span, name=other)
    promotions = reader.items(written.get("promotions"))
    since, until = in_time(written, reader)
    return {
        "since": since,
        "until": until,
        **{name: found[name] for name in _FIGURES},
        "apart": _is_lifted(written.get("within")),
        "lifted": tuple(name for name in _BOUNDS if _is_lifted(entries.get(name))),
        "kind": found["kind"] if entries else None,
        "promotions": tuple(
            _promotion(each.entries or {}, f"promotion-{number}", names, reader)
            for number, each in enumerate(promotions, start=1)
        ),
    }


def _of_one_layer(
    entries: dict[str, Node], written: Mapping[str, Node], reader: Reader
) -> dict[str, Node]:
    """The figures, of which an overlay may not leave those below in another form.

    A rate below that is unknown is no figure: what is known takes its place.
    """
    forms = [name for name in written if name in ("rate", "tiers", "package", "table")]
    if len(forms) < 2 or written[forms[0]].span.file == written[forms[-1]].span.file:
        return entries
    # What the layer below wrote stands first.
    below, above = forms[0], forms[-1]
    place = written[above].key_span or written[above].span
    told = {"one": below, "other": above, "file": written[below].span.file}
    if len(forms) > 2 or written[below].value != "unknown":
        reader.report("overlay/figures-below", place, **told)
    return {name: each for name, each in entries.items() if name not in forms[:-1]}


def periods(node: Node) -> Iterator[tuple[Node, Node]]:
    """What a fee is, and then what each `later` makes of it: all that holds, and what is new."""
    yield node, node
    later = node.child("later")
    for own in (later.items or ()) if later else ():
        node = _changed(node, own)
        yield node, own


def ended(before: FeeTerm, term: FeeTerm, own: Node, reader: Reader) -> FeeTerm:
    """The term before, which ends at the latest as the next one, written at `own`, begins."""
    since, until = term.since, before.until
    if since is None:
        return before
    place = (own.child("since") or own).span
    if (before.since and since <= before.since) or (until and until > since):
        reader.report("policy/periods-overlap", place, name=term.component, since=since.isoformat())
    return replace(before, until=min(until or since, since))


def _is_lifted(node: Node | None) -> bool:
    return node is not None and node.value == NO_BOUND


def _changed(before: Node, later: Node) -> Node:
    """New figures in place of the old, all else as before."""
    own = later.entries or {}
    gone = {"since", "until", "later", *(_FORMS if own.keys() & set(_FORMS) else ())}
    kept = {name: each for name, each in (before.entries or {}).items() if name not in gone}
    return Node(later.span, entries={**kept, **own}, key_span=later.key_span)


def _promotion(entries: Mapping[str, Node], id: str, names: Names, reader: Reader) -> Promotion:
    name, when = reader.word(entries.get("name")), entries.get("when")
    since, until = in_time(entries, reader)
    numerator, denominator = factor(entries.get("factor"), reader)
    condition = reader.expression(when, names, BOOL, ir.ALWAYS) if when else ir.ALWAYS
    return Promotion(id, Text(name, name), condition, numerator, denominator, since, until)
