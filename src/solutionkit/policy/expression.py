"""One-line expressions: `merchant.registered_capital >= 100万 and has("营业执照")`.

A Pratt parser that types as it goes: a bare word or number means what the other side of its
comparison asks for, so amounts need no unit and choices no quotes. In order of binding: `or`,
`and`, `not`, comparisons (`== != < <= > >= in includes`), `+ -`. Functions: `has(document)`,
`unknown(x)`, `min`, `max`, `count(stores, x)`, `some(stores, x)`, `every(stores, x)` or
`every(stores, where, x)`. A minus between two names needs a space before it; a category is written
from the root down, `"餐饮 > 菜谱"`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.rule import Field, FieldType
from solutionkit.policy.literals import KIND_TITLES, constant
from solutionkit.policy.subject import GRAIN_OF
from solutionkit.policy.tokens import ExpressionFault, Token, tokens

BOOL, INT = FieldType(Kind.BOOL), FieldType(Kind.INT)
_ORDERED = {Kind.INT, Kind.MONEY, Kind.RATE, Kind.DATE}
_SUMS = {(Kind.DATE, Kind.INT), (Kind.INT, Kind.INT), (Kind.MONEY, Kind.MONEY)}
_BINDING = {"or": 1, "and": 2, "in": 4, "includes": 4, "+": 5, "-": 5}
_BINDING |= {sign.value: 4 for sign in Comparison}
_NOT = 3
_DEEPEST = 40


@dataclass(frozen=True)
class Names:
    """The names a line may use, and the grain of the thing it is about."""

    fields: Mapping[str, Field]
    documents: Mapping[str, Text]
    grain: str


@dataclass(frozen=True)
class Operand:
    """A part of a line: an expression of a type, or (`node` is `None`) a word without one yet."""

    token: Token
    node: ir.Expression | None
    type: FieldType
    end: int


def parse(line: str, names: Names, wanted: FieldType = BOOL) -> ir.Expression:
    """Read `line` as an expression of the `wanted` type, or raise `ExpressionFault`."""
    parser = _Parser(line, names)
    found = parser.expression(0)
    parser.expect("end", "")
    return _as(found, wanted, names)


class _Parser:
    def __init__(self, line: str, names: Names) -> None:
        self.tokens = list(tokens(line))
        self.names = names
        self.at = 0
        self.depth = 0

    @property
    def here(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.here
        self.at += token.kind != "end"
        return token

    def expect(self, kind: str, text: str) -> Token:
        token = self.take()
        if token.kind != kind or text not in ("", token.text):
            raise _surprise(token)
        return token

    def expression(self, floor: int) -> Operand:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _surprise(self.here)
        left = self.prefix()
        while _BINDING.get(self.here.text, 0) > floor and self.here.kind in ("name", "sign"):
            left = self.infix(left, self.take())
        self.depth -= 1
        return left

    def prefix(self) -> Operand:
        token = self.take()
        if token.text == "(" and token.kind == "sign":
            inner = self.expression(0)
            self.expect("sign", ")")
            return inner
        if token.text == "not" and token.kind == "name":
            part = self.expression(_NOT)
            return Operand(token, ir.Not(_as(part, BOOL, self.names)), BOOL, part.end)
        if token.kind == "name" and self.here.text == "(":
            return self.call(token)
        if token.kind in ("sign", "end"):
            raise _surprise(token)
        return _operand(token, self.names)

    def infix(self, left: Operand, sign: Token) -> Operand:
        if sign.text == "in":
            return self.one_of(left)
        right = self.expression(_BINDING[sign.text])
        return _INFIX[sign.text](left, sign, right, self.names)

    def one_of(self, left: Operand) -> Operand:
        item = _typed(left, self.names)
        self.expect("sign", "[")
        choices = [self.choice(left.type)]
        while self.here.text == ",":
            self.take()
            choices.append(self.choice(left.type))
        end = self.expect("sign", "]").end
        return Operand(left.token, ir.OneOf(item, tuple(choices)), BOOL, end)

    def choice(self, wanted: FieldType) -> ir.Scalar:
        token = self.take()
        if token.kind in ("sign", "end"):
            raise _surprise(token)
        return _constant(token, wanted).value

    def call(self, name: Token) -> Operand:
        self.expect("sign", "(")
        if name.text in ("every", "some", "count"):
            made, kind = self.over_children(name)
        elif name.text == "has":
            made, kind = self.has(), BOOL
        else:
            made, kind = self.plain_call(name)
        end = self.expect("sign", ")").end
        return Operand(name, made, kind, end)

    def plain_call(self, name: Token) -> tuple[ir.Expression, FieldType]:
        parts = [self.expression(0)]
        while self.here.text == ",":
            self.take()
            parts.append(self.expression(0))
        if name.text == "unknown" and len(parts) == 1:
            return ir.IsUnknown(_typed(parts[0], self.names)), BOOL
        if name.text not in ("min", "max"):
            advice = did_you_mean(name.text, _FUNCTIONS)
            raise _fault("policy/unknown-function", name, name=name.text, advice=advice)
        kind = next((part.type for part in parts if part.node is not None), INT)
        nodes = tuple(_as(part, kind, self.names) for part in parts)
        return (ir.Least(nodes) if name.text == "min" else ir.Greatest(nodes)), kind

    def has(self) -> ir.Expression:
        token = self.take()
        kind = _text_of(token)
        holder = self.names.grain
        if self.here.text == ",":
            self.take()
            holder = self.expect("name", "").text
        if kind not in self.names.documents:
            advice = did_you_mean(kind, self.names.documents)
            raise _fault("policy/unknown-document", token, name=kind, advice=advice)
        return ir.Has(kind, holder)

    def over_children(self, name: Token) -> tuple[ir.Expression, FieldType]:
        children = self.expect("name", "")
        if children.text not in GRAIN_OF:
            advice = did_you_mean(children.text, GRAIN_OF)
            raise _fault("policy/unknown-children", children, name=children.text, advice=advice)
        outer, parts = self.names, []
        self.names = Names(outer.fields, outer.documents, GRAIN_OF[children.text])
        while self.here.text == ",":
            self.take()
            parts.append(_as(self.expression(0), BOOL, self.names))
        self.names = outer
        return _over(name, children.text, parts)


def _over(
    name: Token, children: str, parts: list[ir.Expression]
) -> tuple[ir.Expression, FieldType]:
    if name.text == "every" and parts:
        where = parts[0] if len(parts) > 1 else ir.ALWAYS
        return ir.Every(children, where, parts[-1]), BOOL
    where = parts[0] if parts else ir.ALWAYS
    if name.text == "count":
        return ir.Count(children, where), INT
    return ir.Some(children, where), BOOL


def _operand(token: Token, names: Names) -> Operand:
    """A name or a literal; what only its partner can tell the type of stays a word."""
    if token.kind == "name" and token.text == "today":
        return Operand(token, ir.Today(), FieldType(Kind.DATE), token.end)
    if token.kind == "name" and token.text in names.fields:
        field = names.fields[token.text]
        return Operand(token, ir.FieldRef(field.name), field.type, token.end)
    own = _OWN_TYPE.get(token.kind) or (_number_type(token.text) if token.kind == "number" else "")
    if token.text in ("true", "false"):
        own = Kind.BOOL
    if own:
        wanted = FieldType(Kind(own))
        return Operand(token, _constant(token, wanted), wanted, token.end)
    return Operand(token, None, BOOL, token.end)


def _number_type(text: str) -> str:
    ending = {"元": Kind.MONEY, "%": Kind.RATE, "d": Kind.INT}
    return ending.get(text[-1], "")


def _compared(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    wanted = left.type if left.node is not None else right.type
    if left.node is None and right.node is None:
        _typed(left, names)
    comparison = Comparison(sign.text)
    ordered = comparison in (Comparison.EQUAL, Comparison.DIFFERENT) or wanted.kind in _ORDERED
    if not ordered or wanted.kind is Kind.SET:
        raise _fault("policy/no-order", sign, sign=sign.text, kind=KIND_TITLES[wanted.kind])
    node = ir.Compare(comparison, _as(left, wanted, names), _as(right, wanted, names))
    return Operand(left.token, node, BOOL, right.end)


def _included(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    held = _typed(left, names)
    if left.type.kind is not Kind.SET:
        raise _wrong_type(left, FieldType(Kind.SET))
    found = _constant(right.token, left.type)
    return Operand(left.token, ir.Includes(held, str(found.value)), BOOL, right.end)


def _summed(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    one = _typed(left, names) if left.node is not None else None
    wanted = left.type if one is not None else right.type
    other = INT if wanted.kind is Kind.DATE else wanted
    if (wanted.kind, other.kind) not in _SUMS:
        raise _wrong_type(left, INT)
    made = ir.Add if sign.text == "+" else ir.Subtract
    node = made(_as(left, wanted, names), _as(right, other, names))
    return Operand(left.token, node, wanted, right.end)


def _joined(left: Operand, sign: Token, right: Operand, names: Names) -> Operand:
    made = ir.All if sign.text == "and" else ir.AnyOf
    first, second = _as(left, BOOL, names), _as(right, BOOL, names)
    parts = (*first.parts, second) if isinstance(first, made) else (first, second)
    return Operand(left.token, made(parts), BOOL, right.end)


def _as(operand: Operand, wanted: FieldType, names: Names) -> ir.Expression:
    """The operand as an expression of the `wanted` type."""
    if operand.node is not None:
        if operand.type.kind is not wanted.kind:
            raise _wrong_type(operand, wanted)
        return operand.node
    if wanted.kind is Kind.BOOL:
        return _typed(operand, names)
    return _constant(operand.token, wanted)


def _typed(operand: Operand, names: Names) -> ir.Expression:
    """The operand's expression; a word that is nothing yet should have been a field."""
    if operand.node is not None:
        return operand.node
    if operand.token.kind != "name":
        raise _wrong_type(operand, BOOL)
    name = operand.token.text
    raise _fault(
        "policy/unknown-field", operand.token, name=name, advice=did_you_mean(name, names.fields)
    )


