"""The documents a solution still lacks, whoever would hold them: what a merchant has to get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from solutionkit.ir.rule import Effect
from solutionkit.ir.solution import Solution
from solutionkit.policy.decide import Checked, Status
from solutionkit.policy.held_by_some import held_by_some
from solutionkit.policy.lacking import Alternatives


class Why(StrEnum):
    """How surely a document is needed.

    `REQUIRED`: a rule refuses without it; `ASKED`: a rule asks for it; `OTHERS`: stores like this
    one hold it.
    """

    REQUIRED = "required"
    ASKED = "asked"
    OTHERS = "others"


@dataclass(frozen=True)
class MissingPaper:
    """A document that is lacking: any one of `kinds`, held by any one of `holders` (ids).

    `brand` is what it has to be for, where that matters.
    """

    kinds: tuple[str, ...]
    holders: tuple[str, ...]
    why: Why
    brand: str = ""


def missing_papers(solution: Solution, checked: Iterable[Checked]) -> tuple[MissingPaper, ...]:
    """Every document that rules or stores like others lack, each once, the surest first.

    One that is held but not in force, or is being obtained, is not missing: it is listed as it is.
    """
    asked = [paper for each in checked for group in each.lacking for paper in _of(each, group)]
    others = [
        MissingPaper((kind,), (id,), Why.OTHERS)
        for kind, (_, lacking) in held_by_some(solution).items()
        for id in lacking
    ]
    known: dict[tuple[tuple[str, ...], tuple[str, ...], str], MissingPaper] = {}
    order = tuple(Why)
    for paper in sorted([*asked, *others], key=lambda each: order.index(each.why)):
        known.setdefault((paper.kinds, paper.holders, paper.brand), paper)
    return tuple(known.values())


def _of(checked: Checked, group: Alternatives) -> Iterator[MissingPaper]:
    listed = any(each.ended or each.begins or each.awaited for each in group)
    if listed or checked.rule.effect is Effect.WARN:
        return
    kinds = tuple(dict.fromkeys(each.kind for each in group))
    holders = tuple(dict.fromkeys(each.holder for each in group if each.holder))
    refuses = checked.status is Status.VIOLATED
    why = Why.REQUIRED if refuses else Why.ASKED
    yield MissingPaper(kinds, holders, why, group[0].brand)
