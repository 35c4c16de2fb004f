"""A quote for people: every fee line of every item, what is left, what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import GRADE_TITLES, Grade
from solutionkit.ir.money import Rounding, yuan_of_fen
from solutionkit.ir.rule import At, FeeKind, FeePolicy
from solutionkit.ir.solution import Solution
from solutionkit.policy.assumed import assumed_words
from solutionkit.policy.by_seller import (
    ONE_ORDER,
    UNDIVIDED,
    Paid,
    paid_for,
    seller_totals,
    undivided,
)
from solutionkit.policy.delivery import Delivery, delivery_in, delivery_of
from solutionkit.policy.early_refund import is_kept_in_part
from solutionkit.policy.fees import Code, CodeQuote, Line, Question, Quote, State
from solutionkit.policy.order import Item
from solutionkit.policy.steps_text import held_words, reckoned_words

_GRADES = GRADE_TITLES | {
    Grade.INDICATIVE: Text("参考，已确认", "indicative, confirmed"),
    Grade.EXAMPLE: Text("示例，不能用来对账", "example, not for accounts"),
}
ROUNDINGS = {
    Rounding.HALF_UP: Text("四舍五入", "half up"),
    Rounding.HALF_EVEN: Text("四舍六入五成双", "half to even"),
    Rounding.DOWN: Text("舍去不足一分", "down"),
    Rounding.UP: Text("不足一分进一分", "up"),
}
_KINDS = {
    FeeKind.GRADUATED: Text("按阶梯分段", "each part at the rate of its tier"),
    FeeKind.VOLUME: Text("按总额所在的档", "at the rate of the tier reached"),
    FeeKind.PACKAGE: Text("按份数", "by packages begun"),
}
_ITEM = Text("{name} × {count}，{state}，{day}", "{name} × {count}, {state}, {day}")
_REDEEMED = Text("{day}（{on} {done}）", "{day} ({done} on {on})")
_SELLER = Text("  {payee}：{name}", "  {payee}: {name}")
_PAID = Text("  {each}{buyer}实付 {paid}", "  paid by {buyer} for {each}: {paid}")
_LINE = Text(
    "  {title}：{payer}付给{payee} {amount} = {how}",
    "  {title}: {payer} to {payee} {amount} = {how}",
)
_INSIDE = Text("  其中{title}（已含，不另扣）{amount}", "  of which {title} (contained): {amount}")
_OPEN = Text("  {title}：未知", "  {title}: unknown")
_OPEN_INSIDE = Text(
    "  其中{title}（已含，不另扣）：未知", "  of which {title} (contained): unknown"
)
_BOUNDS = Text("，在 {least} 到 {most} 之间", ", from {least} to {most}")
_AT_LEAST = Text("，至少 {least}", ", at least {least}")
_SUBSIDY = Text(
    "  {each}{title} {amount}，{payer}出，{counts}",
    "  {title} for {each}: {amount} by {payer}, {counts}",
)
_BELOW_ZERO = Text(
    "注意：费用比实收多，{payee}到手是负数；最低收费、固定费用和退款时不退的费用会这样，请核对",
    "note: fees exceed what came in, and {payee} is left with less than nothing; minimums, fixed "
    "fees and fees kept on refund do that, check them",
)
_COUNTS = {
    True: Text("算进实收", "counted as received"),
    False: Text("不算进实收", "not counted as received"),
    None: Text("算不算进实收还不知道", "not known whether it counts"),
}
_KEPT = Text("  {each}{payee}到手 {amount}", "  {payee} keeps of {each}: {amount}")
_WAITS = Text("  {trigger}才到账，现在到手 0.00", "  arrives {trigger}; kept so far: 0.00")
_BACK = Text("  钱退给{buyer}，{payee}到手 0.00", "  goes back to {buyer}; {payee} keeps 0.00")
_BACK_UNSETTLED = Text(
    "  钱退给{buyer}，{payee}到手 0.00（按还没结算算；先结算了的写 state: {late}）",
    "  goes back to {buyer}; {payee} keeps 0.00 (before it is settled; write state: {late} for "
    "what was settled first)",
)
_REVERSED = Text("  {undone}，{payee}到手 0.00", "  {undone}; {payee} keeps 0.00")
_LATE = Text(
    "  钱退给{buyer}，{payee}到手 {amount}", "  goes back to {buyer}; kept by {payee}: {amount}"
)
_LATE_OPEN = Text(
    "  钱退给{buyer}；费用退不退还没问清，{payee}到手{amount}",
    "  goes back to {buyer}; whether fees come back is open; kept by {payee}: {amount}",
)
_LATE_UNKNOWN = Text(
    "  钱退给{buyer}；不退的费用还算不出来，{payee}到手{amount}",
    "  goes back to {buyer}; the fees that stay charged are open; kept by {payee}: {amount}",
)
_PART_BACK = Text(
    "  退一部分给{buyer}，退多少看退款说明；{payee}到手{amount}",
    "  a part goes back to {buyer}, how much the refund's text tells; kept by {payee}: {amount}",
)
_PART_BACK_BY_DAY = Text(
    "  退 {back} 给{buyer}，扣下 {rest}；扣下的收不收费用不知道，{payee}到手{amount}",
    "  {back} goes back to {buyer}, {rest} is kept; whether fees are charged on it is not known, "
    "{payee} keeps: {amount}",
)
_KEPT_IN = {
    State.REDEEMED: _KEPT,
    State.PAID: _WAITS,
    State.REVERSED: _REVERSED,
    State.REFUNDED: _BACK,
    State.REFUNDED_LATER: _LATE,
}
_TOTAL = Text(
    "合计：{buyer}实付 {paid}{back}，{payee}到手 {kept}",
    "in total: {buyer} paid {paid}{back}; kept by {payee}: {kept}",
)
_TOTAL_PAID = Text("合计：{buyer}实付 {paid}{back}", "in total: {buyer} paid {paid}{back}")
_OF_SELLER = Text(
    "  {name}到手 {kept}（{buyer}实付 {paid}{back}）",
    "  kept by {name}: {kept} ({buyer} paid {paid}{back})",
)
_RETURNED = Text("（另有 {back} 已退回）", " (another {back} was refunded)")
_PART_RETURNED = Text("（其中退了多少还算不出来）", " (how much of it went back is not known)")
_BUYER, _PAYEE = Text("用户", "the buyer"), Text("商家", "the merchant")
_REBATE = Text(
    "  另外返还：{0} {1}（{2}，不在到手金额里）",
    "  given back later: {0} {1} ({2}, not in what is kept)",
)
_SETTLES_BY = Text("  最晚 {day} 自动结算", "  settled by itself on {day} at the latest")
_NOT_KNOWN = Text("还算不出来", "not known yet")
_ASK = Text("要问清：{title}——{ask}", "to be asked: {title}: {ask}")
_SHARE = Text("    其中{payee}分得 {amount}", "    of it {payee} gets {amount}")
_ORDER = Text("整单", "The whole order")


def quote_lines(
    quoted: Quote, items: Sequence[Item], solution: Solution, lang: str
) -> Iterator[str]:
    """The quote in words; codes of one item that came out alike are shown once."""
    policy, known = solution.fee_policy, {each.id: each for each in items}
    for item, codes in groupby(quoted.codes, key=lambda each: each.code.item):
        for group in _alike(list(codes)):
            yield from _code(group, known.get(item), solution, lang)
    for each in quoted.groups:
        yield known[each.item].name if each.item in known else _ORDER.of(lang)
        yield from _line(each.line, policy, lang)
    yield from _total(quoted, solution, lang)
    if any((each.settlement_fen or 0) < 0 for each in seller_totals(quoted)):
        yield _BELOW_ZERO.of(lang).format(**_who(policy, lang))
    for question in quoted.questions:
        yield question_line(delivery_in(solution).ask(question), lang)


def _total(quoted: Quote, solution: Solution, lang: str) -> Iterator[str]:
    """What was paid and is still paid, what went back, and what is left for each seller."""
    policy, sellers = solution.fee_policy, seller_totals(quoted)
    who = _who(policy, lang)
    if len(sellers) < 2:
        kept = _yuan(quoted.settlement_fen, lang)
        yield _TOTAL.of(lang).format(kept=kept, **_paid(paid_for(quoted.codes), lang), **who)
        return
    yield _TOTAL_PAID.of(lang).format(**_paid(paid_for(quoted.codes), lang), **who)
    for each in sellers:
        party = solution.parties.get(each.seller)
        name, kept = party.name if party else who["payee"], _yuan(each.settlement_fen, lang)
        yield _OF_SELLER.of(lang).format(name=name, kept=kept, **_paid(each.paid, lang), **who)
    if undivided(quoted):
        yield UNDIVIDED.of(lang)
    yield ONE_ORDER.of(lang).format(count=len(sellers))


def _paid(paid: Paid, lang: str) -> dict[str, str]:
    back = _RETURNED.of(lang).format(back=yuan_of_fen(paid.back_fen)) if paid.back_fen else ""
    back += _PART_RETURNED.of(lang) if paid.part_open else ""
    return {"paid": yuan_of_fen(paid.paid_fen), "back": back}


def _who(policy: FeePolicy, lang: str) -> dict[str, str]:
    """Who buys and who is paid, as the industry calls them."""
    payee = policy.parties.get(policy.settlement.payee, _PAYEE)
    return {"buyer": policy.parties.get("buyer", _BUYER).of(lang), "payee": payee.of(lang)}


def question_line(question: Question, lang: str) -> str:
    """What has to be asked, in words."""
    return _ASK.of(lang).format(title=question.title.of(lang), ask=question.ask.of(lang))


def _alike(codes: Sequence[CodeQuote]) -> Iterator[list[CodeQuote]]:
    def shown(each: CodeQuote) -> object:
        code = each.code
        given = tuple(sorted(code.subsidies.items()))
        days = code.on, code.redeemed_on
        return code.paid_fen, given, days, code.state, each.lines, each.settlement_fen

    for _, group in groupby(codes, key=shown):
        yield list(group)


def _code(
    group: Sequence[CodeQuote], item: Item | None, solution: Solution, lang: str
) -> Iterator[str]:
    first, policy, who = group[0], solution.fee_policy, _who(solution.fee_policy, lang)
    goods = solution.goods.get(item.goods) if item else None
    words = delivery_of(goods) if goods else delivery_in(solution)
    state, day = words.states[first.code.state].of(lang), _days(first.code, words, lang)
    name = item.name if item else first.code.item
    yield _ITEM.of(lang).format(name=name, count=len(group), state=state, day=day)
    seller = solution.parties.get(goods.party) if goods else None
    if seller:
        yield _SELLER.of(lang).format(payee=who["payee"], name=seller.name)
    each = words.each.of(lang)
    yield _PAID.of(lang).format(each=each, paid=yuan_of_fen(first.code.paid_fen), **who)
    yield from _subsidies(first, each, policy, lang)
    for line in first.lines:
        yield from _line(line, policy, lang)
        spared = assumed_words(line.component, line.assumed, policy.fields, first.code.on)
        yield from (f"    {each.of(lang)}" for each in spared)
    yield (
        _kept(first, policy)
        .of(lang)
        .format(
            late=State.REFUNDED_LATER.value,
            amount=_yuan(first.settlement_fen, lang),
            trigger=policy.settlement.trigger.of(lang),
            undone=words.undone.of(lang),
            back=yuan_of_fen(first.code.back_fen or 0),
            rest=yuan_of_fen(first.code.paid_fen - (first.code.back_fen or 0)),
            each=each,
            **who,
        )
    )
    for rebate, fen in first.rebates:
        said = (rebate.title.of(lang), _yuan(fen, lang), rebate.after.of(lang))
        yield _REBATE.of(lang).format(*said)
    if first.settles_by:
        yield _SETTLES_BY.of(lang).format(day=first.settles_by.isoformat())


def _days(code: Code, words: Delivery, lang: str) -> str:
    """The day of the last step, and that of delivery before a refund."""
    done, day = words.done.of(lang), code.on.isoformat()
    if code.state is not State.REFUNDED_LATER or code.redeemed_on is None:
        return day
    return _REDEEMED.of(lang).format(day=day, done=done, on=code.redeemed_on.isoformat())


def _kept(first: CodeQuote, policy: FeePolicy) -> Text:
    at_settlement = any(each.at is At.SETTLEMENT for each in policy.components)
    if first.code.state is State.REFUNDED and at_settlement:
        return _BACK_UNSETTLED
    if first.code.state is State.REFUNDED_LATER and first.settlement_fen is None:
        whether = any(each.about == "refund" for each in first.asks)
        return _LATE_OPEN if whether else _LATE_UNKNOWN
    if is_kept_in_part(first.code):
        return _PART_BACK if first.code.back_fen is None else _PART_BACK_BY_DAY
    return _KEPT_IN[first.code.state]


def _subsidies(quoted: CodeQuote, piece: str, policy: FeePolicy, lang: str) -> Iterator[str]:
    """Who put in how much beside the buyer, and whether the merchant is credited it."""
    for each in policy.subsidies:
        fen = quoted.code.subsidies.get(each.id)
        if fen:
            yield _SUBSIDY.of(lang).format(
                each=piece,
                title=each.title.of(lang),
                amount=yuan_of_fen(fen),
                payer=policy.parties[each.payer].of(lang),
                counts=_COUNTS[each.credited].of(lang),
            )


def _line(line: Line, policy: FeePolicy, lang: str) -> Iterator[str]:
    component = line.component
    title = component.title.of(lang)
    if line.amount_fen is None:
        words = _OPEN_INSIDE if line.inside else _OPEN
        yield words.of(lang).format(title=title) + _bounds(line, lang)
        return
    amount = yuan_of_fen(line.amount_fen)
    if line.inside:
        held = held_words(line, policy)
        more = held.of(lang) if held else ""
        yield _INSIDE.of(lang).format(title=title, amount=amount) + more
        return
    parties = policy.parties
    yield _LINE.of(lang).format(
        title=title,
        payer=parties[component.payer].of(lang),
        payee=parties[component.payee].of(lang),
        amount=amount,
        how=_how(line, lang),
    )
    for payee, part in line.shares:
        yield _SHARE.of(lang).format(payee=parties[payee].of(lang), amount=yuan_of_fen(part))


def _bounds(line: Line, lang: str) -> str:
    least, most = line.bounds
    if most is None:
        return "" if not least else _AT_LEAST.of(lang).format(least=yuan_of_fen(least))
    return _BOUNDS.of(lang).format(least=yuan_of_fen(least or 0), most=yuan_of_fen(most))


_USUAL = Text(
    "行业的数字是 {usual}，这里按商家自己的", "the merchant's own instead of the usual {usual}"
)


def _how(line: Line, lang: str) -> str:
    """How the amount came about: base, rate, rounding, and by whose word."""
    component = line.component
    reckoned = reckoned_words(line)
    told = [reckoned.of(lang)] if reckoned else []
    told += [_KINDS[component.kind].of(lang)] if component.kind in _KINDS else []
    if component.rounding:
        told.append(ROUNDINGS[component.rounding].of(lang))
    grade = _GRADES[component.grade].of(lang)
    told.append(grade if component.source in grade else f"{grade} {component.source}")
    told += [_USUAL.of(lang).format(usual=each.of(lang)) for each in component.usual]
    told += [component.reason] if component.reason else []
    return ("，" if lang == "zh" else ", ").join(told)


def _yuan(fen: int | None, lang: str) -> str:
    return _NOT_KNOWN.of(lang) if fen is None else yuan_of_fen(fen)
