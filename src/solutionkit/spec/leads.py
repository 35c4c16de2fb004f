"""What is asked of visitors: forms, and every datum with its purpose."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from solutionkit.spec.scalars import Flag, Ident, IdentList, Strict, TextList, Words


class FormFieldSpec(Strict):
    """One field of a form."""

    id: Ident = Field(title="编号")
    """字段的名字 / the field's name."""
    title: Words = Field(title="标题")
    """用户看到的标题 / what visitors see."""
    kind: Literal["text", "phone", "choice", "date", "city", "store", "goods", "variant"] = Field(
        "text", title="类型"
    )
    """填什么；city 门店所在的城市，store 门店，goods 商品，variant 款型 / what is filled in."""
    required: Flag = Field(True, title="必填")
    """是否必填 / whether it must be filled in."""
    choices: TextList = Field((), title="选项")
    """可选的值；store、goods 写编号，不写就是全部 / what can be chosen; everything unless said."""


class RoutingSpec(Strict):
    """Who follows a lead up: found by what the visitor chose, or in turn.

    Without a table a store's leads go to the party that runs it, a city's to those with stores in
    it, and those of goods to those whose stores have them. With a table only those get leads whom
    it names, and those in `to`.
    """

    by: Literal["store", "city", "goods", "turn"] = Field("turn", title="按什么分配")
    """store 用户选的门店，city 城市，goods 商品，turn 轮流 / what decides."""
    table: dict[str, IdentList] = Field({}, title="分配表")
    """门店、城市或商品对应哪些主体，几家轮流；没列的归 to / the parties of each, in turn."""
    to: IdentList = Field((), title="分给谁")
    """表里没有的分给谁，几家轮流；不写就是商家自己 / who gets the others, in turn."""


class FormSpec(Strict):
    """A form visitors leave their wishes in."""

    id: Ident = Field(title="编号")
    """表单的名字 / the form's name."""
    title: Words = Field(title="标题")
    """用户看到的标题 / what visitors see."""
    fields: tuple[FormFieldSpec, ...] = Field(title="字段")
    """要填什么 / what is asked."""
    consent: Words = Field(title="授权说明")
    """为什么要这些信息 / what the data are for."""
    deleted: Words = Field("", title="何时删除")
    """privacy 里没有单独写的字段，什么时候删 / when fields not in `privacy` are deleted."""
    routing: RoutingSpec = Field(RoutingSpec.model_construct(), title="分配")
    """交给谁跟进 / who follows it up."""


ReadBy = Literal["payment", "forms", "located-stores", "sections"]


class DatumSpec(Strict):
    """A piece of personal data."""

    id: Ident = Field(title="信息")
    """例如 phone、location / for example phone."""
    title: Words = Field("", title="叫法")
    """隐私说明里怎样称呼它，例如 手机号 / what the privacy page calls it."""
    purpose: Words = Field(title="用途")
    """用来做什么 / what for."""
    asked: Words = Field("", title="何时索取")
    """什么时候要 / when it is asked."""
    deleted: Words = Field("", title="何时删除")
    """什么时候删 / when it is deleted."""
    only_with: tuple[ReadBy, ...] = Field((), title="用到才列出")
    """行业预设用：方案里有其中一样才列出，payment 在线收款、forms 表单、located-stores 有坐标的
    门店、sections 课程章节；自己写进方案的总会列出 / in presets: it stands only where the spec has
    one of these; what an author writes always stands."""
