"""What the parts of a one-line expression are, and what its operators make of them.

Types are checked here. What an author may say of a named table (`refund.right == full`) becomes,
case by case, a condition on what the table follows from, so that no way to run a rule knows tables;
an order among choices becomes the list of those above or below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product
from typing import TypeAlias

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.rule import Field, FieldType, Group, NamedTable
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.literals import KIND_TITLES, LONGEST_DAYS, choices_of, constant
from solutionkit.policy.subject import Subject
from solutionkit.policy.tokens import ExpressionFault, Token

BOOL, INT = FieldType(Kind.BOOL), FieldType(Kind.INT)
_ORDERED = {Kind.INT, Kind.MONEY, Kind.RATE, Kind.DATE, Kind.VERSION, Kind.TIME}
_SUMS = {(Kind.DATE, Kind.INT), (Kind.INT, Kind.INT), (Kind.MONEY, Kind.MONEY)}
_MIRRORED = {
    Comparison.LESS: Comparison.MORE,
    Comparison.AT_MOST: Comparison.AT_LEAST,
    Comparison.MORE: Comparison.LESS,
    Comparison.AT_LEAST: Comparison.AT_MOST,
}
Cases: TypeAlias = tuple[tuple[ir.Expression, ir.Expression], ...]
"""When, and what then."""


@dataclass(frozen=True)
class Names:
    """The names a line may use, and the grain of the thing it is about."""

    fields: Mapping[str, Field]
    documents: Mapping[str, Text]
    grain: str
    tables: Mapping[str, NamedTable] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)


@dataclass(frozen=True)
class Operand:
    """A part of a line: an expression of a type, a value by cases, or a word without a type yet."""

    token: Token
    node: ir.Expression | None
    type: FieldType
    end: int
    cases: Cases = ()

    @property
    def typed(self) -> bool:
        """Whether it says by itself what it is."""
        return self.node is not None or bool(self.cases)


def operand(token: Token, names: Names) -> Operand:
    """A name or a literal; what only its partner can tell the type of stays a word."""
    if token.kind == "name" and token.text == "today":
        return Operand(token, ir.Today(), FieldType(Kind.DATE), token.end)
    if token.kind == "name" and token.text in names.fields:
        named = names.fields[token.text]
        return Operand(token, ir.FieldRef(named.name), named.type, token.end)
    if token.kind == "name" and token.text in names.tables:
        return _by_rows(token, names.tables[token.text])
    own = _OWN_TYPE.get(token.kind) or (_number_type(token.text) if token.kind == "number" else "")
    if token.text in ("true", "false"):
        own = Kind.BOOL
    if own:
        wanted = FieldType(Kind(own))
        return Operand(token, constant_of(token, wanted), wanted, token.end)
    return Operand(token, None, BOOL, token.end)


def applied(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    """What a sign between two operands makes of them."""
    return by_cases(left, right, lambda one, other: _INFIX[sign.text](one, sign, other, names))


def by_cases(left: Operand, right: Operand, made: Callable[[Operand, Operand], Operand]) -> Operand:
    """`made` of each case of the operands that have several."""
    if not left.cases and not right.cases:
        return made(left, right)
    found: list[tuple[ir.Expression, ir.Expression]] = []
    kind, end = left.type, right.end
    for (when, one), (also, other) in product(_cases(left), _cases(right)):
        both = ir.All(tuple(each for each in (when, also) if each != ir.ALWAYS))
        unknown = next((each for each in (one, other) if isinstance(each, ir.Unknown)), None)
        if unknown is not None:
            found.append((both, unknown))
            continue
        result = made(_one_case(left, one), _one_case(right, other))
        assert result.node is not None
        kind, end = result.type, result.end
        found.append((both, result.node))
    if kind.kind is Kind.BOOL:
        return Operand(left.token, _joined_cases(found), BOOL, end)
    return Operand(left.token, None, kind, end, tuple(found))


def one_of(left: Operand, choices: tuple[ir.Scalar, ...], end: int, names: Names) -> Operand:
    """Whether an operand is one of `choices`."""

    def listed(one: Operand, other: Operand) -> Operand:
        return Operand(left.token, ir.OneOf(typed(one, names), choices), BOOL, end)

    return by_cases(left, replace(left, cases=(), end=end), listed)


def is_unknown(part: Operand, names: Names) -> ir.Expression:
    """Whether an operand's value is not known."""
    if not part.cases:
        return ir.IsUnknown(typed(part, names))
    known = [
        (when, what if isinstance(what, ir.Unknown) else ir.ALWAYS) for when, what in part.cases
    ]
    return ir.IsUnknown(_joined_cases(known))


