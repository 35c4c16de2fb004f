"""The solution: spec, industry and platform bound together, complete. All that generators see.

Every part carries its `origin`, the path in the document it came from. Money is in fen, rates in
parts per million, dates are dates. `None` for an official id means `unset`: the author does not
have it yet. Nothing here reads, checks or decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from solutionkit.ir.fact import Fact, Grade
from solutionkit.ir.game import Game, Revenue
from solutionkit.ir.industry import IndustryInfo
from solutionkit.ir.lead import LeadForm
from solutionkit.ir.money import Rounding
from solutionkit.ir.opening import OpeningTime
from solutionkit.ir.page import Asset, Page, Theme
from solutionkit.ir.platform import Capability, Platform, TradeFamily
from solutionkit.ir.promotion import CreatorTask
from solutionkit.ir.rule import FeeKind, FeePolicy, Figures, OnRefund, Policy, Promotion, Tier
from solutionkit.ir.service import AppointmentRules, Material
from solutionkit.ir.table import DecisionTable
from solutionkit.source import Document, Path


@dataclass(frozen=True)
class Party:
    """Who takes part. `role` is one of the industry's roles; `entity` one of the platform's.

    `entity` is `None` where the spec does not say what kind it is.
    """

    id: str
    role: str
    name: str
    entity: str | None
    acts_for: str | None
    origin: Path


@dataclass(frozen=True)
class Credential:
    """A document held by a party, a store or a person (`holder` is its id).

    `scope` are the brands it is for; none where it does not say.
    """

    kind: str
    holder: str
    number: str | None
    valid_from: date | None
    valid_until: date | None
    file: str | None
    origin: Path
    scope: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """Someone who serves: a lawyer, a teacher. `services` are ids of goods, `until` their last day.

    `store` is where they serve, `None` when nothing says in which of several stores; `closed` are
    the first and last of days on which nothing is booked with them, their own and everybody's.
    """

    id: str
    name: str
    party: str | None
    title: str
    portrait: str | None
    services: tuple[str, ...]
    schedule: tuple[Mapping[str, Any], ...]
    origin: Path
    until: date | None = None
    store: str | None = None
    closed: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True)
class Store:
    """A place. Coordinates are decimal degrees as text; `poi` is its id with the platform.

    `opening` is what `hours` tells, `None` where that cannot be read.
    """

    id: str
    name: str
    party: str
    city: str
    address: str
    phone: str
    hours: str
    longitude: str | None
    latitude: str | None
    poi: str | None
    tags: tuple[str, ...]
    origin: Path
    opening: tuple[OpeningTime, ...] | None = None


@dataclass(frozen=True)
class RefundRight:
    """What a buyer may ask back in one state of an order.

    `right` is `full`, `partial`, `negotiated` or `none`; `automatic` when it needs no request;
    `text` is what the buyer reads. Where they are given, it ends so many days after purchase, or
    once so much of a course has been learnt.
    """

    state: str
    right: str
    automatic: bool
    text: str
    origin: Path
    within_days: int | None = None
    below_percent: int | None = None
    below_seconds: int | None = None


@dataclass(frozen=True)
class Content:
    """One line of what is inside goods, such as a drink of a set meal."""

    name: str
    quantity: int
    price_fen: int | None


@dataclass(frozen=True)
class Variant:
    """One version of goods, such as a trim: its key figures by name, and what it is said to cost.

    The guide price is the maker's, the asking price the dealer's own.
    """

    id: str
    name: str
    guide_price_fen: int | None
    figures: Mapping[str, str]
    origin: Path
    asking_price_fen: int | None = None


@dataclass(frozen=True)
class Section:
    """One section of a course.

    `kind` is `video`, `audio` or `live`; `media` is `ready`, `reviewing` or `missing`, `media_id`
    its id with the platform; `date` and `start` say when a live lesson begins.
    """

    id: str
    title: str
    kind: str
    minutes: int | None
    trial: bool
    media: str
    media_id: str | None
    date: date | None
    start: str | None
    origin: Path


@dataclass(frozen=True)
class Goods:
    """One thing that is offered.

    `party` is whose it is, `fulfilment` how the buyer gets it, `form` what the trade family calls
    it; `stores` are ids, in the order of the solution's stores; `people` those who provide it and
    have not left; `books` are the ids of the booking
    goods a pre-sale is exchanged for; `grants` the props it gives in a game; `stock` and
    `limit_per_user` are `None` when nothing bounds them; `visitors` is how many people one piece is
    for, each of whom fills in `visitor`; `mode` is `onsite`, `online` or `phone`.
    """

    id: str
    name: str
    party: str
    fulfilment: str
    form: str
    category: tuple[str, ...]
    price_fen: int
    market_price_fen: int | None
    face_value_fen: int | None
    image: str | None
    pictures: tuple[str, ...]
    summary: str
    tags: tuple[str, ...]
    contents: tuple[Content, ...]
    notices: tuple[str, ...]
    stores: tuple[str, ...]
    books: tuple[str, ...]
    people: tuple[str, ...]
    codes: str | None
    valid_days: int | None
    sale_from: date | None
    sale_until: date | None
    stock: int | None
    limit_per_user: int | None
    duration_minutes: int | None
    calendar: tuple[Mapping[str, Any], ...]
    sections: tuple[Section, ...]
    visitor: tuple[str, ...]
    refund: Mapping[str, RefundRight]
    extensions: Mapping[str, Any]
    origin: Path
    grants: Mapping[str, int] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    materials: tuple[Material, ...] = ()
    brand: str = ""
    mode: str | None = None
    asking_price_fen: int | None = None
    visitors: int = 1

    def price_on(self, day: date) -> int | None:
        """What it costs for use on `day`; `None` where it is not sold for that day."""
        for each in self.calendar:
            if each["date"] == day.isoformat():
                return int(each["price_fen"] or self.price_fen)
        return None

    @property
    def dearest_fen(self) -> int:
        """What it costs at the most, on whatever day."""
        return max((self.price_fen, *(int(each["price_fen"]) for each in self.calendar)))


@dataclass(frozen=True)
class Trade:
    """How goods are traded; `features` are those the solution uses, each with its origin."""

    family: TradeFamily
    refund: Mapping[str, RefundRight]
    codes: str | None
    valid_days: int | None
    reviews: bool
    cart: bool
    booking: bool
    features: Mapping[str, Path]
    origin: Path
    appointments: AppointmentRules | None = None


@dataclass(frozen=True)
class Use:
    """A capability the solution uses, where it says so, and its id with the platform."""

    capability: Capability
    id: str | None
    origin: Path


@dataclass(frozen=True)
class FeeTerm:
    """What the author says of one fee component; `rate_ppm` is `None` when unknown.

    `kind` follows from the figures unless it says; `reason` is why they are not the usual ones.
    A fee whose figures change has a term for each period; `until` is the first day after it.
    `lifted` are the bounds, `minimum` or `cap`, that it says there are none of; one that stands
    `apart` is in no other fee, whatever the platform does elsewhere.
    """

    component: str
    rate_ppm: int | None
    fixed_fen: int | None
    rounding: Rounding | None
    source: str
    grade: Grade
    since: date | None
    confirmed: bool
    origin: Path
    reason: str = ""
    kind: FeeKind | None = None
    tiers: tuple[Tier, ...] = ()
    package_fen: int | None = None
    minimum_fen: int | None = None
    cap_fen: int | None = None
    table: DecisionTable[Figures] | None = None
    promotions: tuple[Promotion, ...] = ()
    until: date | None = None
    on_refund: OnRefund | None = None
    lifted: tuple[str, ...] = ()
    apart: bool = False


@dataclass(frozen=True)
class Datum:
    """A piece of personal data: what for, when it is asked, when it is deleted."""

    id: str
    purpose: str
    asked: str
    deleted: str
    origin: Path
    title: str = ""


@dataclass(frozen=True)
class Solution:
    """Everything a check or a generator may know.

    `merchant` is the party that counts where none is named, empty where there is none;
    `settings` are the platform's own settings (plain data, its JSON Schema has passed; an id that
    is `unset` is `None`); `unset` are the paths of all ids the author does not have yet; `awaited`
    are the documents not held yet; `as_of` is the day decisions are made for.
    """

    id: str
    name: str
    intro: str
    industry: IndustryInfo
    platform: Platform
    settings: Mapping[str, Any]
    parties: Mapping[str, Party]
    merchant: str
    credentials: tuple[Credential, ...]
    awaited: tuple[Credential, ...]
    people: Mapping[str, Person]
    theme: Theme
    stores: Mapping[str, Store]
    goods: Mapping[str, Goods]
    trade: Trade
    traffic: tuple[Use, ...]
    reach: tuple[Use, ...]
    search: tuple[str, ...]
    tasks: tuple[CreatorTask, ...]
    channels: tuple[str, ...]
    fees: tuple[FeeTerm, ...]
    fee_policy: FeePolicy
    admission: Policy
    forms: tuple[LeadForm, ...]
    game: Game | None
    revenue: tuple[Revenue, ...]
    privacy: tuple[Datum, ...]
    service: Mapping[str, Any]
    readiness: Mapping[str, bool | str]
    pages: tuple[Page, ...]
    extensions: Mapping[str, Any]
    targets: tuple[str, ...]
    unset: tuple[Path, ...]
    assets: Mapping[str, Asset]
    facts: Mapping[str, Fact]
    as_of: date
    document: Document
