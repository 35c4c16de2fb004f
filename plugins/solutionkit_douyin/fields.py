"""Fields of this platform: whether the calls of goods and parties have every id they need.

They say yes or nothing: an id that is not there yet is not known, and no word of an author's
stands for it. The trade pages list the same gaps (`trade.config`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from solutionkit import YES_OR_NO, Field, Text

if TYPE_CHECKING:
    from solutionkit import Goods, Party, Solution


def _has_entity_id(solution: Solution, party: Party) -> bool | None:
    """Whether a party that is onboarded as a role has the id it was given; others need none."""
    from solutionkit_douyin.limits_course import role_number
    from solutionkit_douyin.trade.course import entity_id

    if solution.trade.family.id != "course" or role_number(solution, party.id) is None:
        return True
    return True if entity_id(solution, party.id) else None


def _has_course_class(solution: Solution, goods: Goods) -> bool | None:
    from solutionkit_douyin.trade.course import course_class

    if solution.trade.family.id != "course":
        return True
    return True if all(course_class(solution, goods)) else None


def _has_refund_label(solution: Solution, goods: Goods) -> bool | None:
    from solutionkit_douyin.limits_course import refund_label

    if solution.trade.family.id != "course":
        return True
    return True if refund_label(solution, goods) else None


def _has_section_types(solution: Solution, goods: Goods) -> bool | None:
    from solutionkit_douyin.limits import known

    if solution.trade.family.id != "course":
        return True
    types = known(solution, "course.section-types").value
    return True if all(each.kind in types for each in goods.sections) else None


def _has_tag_group(solution: Solution, goods: Goods) -> bool | None:
    from solutionkit_douyin.trade.general import tag_group

    if solution.trade.family.id != "general":
        return True
    return True if tag_group(solution, goods) else None


def _has_ad_placements(solution: Solution, app: Solution) -> bool | None:
    from solutionkit_douyin.limits import ids_of

    placements = ids_of(solution, "ad_placement")
    shown = [each.id for each in app.revenue if each.format]
    return True if all(isinstance(placements.get(each), str) for each in shown) else None


def _has_limited_mounts(solution: Solution, app: Solution) -> bool | None:
    """Whether the notice of October 2024 lists the main category; some it names by kind only."""
    from solutionkit_douyin.checks.mount.mounted import is_cut
    from solutionkit_douyin.limits import known, main_category

    main = main_category(app)
    if is_cut(app):
        return True
    partly = known(solution, "mount.cut-2024-10").value["partly"]
    return None if not main or main[0] in partly else False


FIELDS = (
    Field(
        "app.mounts_limited",
        YES_OR_NO,
        "app",
        Text(
            "2024-10-25 的公告收紧了主营类目的挂载",
            "the notice of 2024-10-25 limits mounting in the main category",
        ),
        worked_out=_has_limited_mounts,
    ),
    Field(
        "app.ad_placements",
        YES_OR_NO,
        "app",
        Text("每个广告都写了广告位编号", "every ad has its placement's id"),
        stated_at=("settings", "ids", "ad_placement"),
        worked_out=_has_ad_placements,
    ),
    Field(
        "merchant.entity_id",
        YES_OR_NO,
        "merchant",
        Text("写了机构的入驻编号", "the institution's entity id is stated"),
        stated_at=("settings", "ids", "entity"),
        worked_out=_has_entity_id,
    ),
    Field(
        "party.entity_id",
        YES_OR_NO,
        "party",
        Text("写了入驻编号", "its entity id is stated"),
        stated_at=("settings", "ids", "entity"),
        worked_out=_has_entity_id,
    ),
    Field(
        "goods.course_class",
        YES_OR_NO,
        "goods",
        Text("写了课程类目编号", "its course class is stated"),
        stated_at=("settings", "ids", "course_class"),
        worked_out=_has_course_class,
    ),
    Field(
        "goods.refund_label",
        YES_OR_NO,
        "goods",
        Text("有一个退款标签和写明的退款规则一致", "a refund label grants what it promises"),
        stated_at=("goods", "refund"),
        worked_out=_has_refund_label,
    ),
    Field(
        "goods.section_types",
        YES_OR_NO,
        "goods",
        Text(
            "每一节的类型编号都查到了（直播的没有）",
            "the type number of every section is known (that of live lessons is not)",
        ),
        worked_out=_has_section_types,
    ),
    Field(
        "goods.tag_group",
        YES_OR_NO,
        "goods",
        Text("有退款标签组的编号", "its refund tag group is known"),
        stated_at=("settings", "ids", "tag_group"),
        worked_out=_has_tag_group,
    ),
)
