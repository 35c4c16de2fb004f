"""Trying an industry's cases: what each expects, and what no case would miss if it were lost.

Not here: the other trials (`industry_trials`), mistakes in the files of cases (`case_faults`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.industries import Industry
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.case_faults import admission_faults, fee_faults
from solutionkit.policy.cases import (
    WARNED,
    admission_outcome,
    case_terms,
    cases_in,
    fee_outcome,
)
from solutionkit.policy.stated import fen_stated
from solutionkit.source import Document
from solutionkit.source.amounts import fen_of_yuan
from solutionkit.testing.package_files import case_files
from solutionkit.testing.trial import Trial

CASES = Text("用例", "cases")
Plain = Mapping[str, Any]


def case_trials(industry: Industry, admission: Policy, fees: FeePolicy) -> Iterator[Trial]:
    """Every case, then the rules and fees that none of them touches."""
    admitted = _Kind(
        tuple(case_files(industry, "admission")),
        lambda document: admission_faults(document, admission),
        lambda case: admission_outcome(case, admission),
    )
    charged = _Kind(
        tuple(case_files(industry, "fees")),
        lambda document: fee_faults(document, fees),
        lambda case: fee_outcome(case, fees),
    )
    yield from _tried(admitted)
    yield from _tried(charged)
    if admitted.sound:
        yield Trial(
            CASES, "admission.yaml", tuple(_silent_rules(industry, admitted.cases, admission))
        )
    if charged.sound and fees.components:
        yield Trial(CASES, "fees.yaml", tuple(_silent_fees(charged.cases, fees)))


@dataclass(frozen=True)
class _Kind:
    """The files of one kind of cases, how faults are found in them, and what comes out of one."""

    files: Sequence[tuple[str, Document]]
    faults: Callable[[Document], list[Diagnostic]]
    outcome: Callable[[Plain], Plain]

    @property
    def sound(self) -> bool:
        """Whether every file can be tried."""
        return not any(self.faults(document) for _, document in self.files)

    @property
    def cases(self) -> Iterator[Plain]:
        """Every case of every file."""
        for _, document in self.files:
            yield from cases_in(document.root.data())


def terms_of_cases(industry: Industry, fees: FeePolicy) -> Sequence[FeeTerm]:
    """The figures of the cases; none where their own trial finds fault with them."""
    document = industry.listed("cases", "fees.yaml")
    if document is None or fee_faults(document, fees):
        return ()
    return case_terms(document.root.data(), fees)


def _tried(kind: _Kind) -> Iterator[Trial]:
    for name, document in kind.files:
        if found := kind.faults(document):
            yield Trial(CASES, name, diagnostics=tuple(found), texts=document.texts)
            continue
        for case in cases_in(document.root.data()):
            yield _case(f"{name.removesuffix('.yaml')}: {case['case']}", case, kind.outcome)


def _case(name: str, case: Plain, outcome: Callable[[Plain], Plain]) -> Trial:
    """One case: what it expects that came out otherwise."""
    came = outcome(case)
    said = (
        Text(
            f"{key} 应该是 {_shown(value)}，得到 {_shown(came.get(key))}",
            f"{key} should be {_shown(value)}, came out {_shown(came.get(key))}",
        )
        for key, value in case["expect"].items()
        if not _same(came.get(key), value)
    )
    return Trial(CASES, name, tuple(said))


def _same(came: Any, expected: Any) -> bool:
    """Whether what came out is what a case expects; 95 is the same amount as 95.00."""
    if isinstance(came, Mapping) and isinstance(expected, Mapping):
        return came.keys() == expected.keys() and all(_same(came[at], expected[at]) for at in came)
    if came == expected or isinstance(expected, list | Mapping):
        return bool(came == expected)
    fen = fen_stated(str(expected))
    return fen is not None and fen_of_yuan(str(came)) == fen


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_shown(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(map(str, value)) + "]" if isinstance(value, list) else str(value)


def _silent_rules(industry: Industry, cases: Iterable[Plain], admission: Policy) -> Iterator[Text]:
    """Rules of its own that no case breaks: nothing would show if they were lost or turned round.

    Those it shares with every industry are the platform's to try.
    """
    told = {
        rule
        for case in cases
        for verdict in case["expect"].values()
        for rule in (*verdict["failed"], *verdict["missing"], *verdict.get(WARNED, ()))
    }
    own = (each for each in admission.rules if each.origin.file.startswith(f"{industry.spec.id}/"))
    silent = {rule.id: rule.effect for rule in own if rule.id not in told}
    for id, effect in sorted(silent.items()):
        zh, en = (
            (WARNED, WARNED) if effect == "warn" else ("failed 或 missing", "failed or missing")
        )
        yield Text(
            f"没有用例碰到规则 {id}；写一个它不满足的例子，把它写进 {zh}",
            f"no case breaks the rule {id}; write one that does and name it in {en}",
        )


def _silent_fees(cases: Iterable[Plain], fees: FeePolicy) -> Iterator[Text]:
    """Fees whose amount no case states."""
    told = {component for case in cases for component in case["expect"].get("lines", {})}
    for component in fees.components:
        if component.id not in told:
            yield Text(
                f"没有用例碰到收费项目 {component.id}；在 expect 的 lines 里写它的金额",
                f"no case touches the fee {component.id}; state its amount in lines under expect",
            )
