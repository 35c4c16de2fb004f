"""Personal data: what the author states, and of the presets what something here reads."""

from __future__ import annotations

from solutionkit.ir.platform import Platform
from solutionkit.ir.solution import Datum, Trade
from solutionkit.source import Document
from solutionkit.spec.leads import DatumSpec
from solutionkit.spec.solution import SolutionSpec


def personal_data(
    spec: SolutionSpec, document: Document, platform: Platform, trade: Trade
) -> tuple[Datum, ...]:
    """Every personal datum with its purpose; how a capability in use asks for it is added.

    A preset's datum that nothing of the spec reads is left out: the privacy page and the
    inventory would tell of data the app never asks for.
    """
    there, taken = _there(spec, trade), _taken(spec, platform)
    return tuple(
        Datum(
            id=each.id,
            purpose=each.purpose,
            asked="；".join(filter(None, (each.asked, _asked_by(spec, platform, each.id)))),
            deleted=each.deleted,
            origin=("privacy", index),
            title=each.title,
        )
        for index, each in enumerate(spec.privacy)
        if document.is_written(("privacy", index)) or _is_read(each, there, taken)
    )


def _is_read(datum: DatumSpec, there: frozenset[str], taken: frozenset[str]) -> bool:
    return not datum.only_with or datum.id in taken or bool(there & {*datum.only_with})


def _taken(spec: SolutionSpec, platform: Platform) -> frozenset[str]:
    """The data that capabilities in use take, by themselves or by what they build upon."""
    used = [each for id in spec.reach if (each := platform.capabilities.get(id))]
    return frozenset(name for each in used for name in (each.id, *each.needs))


def _there(spec: SolutionSpec, trade: Trade) -> frozenset[str]:
    """What the spec has of that which reads personal data."""
    had = {
        "payment": "payment" in trade.features,
        "forms": spec.forms,
        "located-stores": any(each.longitude and each.latitude for each in spec.stores),
        "sections": any(each.sections for each in spec.goods),
    }
    return frozenset(name for name, has in had.items() if has)


def _asked_by(spec: SolutionSpec, platform: Platform, datum: str) -> str:
    capability = platform.capabilities.get(datum) if datum in spec.reach else None
    return capability.asked.zh if capability and capability.asked else ""
