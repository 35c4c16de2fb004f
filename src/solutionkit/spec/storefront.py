"""What people see: theme, pages, customer service."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from solutionkit.spec.scalars import Colour, Flag, Ident, Path, Phone, Strict, Words


class ThemeSpec(Strict):
    """The brand's look."""

    primary: Colour = Field("#12B886", title="主色")
    """品牌色，例如 #12B886 / the brand's colour."""
    logo: Path | None = Field(None, title="标志")
    """标志图片 / the logo, beside the spec."""
    banner: Path | None = Field(None, title="首页横幅")
    """首页横幅图片 / the banner of the home page."""


class BlockSpec(BaseModel):
    """A block on a page; its other keys are the block's own options."""

    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)

    block: Ident = Field(title="区块")
    """区块的名字 / the block's name."""


def _block(value: Any) -> Any:
    return {"block": value} if isinstance(value, str) else value


Block = Annotated[BlockSpec, BeforeValidator(_block, json_schema_input_type=BlockSpec | Ident)]


class PageSpec(Strict):
    """A page and its blocks from top to bottom."""

    id: Ident = Field(title="页面编号")
    """页面的名字 / the page's name."""
    title: Words = Field("", title="标题")
    """导航栏上的标题 / the title in the navigation bar."""
    tab: Flag = Field(False, title="底部导航")
    """放进底部导航 / whether it stands in the tab bar."""
    blocks: tuple[Block, ...] = Field((), title="区块")
    """从上到下有哪些区块 / its blocks from top to bottom."""


class ServiceSpec(Strict):
    """How a customer gets help."""

    customer_service: Literal["im", "life-im", "own", "none"] = Field("none", title="客服")
    """im 平台客服、life-im 生活服务客服、own 自建 / which customer service."""
    hours: Words = Field("", title="客服时间")
    """什么时候有人 / when someone answers."""
    phone: Phone = Field("", title="客服电话")
    """电话 / its phone."""
