"""The stages that `pipeline` strings together, each from values to values and diagnostics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from solutionkit import lower as lowering
from solutionkit import source
from solutionkit.diagnostics import Diagnostic, Severity, Span, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.generate.tree import FileTree
from solutionkit.industries import Industry
from solutionkit.ir.page import Asset
from solutionkit.ir.platform import NamedIndustry, Platform, Standing
from solutionkit.ir.solution import Solution
from solutionkit.lower import Ground, plays
from solutionkit.lower.out_of_reach import with_reasons
from solutionkit.lower.references import TARGET, unknown_name
from solutionkit.policy import client_facts
from solutionkit.policy.contract_values import strange_values
from solutionkit.policy.parse_texts import text_rules
from solutionkit.policy.terms import faulty_terms
from solutionkit.policy.verify.faults import law_faults
from solutionkit.registry import Registry
from solutionkit.source import Document, Path, SpecFolder
from solutionkit.source.packaged import PackagedFile, packaged_files
from solutionkit.spec import bind as binding
from solutionkit.spec.assets import asset_paths
from solutionkit.spec.json_schema import findings
from solutionkit.spec.overruled import without_overruled
from solutionkit.spec.placeholder import placeholders
from solutionkit.spec.solution import SolutionSpec

INDUSTRY = Text("行业", "industry")
PLATFORM = Text("平台", "platform")


@dataclass(frozen=True)
class IndustryAndPlatform:
    """The industry and the platform a spec names."""

    industry: Industry
    platform: Platform


def read(spec_file: FilePath, overlays: Sequence[FilePath]) -> tuple[Document, list[Diagnostic]]:
    """Read a spec with its tables and overlays."""
    return source.read(spec_file, overlays)


def industry_and_platform(
    document: Document, registry: Registry
) -> tuple[IndustryAndPlatform | None, list[Diagnostic]]:
    """The industry and platform `document` names; `bind` tells where they are not named at all."""
    industry, found = _industry(document, registry)
    node = document.node(("platform",))
    names = list(node.entries) if node and node.entries else []
    known = next((name for name in names if name in registry.platforms), None)
    if names and known is None:
        at: Path = ("platform", names[0])
        found.append(unknown_name(document, at, PLATFORM, names[0], registry.platforms))
    if industry is None or known is None:
        return None, found or binding.bind(document)[1]
    return IndustryAndPlatform(industry, registry.platforms[known]), found


def underlay(document: Document, both: IndustryAndPlatform) -> tuple[Document, list[Diagnostic]]:
    """The document with the industry's presets underneath, and those of the play it names."""
    named = (both.industry.document(name) for name in ("pages.yaml", "defaults.yaml"))
    own = [without_overruled(each, document) for each in named if each]
    whole, found = source.underlay(document, own)
    play = plays.play_of(whole, both.platform)
    under = plays.presets(play) if play is not None else []
    return source.underlay(document, [*under, *own]) if under else (whole, found)


def bind(
    document: Document, both: IndustryAndPlatform
) -> tuple[SolutionSpec | None, list[Diagnostic]]:
    """The typed spec; what platform and industry describe by JSON Schema is checked with it."""
    spec, found = binding.bind(document)
    for path, schema in _described(document, both):
        found += findings(schema, document, path) + placeholders(schema, document, path)
    found += plays.faults(document, both.platform)
    return spec, sorted(set(with_reasons(found, document, both.platform)))


def lay_answers(
    both: IndustryAndPlatform, document: Document, spec_file: FilePath, id: str
) -> tuple[IndustryAndPlatform, Document, list[Diagnostic]]:
    """What the platform answered for the client `id`, over what it says to all.

    The document gets the text of the answers, for diagnostics point into it.
    """
    read, found = _answers(spec_file, id)
    if read is None:
        return both, document, found
    whole = replace(document, texts={**document.texts, **read.texts})
    if any(each.severity is Severity.ERROR for each in found):
        return both, whole, found
    facts, told = client_facts.client_facts(read)
    if client_facts.client_of(read) != id:
        return both, whole, [*found, *told, _of_another(read, spec_file.name, id)]
    platform = replace(both.platform, facts={**both.platform.facts, **facts})
    told += _shared_by_name(document, id)
    return replace(both, platform=platform), whole, [*found, *told]


