"""What a platform plugin contributes: facts, capabilities, trade families, its part of the spec."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.category import Catalogue
from solutionkit.ir.fact import Fact
from solutionkit.ir.game import Play
from solutionkit.ir.industry import ConductRule
from solutionkit.ir.statement_days import Settled


class Standing(StrEnum):
    """How something the platform names can be served: it is, it may not be, or that is unknown."""

    COVERED = "covered"
    NOT_OPEN = "not-open"
    UNKNOWN = "unknown"


class Question(StrEnum):
    """What is asked of an app that would have a capability."""

    CATEGORY = "category"
    ENTITY = "entity"
    ROLE = "role"
    RATING = "rating"
    VERSION = "version"
    WHITELIST = "whitelist"


class Rest(StrEnum):
    """What holds of the questions that no fact answers: anybody may, or it is not known."""

    ANYBODY = "anybody"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Who:
    """Who may have a capability: to each question words from the facts, or what `rest` says.

    `accounts` are the kinds of accounts it works with, by the names settings have for them; empty
    where no fact names any. Raises `ValueError` for a question that nothing answers.
    """

    terms: Mapping[Question, Text]
    rest: Rest | None = None
    accounts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what leaves a question open without saying so."""
        if self.rest is None and (left := self.left()):
            raise ValueError(f"nothing says who may have it by {', '.join(left)}")

    def left(self) -> tuple[Question, ...]:
        """The questions without words of their own."""
        return tuple(each for each in Question if each not in self.terms)


@dataclass(frozen=True)
class Capability:
    """Something a platform lets an app do: a mount, a message, a component, an API.

    `id` is what a spec writes under `traffic` or `reach`; `identifier` is the platform's own name
    for it (component, API or capacity key); `excludes` are ids of capabilities, `needs` ids of the
    features (see `TradeFamily`) or capabilities without which it cannot be had; `facts` are ids.
    What is `built-in` every app has, or another part of a spec turns it on (`written`). One whose
    `standing` is not `COVERED` cannot be used; `why` says so, also where it is `called` by other
    words of authors; of one that is covered `why` says how it is written and what is left out.
    Each of its `limits` is read by a check or a generator; `told` is what limits it besides, with
    the reason why nothing is held against it. `setting` is where among the settings its id stands,
    without which it stays off; `asked` is how people are asked for the datum of the same id where
    an app uses it. `ask_in` gives, by trade family, the fact that says whom to ask whether it
    works there.
    """

    id: str
    kind: str
    title: Text
    identifier: str
    who: Who
    facts: tuple[str, ...]
    scope: str = ""
    applied_for: bool = False
    categories: tuple[tuple[str, ...], ...] = ()
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    limits: Mapping[str, Any] = field(default_factory=dict)
    group: str = ""
    written: str = ""
    called: tuple[str, ...] = ()
    standing: Standing = Standing.COVERED
    why: Text | None = None
    told: Text | None = None
    setting: tuple[str, ...] = ()
    asked: Text | None = None
    ask_in: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Scope:
    """A scope of the open APIs. `audience` is `app`, or `user` where each user grants it.

    `needed_for` is what in a solution asks for it: ids of capabilities and of personal data,
    `app` (every app), `search`, or of trade `FAMILY` or `FAMILY:FEATURE`.
    """

    id: str
    group: str
    title: Text
    audience: str
    facts: tuple[str, ...]
    needed_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class TradeFamily:
    """One of the ways to trade on a platform, and what can be sold that way.

    `fulfilments` are the goods a family carries, `features` what else it has: `codes.platform`,
    `codes.third-party`, `booking`, `pre-sale`, `reviews`, `cart`, `payment` ...; `forms` maps the
    form of goods (`voucher`, `set-meal`, `pre-sale` ...) to the platform's own data for it.
    `open` is false for a family that is named but not covered yet; `why` says so.
    """

    id: str
    title: Text
    fulfilments: tuple[str, ...]
    features: tuple[str, ...]
    forms: Mapping[str, Mapping[str, Any]]
    facts: tuple[str, ...]
    open: bool = True
    why: Text | None = None


