"""The fields every industry's rules may name; plugins and industries add their own.

The title of a yes-or-no field is a clause that reads as true, such as “payment is taken”.
"""

from __future__ import annotations

from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.field import YES_OR_NO
from solutionkit.ir.rule import Field, FieldType

ENTITIES = {
    "enterprise": Text("企业", "an enterprise"),
    "individual-business": Text("个体工商户", "an individual business"),
    "person": Text("个人", "a person"),
    "institution": Text("事业单位", "a public institution"),
    "government": Text("党政机关", "a government body"),
    "organisation": Text("社会组织", "a social organisation"),
    "hong-kong-macao-taiwan": Text("港澳台主体", "an entity of Hong Kong, Macao or Taiwan"),
    "overseas": Text("境外主体", "an overseas entity"),
    "other": Text("其他主体", "another kind of entity"),
}
"""What kind of entity a party is, as rules and specs name it."""

SERVICES = {
    "im": Text("平台 IM 客服", "the platform's IM"),
    "life-im": Text("生活服务 IM 客服", "the platform's IM for life services"),
    "own": Text("自有客服", "a service of one's own"),
    "none": Text("没有客服", "none"),
}
"""How a customer gets help."""

FEATURES = {
    "booking": Text("预约", "booking"),
    "calendar": Text("日历库存", "stock by day"),
    "cart": Text("购物车", "a cart"),
    "codes.platform": Text("平台券码", "codes by the platform"),
    "codes.third-party": Text("第三方券码", "codes by a third party"),
    "payment": Text("支付", "payment"),
    "pre-sale": Text("预售", "pre-sale"),
    "reviews": Text("评价", "reviews"),
}
"""Features of a trade family, as far as rules speak of them."""

STATES = {
    "to_use": Text("使用前", "before use"),
    "booked": Text("预约后", "once booked"),
    "started": Text("开始后", "once begun"),
    "used": Text("使用后", "after use"),
    "expired": Text("过期后", "after expiry"),
}
"""States of an order that have refund rights of their own."""

_TEXT, _INT, _BOOL = FieldType(Kind.TEXT), FieldType(Kind.INT), YES_OR_NO
_MONEY, _CATEGORY = FieldType(Kind.MONEY), FieldType(Kind.CATEGORY)
_SET, _DATE = FieldType(Kind.SET), FieldType(Kind.DATE)

FIELDS = (
    Field("app.name", _TEXT, "app", Text("小程序名称", "the app's name")),
    Field(
        "app.features",
        _SET,
        "app",
        Text("用到的交易功能", "the trade features in use"),
        value_titles=FEATURES,
    ),
    Field("app.mounts", _SET, "app", Text("申请的挂载", "the mounts asked for")),
    Field("app.reach", _SET, "app", Text("使用的触达方式", "the ways to reach people")),
    Field("app.in_app", _BOOL, "app", Text("在小程序里卖", "goods are sold in the app")),
    Field("app.channels", _SET, "app", Text("售卖形式", "forms it is sold in")),
    Field("app.sells", _BOOL, "app", Text("在小程序里收款", "payment is taken in the app")),
    Field("app.roles", _SET, "app", Text("参与各方的角色", "the roles of those who take part")),
    Field(
        "app.sellers",
        FieldType(Kind.INT),
        "app",
        Text("卖商品的主体", "the parties that sell"),
        unit=Text(" 个", ""),
    ),
    Field(
        "app.customer_service",
        FieldType(Kind.ENUM, tuple(SERVICES)),
        "app",
        Text("客服方式", "customer service"),
        value_titles=SERVICES,
    ),
    Field(
        "app.refund_states",
        _SET,
        "app",
        Text("写明退款规则的阶段", "stages with refund rules"),
        value_titles=STATES,
    ),
    Field(
        "merchant.entity",
        FieldType(Kind.ENUM, tuple(ENTITIES)),
        "merchant",
        Text("商家主体类型", "the merchant's kind of entity"),
        value_titles=ENTITIES,
    ),
    Field("merchant.name", _TEXT, "merchant", Text("商家名称", "the merchant's name")),
    Field("store.city", _TEXT, "store", Text("门店所在城市", "the store's city")),
    Field("store.tags", _SET, "store", Text("门店标签", "the store's tags")),
    Field(
        "store.has_poi",
        _BOOL,
        "store",
        Text("门店已有平台门店 ID", "the store has the platform's id"),
    ),
    Field(
        "store.run_by_merchant",
        _BOOL,
        "store",
        Text("门店由商家直营", "the store is run by the merchant"),
    ),
    Field("goods.id", _TEXT, "goods", Text("商品编号", "the goods' id")),
    Field("goods.seller", _TEXT, "goods", Text("卖方", "the seller")),
    Field("goods.seller_role", _TEXT, "goods", Text("卖方的角色", "the seller's role")),
    Field("goods.category", _CATEGORY, "goods", Text("商品类目", "the goods' category")),
    Field("goods.price", _MONEY, "goods", Text("售价", "price")),
    Field("goods.fulfilment", _TEXT, "goods", Text("交付方式", "fulfilment")),
    Field("goods.form", _TEXT, "goods", Text("商品形态", "form of goods")),
    Field(
        "goods.valid_days", _INT, "goods", Text("有效天数", "days of validity"), Text("天", " days")
    ),
    Field("goods.sale_from", _DATE, "goods", Text("开售日", "the first day of sale")),
    Field("goods.sale_until", _DATE, "goods", Text("停售日", "the last day of sale")),
    Field(
        "goods.media_ready",
        _BOOL,
        "goods",
        Text("每一节的 media 都是 ready（素材已传好）", "the media of every section is ready"),
        stated_at=("goods", "sections", "media"),
    ),
    Field(
        "goods.media_ids",
        _BOOL,
        "goods",
        Text("每一节都写了 media_id（素材编号）", "every section has its media_id"),
        stated_at=("goods", "sections", "media_id"),
    ),
    Field("goods.brand", _TEXT, "goods", Text("商品的品牌", "the brand of the goods")),
    Field("party.role", _TEXT, "party", Text("这一方的角色", "the party's role")),
    Field("party.sells", _BOOL, "party", Text("有这一方的商品", "goods of the party are offered")),
    Field(
        "party.runs_stores", _BOOL, "party", Text("有这一方经营的门店", "the party runs a store")
    ),
    Field(
        "person.has_party", _BOOL, "person", Text("写明所属主体", "the person serves a named party")
    ),
    Field("code.paid", _MONEY, "code", Text("用户实付", "what the buyer paid")),
    Field("code.received", _MONEY, "code", Text("订单实收", "what the order brought in")),
)
