"""Who takes part: parties, the documents they hold, and the people who serve."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from solutionkit.spec.scalars import (
    Clock,
    Day,
    DayRanges,
    DocumentNumber,
    Ident,
    Path,
    Ref,
    RefList,
    Strict,
    TextList,
    Words,
)

Entity = Literal[
    "enterprise",
    "individual-business",
    "person",
    "institution",
    "government",
    "organisation",
    "hong-kong-macao-taiwan",
    "overseas",
    "other",
]


class PartySpec(Strict):
    """One party: who acts for whom, who is paid."""

    id: Ident = Field(title="编号")
    """别处用它指这一方 / the name other parts use for it."""
    role: Ref = Field(title="角色")
    """行业里的角色，例如 merchant、service-provider / one of the industry's roles."""
    name: Words = Field(title="名称")
    """营业执照上的名称 / the name on its licence."""
    entity: Entity | None = Field(None, title="主体类型")
    """企业、个体工商户、个人等；不写就是还不知道 / what kind of entity; unknown when left out."""
    acts_for: Ref | None = Field(None, title="代表谁")
    """替哪一方经营或开发 / the party it acts for."""


class DocumentSpec(Strict):
    """A licence, certificate or contract, and who holds it."""

    id: Ident | None = Field(None, title="编号")
    """只有叠加的文件要改它、删它时才写 / only for overlays that change or remove it."""
    kind: Words = Field(title="证照种类")
    """例如 营业执照 / for example a business licence."""
    holder: Ref = Field(title="持有者")
    """持有它的主体、门店或人员的编号 / the party, store or person that holds it."""
    number: DocumentNumber = Field(None, title="证照编号")
    """证照上的号码；还没办下来写 unset，不写也算还没有 / without it, or `unset`: not held yet."""
    valid_from: Day | None = Field(None, title="起始日")
    """生效的第一天 / its first day."""
    valid_until: Day | None = Field(None, title="到期日")
    """有效的最后一天；不写表示长期有效 / its last day; left out when it does not expire."""
    scope: TextList = Field((), title="适用品牌")
    """品牌授权书等写授权的品牌；商品写 brand / the brands it is for, as goods name them."""
    file: Path | None = Field(None, title="扫描件")
    """扫描件的路径 / the scan, beside the spec."""


class SlotSpec(Strict):
    """When someone can be booked."""

    weekday: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"] | None = Field(
        None, title="星期"
    )
    """每周的这一天 / this day of every week."""
    date: Day | None = Field(None, title="日期")
    """只在这一天 / this day only."""
    start: Clock = Field(title="开始", alias="from")
    """开始时间，例如 09:00 / when it starts."""
    until: Clock = Field(title="结束")
    """结束时间 / when it ends."""


class PersonSpec(Strict):
    """Someone who serves, such as a lawyer or a teacher."""

    id: Ident = Field(title="编号")
    """别处用它指这个人 / the name other parts use for them."""
    name: Words = Field(title="姓名")
    """展示给用户的姓名 / the name users see."""
    party: Ref | None = Field(None, title="所属主体")
    """为哪一方服务 / the party they serve."""
    title: Words = Field("", title="头衔")
    """例如 合伙人律师 / for example partner."""
    portrait: Path | None = Field(None, title="照片")
    """照片的路径 / their picture, beside the spec."""
    services: RefList = Field((), title="提供的服务")
    """他们提供的商品编号 / the goods they provide."""
    store: Ref | None = Field(None, title="所在门店")
    """在哪家门店服务；只有一家时可以不写 / where they serve; left out where one store is all."""
    schedule: tuple[SlotSpec, ...] = Field((), title="可约时间")
    """什么时候可以预约 / when they can be booked."""
    closed: DayRanges = Field((), title="不能约的日子")
    """休假的日子，例如 [2027-02-05..2027-02-12] / days off, whatever the schedule says."""
    until: Day | None = Field(None, title="最后一天")
    """服务到哪一天；之后不能再约 / the last day they serve; nothing is booked after it."""
