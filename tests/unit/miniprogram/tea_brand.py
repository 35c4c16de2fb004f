"""A small tea brand as a solution, made by hand: six goods, four stores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from solutionkit import Goods, RefundRight, Solution, Store, Text, read_data
from solutionkit.diagnostics import Span
from solutionkit.ir.fact import Grade
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.ir.solution import (
    BlockUse,
    Content,
    Credential,
    Datum,
    IndustryInfo,
    Page,
    Party,
    Theme,
    Trade,
    Use,
)
from solutionkit.source import Document
from solutionkit.source.document import Node
from solutionkit_douyin.platform import douyin

PAGES = Path(__file__).parents[3] / "industries/local_services/pages.yaml"

RIGHTS = {
    "to_use": ("full", False, "使用前可以随时申请退款，全额原路退回。"),
    "used": ("none", False, "使用后不支持退款；对服务有疑问，可以联系客服处理。"),
    "expired": ("full", True, "有效期内没有使用，到期后自动全额退回，不用申请。"),
}


def tea(**changes: Any) -> Solution:
    """青木茶事, with `changes` to its fields."""
    stores = {store.id: store for store in _stores()}
    goods = {each.id: each for each in _goods(tuple(stores))}
    return replace(_tea(stores, goods), **changes)


def pages() -> tuple[Page, ...]:
    """The pages local services come with."""
    listed = read_data(PAGES.read_bytes(), PAGES.name)["pages"]
    return tuple(_page(index, entry) for index, entry in enumerate(listed))


def _page(index: int, entry: Mapping[str, Any]) -> Page:
    uses = [{"block": use} if isinstance(use, str) else use for use in entry["blocks"]]
    return Page(
        id=entry["id"],
        title=entry["title"],
        tab=entry.get("tab", False),
        origin=("pages", index),
        blocks=tuple(
            BlockUse(
                use["block"],
                {key: value for key, value in use.items() if key != "block"},
                ("pages", index, "blocks", place),
            )
            for place, use in enumerate(uses)
        ),
    )


def _tea(stores: Mapping[str, Store], goods: Mapping[str, Goods]) -> Solution:
    platform = douyin()
    family = platform.families["life_service"]
    reach = [platform.capabilities[each] for each in ("orders", "sidebar", "share", "follow")]
    return Solution(
        id="qingmu-tea",
        name="青木茶事",
        intro="现萃原叶茶与鲜果茶，线上买券，到店出示券码自提",
        industry=IndustryInfo(
            id="local-services",
            title=Text("生活服务", "Local services"),
            version="2026.1",
            roles={},
            documents={},
            operations=(),
            materials=(),
        ),
        platform=platform,
        settings={
            "appid": "tt0123456789abcdef",
            "accounts": {"brand": "qingmu_tea"},
            "ids": {"im": "qingmu_service"},
            "api_base": None,
        },
        parties={
            "brand": Party("brand", "merchant", "武汉青木餐饮管理有限公司", "enterprise", None, ())
        },
        credentials=(
            Credential("营业执照", "brand", "91420100MA0XXXXX1A", None, None, None, ()),
            Credential(
                "食品经营许可证", "brand", "JY14201110000000", None, date(2030, 3, 1), None, ()
            ),
        ),
        people={},
        theme=Theme("#12B886", "#0E9B70", "#0C855F", "#E7F8F3", None, None, ("theme",)),
        stores=stores,
        goods=goods,
        trade=Trade(
            family=family,
            refund=_rights(),
            codes="platform",
            valid_days=90,
            reviews=True,
            cart=True,
            booking=False,
            features={
                name: ("trade",)
                for name in ("payment", "refund", "cart", "codes.platform", "reviews")
            },
            origin=("trade",),
        ),
        traffic=(),
        reach=tuple(Use(each, None, ("reach", place)) for place, each in enumerate(reach)),
        search=(),
        channels=(),
        fees=(),
        fee_policy=_no_fees(),
        admission=Policy("", "", Text("", ""), {}, {}, {}, ()),
        forms=(),
        revenue=(),
        privacy=(
            Datum(
                "phone",
                "下单后接收券码和订单通知，到店时核对订单",
                "提交订单时填写",
                "注销，或订单完成且超过法定保存期限后删除",
                ("privacy", 0),
            ),
            Datum(
                "location",
                "按距离排列附近的门店",
                "点“附近门店”时；不授权也可以按城市选店",
                "只在当次使用，不保存",
                ("privacy", 1),
            ),
        ),
        service={"customer_service": "im", "hours": "9:00-21:00", "phone": "027-00000100"},
        readiness={},
        pages=pages(),
        extensions={},
        targets=("miniprogram",),
        unset=(),
        assets={},
        facts=platform.facts,
        as_of=date(2026, 11, 21),
        document=Document("solution.yaml", Node(Span.at("solution.yaml", 1, 1))),
    )


def _stores() -> Sequence[Store]:
    rows = (
        (
            "guanggu",
            "青木茶事（光谷步行街店）",
            "武汉",
            "洪山区光谷步行街示例广场 2 层 A12",
            "114.4005",
            "30.5089",
        ),
        (
            "jianghan",
            "青木茶事（江汉路店）",
            "武汉",
            "江岸区江汉路示例大厦 1 层",
            "114.2905",
            "30.5842",
        ),
        (
            "wuyi",
            "青木茶事（五一广场店）",
            "长沙",
            "天心区五一广场示例中心 B1 层 18 号",
            "112.9768",
            "28.1967",
        ),
        (
            "chunxi",
            "青木茶事（春熙路店）",
            "成都",
            "锦江区春熙路示例街 66 号",
            "104.0780",
            "30.6570",
        ),
    )
    return [
        Store(
            id=each,
            name=name,
            party="brand",
            city=city,
            address=address,
            phone="027-00000101",
            hours="09:00-23:00",
            longitude=longitude,
            latitude=latitude,
            poi=None,
            tags=(),
            origin=("stores", place),
        )
        for place, (each, name, city, address, longitude, latitude) in enumerate(rows)
    ]


def _goods(stores: tuple[str, ...]) -> Sequence[Goods]:
    rows = (
        ("mint-milk-green", "薄荷奶绿（中杯）", 990, 1500, ("奶茶", "新品")),
        ("pair-set", "双人下午茶", 2580, 3500, ("套餐",)),
        ("grapefruit-jasmine", "满杯红柚茉莉（大杯）", 1590, 1900, ("果茶",)),
        ("roasted-oolong-milk", "焙火乌龙奶茶（中杯）", 1290, 1600, ("奶茶",)),
        ("voucher-50", "50 元代金券", 4500, 5000, ("代金券",)),
        ("egg-tart", "原味蛋挞两枚装", 880, None, ("茶点",)),
    )
    return [
        one_goods(each, name, price, market, tags, stores, place)
        for place, (each, name, price, market, tags) in enumerate(rows)
    ]


def one_goods(
    id: str,
    name: str,
    price_fen: int,
    market_price_fen: int | None,
    tags: tuple[str, ...],
    stores: tuple[str, ...],
    place: int = 0,
) -> Goods:
    """One thing to drink or eat, redeemed by a code."""
    return Goods(
        id=id,
        name=name,
        fulfilment="code",
        form="set-meal",
        category=("餐饮",),
        price_fen=price_fen,
        market_price_fen=market_price_fen,
        face_value_fen=None,
        image=None,
        pictures=(),
        summary="绿茶打底，鲜薄荷现捣",
        tags=tags,
        contents=(Content(name, 1, market_price_fen),),
        notices=("每张券兑换 1 份", "糖度、冰量可到店选择", "不可与店内其他优惠同享"),
        stores=stores,
        books=(),
        people=(),
        codes="platform",
        valid_days=90,
        sale_from=None,
        sale_until=None,
        stock=None,
        limit_per_user=10,
        duration_minutes=None,
        calendar=(),
        sections=(),
        visitor=(),
        refund={},
        extensions={},
        origin=("goods", place),
    )


def _rights() -> Mapping[str, RefundRight]:
    return {
        state: RefundRight(state, right, automatic, text, ("trade", "refund", state))
        for state, (right, automatic, text) in RIGHTS.items()
    }


def _no_fees() -> FeePolicy:
    return FeePolicy("", "", Text("", ""), {}, {}, None, (), (), None, (), Grade.EXAMPLE)  # type: ignore[arg-type]
