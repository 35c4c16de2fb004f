"""What a game is played with: its pieces and props, how the screen is held, for which ages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from solutionkit.spec.scalars import Colour, Ident, Strict, Whole, Words

Grants = dict[Ident, Annotated[Whole, Field(ge=1)]]
"""How many of which prop a player gets."""


class PieceSpec(Strict):
    """One kind of piece that players sort."""

    id: Ident = Field(title="编号")
    """英文短名 / a short name."""
    name: Words = Field(title="名称", max_length=8)
    """玩家看到的名称；第一个字会画在棋子上 / its first character is drawn on the piece."""
    colour: Colour = Field(title="颜色")
    """棋子的颜色，例如 #2F9E44 / the piece's colour."""


class PropSpec(Strict):
    """Something that helps a player along."""

    id: Ident = Field(title="编号")
    """商品和广告的 grants 用它 / what `grants` of goods and ads name."""
    name: Words = Field(title="名称", max_length=8)
    """玩家看到的名称 / what players see."""
    effect: Literal["undo", "add-slot"] = Field(title="作用")
    """undo 退回一步，add-slot 多一个空位 / take a move back, or one more empty slot."""
    start: Whole = Field(0, title="一开始有几个", ge=0, le=99)
    """新玩家送几个 / how many a new player has."""


class GameSpec(Strict):
    """The game: what is sorted, with which props, for which ages."""

    orientation: Literal["portrait", "landscape"] = Field("portrait", title="屏幕方向")
    """portrait 竖屏，landscape 横屏 / how the screen is held."""
    age_rating: Words = Field("", title="适龄提示")
    """备案或版号上写的适龄级别 / the age rating as filed."""
    slogan: Words = Field("", title="一句话玩法", max_length=24)
    """首页标题下的一句话 / the line under the title."""
    container: Words = Field("格子", title="容器叫什么", max_length=4)
    """玩家往里放东西的容器，例如 罐子 / what pieces are put into."""
    pieces: tuple[PieceSpec, ...] = Field(title="棋子", min_length=3, max_length=10)
    """要归到一起的东西，3 到 10 种 / what is sorted, three to ten kinds."""
    capacity: Whole = Field(4, title="一个容器放几个", ge=3, le=6)
    """同一种凑够几个算完成 / how many of a kind fill a container."""
    props: tuple[PropSpec, ...] = Field((), title="道具")
    """有哪些道具 / the props."""
