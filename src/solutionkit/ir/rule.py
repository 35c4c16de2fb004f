"""Rules and fees as data: what they demand or charge, since when, how surely.

Nothing here decides or computes; that is `policy/`. What a condition is built of is in
`ir.expression`, the fields it may name in `ir.field`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from solutionkit.diagnostics import Span, Text
from solutionkit.ir.assertion import Assertion as Assertion
from solutionkit.ir.assertion import Law as Law
from solutionkit.ir.expression import ALWAYS, Expression
from solutionkit.ir.fact import Grade
from solutionkit.ir.field import Field as Field
from solutionkit.ir.field import FieldType as FieldType
from solutionkit.ir.field import Period as Period
from solutionkit.ir.field import Window as Window
from solutionkit.ir.money import Rounding
from solutionkit.ir.table import DecisionTable


class Effect(StrEnum):
    """What a violated rule leads to. `ASK` and `WARN` never refuse anybody."""

    DENY = "deny"
    REVIEW = "review"
    ASK = "ask"
    WARN = "warn"


@dataclass(frozen=True)
class Rule:
    """One requirement: violated when `when` holds and `require` does not.

    `on` is the grain it is about, `target` what is being decided (`enter`, or an id such as
    `mount`); `since` is its first day, `until` the first day it no longer holds; `facts` are
    ids; `origin` is where it stands in its industry's file; `table` is what `require` was made of,
    where it was written as one. `replaced_by` is the fact of a client that makes it needless.
    """

    id: str
    title: Text
    on: str
    target: str
    when: Expression
    require: Expression
    effect: Effect
    fix: Text
    facts: tuple[str, ...]
    grade: Grade
    since: date | None
    until: date | None
    origin: Span
    table: DecisionTable[Verdict] | None = None
    replaced_by: str = ""


@dataclass(frozen=True)
class Verdict:
    """What a row of an admission table says: `allow`, or not and why; `None` where not known."""

    allow: bool | None
    reason: Text
    ask: Text


@dataclass(frozen=True)
class NamedTable:
    """A value that follows from others, such as the right an order's state gives.

    `gives` is what it is called and what it may be; a row's result is a constant, or unknown with
    whom to ask. Conditions on it become conditions on what it follows from.
    """

    gives: Field
    table: DecisionTable[Expression]


@dataclass(frozen=True)
class Group:
    """Values a rule may name together, such as the categories of one notice."""

    title: Text
    values: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """The rules of one industry, and every name they use.

    `documents` are the kinds of document its rules may ask for, with their titles; `targets` what
    it decides, in the order a reader sees them; `after_launch` those that wait for the app to be
    live.
    """

    id: str
    version: str
    title: Text
    targets: Mapping[str, Text]
    fields: Mapping[str, Field]
    documents: Mapping[str, Text]
    rules: tuple[Rule, ...]
    tables: Mapping[str, NamedTable] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    after_launch: frozenset[str] = frozenset()


class FeeKind(StrEnum):
    """How an amount follows from its base.

    `GRADUATED` charges each tier's rate on the part of the base inside it, `VOLUME` one rate on
    the whole, by the tier the base falls into; `PACKAGE` a fixed amount for each package begun.
    """

    PERCENTAGE = "percentage"
    FIXED = "fixed"
    GRADUATED = "graduated"
    VOLUME = "volume"
    PACKAGE = "package"


class Per(StrEnum):
    """What a fee is charged for."""

    CODE = "code"
    ITEM = "item"
    ORDER = "order"
    MONTH = "month"


class At(StrEnum):
    """When a fee is charged."""

    PAYMENT = "payment"
    REDEMPTION = "redemption"
    SETTLEMENT = "settlement"


class OnRefund(StrEnum):
    """What becomes of a fee when a redeemed code is refunded after all."""

    KEPT = "kept"
    RETURNED = "returned"


@dataclass(frozen=True)
class Tier:
    """A part of the scale, from `from_fen` up to the next tier's, which it does not include."""

    from_fen: int
    rate_ppm: int
    flat_fen: int = 0


@dataclass(frozen=True)
class Figures:
    """The figures of a fee where they depend on something: one row of its table."""

    kind: FeeKind
    rate_ppm: int | None
    fixed_fen: int | None
    tiers: tuple[Tier, ...]
    package_fen: int | None


