"""The whole compiler on one screen: read, bind, lower, check, generate, check what came out.

Nothing here raises for what an author wrote. A stage shows everything it found; a stage with
errors stops the next, so no message is the mere consequence of an earlier one. Writing is the
command's affair (`generate.writer`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from solutionkit import stages
from solutionkit.diagnostics import Diagnostic, Severity
from solutionkit.registry import Registry
from solutionkit.result import Result


def compile_spec(
    spec_file: Path, registry: Registry, as_of: date, overlays: Sequence[Path] = ()
) -> Result:
    """Compile the spec in `spec_file`, with `overlays` on top, for decisions made on `as_of`."""
    result = check_spec(spec_file, registry, as_of, overlays)
    if result.solution is None or not result.ok:
        return result

    tree, found = stages.generate(result.solution, registry)
    told = (*result.diagnostics, *found)
    if tree is None or _stops(found):
        return Result(result.document, told, result.solution)

    told = (*told, *stages.check_output(result.solution, tree, registry))
    return Result(result.document, told, result.solution, tree)


def check_spec(
    spec_file: Path, registry: Registry, as_of: date, overlays: Sequence[Path] = ()
) -> Result:
    """Read, bind, lower and check a spec; generate nothing."""
    document, told = stages.read(spec_file, overlays)
    if _stops(told):
        return Result(document, tuple(told))

    facts = stages.only_facts(document)
    if facts is not None:
        return Result(document, (*told, *facts))

    both, found = stages.industry_and_platform(document, registry)
    told = [*told, *found]
    if both is None:
        return Result(document, tuple(told))

    document, found = stages.underlay(document, both)
    spec, bound = stages.bind(document, both)
    told = stages.one_a_mistake(told, [*found, *bound])
    if spec is None or _stops(told):
        return Result(document, tuple(told))

    both, document, answered = stages.lay_answers(both, document, spec_file, spec.id)
    ground, found = stages.gather(spec, document, both, registry, spec_file, as_of)
    solution, lowered = stages.lower(spec, document, ground)
    told = stages.one_a_mistake(told, [*answered, *found, *lowered])
    if solution is None:
        return Result(document, tuple(told))

    told = stages.one_a_mistake(told, stages.check(solution, registry))
    return Result(document, tuple(told), solution)


def _stops(found: Sequence[Diagnostic]) -> bool:
    return any(each.severity is Severity.ERROR for each in found)