def as_type(part: Operand, wanted: FieldType, names: Names) -> ir.Expression:
    """The operand as an expression of the `wanted` type."""
    if part.cases:
        raise fault("policy/table-not-here", part.token, name=part.token.text)
    if part.node is not None:
        if part.type.kind is not wanted.kind:
            raise _wrong_type(part, wanted)
        return part.node
    if wanted.kind is Kind.BOOL:
        return typed(part, names)
    return constant_of(part.token, wanted)


def typed(part: Operand, names: Names) -> ir.Expression:
    """The operand's expression; a word that is nothing yet should have been a field."""
    if part.node is not None:
        return part.node
    if part.token.kind != "name":
        raise _wrong_type(part, BOOL)
    name = part.token.text
    advice = did_you_mean(name, [*names.fields, *names.tables])
    raise fault("policy/unknown-field", part.token, name=name, advice=advice)


def constant_of(token: Token, wanted: FieldType) -> ir.Constant:
    """A word as a constant of the `wanted` type."""
    found = _number_below_zero(token, wanted) or constant(text_of(token), wanted)
    known = choices_of(wanted)
    if found is None and known:
        advice = did_you_mean(text_of(token), known)
        raise fault("policy/unknown-value", token, name=token.text, advice=advice)
    if found is None:
        kind = KIND_TITLES[wanted.kind]
        raise fault("policy/wrong-type", token, found=token.text, wanted=kind)
    return found


def _number_below_zero(token: Token, wanted: FieldType) -> ir.Constant | None:
    """An amount or a count with a minus, which only a line of a rule may compare with."""
    if token.kind != "number" or token.text[0] != "-" or wanted.kind not in _SIGNED:
        return None
    found = constant(token.text[1:], wanted)
    value = found.value if found else None
    return ir.Constant(-value, wanted.kind) if isinstance(value, int) else None


def text_of(token: Token) -> str:
    """A word without its quotes."""
    return token.text[1:-1] if token.kind == "string" else token.text


def fault(code: str, token: Token, **values: object) -> ExpressionFault:
    """A mistake at a token."""
    return ExpressionFault(code, token.start, token.end, **values)


def _number_type(text: str) -> str:
    ending = {"元": Kind.MONEY, "%": Kind.RATE, "‰": Kind.RATE, "‱": Kind.RATE, "d": Kind.INT}
    return ending.get(text[-1], "")


def _by_rows(token: Token, table: NamedTable) -> Operand:
    cases = tuple((row.condition, row.result) for row in table.table.rows)
    if table.gives.type.kind is Kind.BOOL:
        return Operand(token, _joined_cases(cases), BOOL, token.end)
    return Operand(token, None, table.gives.type, token.end, cases)


def _cases(part: Operand) -> Cases:
    return part.cases or ((ir.ALWAYS, part.node or ir.ALWAYS),)


def _one_case(part: Operand, what: ir.Expression) -> Operand:
    return replace(part, node=what, cases=()) if part.cases else part


def _joined_cases(
    cases: Iterable[tuple[ir.Expression, ir.Expression]],
) -> ir.Expression:
    """One condition made of cases; those that come to nothing are left out."""
    parts: list[ir.Expression] = []
    for when, what in cases:
        settled = _settled(what)
        if settled == ir.Constant(False, Kind.BOOL):
            continue
        plain = when.parts[0] if isinstance(when, ir.All) and len(when.parts) == 1 else when
        part = plain if settled == ir.ALWAYS else ir.All((plain, settled))
        _add(parts, part)
    if not parts:
        return ir.Constant(False, Kind.BOOL)
    return parts[0] if len(parts) == 1 else ir.AnyOf(tuple(parts))


def _add(parts: list[ir.Expression], part: ir.Expression) -> None:
    """Add an alternative; two lists of choices of one field are read as one."""
    last = parts[-1] if parts else None
    if isinstance(part, ir.OneOf) and isinstance(last, ir.OneOf) and part.item == last.item:
        parts[-1] = ir.OneOf(part.item, (*last.choices, *part.choices))
    else:
        parts.append(part)


