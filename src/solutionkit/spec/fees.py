"""What is charged and what is earned: fee terms of a contract, revenue of games."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from solutionkit.source.amounts import ppm_of_percent
from solutionkit.spec.games import Grants
from solutionkit.spec.scalars import (
    UNKNOWN,
    Day,
    Factor,
    Fen,
    Flag,
    GradeWord,
    Ident,
    IdentList,
    Ppm,
    ShareText,
    Strict,
    TextList,
    Words,
)

NONE = "none"


def _bound(value: Any) -> Any:
    return None if value == NONE else value


Bound = Annotated[
    Fen | None, BeforeValidator(_bound, json_schema_input_type=Fen | Literal["none"] | None)
]


class TierSpec(Strict):
    """One tier of a fee, up to where the next one begins."""

    start: Fen = Field(title="起（元）", alias="from")
    """从多少元起；第一级写 0 / from which amount on; the first from 0."""
    rate: Ppm = Field(title="费率")
    """这一级的费率 / the rate of this tier."""
    flat: Fen = Field(0, title="另加（元）")
    """到了这一级另加多少 / an amount on top once it is reached."""


class FeeTableSpec(Strict):
    """Figures that depend on something, such as a category; every case has one row."""

    hit: Literal["unique", "first"] | None = Field(None, title="选哪一行")
    """first 取第一个合适的行；不写就只能有一行合适 / exactly one row fits unless it says first."""
    inputs: TextList = Field(title="按什么分")
    """例如 [goods.category] / for example [goods.category]."""
    rows: tuple[tuple[Any, ...], ...] = Field(title="行")
    """每行先写情况、最后写数字，例如 [餐饮, {rate: 4%}] / cells, then the figures."""


class FeePromotionSpec(Strict):
    """A fee lowered for a time."""

    name: Words = Field(title="名称")
    """优惠叫什么 / what it is called."""
    factor: Factor = Field(title="收几成")
    """收原来的多少，例如 1/2、80%；免收写 0% / the part that is charged; 0% for none."""
    since: Day | None = Field(None, title="开始日")
    """第一天 / the first day."""
    until: Day | None = Field(None, title="结束日")
    """不再优惠的第一天 / the first day it no longer holds."""
    when: Words = Field("", title="条件")
    """什么情况才优惠，一行表达式 / when it applies, in one line."""


class FeeFiguresSpec(Strict):
    """The figures of one fee: one of `rate`, `fixed`, `tiers`, `package`, `table`."""

    rate: Ppm = Field(None, title="费率")
    """例如 4%；不知道就写 unknown / for example 4%; `unknown` when it is not known."""
    fixed: Fen | None = Field(None, title="固定金额（元）")
    """每次收多少；和 rate 一起写就是另加 / an amount each time; on top of a rate beside it."""
    kind: Literal["graduated", "volume"] | None = Field(None, title="阶梯怎么算")
    """graduated 分段算，volume 整笔按所在的一级 / each part, or the whole, by its tier."""
    tiers: tuple[TierSpec, ...] = Field((), title="阶梯")
    """金额越大费率不同 / rates that change with the amount."""
    package: Fen | None = Field(None, title="每多少元一份")
    """每满这么多元收一次 fixed，不足也算 / `fixed` for each such amount begun."""
    table: FeeTableSpec | None = Field(None, title="费率表")
    """按类目或别的字段写不同的数字 / figures by category or another field."""
    minimum: Bound = Field(None, title="最低（元）")
    """至少收多少；取消写 none / the least that is charged; none takes one away."""
    cap: Bound = Field(None, title="最高（元）")
    """至多收多少；取消写 none / the most that is charged; none takes one away."""
    promotions: tuple[FeePromotionSpec, ...] = Field((), title="优惠")
    """一段时间里少收，第一个合适的算 / lowered for a time; the first that applies counts."""
    rounding: Literal["half-up", "half-even", "down", "up"] | None = Field(None, title="取整")
    """不足一分怎么算 / what becomes of part of a fen."""
    source: Words = Field("", title="出处")
    """合同或页面 / where the figure comes from."""
    grade: GradeWord = Field("unknown", title="可信度")
    """contract 合同、official 官方、example 示例…… / how surely it is known."""
    since: Day | None = Field(None, title="生效日")
    """从哪天起 / its first day."""
    until: Day | None = Field(None, title="到期日")
    """不再生效的第一天，之后多少还不知道 / the first day it no longer holds."""
    confirmed: Flag = Field(False, title="已确认")
    """你确认了参考数字 / you have confirmed an indicative figure."""
    within: Literal["none"] | None = Field(None, title="含在别的费用里")
    """合同写明另收、不含在别的费用里就写 none / none where the contract charges it on top."""
    on_refund: Literal["kept", "returned", "unknown"] = Field("unknown", title="核销后退款")
    """kept 费用不退，returned 费用退回 / what becomes of the fee on a refund after redemption."""
    reason: Words = Field("", title="特殊说明")
    """费率为什么特殊 / why the rate is special."""


class LaterFiguresSpec(FeeFiguresSpec):
    """What a fee changes to; whatever is not written stays as it was before."""

    since: Day = Field(title="生效日")
    """从哪天起改成这样 / the first day of the change."""


class FeeTermSpec(FeeFiguresSpec):
    """One fee of the contract: its figures, and what they change to."""

    per: Literal["code", "item", "order", "month"] | None = Field(None, title="按什么收")
    """行业定的，写了就要一样 / decided by the industry; must agree with it where written."""
    at: Literal["payment", "redemption", "settlement"] | None = Field(None, title="什么时候收")
    """行业定的，写了就要一样 / decided by the industry; must agree with it where written."""
    later: tuple[LaterFiguresSpec, ...] = Field((), title="以后改成")
    """按日期先后写，没写的照旧 / by date; what is not written stays as it was."""


def _term(value: Any) -> Any:
    """`none` says that there is no such fee: a figure like any other, and nobody asks for it."""
    source = "方案写明没有"
    stated = {"rate": "0%", "source": source, "grade": "contract", "on_refund": "returned"}
    return stated if value == NONE else value


FeeTerm = Annotated[
    FeeTermSpec,
    BeforeValidator(_term, json_schema_input_type=FeeTermSpec | Literal["none"]),
]


class BoundSpec(Strict):
    """A share that is only known to lie within bounds."""

    at_least: Ppm = Field(None, title="不低于")
    """至少 / at least."""
    at_most: Ppm = Field(None, title="不高于")
    """至多 / at most."""


def _bounds(value: Any) -> Any:
    if isinstance(value, str) and ppm_of_percent(value) is not None:
        return {"at_least": value, "at_most": value}
    if value != UNKNOWN and not isinstance(value, Mapping):
        raise PydanticCustomError("share", "neither bounds nor unknown", {"value": str(value)})
    return {} if value == UNKNOWN else value


Share = Annotated[BoundSpec, BeforeValidator(_bounds, json_schema_input_type=BoundSpec | ShareText)]


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
    """你分多少，例如 60%，或 {at_least: 60%}；不知道写 unknown / your share, or its bounds."""
    source: Words = Field("", title="出处")
    """合同或页面 / where the share comes from."""
    grade: GradeWord = Field("unknown", title="可信度")
    """contract 合同、quoted 引述、example 示例…… / how surely it is known."""
    facts: IdentList = Field((), title="依据")
    """分成依据的平台事实 / the platform's facts the share rests on."""
