"""The parts of a solution that need no decision: spec values become ir values, each with origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.ir.industry import ConductRule, DocumentKind, IndustryInfo
from solutionkit.ir.page import BlockUse, Page
from solutionkit.ir.promotion import CreatorTask
from solutionkit.ir.solution import Credential, Party, Person, Store
from solutionkit.lower.ground import Ground
from solutionkit.lower.offices import store_of
from solutionkit.policy.parse_operations import conduct_rules, release_materials
from solutionkit.spec.parties import PersonSpec
from solutionkit.spec.placeholder import UNSET
from solutionkit.spec.solution import SolutionSpec


def parties(spec: SolutionSpec) -> dict[str, Party]:
    """The parties by id."""
    return {
        each.id: Party(
            each.id, each.role, each.name, each.entity, each.acts_for, ("parties", index)
        )
        for index, each in enumerate(spec.parties)
    }


def credentials(spec: SolutionSpec, ground: Ground) -> tuple[Credential, ...]:
    """The documents held, in the author's order."""
    return tuple(each for each in _documents(spec, ground) if _is_held(each, ground))


def awaited(spec: SolutionSpec, ground: Ground) -> tuple[Credential, ...]:
    """The documents that are not held yet, in the author's order."""
    listed = (each for each in _documents(spec, ground) if not _is_held(each, ground))
    return tuple(replace(each, number=None) for each in listed)


def _is_held(listed: Credential, ground: Ground) -> bool:
    """Whether something says that it is there: its number or, where such have none, what else."""
    unnumbered = {each.kind for each in ground.industry.documents if not each.numbered}
    if listed.number is not None or listed.kind not in unnumbered:
        return listed.number not in (None, UNSET)
    return bool(listed.valid_from or listed.valid_until or listed.file)


def _documents(spec: SolutionSpec, ground: Ground) -> Iterator[Credential]:
    kinds = {name: each.kind for each in ground.industry.documents for name in each.also}
    for index, each in enumerate(spec.documents):
        yield Credential(
            kind=kinds.get(each.kind, each.kind),
            holder=each.holder,
            number=each.number,
            valid_from=each.valid_from,
            valid_until=each.valid_until,
            file=each.file,
            scope=each.scope,
            origin=("documents", index),
        )


def people(spec: SolutionSpec, stores: Mapping[str, Store], merchant: str) -> dict[str, Person]:
    """The people who serve, by id."""
    rules = spec.trade.appointments if spec.trade else None
    everybody = rules.closed if rules else ()
    return {
        each.id: Person(
            id=each.id,
            name=each.name,
            party=each.party,
            title=each.title,
            portrait=each.portrait,
            services=each.services,
            schedule=_schedule(each),
            until=each.until,
            closed=tuple(sorted({*each.closed, *everybody})),
            origin=("people", index),
            store=store_of(each, merchant, stores.values()),
        )
        for index, each in enumerate(spec.people)
    }


def pages(spec: SolutionSpec) -> tuple[Page, ...]:
    """The pages and the blocks on them."""
    return tuple(
        Page(
            id=page.id,
            title=page.title,
            blocks=tuple(
                BlockUse(use.block, use.model_extra or {}, ("pages", index, "blocks", place))
                for place, use in enumerate(page.blocks)
            ),
            tab=page.tab,
            origin=("pages", index),
        )
        for index, page in enumerate(spec.pages)
    )


def industry_info(ground: Ground) -> tuple[IndustryInfo, list[Diagnostic]]:
    """What a solution keeps of its industry, and what is wrong with what it asks of an app."""
    spec, facts = ground.industry, ground.platform.facts
    operations, found = conduct_rules(ground.operations, facts)
    materials, told = release_materials(ground.materials, facts)
    kept = IndustryInfo(
        id=spec.id,
        title=Text(spec.title.zh, spec.title.en),
        version=spec.version,
        roles={role.id: Text(role.title.zh, role.title.en) for role in spec.roles},
        documents={
            each.kind: DocumentKind(
                Text(each.title.zh, each.title.en),
                each.holder_roles,
                each.expires,
                each.shown,
                each.holder_named,
            )
            for each in spec.documents
        },
        operations=_conduct(operations, ground),
        materials=materials,
        texts=ground.texts,
        not_operating=frozenset(role.id for role in spec.roles if not role.operates),
        proofs={role.id: role.proof for role in spec.roles if role.proof},
        required_roles=frozenset(role.id for role in spec.roles if role.required),
        categories=spec.categories,
        english=spec.english,
    )
    return kept, [*found, *told]


def _conduct(own: tuple[ConductRule, ...], ground: Ground) -> tuple[ConductRule, ...]:
    """What the industry asks for, then what the platform asks of every app of its trade family.

    An industry that says more of the same keeps its own words.
    """
    said = {each.id for each in own}
    common = ground.platform.conduct.get(ground.industry.trade_family, ())
    return (*own, *(each for each in common if each.id not in said))


def _schedule(person: PersonSpec) -> tuple[dict[str, Any], ...]:
    """When somebody can be booked: nothing after their last day."""
    last = person.until
    slots = (slot for slot in person.schedule if not (last and slot.date and slot.date > last))
    plain = tuple(_slot(slot.model_dump()) for slot in slots)
    ends = {"last": last.isoformat()} if last else {}
    return tuple({**slot, **ends} for slot in plain)


def _slot(slot: dict[str, Any]) -> dict[str, Any]:
    """A slot as plain data: no date objects, nothing that was left out."""
    plain = {"weekday": slot["weekday"], "from": slot["start"], "until": slot["until"]}
    if slot["date"] is not None:
        plain["date"] = slot["date"].isoformat()
    return {key: value for key, value in plain.items() if value is not None}


def creator_tasks(spec: SolutionSpec) -> tuple[CreatorTask, ...]:
    """The tasks of the creator promotion plan, as written."""
    return tuple(
        CreatorTask(
            id=task.id,
            name=task.name,
            intro=task.intro,
            anchor=task.anchor,
            goods=task.goods,
            share_ppm=task.share,
            refund_days=task.refund_days,
            since=task.since,
            until=task.until,
            videos=task.videos,
            origin=("traffic", "tasks", index),
        )
        for index, task in enumerate(spec.traffic.tasks)
    )
