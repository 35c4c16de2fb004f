"""Who of those that fees are paid to takes part in a spec: what is open, what does not apply.

A fee whose payee takes part, as a party or as the people who serve, is never nothing because nobody
wrote it: it is open until the contract's figure stands in the spec, or `none`. One paid to whoever
acts for a party is charged on that party's goods alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import percent_of_ppm
from solutionkit.ir.promotion import CreatorTask
from solutionkit.ir.rule import FeeComponent, FeePolicy
from solutionkit.ir.solution import FeeTerm, Goods, Party, Solution
from solutionkit.policy.containment import covered
from solutionkit.policy.part_of_price import parts_of_prices

_SELLER = "goods.seller"
_CREATOR = "creator"
_WRITE = Text(
    "{ask}；在方案里写 fees: {{{id}: {{rate: …}}}}，没有这一项就写 fees: {{{id}: none}}",
    "{ask}; write fees: {{{id}: {{rate: …}}}} in the spec, or fees: {{{id}: none}} without one",
)
_NOBODY = Text(
    "{what}（方案里没有这一方，也没写费率）",
    "{what} (nobody of that role takes part, and no rate is written)",
)
_NO_SPEC = Text(
    "{what}（只给了行业，没有方案和合同）", "{what} (an industry alone has no spec and no contract)"
)
_OTHERS = Text(
    "卖方是{seller}的，不收{what}（{payees}不代表它）",
    "{what} on goods of {seller} ({payees} does not act for it)",
)
_TASK = Text(
    "经达人任务“{name}”卖出的{goods}，另付达人 {share}（{since} 到 {until}）",
    "what the creators' task '{name}' sells{goods} costs another {share} ({since} to {until})",
)
_TASK_APART = Text(
    "经达人任务“{name}”卖出的{goods}，任务里写着给达人 {share}（{since} 到 {until}），"
    "这里按合同里的比例算",
    "what the creators' task '{name}' sells{goods} gives creators {share} by the task "
    "({since} to {until}); here the contract's figure is reckoned with",
)
_NOT_SETTLED = Text("多少还没定", "an amount not settled yet")


def as_taking_part(
    policy: FeePolicy,
    parties: Mapping[str, Party],
    people: Collection[str],
    goods: Iterable[Goods],
) -> FeePolicy:
    """The policy for those who take part in selling `goods`, and for the `people` who serve."""
    sellers = {each.party for each in goods if each.price_fen}
    serving = policy.serving if people else frozenset()
    components = tuple(
        _asked_of(each, policy, (parties, serving), sellers) for each in policy.components
    )
    return covered(replace(policy, components=components), parties, sellers)


def paid_in(
    component: FeeComponent, policy: FeePolicy, parties: Mapping[str, Party]
) -> list[Party]:
    """The parties of a spec to whom a fee is paid."""
    roles = policy.roles.get(component.payee, ())
    return [each for each in parties.values() if each.role in roles]


def _asked_of(
    component: FeeComponent,
    policy: FeePolicy,
    known: tuple[Mapping[str, Party], Collection[str]],
    sellers: Collection[str],
) -> FeeComponent:
    paid, serves = paid_in(component, policy, known[0]), component.payee in known[1]
    if not paid and not serves:
        return component
    ask = component.ask
    if not component.required:
        ask = _WRITE.filled(ask=Text(ask.zh.rstrip("。；"), ask.en), id=component.id)
    here = tuple(dict.fromkeys(each.acts_for for each in paid if each.acts_for))
    everybody = serves or any(each.acts_for is None for each in paid) or set(sellers) <= set(here)
    when = component.when
    if not everybody:
        theirs = ir.OneOf(ir.FieldRef(_SELLER), here)
        when = theirs if when == ir.ALWAYS else ir.All((theirs, when))
    rivals = () if serves else _rivals(paid, sellers)
    return replace(component, required=True, when=when, ask=ask, rivals=rivals)


def _rivals(paid: Sequence[Party], sellers: Collection[str]) -> tuple[str, ...]:
    """Those of one role who are paid for selling what is sold here, where they are several.

    Two of different roles do different work, and only one of them may have a commission; many
    who serve customers may well have one contract.
    """
    here = [each for each in paid if each.acts_for is None or each.acts_for in sellers]
    roles = [each.role for each in here]
    return tuple(each.name for each in here if roles.count(each.role) > 1)


@dataclass(frozen=True)
class LeftOut:
    """What is not counted, in words, and the ids of the fees or the task that are spoken of."""

    words: Text
    about: tuple[str, ...]


def left_out(solution: Solution, goods: Collection[str]) -> Iterator[LeftOut]:
    """What is not counted in the fees of `goods`, so that nobody takes it for nothing."""
    policy = solution.fee_policy
    tasks = [each for each in solution.tasks if each.share_ppm != 0]
    absent = [each for each in policy.components if _is_absent(each, solution.fees)]
    nobody = [each for each in absent if not (tasks and each.payee == _CREATOR)]
    if nobody:
        yield _said(_NOBODY, nobody)
    for seller in dict.fromkeys(solution.goods[id].party for id in goods):
        others = [
            each
            for each in policy.components
            if _is_for_others(each, seller)
            and seller not in {payee.id for payee in paid_in(each, policy, solution.parties)}
        ]
        if others and seller in solution.parties:
            paid = [p.name for each in others for p in paid_in(each, policy, solution.parties)]
            payees = "、".join(dict.fromkeys(paid))
            name = solution.parties[seller].name
            yield _said(_OTHERS, others, payees=payees, seller=name)
    paid = [e.id for e in policy.components if e.payee == _CREATOR and e not in absent]
    for task in tasks:
        ours = task.until >= solution.as_of and (task.goods is None or task.goods in goods)
        if ours and not (paid and _as_contracted(task, solution, paid)):
            yield LeftOut(_task(task, solution, _TASK_APART if paid else _TASK), (task.id,))


def left_out_of_industry(policy: FeePolicy) -> Iterator[LeftOut]:
    """What is not counted where an industry is priced by without anybody's spec."""
    absent = [each for each in policy.components if _is_absent(each, ())]
    if absent:
        yield _said(_NO_SPEC, absent)