def _settled(node: ir.Expression) -> ir.Expression:
    """A comparison of constants as what it comes to."""
    sides: tuple[ir.Expression, ...] = (node.item,) if isinstance(node, ir.OneOf) else (node,)
    if isinstance(node, ir.Compare):
        sides = (node.left, node.right)
    if not all(isinstance(each, ir.Constant) for each in sides):
        return node
    return ir.Constant(bool(evaluate(node, Subject(), date.min)), Kind.BOOL)


def _compared(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    wanted = left.type if left.node is not None else right.type
    if left.node is None and right.node is None:
        typed(left, names)
    comparison = Comparison(sign.text)
    if wanted.ordered and comparison in _MIRRORED:
        node = _ranked(comparison, left, right, names)
        return Operand(left.token, node, BOOL, right.end)
    ordered = comparison not in _MIRRORED or wanted.kind in _ORDERED
    if not ordered or wanted.kind is Kind.SET:
        raise fault("policy/no-order", sign, sign=sign.text, kind=KIND_TITLES[wanted.kind])
    compared = ir.Compare(comparison, as_type(left, wanted, names), as_type(right, wanted, names))
    return Operand(left.token, compared, BOOL, right.end)


def _ranked(comparison: Comparison, left: Operand, right: Operand, names: Names) -> ir.Expression:
    """Choices that have an order compared: with one of them, or with one another by rank."""
    if left.node is None or (isinstance(left.node, ir.Constant) and right.node is not None):
        return _ranked(_MIRRORED[comparison], right, left, names)
    wanted = left.type
    there = as_type(right, wanted, names)
    if not isinstance(there, ir.Constant):
        if wanted.values != right.type.values:
            raise _wrong_type(right, wanted)
        sides = (_rank(left.node, wanted), _rank(there, wanted))
        return ir.Compare(comparison, *sides)
    ranks = {value: rank for rank, value in enumerate(wanted.values)}
    place = ir.Constant(ranks.get(str(there.value), 0), Kind.INT)
    chosen = tuple(
        value
        for value, rank in ranks.items()
        if _settled(ir.Compare(comparison, ir.Constant(rank, Kind.INT), place)) == ir.ALWAYS
    )
    if not chosen:
        raise fault("policy/no-such-rank", right.token, name=right.token.text)
    return ir.OneOf(left.node, chosen)


def _rank(node: ir.Expression, wanted: FieldType) -> ir.Expression:
    table = tuple((value, rank) for rank, value in enumerate(wanted.values))
    return ir.Lookup(node, table, None, Kind.INT)


def _included(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    held = typed(left, names)
    if left.type.kind is not Kind.SET:
        raise _wrong_type(left, FieldType(Kind.SET))
    found = constant_of(right.token, left.type)
    return Operand(left.token, ir.Includes(held, str(found.value)), BOOL, right.end)


def _summed(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    one = typed(left, names) if left.node is not None else None
    wanted = left.type if one is not None else right.type
    other = INT if wanted.kind is Kind.DATE else wanted
    if (wanted.kind, other.kind) not in _SUMS:
        raise _wrong_type(left, INT)
    made = ir.Add if sign.text == "+" else ir.Subtract
    node = made(as_type(left, wanted, names), as_type(right, other, names))
    if wanted.kind is Kind.DATE and isinstance(node.right, ir.Constant):
        _refuse_too_many(node.right, right.token)
    return Operand(left.token, node, wanted, right.end)


def _refuse_too_many(days: ir.Constant, token: Token) -> None:
    if isinstance(days.value, int) and days.value > LONGEST_DAYS:
        raise fault("policy/too-many-days", token, most=LONGEST_DAYS)


def _joined(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    made = ir.All if sign.text == "and" else ir.AnyOf
    first, second = as_type(left, BOOL, names), as_type(right, BOOL, names)
    parts = (*first.parts, second) if isinstance(first, made) else (first, second)
    return Operand(left.token, made(parts), BOOL, right.end)


def _wrong_type(part: Operand, wanted: FieldType) -> ExpressionFault:
    kind = KIND_TITLES[wanted.kind]
    return fault("policy/wrong-type", part.token, found=part.token.text, wanted=kind)


_SIGNED = (Kind.MONEY, Kind.INT)
_OWN_TYPE: dict[str, str] = {"date": Kind.DATE, "version": Kind.VERSION, "time": Kind.TIME}
_INFIX: dict[str, Callable[[Operand, Token, Operand, Names], Operand]] = {
    **{sign.value: _compared for sign in Comparison},
    "or": _joined,
    "and": _joined,
    "includes": _included,
    "+": _summed,
    "-": _summed,
}
