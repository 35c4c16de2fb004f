"""The whole spec: the root that all parts hang from."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from solutionkit.spec.fees import FeeTerm, RevenueSpec
from solutionkit.spec.games import GameSpec
from solutionkit.spec.goods import GoodsSpec
from solutionkit.spec.leads import DatumSpec, FormSpec
from solutionkit.spec.parties import DocumentSpec, PartySpec, PersonSpec
from solutionkit.spec.scalars import Ident, IdentList, Readiness, RefList, Strict, TextList, Words
from solutionkit.spec.storefront import PageSpec, ServiceSpec, ThemeSpec
from solutionkit.spec.stores import StoreSpec
from solutionkit.spec.trade import TradeSpec, TrafficSpec


class SolutionSpec(Strict):
    """One solution: a client's mini-program, trade, admission and fees."""

    solutionkit: Literal[1] = Field(title="格式版本")
    """现在写 1 / 1 for now."""
    industry: Ident = Field(title="行业")
    """行业包的编号 / the id of an industry package."""
    id: Ident = Field(title="方案编号")
    """英文短名，用作工程名 / a short name, used for the project."""
    name: Words = Field(title="名称", max_length=60)
    """小程序的名称 / the app's name."""
    intro: Words = Field(title="简介")
    """小程序的简介 / the app's introduction."""
    platform: dict[str, dict[str, Any]] = Field(title="平台设置")
    """每个平台自己的设置 / each platform's own settings."""
    parties: tuple[PartySpec, ...] = Field((), title="主体")
    """谁参与、谁代表谁、钱给谁 / who takes part."""
    documents: tuple[DocumentSpec, ...] = Field((), title="证照")
    """谁持有什么证照 / who holds which documents."""
    people: tuple[PersonSpec, ...] = Field((), title="服务人员")
    """律师、老师等 / lawyers, teachers and the like."""
    theme: ThemeSpec = Field(ThemeSpec.model_construct(), title="外观")
    """品牌的样子 / the brand's look."""
    stores: tuple[StoreSpec, ...] = Field((), title="门店")
    """门店列表，或 {from: stores.csv} / stores, or a table of them."""
    goods: tuple[GoodsSpec, ...] = Field((), title="商品")
    """商品列表，可以混用 {from: goods.csv} / goods, tables among them."""
    trade: TradeSpec | None = Field(None, title="交易")
    """怎样交易 / how goods are traded."""
    traffic: TrafficSpec = Field(TrafficSpec.model_construct(), title="流量")
    """用户从哪里来 / where people come from."""
    reach: RefList = Field((), title="触达")
    """怎样再找到用户 / how people come back."""
    channels: TextList = Field((), title="售卖形式")
    """mini-program、group-buying / the forms it is sold in."""
    fees: dict[str, FeeTerm] = Field({}, title="费用")
    """每项费用的数字 / the figures of each fee."""
    forms: tuple[FormSpec, ...] = Field((), title="表单")
    """留资表单 / forms for leads."""
    game: GameSpec | None = Field(None, title="游戏")
    """游戏用什么玩、给谁玩 / what a game is played with, and for whom."""
    revenue: tuple[RevenueSpec, ...] = Field((), title="收入")
    """游戏怎样赚钱 / how a game earns."""
    privacy: tuple[DatumSpec, ...] = Field((), title="个人信息")
    """每项个人信息的用途 / each personal datum and what it is for."""
    service: ServiceSpec = Field(ServiceSpec.model_construct(), title="客服")
    """用户怎样找人 / how a customer gets help."""
    readiness: dict[str, Readiness] = Field({}, title="准备情况")
    """商家已经办好的事，例如 icp_filed: true / what the merchant has done."""
    pages: tuple[PageSpec, ...] = Field((), title="页面")
    """有哪些页面；不写就用行业的 / the pages; the industry's unless said."""
    targets: IdentList = Field(("miniprogram", "trade", "admission", "fees"), title="生成什么")
    """要生成的内容 / what to generate."""
    extensions: dict[str, Any] = Field({}, title="行业字段")
    """行业自己的字段 / fields only this industry has."""