def gather(
    spec: SolutionSpec,
    document: Document,
    both: IndustryAndPlatform,
    registry: Registry,
    spec_file: FilePath,
    as_of: date,
) -> tuple[Ground, list[Diagnostic]]:
    """What `spec` is lowered onto; the pictures it names are read here.

    With `read` and `lay_answers` this is all that looks at the author's disk.
    """
    files, found = SpecFolder.of(spec_file), list[Diagnostic]()
    assets: dict[str, Asset] = {}
    for path, name in asset_paths(spec):
        content, told = source.read_file(files, name, document.span(path))
        found += told
        if content is not None:
            assets[name] = Asset(name, content)
    industry = both.industry
    texts, told = text_rules(text_files(both), both.platform.facts)
    found += told
    return Ground(
        industry=industry.spec,
        platform=both.platform,
        fields=registry.fields,
        admission=industry.admission({both.platform.id: both.platform}),
        fees=tuple(industry.documents("fees")),
        operations=industry.listed("operations.yaml"),
        materials=industry.listed("materials.yaml"),
        texts=texts,
        assets=assets,
        as_of=as_of,
        extensions=industry.field_schema(),
    ), found


def text_files(both: IndustryAndPlatform) -> Iterator[tuple[PackagedFile, ...]]:
    """The claims no author may make, by the platform's files, then by the industry's."""
    shared = both.platform.texts
    if shared is not None:
        yield tuple(packaged_files(shared, f"{both.platform.id}/{shared.name}"))
    yield tuple(both.industry.texts())


def only_facts(document: Document) -> list[Diagnostic] | None:
    """What is to say of a file named as a spec that holds a client's facts; `None` of others."""
    if not client_facts.holds_client_facts(document):
        return None
    note = diagnose("facts/not-a-spec", Span.at(document.name, 1, 1))
    return [note, *client_facts.client_facts(document)[1]]


def _answers(spec_file: FilePath, id: str) -> tuple[Document | None, list[Diagnostic]]:
    """The file of answers for the client `id`.

    A spec has one by its name; an overlay that makes another client of it, one by the client's id.
    """
    names = dict.fromkeys(client_facts.file_for(stem) for stem in (id, spec_file.stem))
    files = [spec_file.with_name(name) for name in names]
    read = [source.read(file) for file in files if file.exists()]
    if not read:
        return None, _facts_for_nobody(spec_file, files[-1].name)
    return next((each for each in read if client_facts.client_of(each[0]) == id), read[-1])


def _shared_by_name(document: Document, id: str) -> Iterator[Diagnostic]:
    """A warning where a file laid over the spec makes another client of it and keeps the id."""
    for layer in document.layers[1:]:
        name = layer.child("name")
        if name is not None and layer.child("id") is None:
            yield diagnose("facts/shared-by-name", name.span, id=id, name=name.value)


def _of_another(document: Document, spec: str, id: str) -> Diagnostic:
    other = client_facts.client_of(document)
    code = "facts/client-missing" if other is None else "facts/of-another-client"
    at = document.span((client_facts.CLIENT,)) if other else Span.at(document.name, 1, 1)
    return diagnose(code, at, own=id, other=other, spec=spec)


def _facts_for_nobody(spec_file: FilePath, wanted: str) -> list[Diagnostic]:
    """A warning where the facts beside a spec have the name of those of a `solution.yaml`."""
    usual = spec_file.with_name(client_facts.file_for(client_facts.USUAL_SPEC))
    beside = spec_file.with_name(f"{client_facts.USUAL_SPEC}.yaml")
    if beside.exists() or not usual.exists():
        return []
    at = Span.at(SpecFolder.of(spec_file).name(usual.name), 1, 1)
    return [diagnose("facts/for-no-spec", at, spec=spec_file.name, wanted=wanted, name=usual.name)]


def lower(
    spec: SolutionSpec, document: Document, ground: Ground
) -> tuple[Solution | None, list[Diagnostic]]:
    """Spec to solution."""
    solution, found = lowering.lower(spec, document, ground)
    return solution, with_reasons(found, document, ground.platform)


def check(solution: Solution, registry: Registry) -> list[Diagnostic]:
    """Everything the checks find wrong with a solution."""
    found = [each for one in registry.checks.values() for each in one.run(solution)]
    if solution.fee_policy.components:
        found += faulty_terms(solution.fee_policy, solution.fees, solution.document)
        found += strange_values(solution)
        found += law_faults(solution)
    return sorted(set(with_reasons(found, solution.document, solution.platform)))


