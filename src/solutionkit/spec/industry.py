"""What an industry package may say of itself (`industry.yaml`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from solutionkit.spec.scalars import Flag, Ident, IdentList, Strict, TextList, Words


class BothLanguages(Strict):
    """The same words in Chinese and English."""

    zh: Words = Field(title="中文")
    """中文 / in Chinese."""
    en: Words = Field(title="英文")
    """英文 / in English."""


class RoleSpec(Strict):
    """A role that parties of this industry play."""

    id: Ident = Field(title="编号")
    """写在 parties 的 role 里 / what a party's `role` says."""
    title: BothLanguages = Field(title="名称")
    """给人看的名称 / what people read."""
    required: Flag = Field(False, title="必须有")
    """每个方案都要有 / every solution has one."""
    many: Flag = Field(False, title="可以多个")
    """可以有多个 / there may be more than one."""
    proof: TextList = Field((), title="凭什么证")
    """有其中一种证照才算这个角色 / documents one of which shows that a party plays it."""
    operates: Flag = Field(True, title="自己经营")
    """只做技术、名下没有门店、商品和人员的写 false / false for one that only builds the app."""


class DocumentKindSpec(Strict):
    """A kind of document this industry knows."""

    kind: Words = Field(title="证照种类")
    """写在 documents 的 kind 里 / what a document's `kind` says."""
    title: BothLanguages = Field(title="名称")
    """给人看的名称 / what people read."""
    also: TextList = Field((), title="别的写法")
    """证照上的全称、旧称等，写了算同一种 / other names that stand for the same kind."""
    holder_roles: IdentList = Field((), title="谁持有")
    """哪些角色（或 store、person）持有；不写就是谁都行 / roles that may hold it."""
    holder_named: TextList = Field((), title="持有者叫什么")
    """持有者的名字里有其中一个词，没有就提醒 / one of these words is in its holder's name."""
    expires: Flag = Field(False, title="会到期")
    """要写到期日 / it has a last day."""
    numbered: Flag = Field(True, title="有编号")
    """没有编号的合同、授权书写 false，有日期或扫描件就算有 / false: a date or a scan will do."""
    shown: Flag = Field(True, title="可以公示")
    """合同和身份证件写 false / whether users may see it; contracts are kept back."""


class IndustrySpec(Strict):
    """An industry package: who it is for and what its solutions are made of."""

    id: Ident = Field(title="编号")
    """写在方案的 industry 里 / what a spec's `industry` says."""
    title: BothLanguages = Field(title="名称")
    """给人看的名称 / what people read."""
    summary: BothLanguages = Field(title="简介")
    """一句话说明 / one sentence."""
    version: Words = Field(title="版本")
    """例如 2026.1 / for example 2026.1."""
    requires: Literal[1] = Field(title="格式版本")
    """需要的方案格式版本 / the spec version it needs."""
    status: Literal["ready", "draft"] = Field(title="状态")
    """draft 还不能生成 / a draft cannot be built yet."""
    owner: Words = Field("", title="维护者")
    """谁维护 / who looks after it."""
    categories: tuple[TextList, ...] = Field((), title="类目")
    """主营类目在哪些类目里，例如 [[汽车]]；不写就不限 / the main categories it is for."""
    platforms: IdentList = Field(title="平台")
    """适用的平台 / the platforms it is for."""
    trade_family: Ident = Field(title="交易体系")
    """用哪种交易体系 / the trade family its goods are sold by."""
    fulfilments: IdentList = Field((), title="交付方式")
    """可以卖哪些交付方式的商品；第一个是默认 / what goods may be; the first is the default."""
    needs: IdentList = Field((), title="必须写")
    """方案里必须有的部分 / parts of a spec that must be there."""
    roles: tuple[RoleSpec, ...] = Field((), title="角色")
    """有哪些角色 / the roles parties play."""
    documents: tuple[DocumentKindSpec, ...] = Field((), title="证照")
    """认识哪些证照 / the documents it knows."""
    targets: IdentList = Field((), title="生成什么")
    """提供哪些目标 / the targets it offers."""
    english: dict[str, Words] = Field({}, title="预设文字的英文")
    """defaults.yaml 里的话，英文页面上用 / what presets say to users, for English pages."""
