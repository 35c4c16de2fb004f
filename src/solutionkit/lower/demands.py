"""What an industry demands of every spec: parts that must be there, roles that must be played."""

from __future__ import annotations

from collections.abc import Iterator

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.lower.ground import Ground
from solutionkit.lower.references import TARGET, unknown_name
from solutionkit.source import Document, Path
from solutionkit.spec.solution import SolutionSpec


def unmet_demands(spec: SolutionSpec, document: Document, ground: Ground) -> Iterator[Diagnostic]:
    """Every part and role the spec lacks, and every target the industry does not offer."""
    whole = document.key_span(("industry",))
    for part in ground.industry.needs:
        if not getattr(spec, part, None):
            yield diagnose("industry/part-missing", whole, part=part)
    for index, target in enumerate(spec.targets):
        if target not in (ground.industry.targets or spec.targets):
            place: Path = ("targets", index)
            yield unknown_name(document, place, TARGET, target, ground.industry.targets)
    known = {role.id for role in ground.industry.roles}
    for role in ground.industry.roles if spec.parties else ():
        players = [index for index, each in enumerate(spec.parties) if each.role == role.id]
        title = Text(role.title.zh, role.title.en)
        # A role that nobody knows was told of; the one that is missing may be what it meant.
        strange = any(each.role not in known for each in spec.parties)
        if role.required and not players and not strange:
            at = document.key_span(("parties",))
            yield diagnose("industry/role-missing", at, role=title, id=role.id)
        if len(players) > 1 and not role.many:
            at = document.span(("parties", players[1], "role"))
            yield diagnose("industry/role-twice", at, role=title, id=role.id)
