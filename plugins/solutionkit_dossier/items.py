"""What a launch takes, one item each: what it is, how far it is, what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from solutionkit import Text


class State(StrEnum):
    """How far an item is. `ASK`: nobody said; `ONGOING`: to be kept while the app is live.

    `LAST`: a step that is taken when everything else is done.
    """

    DONE = "done"
    EXPIRED = "expired"
    TODO = "todo"
    ASK = "ask"
    EXPIRING = "expiring"
    ONGOING = "ongoing"
    LAST = "last"


FRIDAY = 5
OPEN = (State.EXPIRED, State.TODO, State.ASK, State.EXPIRING)
"""States of items that still stand between the merchant and the launch."""


@dataclass(frozen=True)
class Answered:
    """In how many working days at most there is an answer, and on which day if begun today."""

    working_days: int
    by: date

    @classmethod
    def within(cls, working_days: int, today: date) -> Answered:
        """Count from `today`; holidays, which a state announces by the year, are not left out."""
        day, left = today, working_days
        while left:
            day += timedelta(days=1)
            left -= day.isoweekday() <= FRIDAY
        return cls(working_days, day)


@dataclass(frozen=True)
class Item:
    """One thing to be done. `where` is its place in the spec, `due` the last day it is good for.

    `answer` is when whoever is asked for it has answered, where a fact says how long that takes.
    """

    id: str
    state: State
    title: Text
    todo: Text | None = None
    where: str = ""
    facts: tuple[str, ...] = ()
    due: date | None = None
    answer: Answered | None = None


@dataclass(frozen=True)
class Stage:
    """Items that are done together; stages come in the order they are done in.

    What is done `after_launch` stands in nobody's way.
    """

    id: str
    title: Text
    items: tuple[Item, ...]
    after_launch: bool = False

    @property
    def left(self) -> int:
        """How many of its items are open."""
        return sum(item.state in OPEN for item in self.items)


def place(path: tuple[str | int, ...]) -> str:
    """A place in a spec as authors write it: `goods[2].price`."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return steps.removeprefix(".")
