"""Rules as Python source: the fastest way to ask all of them about one thing at a time.

Each condition is written twice, once for being true and once for being false; what is neither is
unknown, so three-valued logic costs nothing but `and`, `or` and `in`. What the source says must
be what `policy.evaluate` says, for every expression there is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, singledispatchmethod
from typing import Any, NamedTuple, TypeAlias

from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison
from solutionkit.ir.money import muldiv
from solutionkit.policy.evaluate import evaluator
from solutionkit.policy.subject import Held, Subject

Label: TypeAlias = int | str
Requirement: TypeAlias = tuple[Label, ir.Expression, ir.Expression]
"""What it is called in answers, when something is asked for, and what."""

Judged: TypeAlias = tuple[list[Any], list[Any], list[Any]]
"""Labels of requirements: the violated ones, those not known, those that ask for nothing."""

_OPPOSITE = {
    Comparison.EQUAL: Comparison.DIFFERENT,
    Comparison.DIFFERENT: Comparison.EQUAL,
    Comparison.LESS: Comparison.AT_LEAST,
    Comparison.AT_LEAST: Comparison.LESS,
    Comparison.MORE: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.MORE,
}

_LITERALS = {bool, int, str, type(None)}


class _Everything:
    """Holds whatever is asked for: what may be held by somebody who did not say what they hold."""

    def __contains__(self, kind: object) -> bool:
        return True

    def get(self, holder: str, otherwise: object) -> _Everything:
        """What a holder may hold."""
        return self


class Papers(NamedTuple):
    """Kinds of document by holder: those that count, and those that may."""

    counting: Mapping[str, Any]
    open: Mapping[str, Any] | _Everything


Judge: TypeAlias = Callable[[Mapping[str, Any], Papers, Subject, date], Judged]
"""What the source becomes: asked about values, documents, the whole of it, a day."""

NOT_LISTED = Papers({}, _Everything())
"""The documents of somebody who did not say which there are."""


@lru_cache(maxsize=256)
def compiled(requirements: tuple[Requirement, ...]) -> Judge:
    """The requirements as one function; made once for the same content."""
    writer = _Writer()
    source = writer.function(requirements)
    namespace = dict(writer.constants)
    exec(compile(source, "<rules>", "exec"), namespace)
    judge: Judge = namespace["judge"]
    return judge


def papers_of(documents: Iterable[Held] | None, day: date) -> Papers:
    """The documents that count on `day`, and those nobody has approved yet."""
    if documents is None:
        return NOT_LISTED
    counting: dict[str, set[str]] = {}
    still_open: dict[str, set[str]] = {}
    for each in documents:
        lasts = each.valid_from is None and each.valid_until is None and not each.awaited
        counts = each.approved if lasts else each.counts(day)
        if counts is not False:
            held = counting if counts else still_open
            if each.holder in held:
                held[each.holder].add(each.kind)
            else:
                held[each.holder] = {each.kind}
    return Papers(counting, still_open)


class _Value(NamedTuple):
    """The source of a value, and what must hold, tried from left to right, for it to be known."""

    source: str
    known: tuple[str, ...] = ()


class _Writer:
    """Writes one function; what no literal can say is a constant of its own."""

    def __init__(self) -> None:
        self.constants: dict[str, Any] = {}
        self.inputs: dict[str, str] = {}
        self.names = 0

    def function(self, requirements: Sequence[Requirement]) -> str:
        """The whole function."""
        body = [line for each in requirements for line in self._branch(*each)]
        head = [
            "def judge(values, papers, subject, day):",
            "    violated, unknown, idle = [], [], []",
            "    counting, still_open = papers",
            *(f"    {local} = {source}" for source, local in self.inputs.items()),
        ]
        return "\n".join([*head, *body, "    return violated, unknown, idle", ""])

    def _branch(self, label: Label, when: ir.Expression, require: ir.Expression) -> Iterator[str]:
        broken = _all([self.true(when), self.false(require)])
        ways = [
            (self.false(when), f"idle.append({label!r})"),
            (self.true(require), "pass"),
            (broken, f"violated.append({label!r})"),
            ("True", f"unknown.append({label!r})"),
        ]
        word = "if"
        for condition, so in ways:
            if condition != "False":
                yield f"    {word} {condition}: {so}"
                word = "elif"

    def true(self, node: ir.Expression) -> str:
        """The source of whether `node` is true."""
        return self._said(node, True)

    def false(self, node: ir.Expression) -> str:
        """The source of whether `node` is false."""
        return self._said(node, False)

    @singledispatchmethod
    def _said(self, node: Any, sure: bool) -> str:
        found = self.value(node)
        return _all([*found.known, f"{found.source} is {sure}"])

    @_said.register
    def _(self, node: ir.All, sure: bool) -> str:
        return (_all if sure else _any)([self._said(each, sure) for each in node.parts])

    @_said.register
    def _(self, node: ir.AnyOf, sure: bool) -> str:
        return (_any if sure else _all)([self._said(each, sure) for each in node.parts])

    @_said.register
    def _(self, node: ir.Not, sure: bool) -> str:
        return self._said(node.part, not sure)

    @_said.register
    def _(self, node: ir.Constant, sure: bool) -> str:
        return str(node.value is sure)

    @_said.register
    def _(self, node: ir.Unknown, sure: bool) -> str:
        return "False"

    @_said.register
    def _(self, node: ir.Compare, sure: bool) -> str:
        left, right = self.value(node.left), self.value(node.right)
        sign = node.comparison if sure else _OPPOSITE[node.comparison]
        compared = f"{left.source} {sign.value} {right.source}"
        if sign is Comparison.EQUAL and isinstance(node.left, ir.FieldRef) and not right.known:
            return f"({compared})"
        return _all([*left.known, *right.known, compared])

    @_said.register
    def _(self, node: ir.OneOf, sure: bool) -> str:
        item = self.value(node.item)
        paths = [each for each in node.choices if isinstance(each, tuple)]
        plain = tuple(each for each in node.choices if not isinstance(each, tuple))
        if sure and not paths and isinstance(node.item, ir.FieldRef):
            return f"({item.source} in {self._constant(plain)})"
        listed = [_in(item.source, self._constant(plain), sure)] if plain or not paths else []
        for depth in sorted({len(path) for path in paths}):
            level = tuple(path for path in paths if len(path) == depth)
            listed.append(_in(f"{item.source}[:{depth}]", self._constant(level), sure))
        return _all([*item.known, (_any if sure else _all)(listed)])

    @_said.register
    def _(self, node: ir.Includes, sure: bool) -> str:
        held = self.value(node.set)
        return _all([*held.known, _in(repr(node.value), held.source, sure)])

    @_said.register
    def _(self, node: ir.Has, sure: bool) -> str:
        counting = self._input(f"counting.get({node.holder!r}, ())")
        if sure:
            return _in(repr(node.kind), counting, True)
        still_open = self._input(f"still_open.get({node.holder!r}, ())")
        return _all([_in(repr(node.kind), each, False) for each in (counting, still_open)])

    @_said.register
    def _(self, node: ir.IsUnknown, sure: bool) -> str:
        known = _all(self.value(node.part).known)
        return _all([f"not {known}"]) if sure else known

    @singledispatchmethod
    def value(self, node: Any) -> _Value:
        """The source of the value of `node`; what has none here is asked of the plain evaluator."""
        name, ask = self._name(), self._named(evaluator(node))
        return _Value(name, (f"({name} := {ask}(subject, day)) is not None",))

    @value.register(ir.All)
    @value.register(ir.AnyOf)
    @value.register(ir.Not)
    @value.register(ir.Compare)
    @value.register(ir.OneOf)
    @value.register(ir.Includes)
    @value.register(ir.Has)
    @value.register(ir.IsUnknown)
    def _(self, node: Any) -> _Value:
        """A condition: its value is whether it is true."""
        name = self._name()
        return _Value(name, (f"(({name} := {self.true(node)}) or {self.false(node)})",))

    @value.register
    def _(self, node: ir.FieldRef) -> _Value:
        local = self._input(f"values.get({node.name!r})")
        return _Value(local, (f"{local} is not None",))

    @value.register
    def _(self, node: ir.Constant) -> _Value:
        return _Value(self._constant(node.value))

    @value.register
    def _(self, node: ir.Today) -> _Value:
        return _Value("day")

    @value.register
    def _(self, node: ir.Unknown) -> _Value:
        return _Value("None", ("False",))

    @value.register
    def _(self, node: ir.Add) -> _Value:
        return self._moved(node, "+")

    @value.register
    def _(self, node: ir.Subtract) -> _Value:
        return self._moved(node, "-")

    @value.register
    def _(self, node: ir.MulDiv) -> _Value:
        amount, numerator = self.value(node.amount), self.value(node.numerator)
        rounding = self._constant(node.rounding)
        scaled = f"({amount.source}, {numerator.source}, {node.denominator}, {rounding})"
        return _Value(f"{self._named(muldiv)}{scaled}", (*amount.known, *numerator.known))

    @value.register
    def _(self, node: ir.Least) -> _Value:
        return self._picked(node.parts, min)

    @value.register
    def _(self, node: ir.Greatest) -> _Value:
        return self._picked(node.parts, max)

    @value.register
    def _(self, node: ir.Lookup) -> _Value:
        key, table, name = self.value(node.key), self._constant(dict(node.table)), self._name()
        given = f"({name} := {table}.get({key.source}, {self._constant(node.default)}))"
        return _Value(name, (*key.known, f"{given} is not None"))

    def _moved(self, node: ir.Add | ir.Subtract, sign: str) -> _Value:
        left, right = self.value(node.left), self.value(node.right)
        move = f"{self._named(_step)}({left.source}, {right.source})"
        return _Value(f"({left.source} {sign} {move})", (*left.known, *right.known))

    def _picked(self, parts: Sequence[ir.Expression], pick: Callable[..., Any]) -> _Value:
        found = [self.value(each) for each in parts]
        sources = "".join(f"{each.source}, " for each in found)
        known = tuple(one for each in found for one in each.known)
        return _Value(f"{self._named(pick)}(({sources}))", known)

    def _input(self, source: str) -> str:
        """What every branch reads, read once."""
        return self.inputs.setdefault(source, f"i{len(self.inputs)}")

    def _name(self) -> str:
        self.names += 1
        return f"n{self.names}"

    def _constant(self, value: Any) -> str:
        if type(value) in _LITERALS or type(value) is tuple and {*map(type, value)} <= _LITERALS:
            return repr(value)
        return self._named(value)

    def _named(self, value: Any) -> str:
        name = f"c{len(self.constants)}"
        self.constants[name] = value
        return name


def _step(left: Any, right: Any) -> Any:
    """What is added to `left`: days where it is a date."""
    return timedelta(days=right) if isinstance(left, date) else right


def _all(conditions: Sequence[str]) -> str:
    needed = [each for each in conditions if each != "True"]
    if "False" in needed:
        return "False"
    return f"({' and '.join(needed)})" if needed else "True"


def _any(conditions: Sequence[str]) -> str:
    possible = [each for each in conditions if each != "False"]
    if "True" in possible:
        return "True"
    return f"({' or '.join(possible)})" if possible else "False"


def _in(item: str, held: str, sure: bool) -> str:
    return f"{item} {'in' if sure else 'not in'} {held}"
