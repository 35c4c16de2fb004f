"""Trying an industry package: its rules, proofs, cases, starter and scenarios, one trial each.

`trials` is all that others need. What a trial finds is told, never raised; a package that cannot
even be read is refused before (`industries.load`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory

from solutionkit.diagnostics import Diagnostic, Severity, Span, Text
from solutionkit.industries import Industry
from solutionkit.ir.fact import Fact
from solutionkit.ir.rule import Assertion, FeePolicy, Law, Policy
from solutionkit.markers import hookimpl
from solutionkit.pipeline import check_spec, compile_spec
from solutionkit.policy.backing import unbacked
from solutionkit.policy.catalogue import with_categories
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.parse_operations import conduct_rules, release_materials
from solutionkit.policy.reader import Reader
from solutionkit.policy.verify.faults import policy_faults
from solutionkit.policy.verify.laws import Answer
from solutionkit.policy.verify.promises import outcome_words, promises
from solutionkit.registry import Registry
from solutionkit.testing.case_trials import case_trials, terms_of_cases
from solutionkit.testing.package_files import unread_files
from solutionkit.testing.scenarios import Scenario, actual, bless, marker, recorded
from solutionkit.testing.text_trials import text_trials
from solutionkit.testing.trial import Trial

RULES = Text("规则", "rules")
PARTS = Text("文件", "files")
STARTER = Text("起步模板", "starter")
LAWS = Text("证明", "proofs")
SCENARIOS = Text("场景", "scenarios")
_MOST_FILES = 10
"""How many files that differ are named before the rest are only counted."""

_DIAGNOSTICS = {"zh": "diagnostics.txt", "en": "diagnostics.en.txt"}
_HEADS = ("错误[", "警告[", "error[", "warning[")
"""How a diagnostic begins, in either language."""

OTHER_HOLDERS = ("store", "person")
"""What may hold a document besides the parties' roles."""


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
        yield from case_trials(industry, admission, fees)
        yield from _laws(industry, fees, as_of)
    yield from text_trials(industry, registry)
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
    documents = {
        "admission": industry.admission(registry.platforms),
        "fees": tuple(industry.documents("fees")),
    }
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
    for more, own in (_strange_names(industry, registry), _unfit_operations(industry, facts)):
        told, texts = [*told, *more], {**texts, **own}
    trial = Trial(RULES, industry.spec.id, diagnostics=tuple(sorted(set(told))), texts=texts)
    return admission, fees, trial


def _strange_names(
    industry: Industry, registry: Registry
) -> tuple[list[Diagnostic], Mapping[str, str]]:
    """Names in `industry.yaml` that stand for nothing: holders of documents, the trade family."""
    document = industry.document("industry.yaml")
    reader, known = Reader(), [*(each.id for each in industry.spec.roles), *OTHER_HOLDERS]
    node = document.node(("documents",)) if document else None
    for kind in reader.items(node):
        for role in reader.items(kind.child("holder_roles")):
            reader.one_of(role, known, "")
    named = (registry.platforms.get(each) for each in industry.spec.platforms)
    families = [id for platform in named if platform for id in platform.families]
    reader.one_of(document.node(("trade_family",)) if document else None, families, "")
    return reader.found, document.texts if document else {}


def _unfit_operations(
    industry: Industry, facts: Mapping[str, Fact]
) -> tuple[list[Diagnostic], Mapping[str, str]]:
    """What is wrong with the rules of conduct and the release materials, and their files."""
    files = [industry.listed(name) for name in ("operations.yaml", "materials.yaml")]
    _, found = conduct_rules(files[0], facts)
    _, told = release_materials(files[1], facts)
    texts = {name: text for each in files if each for name, text in each.texts.items()}
    return [*found, *told], texts


def _laws(industry: Industry, fees: FeePolicy, as_of: date) -> Iterator[Trial]:
    """Every assertion about fees, proved with the figures of the cases."""
    terms = terms_of_cases(industry, fees)
    for assertion, promise in zip(fees.assertions, promises(fees, terms, as_of), strict=True):
        why = outcome_words(promise)
        name = f"{law_name(assertion)} [{promise.answer.value}]"
        said = (why,) if why else ()
        yield Trial(LAWS, name, said, open=promise.answer in (Answer.WAITING, Answer.UNDECIDED))
    if all(each.law is not Law.PARITY for each in fees.assertions):
        yield Trial(LAWS, "parity [not applicable]")


def law_name(assertion: Assertion) -> str:
    """An assertion in a few words, with the line it stands on."""
    over = f" over {' × '.join(assertion.over)}" if assertion.over else ""
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
        yield from (each for each in sorted(folder.iterdir()) if marker(each))


def _scenarios(industry: Industry, registry: Registry, record: bool) -> Iterator[Trial]:
    for folder in _scenario_folders(industry):
        scenario = Scenario.of(folder)
        shown = actual(replace(scenario, langs=(*_DIAGNOSTICS,)), registry)
        unasked = {name for lang, name in _DIAGNOSTICS.items() if lang not in scenario.langs}
        came = {path: content for path, content in shown.items() if path not in unasked}
        if record:
            bless(folder, came)
        yield Trial(SCENARIOS, folder.name, tuple(_unlike(came, recorded(folder), _told(shown))))


def _unlike(
    came: Mapping[str, bytes], expected: Mapping[str, bytes], told: Iterable[Text]
) -> Iterator[Text]:
    """What came out otherwise than recorded; new diagnostics in their own words."""
    if not expected and came:
        yield Text(
            "还没有记录应有的结果：看过以后用 --bless 记下来",
            "nothing is recorded yet: look at what comes out, then record it with --bless",
        )
    known = {line for name in _DIAGNOSTICS.values() for line in _heads(expected, name)}
    yield from (each for each in told if not {each.zh, each.en} & known)
    paths = sorted(came.keys() | expected.keys()) if expected else []
    unlike = [path for path in paths if came.get(path) != expected.get(path)]
    for path in unlike[:_MOST_FILES]:
        yield Text(f"{path} 和记录的不同", f"{path} is not as recorded")
    if more := len(unlike[_MOST_FILES:]):
        yield Text(f"还有 {more} 个文件和记录的不同", f"{more} more files are not as recorded")
    if unlike:
        yield Text("是有意改的，就用 --bless 记下来", "where it was meant, record it with --bless")


def _told(files: Mapping[str, bytes]) -> Iterator[Text]:
    """The errors and warnings in what an author reads, a line each."""
    zh, en = (_heads(files, _DIAGNOSTICS[lang]) for lang in ("zh", "en"))
    yield from map(Text, zh, en)


def _heads(files: Mapping[str, bytes], name: str) -> list[str]:
    lines = files.get(name, b"").decode("utf-8").splitlines()
    return [each for each in lines if each.startswith(_HEADS)]