@dataclass(frozen=True)
class Batch:
    """A call that takes many pairs of goods and stores at once.

    `call` is its path, `items` the name of its list, `per_call` the most it holds. `item` gives
    each name inside an item the column it is taken from (`goods.id`, `store.poi`, `goods.price`
    ...); `note` says what of this is not sure. `facts` are ids.
    """

    id: str
    title: Text
    call: str
    items: str
    per_call: int
    item: Mapping[str, str]
    facts: tuple[str, ...]
    note: Text | None = None


@dataclass(frozen=True)
class Answer:
    """What one of the platform's query calls answers, so that a saved answer can be read.

    An item has all of `keys`; `take` names what is kept and the dotted path to it inside the item.
    `names` is where the item says what the numbers in it are called; `inside` gives, for what is
    kept of lists, our names for theirs. `flags` are keys that say yes or no. `capability` is what
    of it is a capability's `identifier`.
    `facts` are ids.
    """

    id: str
    title: Text
    keys: tuple[str, ...]
    take: Mapping[str, str]
    names: str
    facts: tuple[str, ...]
    inside: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    capability: str = ""


@dataclass(frozen=True)
class NamedIndustry:
    """An industry the platform itself names. `packages` are ids of industry packages that serve it.

    `aliases` are other names authors use for it; `why` is the reason of its standing; `facts` ids;
    `install` what to give pip in a checkout of solutionkit, where its package is one of its own.
    """

    id: str
    title: Text
    standing: Standing
    why: Text
    facts: tuple[str, ...]
    packages: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    install: str = ""


@dataclass(frozen=True)
class LaunchStep:
    """A step to the public that comes after everything else; `facts` are ids.

    Apps of the trade families it is `not_for` do not take it, nor what is sold in none of its
    `channels`; who names no channel sells in the first a platform has. One that is `asked` first
    is no last step: it stands in the way of all others.
    """

    id: str
    title: Text
    text: Text
    facts: tuple[str, ...]
    not_for: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    asked: bool = False


@dataclass(frozen=True)
class Lapsing:
    """Things in the settings that end on a day the author states, such as bindings of accounts.

    `things` are the settings that list them and `until` is the setting that gives each its last
    day; `called` is what `{name}` is called and `unstated` what to write where the day is missing.
    """

    id: str
    things: tuple[tuple[str, ...], ...]
    until: tuple[str, ...]
    called: Text
    unstated: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Settling:
    """How often what an app of these trade `families` earns is settled, unless its spec differs."""

    id: str
    families: tuple[str, ...]
    settled: Settled
    title: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Platform:
    """A platform as data. `settings_schema` is the JSON Schema of its part of a spec.

    `preview` is the folder of browser modules that imitate the platform (`web.preview_dialect`);
    `industry_template` is the folder a new industry package is started from
    (`generate.new_industry`); `texts` is the folder of claims no app on the platform may make,
    `admission` that of the rules every app is held to (`policy.shared`);
    `conduct` holds the rules of conduct of every app, by trade family; `plays` are the kinds of
    games it can make; `categories` are those its facts name; `failures` are the keys of number and
    message in an answer that says why there is none. `launch` are the last steps, in order;
    `lead_times` say by fact in how many working days at most what it speaks of is answered;
    `lapsing` and `settling` are what comes round on days no other part of a spec states.
    `channels` are the forms goods are sold in, the app itself first.
    """

    id: str
    title: Text
    settings_schema: Mapping[str, Any]
    facts: Mapping[str, Fact]
    capabilities: Mapping[str, Capability]
    families: Mapping[str, TradeFamily]
    preview: Traversable | None = None
    batches: Mapping[str, Batch] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    scopes: Mapping[str, Scope] = field(default_factory=dict)
    industries: Mapping[str, NamedIndustry] = field(default_factory=dict)
    industry_template: Traversable | None = None
    texts: Traversable | None = None
    admission: Traversable | None = None
    conduct: Mapping[str, tuple[ConductRule, ...]] = field(default_factory=dict)
    plays: Mapping[str, Play] = field(default_factory=dict)
    categories: Catalogue | None = None
    failures: tuple[tuple[str, str], ...] = ()
    launch: tuple[LaunchStep, ...] = ()
    lead_times: Mapping[str, int] = field(default_factory=dict)
    lapsing: tuple[Lapsing, ...] = ()
    settling: tuple[Settling, ...] = ()
    channels: tuple[str, ...] = ()
