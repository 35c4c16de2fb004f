"""Trying an industry package: its rules, proofs, cases, starter and scenarios, one trial each.

`trials` is all that others need. What a trial finds is told, never raised; a package that cannot
even be read is refused before (`industries.load`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from solutionkit.diagnostics import Diagnostic, Severity, Span, Text
from solutionkit.industries import Industry
from solutionkit.ir.rule import Assertion, FeePolicy, Law, Policy
from solutionkit.ir.solution import FeeTerm
from solutionkit.markers import hookimpl
from solutionkit.pipeline import check_spec, compile_spec
from solutionkit.policy.backing import unbacked
from solutionkit.policy.cases import (
    NotACase,
    admission_outcome,
    case_terms,
    cases_in,
    fee_outcome,
    refuse_strange_fees,
)
from solutionkit.policy.catalogue import with_categories
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.verify.faults import policy_faults
from solutionkit.policy.verify.laws import Answer
from solutionkit.policy.verify.promises import outcome_words, promises
from solutionkit.registry import Registry
from solutionkit.testing.package_files import case_files, malformed_cases, unread_files
from solutionkit.testing.scenarios import Scenario, actual, bless, recorded
from solutionkit.testing.text_trials import sentence_faults

RULES = Text("规则", "rules")
CASES = Text("用例", "cases")
PARTS = Text("文件", "files")
STARTER = Text("起步模板", "starter")
LAWS = Text("证明", "proofs")
SCENARIOS = Text("场景", "scenarios")
TEXTS = Text("例句", "sentences")


@dataclass(frozen=True)
class Trial:
    """One thing that was tried. `said` is what is wrong with it; nothing, where all is well.

    One that is `open` is neither right nor wrong yet: `said` is what it waits for. `texts` are the
    files the diagnostics point into.
    """

    part: Text
    name: str
    said: tuple[Text, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    open: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return self.open or not (self.said or self.diagnostics)


@dataclass(frozen=True)
class Uninstalled:
    """A plugin that contributes the package in a folder, as its installed wheel would."""

    folder: Path

    @hookimpl
    def solutionkit_industries(self) -> Iterable[Traversable]:
        """Contribute the industry."""
        return [self.folder]


def trials(
    industry: Industry, registry: Registry, as_of: date, *, record: bool = False
) -> Iterator[Trial]:
    """Everything that can be tried of `industry`, in the order an author mends it.

    `record` makes each scenario say what came out (`scenarios.bless`).
    """
    yield _parts(industry)
    admission, fees, rules = _rules(industry, registry)
    yield rules
    if rules.ok:
        yield from _cases(industry, "admission", lambda case: admission_outcome(case, admission))
        yield from _cases(industry, "fees", lambda case: _fee_outcome(case, fees))
        yield _uncovered(industry, admission)
        yield from _laws(industry, fees, as_of)
    yield from _sentences(industry, registry)
    yield from _starter(industry, registry, as_of)
    yield from _scenarios(industry, registry, record)


def _parts(industry: Industry) -> Trial:
    """The files that a published package has."""
    ready = industry.spec.status == "ready"
    wanted = ["README.md"]
    wanted += ["starter/cookiecutter.json", "operations.yaml"] if ready else []
    wanted += ["cases/admission.yaml"] if ready and "admission" in industry.spec.targets else []
    wanted += ["cases/fees.yaml"] if ready and "fees" in industry.spec.targets else []
    said = [
        Text(f"缺少 {name}", f"{name} is missing")
        for name in wanted
        if not industry.folder.joinpath(*name.split("/")).is_file()
    ]
    if ready and not list(_scenario_folders(industry)):
        said.append(Text("scenarios/ 里没有场景", "no scenario in scenarios/"))
    return Trial(PARTS, industry.spec.id, (*said, *unread_files(industry)))


def _rules(industry: Industry, registry: Registry) -> tuple[Policy, FeePolicy, Trial]:
    """The policies, and every fault that reading and proofs find in them."""
    documents = {kind: tuple(industry.documents(kind)) for kind in ("admission", "fees")}
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in industry.spec.documents}
    admission, found = admission_policy(documents["admission"], registry.fields, kinds)
    fees, told = fee_policy(documents["fees"], registry.fields)
    facts = {
        id: fact
        for name in industry.spec.platforms
        if name in registry.platforms
        for id, fact in registry.platforms[name].facts.items()
    }
    known = registry.categories(industry.spec.platforms)
    admission, fees = with_categories(admission, *known), with_categories(fees, *known)
    told = [*found, *told, *unbacked(admission, fees, facts)]
    if not told:
        told = policy_faults(admission, fees)
    texts = {
        name: text
        for each in (*documents["admission"], *documents["fees"])
        for name, text in each.texts.items()
    }
    trial = Trial(RULES, industry.spec.id, diagnostics=tuple(sorted(set(told))), texts=texts)
    return admission, fees, trial


def _cases(
    industry: Industry, kind: str, outcome: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> Iterator[Trial]:
    for name, data in case_files(industry, kind):
        if faults := malformed_cases(data):
            yield Trial(CASES, name, faults)
            continue
        for case in cases_in(data):
            yield _case(f"{name.removesuffix('.yaml')}: {case['case']}", case, outcome)


def _case(
    name: str, case: Mapping[str, Any], outcome: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> Trial:
    """One case: what it expects that came out otherwise."""
    try:
        came = outcome(case)
    except NotACase as error:
        return Trial(CASES, name, (error.text,))
    wanted = case["expect"]
    said = (
        Text(
            f"{key} 应该是 {_shown(value)}，得到 {_shown(came.get(key))}",
            f"{key} should be {_shown(value)}, came out {_shown(came.get(key))}",
        )
        for key, value in wanted.items()
        if came.get(key) != value
    )
    return Trial(CASES, name, tuple(said))


def _fee_outcome(case: Mapping[str, Any], fees: FeePolicy) -> Mapping[str, Any]:
    refuse_strange_fees(case, fees)
    return fee_outcome(case, fees)


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_shown(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(map(str, value)) + "]" if isinstance(value, list) else str(value)


def _uncovered(industry: Industry, admission: Policy) -> Trial:
    """Rules that no case breaks: nothing would show if they were lost."""
    read = [data for _, data in case_files(industry, "admission") if not malformed_cases(data)]
    told = {
        rule
        for case in (each for data in read for each in data["cases"])
        for verdict in case["expect"].values()
        for rule in (*verdict.get("failed", ()), *verdict.get("missing", ()))
    }
    silent = [rule.id for rule in admission.rules if rule.effect != "warn" and rule.id not in told]
    return Trial(
        CASES,
        "admission.yaml",
        tuple(
            Text(f"没有用例碰到规则 {id}", f"no case breaks the rule {id}")
            for id in sorted(set(silent))
        ),
    )


def _sentences(industry: Industry, registry: Registry) -> Iterator[Trial]:
    """Every labelled sentence is judged as it is labelled."""
    names = [name for name, _ in case_files(industry, "texts")]
    if names:
        said = tuple(
            Text(f"{text}：{fault.zh}", f"{text}: {fault.en}")
            for text, fault in sentence_faults(industry, registry)
        )
        yield Trial(TEXTS, ", ".join(names), said)


def _laws(industry: Industry, fees: FeePolicy, as_of: date) -> Iterator[Trial]:
    """Every assertion about fees, proved with the figures of the cases."""
    terms = _case_terms(industry, fees)
    for assertion, promise in zip(fees.assertions, promises(fees, terms, as_of), strict=True):
        why = outcome_words(promise)
        name = f"{law_name(assertion)} [{promise.answer.value}]"
        said = (why,) if why else ()
        yield Trial(LAWS, name, said, open=promise.answer in (Answer.WAITING, Answer.UNDECIDED))
    if all(each.law is not Law.PARITY for each in fees.assertions):
        yield Trial(LAWS, "parity [not applicable]")


def _case_terms(industry: Industry, fees: FeePolicy) -> Sequence[FeeTerm]:
    """The figures of the cases; none where their own trial finds fault with them."""
    data = industry.data("cases", "fees.yaml")
    if data is None or malformed_cases(data):
        return ()
    try:
        return case_terms(data, fees)
    except NotACase:
        return ()


def law_name(assertion: Assertion) -> str:
    """An assertion in a few words, with the line it stands on."""
    over = f" over {assertion.over}" if assertion.over else ""
    return f"{assertion.law.value}{over} @{assertion.origin.line}"


def _starter(industry: Industry, registry: Registry, as_of: date) -> Iterator[Trial]:
    """What `solutionkit new` gives checks without an error, and builds where the industry may."""
    from solutionkit.generate.new_project import new_project

    template = industry.folder.joinpath("starter")
    if not template.joinpath("cookiecutter.json").is_file():
        return
    with TemporaryDirectory(prefix="solutionkit-") as scratch:
        folder = Path(scratch) / "started"
        new_project(template, folder, {})
        compiled = compile_spec if industry.spec.status == "ready" else check_spec
        result = compiled(folder / "solution.yaml", registry, as_of)
    errors = sorted(each for each in result.diagnostics if each.severity is Severity.ERROR)
    # The folder it was started in is gone by the time anybody reads this.
    said = tuple(
        Text(f"{place}：{each.message.zh}", f"{place}: {each.message.en}")
        for each in errors
        for place in [f"{_plain(each.span)} [{each.code}]"]
    )
    yield Trial(STARTER, "starter", said)


def _plain(span: Span) -> str:
    return f"{Path(span.file).name}:{span.line}:{span.column}"


def _scenario_folders(industry: Industry) -> Iterator[Path]:
    folder = Path(str(industry.folder.joinpath("scenarios")))
    if folder.is_dir():
        yield from (each for each in sorted(folder.iterdir()) if (each / "solution.yaml").is_file())


def _scenarios(industry: Industry, registry: Registry, record: bool) -> Iterator[Trial]:
    for folder in _scenario_folders(industry):
        came = actual(Scenario.of(folder), registry)
        if record:
            bless(folder, came)
        expected = recorded(folder)
        unlike = sorted(
            path for path in came.keys() | expected.keys() if came.get(path) != expected.get(path)
        )
        yield Trial(
            SCENARIOS,
            folder.name,
            tuple(Text(f"{path} 和记录的不同", f"{path} is not as recorded") for path in unlike),
        )
