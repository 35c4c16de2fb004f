"""What is charged and what is earned: fee terms of a contract, revenue of games."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from solutionkit.spec.games import Grants
from solutionkit.spec.scalars import (
    UNKNOWN,
    Day,
    Fen,
    Flag,
    GradeWord,
    Ident,
    IdentList,
    Ppm,
    Strict,
    Words,
)


class FeeTermSpec(Strict):
    """The figures of one fee component."""

    rate: Ppm = Field(None, title="费率")
    """例如 4%；不知道就写 unknown / for example 4%; `unknown` when it is not known."""
    fixed: Fen | None = Field(None, title="固定金额（元）")
    """每次收多少 / an amount each time."""
    per: Literal["code", "item", "order", "month"] | None = Field(None, title="按什么收")
    """按券码、按件、按单 / what it is charged for."""
    at: Literal["payment", "redemption", "settlement"] | None = Field(None, title="什么时候收")
    """付款、核销或结算时 / when it is charged."""
    rounding: Literal["half-up", "half-even", "down", "up"] | None = Field(None, title="取整")
    """不足一分怎么算 / what becomes of part of a fen."""
    source: Words = Field("", title="出处")
    """合同或页面 / where the figure comes from."""
    grade: GradeWord = Field("unknown", title="可信度")
    """contract 合同、official 官方、example 示例…… / how surely it is known."""
    since: Day | None = Field(None, title="生效日")
    """从哪天起 / its first day."""
    confirmed: Flag = Field(False, title="已确认")
    """你确认了参考数字 / you have confirmed an indicative figure."""
    reason: Words = Field("", title="特殊说明")
    """费率为什么特殊 / why the rate is special."""


class BoundSpec(Strict):
    """A share that is only known to lie within bounds."""

    at_least: Ppm = Field(None, title="不低于")
    """至少 / at least."""
    at_most: Ppm = Field(None, title="不高于")
    """至多 / at most."""


def _bounds(value: Any) -> Any:
    return {} if value == UNKNOWN else value


Share = Annotated[BoundSpec, BeforeValidator(_bounds)]


class RevenueSpec(Strict):
    """One way a game earns."""

    id: Ident = Field(title="编号")
    """英文短名；广告用它找广告位编号 / a short name; ads find their placement by it."""
    name: Words = Field("", title="名称")
    """账单上叫什么 / what a statement calls it."""
    kind: Literal["ads", "in-app-purchase"] = Field(title="方式")
    """广告或内购 / ads or purchases."""
    format: Literal["rewarded", "interstitial"] | None = Field(None, title="广告形式")
    """rewarded 激励视频，interstitial 插屏；不写就没有广告位 / an ad without has no slot."""
    grants: Grants = Field({}, title="奖励")
    """看完广告得到的道具和数量 / the props a watched ad gives."""
    payer: Words = Field("", title="谁付")
    """谁付钱 / who pays."""
    statement: Words = Field("", title="账期")
    """多久结一次 / how often it is settled."""
    share: Share = Field(BoundSpec.model_construct(), title="分成")
    """你分多少；不知道写 unknown / your share; `unknown` when it is not known."""
    source: Words = Field("", title="出处")
    """合同或页面 / where the share comes from."""
    grade: GradeWord = Field("unknown", title="可信度")
    """contract 合同、quoted 引用官方、example 示例…… / how surely it is known."""
    facts: IdentList = Field((), title="依据")
    """分成依据的平台事实 / the platform's facts the share rests on."""
