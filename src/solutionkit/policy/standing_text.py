"""How far things are, in words: what is open, known not to be done, run out, or waits for more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from solutionkit.diagnostics import Text
from solutionkit.ir.rule import Policy
from solutionkit.policy.decide import NOT_APPLICABLE, Checked, Decision, Outcome

_OUTCOMES = {
    Outcome.ADMIT: Text("可以", "admitted"),
    Outcome.DENY: Text("现在不行", "not yet"),
    Outcome.NEED_INFO: Text("还要补充信息", "more information is needed"),
    Outcome.REVIEW: Text("要人工确认", "a person has to confirm"),
}
SAID = {
    **{each.value: words for each, words in _OUTCOMES.items()},
    NOT_APPLICABLE: Text("没有申请，不涉及", "not asked for"),
}
_NOT_ALL_DONE = Text("还没有办齐", "not everything is done yet")
_NOT_DONE_NOR_KNOWN = Text(
    "还没有办齐，还要补充信息",
    "not everything is done yet, and more information is needed",
)
_OPEN = Text("待补充", "open")
_NOT_DONE = Text("没办好", "not done")
_RUN_OUT = Text("已到期", "expired")
_EARLY = Text("还没生效", "not in force yet")
_FIRST = Text("要先过“{title}”", "once '{title}' is passed")
_UNCONFIRMED = Text(
    "另有 {count} 项不影响结论、还没有确认：{titles}",
    "not confirmed, without bearing on this answer ({count}): {titles}",
)
_WHERE = Text(
    "；要办什么在生成的上线资料包（dossier）里", "; what to do stands in the dossier a build makes"
)
_BESIDE = Text("其中“{titles}”现在不行，见下面", "refused for now: {titles}; see below")


def said_words(decision: Decision) -> Text:
    """The outcome; where it waits, whether for what is not known or for what is not done."""
    known = {each.not_done for each in decision.missing}
    if decision.outcome is not Outcome.NEED_INFO or True not in known:
        return SAID[decision.said]
    return _NOT_DONE_NOR_KNOWN if False in known else _NOT_ALL_DONE


def how_open(checked: Checked) -> Text:
    """How far something is that the answer waits for."""
    if checked.has_run_out:
        return _RUN_OUT
    if checked.is_early:
        return _EARLY
    return _NOT_DONE if checked.not_done else _OPEN


def comes_first(decision: Decision, decisions: Sequence[Decision], policy: Policy) -> Text | None:
    """What has to be passed before an admission counts, such as going live before selling."""
    first = decisions[0]
    alone = decision is first or first.outcome is Outcome.ADMIT
    if alone or decision.said != Outcome.ADMIT.value or decision.target in policy.after_launch:
        return None
    return _FIRST.filled(title=policy.targets[first.target])


def unconfirmed(checked: Iterable[Checked], of_spec: bool) -> Text | None:
    """What is open without bearing on the outcome, named and counted; a spec has a dossier."""
    titles = list(dict.fromkeys(each.rule.title for each in checked if each.unconfirmed))
    if not titles:
        return None
    said = _UNCONFIRMED.filled(count=len(titles), titles=Text.joined(titles))
    return Text.joined([said, _WHERE], "", "") if of_spec else said


def refused_beside(decisions: Sequence[Decision], policy: Policy) -> Text | None:
    """What is refused although what comes first, such as going live, is not."""
    first, *rest = decisions or (None,)
    refused = [each for each in rest if each and each.outcome is Outcome.DENY]
    if first is None or first.outcome is Outcome.DENY or not refused:
        return None
    titles = [policy.targets[each.target] for each in refused]
    return _BESIDE.filled(titles=Text.joined(titles, "”“"))
