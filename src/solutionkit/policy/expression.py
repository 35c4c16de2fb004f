"""One-line expressions: `merchant.registered_capital >= 100万 and has("营业执照")`.

A Pratt parser that types as it goes: a bare word or number means what the other side of its
comparison asks for, so amounts need no unit and choices no quotes. In order of binding: `or`,
`and`, `not`, comparisons (`== != < <= > >= in includes`), `+ -`. Functions: `has(document)`,
`unknown(x)`, `min`, `max`, `count(stores, x)`, `some(stores, x)`, `every(stores, x)` or
`every(stores, where, x)`. A minus between two names needs a space before it; a category is written
from the root down, `"餐饮 > 菜谱"`; after `in` stands a list or the name of a group.
"""

from __future__ import annotations

from dataclasses import replace

from solutionkit.diagnostics import Text
from solutionkit.diagnostics.suggestion import did_you_mean
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison
from solutionkit.ir.rule import FieldType
from solutionkit.policy.literals import KIND_TITLES, constant
from solutionkit.policy.operators import (
    BOOL,
    INT,
    Names,
    Operand,
    applied,
    as_type,
    constant_of,
    fault,
    is_unknown,
    one_of,
    operand,
    text_of,
    typed,
)
from solutionkit.policy.subject import GRAIN_OF
from solutionkit.policy.tokens import ExpressionFault, Token, tokens

__all__ = ["BOOL", "INT", "Names", "parse"]

_BINDING = {"or": 1, "and": 2, "in": 4, "includes": 4, "+": 5, "-": 5}
_BINDING |= {sign.value: 4 for sign in Comparison}
_NOT = 3
_DEEPEST = 40


def parse(line: str, names: Names, wanted: FieldType = BOOL) -> ir.Expression:
    """Read `line` as an expression of the `wanted` type, or raise `ExpressionFault`."""
    parser = _Parser(line, names)
    found = parser.expression(0)
    parser.expect("end", "")
    return as_type(found, wanted, names)


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
            return Operand(token, ir.Not(as_type(part, BOOL, self.names)), BOOL, part.end)
        if token.kind == "name" and self.here.text == "(":
            return self.call(token)
        if token.text == "-" and self.here.kind == "number":
            number = self.take()
            return operand(replace(number, text=f"-{number.text}", start=token.start), self.names)
        if token.kind in ("sign", "end"):
            raise _surprise(token)
        return operand(token, self.names)

    def infix(self, left: Operand, sign: Token) -> Operand:
        if sign.text == "in":
            return self.one_of(left)
        right = self.expression(_BINDING[sign.text])
        return applied(left, sign, right, self.names)

    def one_of(self, left: Operand) -> Operand:
        if not left.typed:
            typed(left, self.names)
        if self.here.kind in ("name", "string"):
            return self.one_of_group(left)
        self.expect("sign", "[")
        choices = [self.choice(left.type)]
        while self.here.text == ",":
            self.take()
            choices.append(self.choice(left.type))
        end = self.expect("sign", "]").end
        return one_of(left, tuple(choices), end, self.names)

    def one_of_group(self, left: Operand) -> Operand:
        token = self.take()
        group = self.names.groups.get(text_of(token))
        if group is None:
            advice = did_you_mean(token.text, self.names.groups)
            raise fault("policy/unknown-group", token, name=text_of(token), advice=advice)
        found = [constant(each, left.type) for each in group.values]
        if None in found:
            kind = KIND_TITLES[left.type.kind]
            raise fault("policy/wrong-type", token, found=group.title, wanted=kind)
        choices = tuple(each.value for each in found if each is not None)
        return one_of(left, choices, token.end, self.names)

    def choice(self, wanted: FieldType) -> ir.Scalar:
        token = self.take()
        if token.kind in ("sign", "end"):
            raise _surprise(token)
        return constant_of(token, wanted).value

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
            return is_unknown(parts[0], self.names), BOOL
        if name.text not in ("min", "max"):
            advice = did_you_mean(name.text, _FUNCTIONS)
            raise fault("policy/unknown-function", name, name=name.text, advice=advice)
        kind = next((part.type for part in parts if part.typed), INT)
        nodes = tuple(as_type(part, kind, self.names) for part in parts)
        return (ir.Least(nodes) if name.text == "min" else ir.Greatest(nodes)), kind

    def has(self) -> ir.Expression:
        token = self.take()
        kind = text_of(token)
        holder = self.names.grain
        if self.here.text == ",":
            self.take()
            holder = self.expect("name", "").text
        if kind not in self.names.documents:
            advice = did_you_mean(kind, self.names.documents)
            raise fault("policy/unknown-document", token, name=kind, advice=advice)
        return ir.Has(kind, holder)

    def over_children(self, name: Token) -> tuple[ir.Expression, FieldType]:
        children = self.expect("name", "")
        if children.text not in GRAIN_OF:
            advice = did_you_mean(children.text, GRAIN_OF)
            raise fault("policy/unknown-children", children, name=children.text, advice=advice)
        outer, parts = self.names, []
        self.names = replace(outer, grain=GRAIN_OF[children.text])
        while self.here.text == ",":
            self.take()
            parts.append(as_type(self.expression(0), BOOL, self.names))
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


def _surprise(token: Token) -> ExpressionFault:
    found: str | Text = token.text or Text("行尾", "the end of the line")
    return fault("policy/not-an-expression", token, found=found)


_FUNCTIONS = ("has", "unknown", "min", "max", "every", "some", "count")
