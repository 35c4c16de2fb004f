"""Services by appointment: what a client brings, and whether the time agreed may be changed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from solutionkit.spec.scalars import DayRanges, Flag, Strict, Whole, Words


class MaterialSpec(Strict):
    """Something a client has to have at hand for a service."""

    name: Words = Field(title="材料", max_length=40)
    """例如 劳动合同 / for example a labour contract."""
    how: Literal["bring", "send"] = Field("bring", title="怎样给")
    """bring 带来，send 事先发给客服 / brought along, or sent beforehand."""
    required: Flag = Field(True, title="必须")
    """没有它服务做不了 / the service cannot be done without it."""
    note: Words = Field("", title="说明", max_length=60)
    """例如 原件，近十二个月的 / for example the original."""


class AppointmentsSpec(Strict):
    """What a customer may do with the time agreed, until so many hours before it."""

    changes: Whole = Field(1, title="可改几次", ge=0, le=99)
    """一笔订单最多改几次；0 不能改 / how often it may be changed; 0 is never."""
    change_hours: Whole = Field(24, title="改约提前几小时", ge=0, le=720)
    """开始前多少小时以内不能再改 / no change in so many hours before the start."""
    cancel_hours: Whole = Field(24, title="取消提前几小时", ge=0, le=720)
    """开始前多少小时以内不能再取消预约；能不能退款另看 refund / no cancellation in so many hours
    before the start; refunds go by `refund`."""
    closed: DayRanges = Field((), title="不能约的日子")
    """谁都不能约的日子，例如 [2027-02-05..2027-02-12] / days on which nobody is booked."""
