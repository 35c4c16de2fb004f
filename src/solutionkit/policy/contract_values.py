"""Values in a contract's conditions that nothing in the spec, and no list of categories, has.

What is closed is refused where it is read; here is what may have other values, so that a misspelt
one reads well and never applies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.diagnostics import Diagnostic, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.diagnostics.suggestion import did_you_mean, nearest_name
from solutionkit.ir import expression as ir
from solutionkit.ir.category import PATH, Catalogue
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import Field
from solutionkit.ir.solution import FeeTerm, Solution
from solutionkit.policy.catalogue import likely, look_up
from solutionkit.policy.explain import inner
from solutionkit.source import Document, Node, Path


def strange_values(solution: Solution) -> Iterator[Diagnostic]:
    """Every value that a condition or a table of the contract names and nothing has, once each."""
    told: set[tuple[Span, str]] = set()
    for term in solution.fees:
        for path, condition in _conditions(term):
            for name, value in _compared(condition):
                field = solution.fee_policy.fields[name]
                advice = _advice(field, value, solution)
                node = solution.document.node(path)
                shown = PATH.join(value) if isinstance(value, tuple) else str(value)
                place = _place(solution.document, node, path, shown) if node else None
                if advice is not None and place is not None and (place, shown) not in told:
                    told.add((place, shown))
                    yield diagnose(
                        "contract/value-unknown",
                        place,
                        found=shown,
                        field=field.title,
                        advice=advice,
                    )


def _conditions(term: FeeTerm) -> Iterator[tuple[Path, ir.Expression]]:
    """What the figures of a term hang on, and where each stands."""
    for index, each in enumerate(term.promotions):
        yield (*term.origin, "promotions", index, "when"), each.when
    for index, row in enumerate(term.table.rows if term.table else ()):
        yield (*term.origin, "table", "rows", index), row.condition


def _compared(node: ir.Expression) -> Iterator[tuple[str, Any]]:
    """The fields an expression names, each with a value it is compared with."""
    if isinstance(node, ir.Compare):
        for here, there in ((node.left, node.right), (node.right, node.left)):
            if isinstance(here, ir.FieldRef) and isinstance(there, ir.Constant):
                yield here.name, there.value
    elif isinstance(node, ir.OneOf) and isinstance(node.item, ir.FieldRef):
        yield from ((node.item.name, each) for each in node.choices)
    elif isinstance(node, ir.Includes) and isinstance(node.set, ir.FieldRef):
        yield node.set.name, node.value
    for part in inner(node):
        yield from _compared(part)


def _advice(field: Field, value: Any, solution: Solution) -> Text | None:
    """What was probably meant; nothing where something has the value, or nobody knows."""
    if field.type.kind is Kind.CATEGORY:
        return _category(value, field.type.catalogue, solution)
    known = _held(solution).get(field.name, ())
    if not known or value in known:
        return None
    near = nearest_name(str(value), known)
    return did_you_mean(near or str(value), [near] if near else known)


def _category(path: Any, catalogue: Catalogue | None, solution: Solution) -> Text | None:
    """A category that only the contract names, and none of the goods has."""
    known = catalogue.but_for_contracts() if catalogue else None
    sold = [each.category for each in solution.goods.values()]
    ours = any(path == each[: len(path)] for each in sold)
    if known is None or not known.known or ours or known.knows(path):
        return None
    return likely(path, known) if known.complete else look_up(path, known)


def _held(solution: Solution) -> Mapping[str, list[str]]:
    """The words a spec has chosen itself, by the field that holds them."""
    stores, goods = solution.stores.values(), solution.goods.values()
    return {
        "store.city": sorted({each.city for each in stores if each.city}),
        "store.tags": sorted({tag for each in stores for tag in each.tags}),
        "goods.brand": sorted({each.brand for each in goods if each.brand}),
        "app.channels": list(solution.channels),
    }


def _place(document: Document, node: Node, path: Path, shown: str) -> Span | None:
    """Where a value stands in a condition or in the cells of a row; the rest names none."""
    if isinstance(node.value, str) and shown in node.value:
        start = node.value.index(shown)
        return document.span_within(path, start, start + len(shown))
    for index, each in enumerate(node.items or ()):
        if _mentions(each, shown):
            return _place(document, each, (*path, index), shown)
    return None if node.items else node.span


def _mentions(node: Node, shown: str) -> bool:
    own = isinstance(node.value, str) and shown in node.value
    return own or any(_mentions(each, shown) for each in node.items or ())
