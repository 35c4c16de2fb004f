"""Materials of a service, and the rules of the time agreed for it."""

from __future__ import annotations

from solutionkit.ir.service import AppointmentRules, Material
from solutionkit.spec.goods import GoodsSpec
from solutionkit.spec.trade import TradeSpec


def materials(goods: GoodsSpec) -> tuple[Material, ...]:
    """What a client has to have at hand for `goods`."""
    return tuple(
        Material(each.name, each.how, each.required, each.note) for each in goods.materials
    )


def appointment_rules(trade: TradeSpec) -> AppointmentRules | None:
    """The rules of the time agreed; none where it is settled once and for all."""
    rules = trade.appointments
    if rules is None:
        return None
    return AppointmentRules(
        changes=rules.changes,
        change_hours=rules.change_hours,
        cancel_hours=rules.cancel_hours,
        origin=("trade", "appointments"),
        closed=rules.closed,
    )
