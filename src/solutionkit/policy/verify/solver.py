"""Assertions put to a solver (z3, the extra `verify`): subsidies too, and fees without exact form.

Everything is whole numbers; what the solver does not answer in time is not decided. Its word on a
broken assertion is checked by reckoning the order it found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison
from solutionkit.ir.money import ONE, Rounding
from solutionkit.ir.rule import FeeComponent, FeeKind, FeePolicy, Per, Promotion
from solutionkit.policy.decide import in_force
from solutionkit.policy.evaluate import evaluate
from solutionkit.policy.reckon import has_figures, with_row
from solutionkit.policy.terms import leaves_parts
from solutionkit.policy.verify.amounts import NotExact, NotKnown, Scene

MILLISECONDS = 2_000


@dataclass(frozen=True)
class Order:
    """An order that breaks an assertion: what was paid, and the subsidies by id."""

    paid_fen: int
    subsidies: Mapping[str, int]


def installed() -> bool:
    """Whether the extra `verify` is installed."""
    return find_spec("z3") is not None


def breaking_order(claim: ir.Compare, scene: Scene, top_fen: int) -> Order | None:
    """An order of one code for which `claim` does not hold; `None`: there is none.

    Raises `NotExact` where the question cannot be put or is not answered in time.
    """
    asked = _Question(scene, top_fen)
    sides = [asked.in_scene(scene).amount(each) for each in (claim.left, claim.right)]
    return asked.answer(asked.z3.Not(_compared(claim.comparison, *sides)))


def telling_apart(claim: ir.Expression, one: Scene, other: Scene, top_fen: int) -> Order | None:
    """An order for which the amount `claim` is not the same in two scenes; `None`: there is none.

    Raises `NotExact` as `breaking_order` does.
    """
    asked = _Question(one, top_fen)
    here, there = (asked.in_scene(each).amount(claim) for each in (one, other))
    return asked.answer(here != there)


def falling_order(claim: ir.Expression, scene: Scene, top_fen: int) -> Order | None:
    """An order that, one fen dearer, has less of the amount `claim`; `None`: there is none.

    Raises `NotExact` as `breaking_order` does.
    """
    asked = _Question(scene, top_fen - 1)
    here, dearer = (asked.in_scene(scene, more_fen).amount(claim) for more_fen in (0, 1))
    return asked.answer(dearer < here)


class _Question:
    """What is asked about one order: what is paid, and what others put in."""

    def __init__(self, scene: Scene, top_fen: int) -> None:
        if len(scene.cuts) > 1:
            raise NotExact
        self.z3: Any = import_module("z3")
        self.solver = self.z3.Solver()
        self.solver.set("timeout", MILLISECONDS)
        self.paid = self.z3.Int("paid")
        self.subsidies = {each.id: self.z3.Int(each.id) for each in scene.policy.subsidies}
        for amount in (self.paid, *self.subsidies.values()):
            self.solver.add(amount >= 0, amount <= top_fen)
        self.solver.add(self.paid >= scene.least_fen)
        for each in scene.policy.subsidies:
            if each.credited is None:
                self.solver.add(self.subsidies[each.id] == 0)

    def in_scene(self, scene: Scene, more_fen: int = 0) -> _Encoded:
        """The order in a scene, paid with `more_fen` on top."""
        return _Encoded(self.z3, scene, self.paid + more_fen, self.subsidies)

    def answer(self, broken: Any) -> Order | None:
        """An order for which `broken` holds."""
        self.solver.add(broken)
        found = self.solver.check()
        if found == self.z3.unknown:
            raise NotExact
        if found != self.z3.sat:
            return None
        model = self.solver.model()
        given = {
            id: model.eval(each, model_completion=True).as_long()
            for id, each in self.subsidies.items()
        }
        paid = model.eval(self.paid, model_completion=True).as_long()
        return Order(paid, {id: amount for id, amount in given.items() if amount})


class _Encoded:
    """The fees of one order in one scene, in the solver's words."""

    def __init__(self, z3: Any, scene: Scene, paid: Any, subsidies: Mapping[str, Any]) -> None:
        self.z3 = z3
        self.scene = scene
        self.policy: FeePolicy = scene.policy
        self.paid, self.subsidies = paid, subsidies
        credited = [subsidies[each.id] for each in self.policy.subsidies if each.credited]
        self.received = paid + sum(credited)

    def amount(self, node: ir.Expression) -> Any:
        """An amount of a claim or a base."""
        if isinstance(node, ir.Constant):
            return int(str(node.value))
        if isinstance(node, ir.Add):
            return self.amount(node.left) + self.amount(node.right)
        if isinstance(node, ir.Subtract):
            return self.amount(node.left) - self.amount(node.right)
        if isinstance(node, ir.Least | ir.Greatest):
            return self.picked(node)
        if isinstance(node, ir.FieldRef):
            return self.named(node.name)
        raise NotExact

    def picked(self, node: ir.Least | ir.Greatest) -> Any:
        """The smallest or the largest of several amounts."""
        first, *rest = map(self.amount, node.parts)
        for each in rest:
            less = first < each if isinstance(node, ir.Least) else first > each
            first = self.z3.If(less, first, each)
        return first

    def named(self, name: str) -> Any:
        """What a name stands for: an input, a fee, or what is left."""
        fields = {each.field: self.subsidies[each.id] for each in self.policy.subsidies}
        known = {"code.paid": self.paid, "code.received": self.received, **fields}
        if name in known:
            return known[name]
        if name == "settlement":
            return self.settlement()
        for component in self.policy.components:
            if component.id == name:
                return self.fee(component)
        raise NotKnown

    def settlement(self) -> Any:
        """What the merchant is left with."""
        payee = self.policy.settlement.payee
        borne = [c for c in self.policy.components if c.payer == payee and not self.scene.inside(c)]
        return self.received - sum(self.fee(each) for each in borne)

    def fee(self, component: FeeComponent) -> Any:
        """One fee in the scene's case."""
        scene, subject = self.scene, self.scene.subject(0)
        in_time = in_force(component.since, component.until, scene.day)
        applies = evaluate(component.when, subject, scene.day)
        if component.per is Per.MONTH or not in_time or applies is False:
            return 0
        figures = with_row(component, subject, scene.day)
        if figures is None or not has_figures(figures):
            raise NotKnown
        if figures.rounding is None and leaves_parts(figures):
            raise NotKnown
        base = self.greatest(self.amount(component.base), 0)
        promotion = self.promotion(figures)
        amount = self.rounded(figures, base, promotion)
        waived = promotion is not None and promotion.numerator == 0
        if figures.minimum_fen is not None and not waived:
            least = self.greatest(amount, figures.minimum_fen)
            amount = self.z3.If(base > 0, least, amount)
        if figures.cap_fen is not None:
            amount = self.least(amount, figures.cap_fen)
        if not scene.inside(component):
            return amount
        container = {each.id: each for each in self.policy.components}.get(component.within or "")
        return self.least(amount, self.fee(container)) if container else amount

    def promotion(self, figures: FeeComponent) -> Promotion | None:
        """The promotion that applies in the scene's case."""
        for each in figures.promotions:
            if in_force(each.since, each.until, self.scene.day):
                applies = evaluate(each.when, self.scene.subject(0), self.scene.day)
                if applies is None:
                    raise NotKnown
                if applies:
                    return each
        return None

    def rounded(self, figures: FeeComponent, base: Any, promotion: Promotion | None) -> Any:
        """The fee rounded once."""
        numerator, denominator = self.exact(figures, base), ONE
        if promotion is not None:
            numerator, denominator = (
                numerator * promotion.numerator,
                denominator * promotion.denominator,
            )
        whole, rest = numerator / denominator, numerator % denominator
        up = {
            Rounding.DOWN: False,
            Rounding.UP: rest > 0,
            Rounding.HALF_UP: 2 * rest >= denominator,
            Rounding.HALF_EVEN: self.z3.Or(
                2 * rest > denominator,
                self.z3.And(2 * rest == denominator, whole % 2 == 1),
            ),
        }[figures.rounding or Rounding.DOWN]
        return whole + self.z3.If(up, 1, 0)

    def exact(self, figures: FeeComponent, base: Any) -> Any:
        """The fee before rounding, times a million; of nothing nothing is charged."""
        return self.z3.If(base > 0, self.of_something(figures, base), 0)

    def of_something(self, figures: FeeComponent, base: Any) -> Any:
        """The same of a base above nothing."""
        flat = self.z3.IntVal((figures.fixed_fen or 0) * ONE)
        if figures.kind is FeeKind.FIXED:
            return flat
        if figures.kind is FeeKind.PERCENTAGE:
            return flat + base * (figures.rate_ppm or 0)
        if figures.kind is FeeKind.PACKAGE:
            size = figures.package_fen or 1
            return flat * ((base + (size - 1)) / size)
        return self.tiered(figures, base)

    def tiered(self, figures: FeeComponent, base: Any) -> Any:
        """Tiers, the later ones on top of the earlier."""
        total = self.z3.IntVal(0)
        for tier, after in zip(figures.tiers, [*figures.tiers[1:], None], strict=True):
            here = base * tier.rate_ppm + tier.flat_fen * ONE
            if figures.kind is FeeKind.GRADUATED:
                end = base if after is None else self.least(base, after.from_fen)
                here = total + (end - tier.from_fen) * tier.rate_ppm + tier.flat_fen * ONE
            total = self.z3.If(base >= tier.from_fen, here, total)
        return total

    def least(self, one: Any, other: Any) -> Any:
        """The smaller."""
        return self.z3.If(one < other, one, other)

    def greatest(self, one: Any, other: Any) -> Any:
        """The larger."""
        return self.z3.If(one > other, one, other)


def _compared(sign: Comparison, left: Any, right: Any) -> Any:
    return {
        Comparison.EQUAL: left == right,
        Comparison.DIFFERENT: left != right,
        Comparison.LESS: left < right,
        Comparison.AT_MOST: left <= right,
        Comparison.MORE: left > right,
        Comparison.AT_LEAST: left >= right,
    }[sign]
