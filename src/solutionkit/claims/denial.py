"""Whether a text that holds a claim makes it, or denies it, warns of it, asks about it.

The words are those of the language; those of a trade come with its rules.
"""

from __future__ import annotations

import re
from functools import cache

from solutionkit.claims.denying_words import (
    ASKING,
    DENYING,
    FILLERS,
    FORBIDDING,
    IDLE,
    TURNING,
)
from solutionkit.claims.pattern import Fit
from solutionkit.claims.refutation import refutation
from solutionkit.ir.text_rule import TextRule, Trade

_ASKS = re.compile(r"[^，。？]*(?:[吗么](?:[，。]|$)|？)")
_QUESTION = re.compile(r"(?:能|可以|会|可|敢|真的|真能|有|是|需要|要)[^，。？]*$")
_ABLE = re.compile(r"[能可]")
_TAG = re.compile(
    r"(?:不|没|没有|否|不是)[啊呀哇呢啦咯哈]?？(?!当然|必须|能|会|有|给|可以|肯定|一定|那是|没问题|包|是的|对)"
)
_DOUBT = re.compile(r"能|可以|会|敢|真|靠谱|可信|合法|合规|有用|有效|行得通|算数")
_HOOK = re.compile(r"想|要不|还在|渴望|希望|梦想")
_OR_NOT = re.compile(r"(.)不\1(?![^，。？]{0,2}[都也])|有没有|是否|(.)没\2")
_NOBODY = re.compile(
    r"没有?(?:哪|任何|一[个家位名台辆款种])[^，。不没]{0,6}[能会敢可是][^不，。]{0,4}$"
)
_LISTING = re.compile(r"(?:、|和|或者?|与|以?及|跟|等|也不|更不|包|的|这样的?|之类的?){0,3}")
_EITHER_WAY = re.compile(
    r"(?:不用?管|无论|不论|不管|不问|任凭|管[他你])[^，。？]{0,6}?"
    r"(?:有没有?|是不是|会不会|能不能|(.)不\1|[是能可会]否|何[种等时地人因]|为何|如何)"
)
_SPARED = re.compile(
    r"(?:不用|不必|不需要?|不须|无[需须]|毋[需须]|何必|用不着|再也不|省得|免得|免去|告别"
    r"|[不没无未毋]|不会|不再|从不|[不没无未][发给做推送])[再还]?$"
)
_REACH, _AFTER = 24, 30


def is_denied(line: str, fit: Fit, rule: TextRule) -> bool:
    """Whether the text does not itself make the claim against `rule` that stands at `fit`."""
    before, claim, rest = line[: fit.start], line[fit.start : fit.end], line[fit.end :]
    clause = _clause_before(line, fit.start)
    after = re.split(r"[。？]", rest[:_AFTER], maxsplit=1)[0]
    others = refutation(rule.trade)
    return (
        _negated(clause, rule.fillers)
        or _forbidden(clause, rule.trade)
        or others.is_said_by_others(clause, claim)
        or _asked(clause, claim, rest)
        or others.is_deceit(claim)
        or others.is_refuted(after)
        or others.is_unrelated(clause, after)
        or others.is_met(re.split(r"[。？]", before)[-1], after)
        or others.is_answered_no(rest)
    )


def continues(line: str, earlier: Fit, later: Fit) -> bool:
    """Whether `later` is the next item of a list that `earlier` is in."""
    between = line[earlier.end : later.start]
    return earlier.end <= later.start and bool(_LISTING.fullmatch(between))


def _clause_before(line: str, start: int) -> str:
    clause = re.split(r"[，。？]", line[:start])[-1][-_REACH:]
    for idle in (_EITHER_WAY, _idle()):
        clause = idle.sub(lambda found: "＿" * len(found[0]), clause)
    return clause


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
    return bool(_any(DENYING + FORBIDDING + ASKING).search(_idle().sub("", between)))


def spares(between: str) -> bool:
    """Whether what stands in the gaps of an exception takes the exception back.

    `颈椎病请去医院` is an exception, `颈椎病不用去医院` the claim itself.
    """
    return any(_SPARED.search(gap) for gap in between.split("，"))


def _forbidden(before: str, trade: Trade) -> bool:
    ends = [found.end() for found in _any(FORBIDDING).finditer(before)]
    if reported := refutation(trade).is_reported(before):
        ends.append(reported.end())
    return bool(ends) and not _any(TURNING).search(before, max(ends))


def _asked(before: str, claim: str, rest: str) -> bool:
    if _any(ASKING).search(before) or _OR_NOT.search(before + claim[-1:] + rest[:2]):
        return True
    if rest[:1] in ("吗", "么") and not _HOOK.search(before):
        return True
    if _TAG.match(rest) and not _HOOK.search(before):
        return True
    asks = _ASKS.match(rest)
    return bool(
        asks and (_QUESTION.search(before) or _ABLE.search(claim) or _DOUBT.search(asks[0]))
    )


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(
        rf"(?!不用[于作来做]|不等于|不出[售租借卖现错]|(?<=做)不到)(?:{_any(IDLE).pattern})"
    )


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


@cache
def _denial(fillers: tuple[str, ...]) -> re.Pattern[str]:
    denying, between = _any(DENYING).pattern, _any((*fillers, *FILLERS)).pattern
    return re.compile(rf"(?P<denial>{denying})(?:{between}){{0,8}}$")