def generate(solution: Solution, registry: Registry) -> tuple[FileTree | None, list[Diagnostic]]:
    """The files of every target the solution asks for, each under its target's name."""
    tree, found = FileTree(), _draft(solution, registry)
    for index, target in enumerate(solution.targets):
        generator = registry.generators.get(target)
        if generator is None:
            at: Path = ("targets", index)
            found.append(unknown_name(solution.document, at, TARGET, target, registry.generators))
            continue
        if generator.why_nothing(solution) is None:
            for path, file in generator.generate(solution).under(target).items():
                tree.add(path, file)
    return (None if found else tree), found


def check_output(solution: Solution, tree: FileTree, registry: Registry) -> list[Diagnostic]:
    """Everything the output checks find wrong with the files."""
    found = [each for one in registry.output_checks.values() for each in one.run(solution, tree)]
    return sorted(set(found))


def one_a_mistake(read: Sequence[Diagnostic], later: Sequence[Diagnostic]) -> list[Diagnostic]:
    """All that was found, but what the reader explained is not told again in other words.

    `reviews: yes` is text to the reader and no flag to its field: one mistake. The reader's words
    stay, as an error, since the field cannot take the value. A number that lost its digits is the
    field's to tell: quotes, which the reader would ask for, do not bring them back.
    """
    lost = [each for each in later if each.code == "spec/digits-lost"]
    told = [one for one in read if not any(_explains(one, each) for each in lost)]
    read = list(told)
    for each in later:
        explained = [at for at, one in enumerate(told[: len(read)]) if _explains(one, each)]
        for at in explained:
            told[at] = replace(told[at], severity=Severity.ERROR)
        if not explained:
            told.append(each)
    return told


def _explains(one: Diagnostic, other: Diagnostic) -> bool:
    if one.code == "encoding/not-utf8" or other.severity is not Severity.ERROR:
        return False
    inner, outer = one.span, other.span
    return (
        inner.file == outer.file
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.line, inner.column) < (outer.end_line, outer.end_column)
    )


def _draft(solution: Solution, registry: Registry) -> list[Diagnostic]:
    """A diagnostic where the industry has no pages, rules and fees yet."""
    if registry.industries[solution.industry.id].spec.status == "ready":
        return []
    ready = [name for name, each in registry.industries.items() if each.spec.status == "ready"]
    at = solution.document.span(("industry",))
    name = solution.industry.id
    listed = Text("、".join(ready), ", ".join(ready))
    return [diagnose("industry/draft", at, industry=name, ready=listed)]


def _industry(document: Document, registry: Registry) -> tuple[Industry | None, list[Diagnostic]]:
    """The industry a spec names; one without a package is refused with what is known of it."""
    path: Path = ("industry",)
    node = document.node(path)
    if node is None or not isinstance(node.value, str):
        return None, []
    if node.value in registry.industries:
        return registry.industries[node.value], []
    named = registry.named(node.value)
    if named is None or set(named.packages) & set(registry.industries):
        known = registry.industries
        meant = None if named is None else min(set(named.packages) & set(known))
        said = [unknown_name(document, path, INDUSTRY, node.value, [meant] if meant else known)]
        return None, said
    return None, [why_not_served(named, document.span(path))]


def why_not_served(named: NamedIndustry, at: Span) -> Diagnostic:
    """Say of an industry without an installed package what the platform's facts say of it."""
    code = {
        Standing.COVERED: "industry/not-installed",
        Standing.NOT_OPEN: "industry/not-open",
        Standing.UNKNOWN: "industry/not-covered",
    }[named.standing]
    packages = Text("、".join(named.packages), ", ".join(named.packages))
    title, install = named.title, named.install
    return diagnose(code, at, industry=title, why=named.why, packages=packages, install=install)


def _described(
    document: Document, both: IndustryAndPlatform
) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The parts of a spec that a JSON Schema of the platform or the industry describes."""
    yield ("platform", both.platform.id), both.platform.settings_schema
    parts: Mapping[str, Any] = both.industry.field_schema().get("$defs", {})
    if "solution" in parts:
        yield ("extensions",), parts["solution"]
    for noun in ("goods", "stores"):
        node = document.node((noun,))
        for index, _ in enumerate(node.items or () if node else ()):
            if noun in parts:
                yield (noun, index, "extensions"), parts[noun]
