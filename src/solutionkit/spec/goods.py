"""What is offered: goods of every kind; one that is left out takes the app-wide value."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from solutionkit.spec.courses import SectionSpec
from solutionkit.spec.games import Grants
from solutionkit.spec.scalars import (
    Day,
    Fen,
    Ident,
    Path,
    Ref,
    RefList,
    SentenceList,
    Strict,
    TextList,
    Whole,
    Words,
    listed,
)
from solutionkit.spec.services import MaterialSpec
from solutionkit.spec.stores import StoreChoice, Stores
from solutionkit.spec.trade import Codes, RefundSpec
from solutionkit.spec.variants import VariantSpec

VisitorFields = Annotated[tuple[Literal["name", "phone", "id-card"], ...], BeforeValidator(listed)]
Fulfilment = Literal["code", "appointment", "ticket", "course", "delivery", "virtual", "display"]


class ContentSpec(Strict):
    """One line of what is inside goods."""

    name: Words = Field(title="名称")
    """例如 薄荷奶绿 / for example a drink."""
    quantity: Whole = Field(1, title="份数", ge=1, le=999)
    """几份 / how many."""
    price: Fen | None = Field(None, title="单价（元）")
    """单独买的价格 / its price on its own."""


class SaleSpec(Strict):
    """When goods are sold."""

    start: Day | None = Field(None, title="开售日", alias="from")
    """第一天 / the first day."""
    until: Day | None = Field(None, title="停售日")
    """最后一天 / the last day."""


class DaySpec(Strict):
    """Price and stock of one day."""

    date: Day = Field(title="日期")
    """哪一天 / the day."""
    price: Fen = Field(title="价格（元）")
    """当天的价格 / the price on it."""
    stock: Whole = Field(title="库存", ge=0)
    """当天的库存 / how many there are."""


class PaperSpec(Strict):
    """An identity paper that visitors without an identity card name instead."""

    name: Words = Field(title="叫法", max_length=20)
    """例如 护照、港澳居民来往内地通行证 / what users read, such as 护照."""
    characters: Literal["digits", "letters-and-digits"] = Field(
        "letters-and-digits", title="号码用哪些字"
    )
    """digits 只有数字，letters-and-digits 字母和数字 / what its numbers are made of."""
    shortest: Whole = Field(title="号码最短几位", ge=1, le=40)
    """最短几位 / the fewest characters of a number."""
    longest: Whole = Field(title="号码最长几位", ge=1, le=40)
    """最长几位 / the most."""


class GoodsSpec(Strict):
    """One thing that is offered."""

    id: Ident = Field(title="商品编号")
    """别处用它指这件商品 / the name other parts use for it."""
    name: Words = Field(title="商品名称", max_length=60)
    """展示给用户的名称 / the name users see."""
    fulfilment: Fulfilment | None = Field(None, title="交付方式")
    """用户怎样得到它：券码、预约、门票…… / how the buyer gets it."""
    form: Ref | None = Field(None, title="商品形态")
    """voucher 代金券、set-meal 套餐、pre-sale 预售、booking 预定、pass 次卡…… / its form."""
    brand: Words = Field("", title="品牌")
    """例如车的品牌；证照的 scope 按它对 / the brand, which the `scope` of a document names."""
    category: TextList = Field((), title="类目")
    """类目路径，例如 [餐饮]；不写就用主营类目 / category path; the main one unless said."""
    price: Fen = Field(0, title="售价（元）")
    """用户付的价格，单位元 / what the buyer pays, in yuan."""
    market_price: Fen | None = Field(None, title="门市价（元）")
    """划线价 / the price it is compared with."""
    asking_price: Fen | None = Field(None, title="门店报价（元）")
    """门店自己的报价，不在线收款，例如二手车 / the dealer's own price; nothing is charged."""
    face_value: Fen | None = Field(None, title="券面额（元）")
    """代金券抵多少 / what a voucher is worth."""
    image: Path | None = Field(None, title="主图")
    """图片路径 / its picture, beside the spec."""
    detail: TextList = Field((), title="详情图")
    """更多图片 / more pictures."""
    summary: Words = Field("", title="一句话介绍", max_length=80)
    """一句话 / one sentence."""
    tags: TextList = Field((), title="标签")
    """例如 新品 / for example new."""
    contents: tuple[ContentSpec, ...] = Field((), title="包含内容")
    """套餐里有什么 / what is inside."""
    grants: Grants = Field({}, title="到账道具")
    """买了立刻得到的道具和数量 / the props a buyer gets at once."""
    variants: tuple[VariantSpec, ...] = Field((), title="款型")
    """同一件商品的几个版本，例如车型的各款 / its versions, such as trims of a car."""
    notices: SentenceList = Field((), title="购买须知")
    """使用规则 / rules of use."""
    materials: tuple[MaterialSpec, ...] = Field((), title="要准备的材料")
    """用户要带来或发来的材料 / what a client has to have at hand."""
    stores: Stores = Field(StoreChoice.model_construct(all=True), title="适用门店")
    """哪些门店可用；不写就是全部 / where it can be used; everywhere unless said."""
    books: RefList = Field((), title="可兑换的预定商品")
    """预售券兑换哪些预定商品 / the booking goods a pre-sale is exchanged for."""
    party: Ref | None = Field(None, title="所属主体")
    """这件商品算哪一方的；不写就是商家 / the party it belongs to; the merchant unless said."""
    people: RefList = Field((), title="服务人员")
    """由谁提供 / who provides it."""
    codes: Codes | None = Field(None, title="券码")
    """platform 平台发码，third-party 自己发码 / who issues its codes."""
    valid_days: Whole | None = Field(None, title="有效天数", ge=1, le=3650)
    """买后几天内有效 / for how many days after purchase it holds."""
    sale: SaleSpec | None = Field(None, title="售卖时间")
    """什么时候卖 / when it is sold."""
    stock: Whole | None = Field(None, title="库存", ge=0)
    """不写就不限 / unlimited unless said."""
    limit_per_user: Whole | None = Field(None, title="每人限购", ge=1)
    """不写就不限 / unlimited unless said."""
    duration: Whole | None = Field(None, title="服务时长（分钟）", ge=1)
    """一次服务多久 / how long one service takes."""
    mode: Literal["onsite", "online", "phone"] | None = Field(None, title="服务方式")
    """到场、线上或电话 / where it is provided."""
    calendar: tuple[DaySpec, ...] = Field((), title="日历")
    """每天的价格和库存 / price and stock by day."""
    visitor: VisitorFields = Field((), title="出行人信息")
    """要填哪些信息：name、phone、id-card / what a visitor fills in."""
    papers: tuple[PaperSpec, ...] = Field((), title="身份证以外的证件")
    """没有身份证的人改填哪种证件；号码的写法由你定 / what visitors without an identity card name
    instead; how its numbers look is yours to say."""
    visitors: Whole = Field(1, title="每份出行人数", ge=1, le=20)
    """一份要填几个出行人，例如家庭票 3 个 / how many visitors one piece is for."""
    sections: tuple[SectionSpec, ...] = Field((), title="课程章节")
    """课程的章节，或 {from: sections.csv} / the sections of a course, or a table of them."""
    refund: dict[str, RefundSpec] = Field({}, title="退款规则")
    """只对这件商品有效的退款规则 / refund rights of these goods only."""
    extensions: dict[str, Any] = Field({}, title="行业字段")
    """行业自己的字段 / fields only this industry has."""