def _is_absent(component: FeeComponent, terms: Sequence[FeeTerm]) -> bool:
    """Whether nothing speaks of an optional fee: no contract, no payee, no industry's figure."""
    written = any(each.component == component.id for each in terms)
    return not (component.required or written or component.grade is not Grade.UNKNOWN)


def _is_for_others(component: FeeComponent, seller: str) -> bool:
    """Whether who is paid acts for others than `seller`."""
    parts = component.when.parts if isinstance(component.when, ir.All) else (component.when,)
    theirs = [
        each for each in parts if isinstance(each, ir.OneOf) and each.item == ir.FieldRef(_SELLER)
    ]
    return any(seller not in each.choices for each in theirs)


def _said(words: Text, components: Sequence[FeeComponent], **values: str) -> LeftOut:
    said = words.filled(what=Text.joined(each.title for each in components), **values)
    return LeftOut(said, tuple(each.id for each in components))


def _as_contracted(task: CreatorTask, solution: Solution, fees: Sequence[str]) -> bool:
    """Whether the contract gives creators what the task does."""
    day = max(task.since, solution.as_of)
    known = [
        each for each in parts_of_prices(solution, fees) if task.goods in (None, each.goods.id)
    ]
    last = max((each.day for each in known if each.day <= day), default=day)
    parts = [part.ppm for each in known if each.day == last for part in each.parts.values()]
    return all(each == task.share_ppm for each in parts)


def _task(task: CreatorTask, solution: Solution, words: Text) -> Text:
    name = solution.goods[task.goods].name if task.goods else ""
    return words.filled(
        name=task.name,
        since=task.since.isoformat(),
        until=task.until.isoformat(),
        goods=Text(f"“{name}”", f" ({name})") if name else "",
        share=_NOT_SETTLED if task.share_ppm is None else percent_of_ppm(task.share_ppm),
    )


def left_out_data(found: Iterable[LeftOut]) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [{"about": list(each.about), **each.words.as_data()} for each in found]