def _constant(token: Token, wanted: FieldType) -> ir.Constant:
    found = constant(_text_of(token), wanted)
    if found is None and wanted.values:
        advice = did_you_mean(token.text, wanted.values)
        raise _fault("policy/unknown-value", token, name=token.text, advice=advice)
    if found is None:
        kind = KIND_TITLES[wanted.kind]
        raise _fault("policy/wrong-type", token, found=token.text, wanted=kind)
    return found


def _text_of(token: Token) -> str:
    return token.text[1:-1] if token.kind == "string" else token.text


def _wrong_type(operand: Operand, wanted: FieldType) -> ExpressionFault:
    kind = KIND_TITLES[wanted.kind]
    return _fault("policy/wrong-type", operand.token, found=operand.token.text, wanted=kind)


def _surprise(token: Token) -> ExpressionFault:
    found: str | Text = token.text or Text("行尾", "the end of the line")
    return _fault("policy/not-an-expression", token, found=found)


def _fault(code: str, token: Token, **values: object) -> ExpressionFault:
    return ExpressionFault(code, token.start, token.end, **values)


_OWN_TYPE: dict[str, str] = {"date": Kind.DATE}
_FUNCTIONS = ("has", "unknown", "min", "max", "every", "some", "count")
_INFIX: dict[str, Callable[[Operand, Token, Operand, Names], Operand]] = {
    **{sign.value: _compared for sign in Comparison},
    "or": _joined,
    "and": _joined,
    "includes": _included,
    "+": _summed,
    "-": _summed,
}
