"""What a course is made of: sections to watch or hear, and live lessons."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from solutionkit.spec.scalars import Clock, Day, Flag, Ident, OfficialId, Strict, Whole, Words


class SectionSpec(Strict):
    """One section of a course."""

    id: Ident | None = Field(None, title="章节编号")
    """进度按它记；不写就按次序 / progress is kept by it; its place unless said."""
    title: Words = Field(title="标题", max_length=60)
    """这一节的标题 / its title."""
    kind: Literal["video", "audio", "live"] = Field("video", title="形式")
    """video 视频、audio 音频、live 直播 / how it is taught."""
    minutes: Whole | None = Field(None, title="时长（分钟）", ge=1, le=600)
    """多长 / how long it is."""
    trial: Flag = Field(False, title="试看")
    """不买也能看 / it may be watched for free."""
    media: Literal["ready", "reviewing", "missing"] = Field("missing", title="素材状态")
    """视频或音频传好了没有；直播不用写 / whether its video or audio is there."""
    media_id: OfficialId = Field(None, title="素材编号")
    """上传成功后平台给的编号，没有就写 unset / the platform's id of the upload."""
    date: Day | None = Field(None, title="直播日期")
    """直播在哪一天 / the day of a live lesson."""
    start: Clock | None = Field(None, title="开播时间", alias="from")
    """几点开播，例如 "19:30" / when a live lesson begins."""
