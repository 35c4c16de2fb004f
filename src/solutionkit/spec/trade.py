"""How goods are traded and how people come to them: trade, traffic."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from solutionkit.spec.scalars import (
    Day,
    Flag,
    Ident,
    Ppm,
    Ref,
    RefList,
    Strict,
    TextList,
    Whole,
    Words,
)
from solutionkit.spec.services import AppointmentsSpec

Codes = Literal["platform", "third-party"]

REFUND_STATES = ("to_use", "booked", "started", "used", "expired")
"""The states of an order that rights may be written for."""


class RefundStepSpec(Strict):
    """How much is refunded so many days before the day of use, up to the next step."""

    days_before: Whole = Field(title="使用日前几天", ge=0, le=365)
    """使用日前至少这么多天申请；0 是使用当天 / asked for so many days before use; 0: on the day."""
    right: Literal["full", "partial", "none"] = Field(title="可退")
    """full 全退、partial 按 rate 退、none 不退 / how much goes back."""
    rate: Ppm = Field(None, title="退百分之几")
    """例如 80%，只和 partial 一起写；每张按实付四舍五入到分 / with `partial` only, of what was paid
    for each piece, half a fen up."""


class RefundSpec(Strict):
    """What a buyer may ask back in one state of an order."""

    right: Literal["full", "partial", "negotiated", "none"] = Field(title="可退")
    """full 全退、partial 部分退、negotiated 协商、none 不退 / how much may be asked back."""
    automatic: Flag = Field(False, title="自动退")
    """不用申请就退 / refunded without a request."""
    within_days: Whole | None = Field(None, title="几天内", ge=1, le=3650)
    """只在购买后这么多天内 / only so many days after purchase."""
    below_percent: Whole | None = Field(None, title="学习不到百分之几", ge=1, le=100)
    """只在课程学习不到这个百分比时 / only while less of a course has been learnt."""
    below_seconds: Whole | None = Field(None, title="学习不到几秒", ge=1, le=86400)
    """只在课程学习不到这么多秒时 / only while a course has been watched for less."""
    by_day: tuple[RefundStepSpec, ...] = Field((), title="按使用日退")
    """按日期卖的商品，离使用日几天退多少；比最后一级还近的不退 / by how long before the day of use
    it is asked for; nearer than the last step nothing goes back."""
    text: Words | None = Field(None, title="给用户看的话")
    """用户看到的退款说明；不写就按上面的条件写 / what the buyer reads."""


class RedemptionSpec(Strict):
    """How goods with codes are redeemed."""

    codes: Codes = Field(title="券码")
    """platform 平台发码，third-party 自己发码 / who issues the codes."""
    valid_days: Whole | None = Field(None, title="有效天数", ge=1, le=3650)
    """买后几天内有效 / for how many days after purchase codes hold."""


class TradeSpec(Strict):
    """Trade settings of the whole app."""

    refund: dict[str, RefundSpec] = Field({}, title="退款规则")
    """每个状态能不能退：to_use、booked、started、used、expired / rights by state."""
    redemption: RedemptionSpec | None = Field(None, title="核销")
    """券码怎样核销 / how codes are redeemed."""
    reviews: Flag = Field(False, title="评价")
    """用户能不能评价 / whether buyers may review."""
    cart: Flag = Field(True, title="购物车")
    """有没有购物车 / whether there is a cart."""
    booking: Flag = Field(False, title="预约")
    """能不能预约 / whether goods can be booked."""
    appointments: AppointmentsSpec | None = Field(None, title="改约和取消")
    """约好的时间能不能改、能不能取消 / whether the time agreed may be changed or given up."""


class CreatorTaskSpec(Strict):
    """A task of the creator promotion plan: creators take it, post, and share in what is sold."""

    id: Ident = Field(title="编号")
    """任务的名字 / the task's name."""
    name: Words = Field(title="任务名称")
    """达人看到的名称 / what creators read."""
    intro: Words = Field(title="任务介绍")
    """介绍卖什么、怎么拍 / what is sold and how to show it."""
    anchor: Words = Field("", title="锚点标题")
    """视频下方显示的字 / the words under the video."""
    goods: Ref | None = Field(None, title="商品")
    """点开后是哪件商品；不写就是首页 / the goods it opens; the home page if not said."""
    share: Ppm | None = Field(None, title="达人分成")
    """例如 10%，整数百分比；没定写 unknown / a whole percentage; `unknown` if not settled."""
    refund_days: Whole | None = Field(None, title="退款期", ge=1, le=365)
    """付款后多少天内退款，不给达人结算 / days in which a refund takes the creator's share."""
    since: Day = Field(alias="from", title="开始日")
    """从哪天 / its first day."""
    until: Day = Field(title="结束日")
    """到哪天 / its last day."""
    videos: TextList = Field((), title="参考视频")
    """示例视频的链接 / links of videos to follow."""


class TrafficSpec(Strict):
    """Where people meet the app."""

    mounts: RefList = Field((), title="挂载")
    """例如 video.self、live.self / for example video.self."""
    anchors: RefList = Field((), title="锚点")
    """例如 poi / for example poi."""
    search: TextList = Field((), title="搜索词")
    """用户会搜的词 / words people search for."""
    tasks: tuple[CreatorTaskSpec, ...] = Field((), title="达人推广任务")
    """达人推广计划里的任务 / tasks of the creator promotion plan."""
