"""Whether a text that holds a claim makes it, or denies it, warns of it, asks about it.

The words are those of the language, not of an industry; an industry adds fillers.
"""

from __future__ import annotations

import re
from functools import cache

from solutionkit.checks.texts.denying_words import (
    ASKING,
    DENYING,
    FILLERS,
    FORBIDDING,
    IDLE,
    TURNING,
)
from solutionkit.checks.texts.pattern import Fit

_REFUTING = re.compile(
    r"不可信|不靠谱|不可能|不现实|骗局|骗术|骗人|骗子|谣言|误区|切勿轻信|报警|行骗|诈骗|骗取|旗号|幌子|擦亮眼睛|留个?心眼|不受[^，。]{0,4}保护"
    r"|(?:[可请以迎]|立即|马上|及时|向[^，。]{1,8})举报|(?:立即|马上|请|及时)(?:远离|绕行|绕道|避开|投诉)"
    r"|均?非(?:本|我)|不是(?:本|我)(?:店|所|司|校|公司|们|机构)|(?:与|跟|和)(?:本|我)[^，。]{1,4}无关"
    r"|(?:可|能|敢|该不该)信吗|可以信|靠谱吗|是真的吗|真的吗|可信吗|合[法规]吗|违[法规]吗|有用吗|怎么办|算不算|如何应对|怎[么样]?(?:看待|处理|举报)|如何(?:举报|处理|看待)"
    r"|都?是(?:骗|假|误区|误解|谣言|套路|噱头|陷阱|虚假|违)"
    r"|(?:属于?|均为|即为|多为|涉嫌)[^，。？]{0,4}(?:骗|诈|违|虚假)"
    r"|(?:不要|请勿|切勿|勿|别|莫)(?:轻易)?(?:相信|信|轻信|听信|上当)"
    r"|[请要需](?:警惕|当心|小心)"
    r"|(?:说法|承诺|宣传|字样|用语|表述|行为|内容|广告|词语)[^。？]{0,8}"
    r"(?:违|不得|禁|拒|不予|不可|不实|不符|不能|不要|请勿|不会|下架|驳回|取消|处罚|无效|不作)"
    r"|(?:不得|禁止|严禁|不予|不能|不可|无法|不会)"
    r"(?:承诺|保证|担保|宣传|使用|出现|收取|安排|提供|参与|进行|发布|上架|做|作|写)"
    r"|做不到|不提供|不支持|不成立|均不|都不[是会能可]|一律(?:不|没|无|驳回|禁)|均无|都没有"
)
_UNREFUTED = re.compile(
    r"(?:不是|并非|绝非|没有|无|不会|绝不|拒绝|远离|告别|非|不怕|不存在)[^，。？]{0,3}$"
)
_ASKS = re.compile(r"[^，。？]*(?:[吗么](?:[，。]|$)|？)")
_QUESTION = re.compile(r"(?:能|可以|会|可|敢|真的|真能|有|是|需要|要)[^，。？]*$")
_ABLE = re.compile(r"[能可]")
_NOBODY = re.compile(r"没有?(?:哪|任何|一[个家位名])[^，。不没]{0,6}[能会敢可][^不，。]{0,4}$")
_LISTING = re.compile(r"(?:、|和|或者?|与|以?及|跟|等|也不|更不|包|的|这样的?|之类的?){0,3}")
_REACH, _AFTER = 16, 30


def is_denied(line: str, fit: Fit, fillers: tuple[str, ...]) -> bool:
    """Whether the text does not itself make the claim that stands at `fit`."""
    before = _clause_before(line, fit.start)
    after = re.split(r"[。？]", line[fit.end : fit.end + _AFTER], maxsplit=1)[0]
    return (
        _negated(before, fillers)
        or _forbidden(before)
        or _asked(before, line[fit.start : fit.end], line[fit.end :])
        or _refuted(after)
    )


def continues(line: str, earlier: Fit, later: Fit) -> bool:
    """Whether `later` is the next item of a list that `earlier` is in."""
    return bool(_LISTING.fullmatch(line[earlier.end : later.start]))


def _clause_before(line: str, start: int) -> str:
    clause = re.split(r"[，。？]", line[:start])[-1][-_REACH:]
    return _idle().sub(lambda found: "＿" * len(found[0]), clause)


def _negated(before: str, fillers: tuple[str, ...]) -> bool:
    """A denial with nothing but fillers up to the claim; two of them are none."""
    if _NOBODY.search(before):
        return True
    found = _denial(fillers).search(before)
    if not found:
        return False
    earlier = before[: found.start("denial")]
    return not earlier.endswith(("不是", "没有", "不可能", "不会", "无一", "绝不会"))


def negates(between: str) -> bool:
    """Whether what stands in the gaps of a phrase turns it into its opposite."""
    return bool(_any(DENYING + FORBIDDING).search(_idle().sub("", between)))


def _forbidden(before: str) -> bool:
    last = max((found.end() for found in _any(FORBIDDING).finditer(before)), default=None)
    return last is not None and not _any(TURNING).search(before, last)


def _asked(before: str, claim: str, rest: str) -> bool:
    if _any(ASKING).search(before):
        return True
    return bool(_ASKS.match(rest) and (_QUESTION.search(before) or _ABLE.search(claim)))


def _refuted(after: str) -> bool:
    return any(not _UNREFUTED.search(after[: found.start()]) for found in _REFUTING.finditer(after))


@cache
def _idle() -> re.Pattern[str]:
    return _any(IDLE)


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


@cache
def _denial(fillers: tuple[str, ...]) -> re.Pattern[str]:
    denying, between = _any(DENYING).pattern, _any((*fillers, *FILLERS)).pattern
    return re.compile(rf"(?P<denial>{denying})(?:{between}){{0,8}}$")
