"""A rule in the words of zen-engine and of CEL: whether it does not pass.

Neither has a third value, so that each comparison of something that may be unknown asks for it
first; what is unknown where it is asked for does not pass.
"""

from dataclasses import dataclass
from functools import singledispatch

from solutionkit.ir import expression as ir
from solutionkit.ir.rule import Rule


@dataclass(frozen=True)
class Dialect:
    """How a language says what others say otherwise; `maybe` are the fields that may be null."""

    both: str
    either: str
    opposite: str
    holds: str
    maybe: frozenset[str] = frozenset()


ZEN = Dialect("and", "or", "not", "contains(documents, '{0}')")
CEL = Dialect("&&", "||", "!", "('{0}' in documents)")


def in_their_words(rule: Rule, dialect: Dialect) -> str:
    """Whether `rule` asks for something that is not so, or not known."""
    passed = written(rule.require, dialect)
    if rule.when == ir.ALWAYS:
        return f"({dialect.opposite} {passed})"
    return f"({written(rule.when, dialect)} {dialect.both} ({dialect.opposite} {passed}))"


@singledispatch
def written(node: ir.Expression, dialect: Dialect) -> str:
    """An expression in another language."""
    raise TypeError(type(node).__name__)


@written.register
def _(node: ir.Constant, dialect: Dialect) -> str:
    return f"'{node.value}'" if isinstance(node.value, str) else str(node.value).lower()


@written.register
def _(node: ir.FieldRef, dialect: Dialect) -> str:
    return node.name


@written.register
def _(node: ir.Has, dialect: Dialect) -> str:
    return dialect.holds.format(node.kind)


@written.register
def _(node: ir.All, dialect: Dialect) -> str:
    return f"({f' {dialect.both} '.join(written(each, dialect) for each in node.parts)})"


@written.register
def _(node: ir.AnyOf, dialect: Dialect) -> str:
    return f"({f' {dialect.either} '.join(written(each, dialect) for each in node.parts)})"


@written.register
def _(node: ir.Not, dialect: Dialect) -> str:
    return f"({dialect.opposite} {written(node.part, dialect)})"


@written.register
def _(node: ir.IsUnknown, dialect: Dialect) -> str:
    return f"({written(node.part, dialect)} == null)"


@written.register
def _(node: ir.Compare, dialect: Dialect) -> str:
    left, right = written(node.left, dialect), written(node.right, dialect)
    return _once_known([left, right], f"{left} {node.comparison.value} {right}", dialect)


@written.register
def _(node: ir.OneOf, dialect: Dialect) -> str:
    item = written(node.item, dialect)
    choices = ", ".join(repr(each) for each in node.choices)
    return _once_known([item], f"{item} in [{choices}]", dialect)


@written.register
def _(node: ir.MulDiv, dialect: Dialect) -> str:
    assert node.denominator == 1
    return f"({written(node.amount, dialect)} * {written(node.numerator, dialect)})"


@written.register
def _(node: ir.Lookup, dialect: Dialect) -> str:
    key, found = written(node.key, dialect), str(node.default)
    for choice, given in reversed(node.table):
        found = f"({key} == '{choice}' ? {given} : {found})"
    return found


def _once_known(parts: list[str], condition: str, dialect: Dialect) -> str:
    asked = [f"{each} != null" for each in parts if each in dialect.maybe]
    return f"({f' {dialect.both} '.join([*asked, condition])})"
