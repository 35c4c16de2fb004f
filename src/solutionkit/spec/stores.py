"""Places where goods are redeemed, and how goods say which of them they are sold in."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from solutionkit.spec.scalars import (
    Flag,
    Ident,
    Latitude,
    Longitude,
    OfficialId,
    Phone,
    Ref,
    RefList,
    Strict,
    TextList,
    Words,
)


class StoreSpec(Strict):
    """One store."""

    id: Ident = Field(title="门店编号")
    """别处用它指这家店 / the name other parts use for it."""
    name: Words = Field(title="门店名称")
    """展示给用户的店名 / the name users see."""
    party: Ref | None = Field(None, title="经营主体")
    """由哪一方经营；不写就是商家自己 / who runs it; the merchant unless said."""
    city: Words = Field("", title="城市")
    """所在城市 / the city it is in."""
    address: Words = Field("", title="地址")
    """街道地址 / the street address."""
    phone: Phone = Field("", title="电话")
    """门店电话 / its phone."""
    hours: Words = Field("", title="营业时间")
    """例如 10:00-22:00；周一至周五 9:00-18:00 / for example 10:00-22:00, with days before it."""
    longitude: Longitude | None = Field(None, title="经度")
    """十进制度数 / decimal degrees."""
    latitude: Latitude | None = Field(None, title="纬度")
    """十进制度数 / decimal degrees."""
    poi: OfficialId = Field(None, title="平台门店 ID")
    """平台给的门店编号；还没有就写 unset / the platform's id; `unset` until you have it."""
    tags: TextList = Field((), title="标签")
    """用来挑选门店 / used to choose stores."""
    extensions: dict[str, Any] = Field({}, title="行业字段")
    """行业自己的字段 / fields only this industry has."""


class StoreChoice(Strict):
    """Which stores: all of them, or those that every given condition fits."""

    all: Flag = Field(False, title="全部")
    """所有门店 / every store."""
    ids: RefList = Field((), title="指定门店")
    """门店编号 / ids of stores."""
    tag: Words | None = Field(None, title="标签")
    """带这个标签的门店 / stores with this tag."""
    city: Words | None = Field(None, title="城市")
    """这个城市的门店 / stores in this city."""
    party: Ref | None = Field(None, title="经营主体")
    """这一方经营的门店 / stores this party runs."""


def _choice(value: Any) -> Any:
    return {"all": True} if isinstance(value, str) and value.strip() in {"all", "全部"} else value


Stores = Annotated[
    StoreChoice,
    BeforeValidator(_choice, json_schema_input_type=StoreChoice | Literal["all", "全部"]),
]
