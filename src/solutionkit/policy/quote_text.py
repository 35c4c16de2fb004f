"""A quote for people and for programs: every fee line of every item, what is left, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import Grade
from solutionkit.ir.money import Rounding, yuan_of_fen
from solutionkit.ir.rule import FeeKind, FeePolicy
from solutionkit.policy.fees import CodeQuote, Line, Question, Quote, State
from solutionkit.policy.order import Item
from solutionkit.policy.steps_text import promotion_data, reckoned_words, steps_data

STATES = {
    State.PAID: Text("已付款，没核销", "paid, not redeemed"),
    State.REDEEMED: Text("已核销", "redeemed"),
    State.REVERSED: Text("撤销核销", "redemption reversed"),
    State.REFUNDED: Text("核销前退款", "refunded before redemption"),
    State.REFUNDED_LATER: Text("核销后退款", "refunded after redemption"),
}
GRADES = {
    Grade.OFFICIAL: Text("官方", "official"),
    Grade.QUOTED: Text("引述官方", "quoted"),
    Grade.INDICATIVE: Text("参考，已确认", "indicative, confirmed"),
    Grade.CONTRACT: Text("合同", "contract"),
    Grade.EXAMPLE: Text("示例，不能用来对账", "example, not for accounts"),
    Grade.UNKNOWN: Text("未知", "unknown"),
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
_PAID = Text("  每张用户实付 {paid}", "  paid for each: {paid}")
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
    "  每张{title} {amount}，{payer}出，{counts}",
    "  {title} for each: {amount} by {payer}, {counts}",
)
_COUNTS = {
    True: Text("算进商家实收", "counted as received"),
    False: Text("不算进商家实收", "not counted as received"),
    None: Text("算不算进实收还不知道", "not known whether it counts"),
}
_KEPT = Text("  每张商家到手 {amount}", "  the merchant keeps of each: {amount}")
_WAITS = Text("  {trigger}才到账，现在到手 0.00", "  arrives {trigger}; kept so far: 0.00")
_BACK = Text("  钱退给用户，商家到手 0.00", "  goes back to the buyer; the merchant keeps 0.00")
_REVERSED = Text("  撤销后按没核销算，商家到手 0.00", "  counts as not redeemed again; kept: 0.00")
_LATE = Text(
    "  钱退给用户；费用退不退决定商家到手 {amount}",
    "  goes back to the buyer; what becomes of the fees decides what is kept: {amount}",
)
_KEPT_IN = {
    State.PAID: _WAITS,
    State.REVERSED: _REVERSED,
    State.REFUNDED: _BACK,
    State.REFUNDED_LATER: _LATE,
}
_TOTAL = Text(
    "合计：用户实付 {paid}，商家到手 {kept}", "together: paid {paid}, the merchant keeps {kept}"
)
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
    quoted: Quote, items: Sequence[Item], policy: FeePolicy, lang: str
) -> Iterator[str]:
    """The quote in words; codes of one item that came out alike are shown once."""
    names = {each.id: each.name for each in items}
    for item, codes in groupby(quoted.codes, key=lambda each: each.code.item):
        for group in _alike(list(codes)):
            yield from _code(group, names.get(item, item), policy, lang)
    for each in quoted.groups:
        yield names.get(each.item or "", _ORDER.of(lang))
        yield from _line(each.line, policy, lang)
    paid = yuan_of_fen(sum(each.code.paid_fen for each in quoted.codes))
    kept = _yuan(quoted.settlement_fen, lang)
    yield _TOTAL.of(lang).format(paid=paid, kept=kept)
    for question in missing_questions(quoted.questions, policy):
        yield question_line(question, lang)


def missing_questions(questions: Iterable[Question], policy: FeePolicy) -> list[Question]:
    """The questions on which money hangs: not those on what another fee contains."""
    contained = {each.id for each in policy.components if each.within}
    return [each for each in questions if each.about not in contained]


def question_line(question: Question, lang: str) -> str:
    """What has to be asked, in words."""
    return _ASK.of(lang).format(title=question.title.of(lang), ask=question.ask.of(lang))


def quote_data(quoted: Quote, items: Sequence[Item], policy: FeePolicy) -> dict[str, Any]:
    """The same as plain data: fen and parts per million."""
    names = {each.id: each.name for each in items}
    return {
        "outcome": "need_info" if quoted.needs_info else "quoted",
        "policy": {"id": quoted.policy, "version": quoted.version},
        "as_of": quoted.as_of.isoformat(),
        "codes": [_code_data(each, names) for each in quoted.codes],
        "groups": [{"item": each.item, "line": _line_data(each.line)} for each in quoted.groups],
        "settlement": {"payee": policy.settlement.payee, "amount_fen": quoted.settlement_fen},
        "has_example_figures": quoted.has_example_figures,
        "questions": questions_data(missing_questions(quoted.questions, policy)),
    }


def questions_data(questions: Iterable[Question]) -> list[dict[str, Any]]:
    """What has to be asked, as plain data."""
    return [
        {"about": each.about, "title": _text(each.title), "ask": _text(each.ask)}
        for each in questions
    ]


def _alike(codes: Sequence[CodeQuote]) -> Iterator[list[CodeQuote]]:
    def shown(each: CodeQuote) -> object:
        code = each.code
        given = tuple(sorted(code.subsidies.items()))
        return code.paid_fen, given, code.on, code.state, each.lines, each.settlement_fen

    for _, group in groupby(codes, key=shown):
        yield list(group)


def _code(group: Sequence[CodeQuote], name: str, policy: FeePolicy, lang: str) -> Iterator[str]:
    first = group[0]
    state, day = STATES[first.code.state].of(lang), first.code.on.isoformat()
    yield _ITEM.of(lang).format(name=name, count=len(group), state=state, day=day)
    yield _PAID.of(lang).format(paid=yuan_of_fen(first.code.paid_fen))
    yield from _subsidies(first, policy, lang)
    for line in first.lines:
        yield from _line(line, policy, lang)
    kept = _KEPT_IN.get(first.code.state, _KEPT).of(lang)
    trigger = policy.settlement.trigger.of(lang)
    yield kept.format(amount=_yuan(first.settlement_fen, lang), trigger=trigger)
    for each, fen in first.rebates:
        said = (each.title.of(lang), _yuan(fen, lang), each.after.of(lang))
        yield _REBATE.of(lang).format(*said)
    if first.settles_by:
        yield _SETTLES_BY.of(lang).format(day=first.settles_by.isoformat())


def _subsidies(quoted: CodeQuote, policy: FeePolicy, lang: str) -> Iterator[str]:
    """Who put in how much beside the buyer, and whether the merchant is credited it."""
    for each in policy.subsidies:
        fen = quoted.code.subsidies.get(each.id)
        if fen:
            yield _SUBSIDY.of(lang).format(
                title=each.title.of(lang),
                amount=yuan_of_fen(fen),
                payer=policy.parties[each.payer].of(lang),
                counts=_COUNTS[each.credited].of(lang),
            )


def _line(line: Line, policy: FeePolicy, lang: str) -> Iterator[str]:
    component = line.component
    title = component.title.of(lang)
    if line.amount_fen is None:
        words = _OPEN_INSIDE if component.within else _OPEN
        yield words.of(lang).format(title=title) + _bounds(line, lang)
        return
    amount = yuan_of_fen(line.amount_fen)
    if component.within:
        yield _INSIDE.of(lang).format(title=title, amount=amount)
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
    told.append(f"{GRADES[component.grade].of(lang)} {component.source}".strip())
    told += [_USUAL.of(lang).format(usual=each.of(lang)) for each in component.usual]
    told += [component.reason] if component.reason else []
    return ("，" if lang == "zh" else ", ").join(told)


def _code_data(each: CodeQuote, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": each.code.id,
        "item": each.code.item,
        "name": names.get(each.code.item, ""),
        "state": each.code.state.value,
        "on": each.code.on.isoformat(),
        "paid_fen": each.code.paid_fen,
        "received_fen": each.received_fen,
        "base_fen": each.base_fen,
        "lines": [_line_data(line) for line in each.lines],
        "settlement_fen": each.settlement_fen,
        "rebates": [
            {"rebate": one.id, "of": one.of, "title": _text(one.title), "amount_fen": fen}
            for one, fen in each.rebates
        ],
        "settles_by": each.settles_by.isoformat() if each.settles_by else None,
    }


def _line_data(line: Line) -> dict[str, Any]:
    component = line.component
    return {
        "component": component.id,
        "title": _text(component.title),
        "payer": component.payer,
        "payee": component.payee,
        "kind": component.kind.value,
        "base_fen": line.base_fen,
        "rate_ppm": component.rate_ppm,
        "fixed_fen": component.fixed_fen,
        "amount_fen": line.amount_fen,
        "least_fen": line.bounds[0],
        "most_fen": line.bounds[1],
        "rounding": component.rounding.value if component.rounding else None,
        "tiers": [
            {"from_fen": tier.from_fen, "rate_ppm": tier.rate_ppm, "flat_fen": tier.flat_fen}
            for tier in component.tiers
        ],
        "package_fen": component.package_fen,
        "minimum_fen": component.minimum_fen,
        "cap_fen": component.cap_fen,
        "promotion": promotion_data(line.promotion) if line.promotion else None,
        "steps": steps_data(line),
        "shares": {payee: part for payee, part in line.shares},
        "within": component.within,
        "per": component.per.value,
        "at": component.at.value,
        "grade": component.grade.value,
        "source": component.source,
        "usual": [_text(each) for each in component.usual],
        "reason": component.reason,
        "facts": list(component.facts),
        "ask": _text(line.ask) if line.ask else None,
    }


def _yuan(fen: int | None, lang: str) -> str:
    return _NOT_KNOWN.of(lang) if fen is None else yuan_of_fen(fen)


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
