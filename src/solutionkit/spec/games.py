"""What every game has: a kind of play, how the screen is held, for which ages, its props.

What a kind of play needs beside these is described by the play itself (`ir.game.Play`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from solutionkit.spec.scalars import Ident, Strict, Whole, Words

Grants = dict[Ident, Annotated[Whole, Field(ge=1)]]
"""How many of which prop a player gets."""


class PropSpec(Strict):
    """Something that helps a player along."""

    id: Ident = Field(title="编号")
    """商品和广告的 grants 用它 / what `grants` of goods and ads name."""
    name: Words = Field(title="名称", max_length=8)
    """玩家看到的名称 / what players see."""
    effect: Ident | None = Field(None, title="作用")
    """玩法里的哪个作用，例如 undo；不写就和编号一样 / what it does in the play; as its id."""
    start: Whole = Field(0, title="一开始有几个", ge=0, le=99)
    """新玩家送几个 / how many a new player has."""


class GameSpec(Strict):
    """The game: its kind of play, its props, for which ages; beside them the play's own fields."""

    model_config = ConfigDict(extra="allow")

    play: Ident | None = Field(None, title="玩法")
    """哪一种玩法，例如 sort；它的字段写在旁边 / the kind of play; its fields stand beside."""
    orientation: Literal["portrait", "landscape"] = Field("portrait", title="屏幕方向")
    """portrait 竖屏，landscape 横屏 / how the screen is held."""
    age_rating: Words = Field("", title="适龄提示")
    """备案或版号上写的适龄级别 / the age rating as filed."""
    slogan: Words = Field("", title="一句话玩法", max_length=24)
    """首页标题下的一句话 / the line under the title."""
    props: tuple[PropSpec, ...] = Field((), title="道具")
    """有哪些道具 / the props."""