@dataclass(frozen=True)
class Promotion:
    """A fee lowered for a time: `numerator / denominator` of it is charged, rounded once."""

    id: str
    title: Text
    when: Expression
    numerator: int
    denominator: int
    since: date | None
    until: date | None


@dataclass(frozen=True)
class Share:
    """A part of a fee that goes to `payee`; without a rate, what the others leave."""

    payee: str
    rate_ppm: int | None


@dataclass(frozen=True)
class FeeComponent:
    """One thing that is charged; its shape comes from the industry, its figures from a contract.

    `payer` and `payee` are ids of the policy's `parties`. `base` and `when` speak of one event.
    `rate_ppm`, `fixed_fen` and `rounding` are `None` while unknown; `ask` says whom to ask.
    `within` is the component that already contains this one where `within_when` holds; `cover` is
    one that does where it is paid to parties of `cover_roles`. `required` components are part of
    every quote; the others only where the author has them. `per` and `at` say for what and when it
    is charged. `minimum_fen` is charged at least on a base above nothing, `cap_fen` at most. The
    first promotion that applies counts. `most_ppm` and `least_ppm` bound a rate that is unknown.
    `usual` is what the industry charges where the author's figures stand instead, `reason` why they
    do. `on_refund` is `None` while nobody knows if a refund after redemption brings the fee back.
    `rivals` are those of one role whom it may be paid to, so that one contract may not be all.
    """

    id: str
    title: Text
    payer: str
    payee: str
    kind: FeeKind
    base: Expression
    when: Expression
    rate_ppm: int | None
    fixed_fen: int | None
    tiers: tuple[Tier, ...]
    rounding: Rounding | None
    per: Per
    at: At
    within: str | None
    required: bool
    since: date | None
    until: date | None
    facts: tuple[str, ...]
    shape_grade: Grade
    grade: Grade
    source: str
    confirmed: bool
    ask: Text
    origin: Span
    package_fen: int | None = None
    minimum_fen: int | None = None
    cap_fen: int | None = None
    least_ppm: int | None = None
    most_ppm: int | None = None
    table: DecisionTable[Figures] | None = None
    promotions: tuple[Promotion, ...] = ()
    shares: tuple[Share, ...] = ()
    usual: tuple[Text, ...] = ()
    reason: str = ""
    on_refund: OnRefund | None = None
    within_when: Expression = ALWAYS
    cover: str | None = None
    cover_roles: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rebate:
    """A part of the fee `of` that is given back later, as an entry of its own.

    It lowers no fee and no settlement; `after` says when it comes, `rate_ppm` and `rounding` are
    `None` while unknown.
    """

    id: str
    title: Text
    of: str
    rate_ppm: int | None
    when: Expression
    since: date | None
    until: date | None
    rounding: Rounding | None
    after: Text
    facts: tuple[str, ...]
    grade: Grade
    ask: Text
    origin: Span


@dataclass(frozen=True)
class Subsidy:
    """Money somebody else puts into an order.

    `credited` says whether the merchant gets it on top of what the buyer paid; `None` while that
    is unknown. `field` is the name expressions use for it.
    """

    id: str
    title: Text
    payer: str
    field: str
    credited: bool | None
    facts: tuple[str, ...]
    grade: Grade
    ask: Text


@dataclass(frozen=True)
class Settlement:
    """When the merchant gets what is left; `None` for what is not known.

    `automatic_days` after the last step of an order, what nobody settled is settled by itself.
    """

    payee: str
    trigger: Text
    term: Text | None
    automatic: bool | None
    facts: tuple[str, ...]
    grade: Grade
    ask: Text
    automatic_days: int | None = None


@dataclass(frozen=True)
class FeePolicy:
    """What is charged for one industry's events, to whom, from whom, and what is left.

    `base` is what percentages are taken of unless a component says otherwise; `payers` of
    `subsidies` and of components are ids of `parties`. `roles` says which roles of a spec each of
    them stands for, where it may take part in one; `serving` are the people who serve, too.
    """

    id: str
    version: str
    title: Text
    parties: Mapping[str, Text]
    fields: Mapping[str, Field]
    base: Expression
    subsidies: tuple[Subsidy, ...]
    components: tuple[FeeComponent, ...]
    settlement: Settlement
    facts: tuple[str, ...]
    grade: Grade
    assertions: tuple[Assertion, ...] = ()
    rebates: tuple[Rebate, ...] = ()
    tables: Mapping[str, NamedTable] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    serving: frozenset[str] = frozenset()
