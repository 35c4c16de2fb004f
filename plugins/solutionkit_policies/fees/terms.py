"""Who pays what, at which rate and by whose word; how the rest reaches the merchant."""

from __future__ import annotations

from dataclasses import replace

from solutionkit import (
    FeeComponent,
    Solution,
    Text,
    change_words,
    changes,
    contained_sellers,
    days_words,
    delivery_in,
    figures_lines,
    is_by_seller,
    lasting,
    percent_of_ppm,
    priced,
    term_on,
)
from solutionkit.pages import BASIS, Content, Markup, grade_words, section, sources, table, tag
from solutionkit_policies.fees.amounts import UNKNOWN, from_to_words
from solutionkit_policies.fees.goods_names import with_goods_named

_TERMS = Text("谁付什么", "Who pays what")
_HEADS = (
    Text("项目", "Item"),
    Text("谁付给谁", "From and to"),
    Text("费率", "Rate"),
    Text("什么时候", "When"),
    Text("数字来自", "By whose word"),
)
_ASK = Text("去问：{ask}", "to be asked: {ask}")
_AT_MOST = Text("不高于 {rate}", "at most {rate}")
_WITHIN = Text("已含在{parent}里", "contained in: {parent}")
_WITHIN_SOME = Text(
    "{sellers}的商品：已含在{parent}里；别的卖方的商品没有{parent}，这一项另扣",
    "contained in: {parent}, on the goods of {sellers}; taken by itself on the goods of others, "
    "who are not charged that",
)
_WITHIN_WHERE = Text(
    "收了{parent}的商品：已含在{parent}里；没有{parent}的，这一项另扣",
    "contained in: {parent}, where that is charged; taken by itself on other goods",
)
_PER = {
    "code": Text("按券码", "by code"),
    "item": Text("按件", "by item"),
    "order": Text("按单", "by order"),
    "month": Text("按月", "by month"),
}
_EACH = Text("按份", "for each")
_AT = {
    "payment": Text("付款时", "when paid"),
    "settlement": Text("结算时", "when settled"),
}
_ON_REFUND_SETTLED = {
    "kept": Text("结算后退款不退这笔", "kept when refunded after settlement"),
    "returned": Text("结算后退款会退回", "returned when refunded after settlement"),
    "unknown": Text(
        "结算后退款退不退这笔未知",
        "whether it is returned when refunded after settlement is unknown",
    ),
}
_AGAINST_USUAL = Text(
    "{said}（按商家的合同；行业的规则写的是相反的，见下面的依据）",
    "{said} (by the merchant's contract; the industry's rules say the opposite, see below)",
)
_ROUNDING = {
    "half-up": Text("四舍五入到分", "rounded half up to the fen"),
    "half-even": Text("四舍六入五成双到分", "rounded half to even to the fen"),
    "down": Text("舍去不足一分", "rounded down to the fen"),
    "up": Text("不足一分进一分", "rounded up to the fen"),
}
_NO_ROUNDING = Text("取整未知", "rounding unknown")
_USUAL = Text(
    "行业的数字是 {usual}，这里按商家自己的", "the merchant's own instead of the usual {usual}"
)
_REASON = Text("特殊说明：{reason}", "why: {reason}")
_SHAPE = Text("收费方式的依据：", "The way of charging rests on: ")
_SETTLEMENT = Text("什么时候到账", "When the money arrives")
_TRIGGER = Text("{trigger}结算给{payee}", "Settled to {payee} {trigger}")
_TERM = Text("账期：{term}", "Period: {term}")
_AUTOMATIC = Text("可以设为自动提现", "Withdrawal can be automatic")
_SUBSIDIES = Text("补贴怎么算", "How subsidies count")
_SUBSIDY_HEADS = (
    Text("补贴", "Subsidy"),
    Text("谁出", "Paid by"),
    Text("算进商家实收", "Counts as received"),
)
_YES, _NO = Text("算", "yes"), Text("不算", "no")


def terms_section(solution: Solution, lang: str) -> Markup:
    """Every fee in force with its figures."""
    policy = priced(solution.fee_policy, solution.fees, solution.as_of)
    rows = [_row(solution, lasting(each, solution.as_of), lang) for each in policy.components]
    facts = dict.fromkeys(fact for each in policy.components for fact in each.facts)
    note = tag("p", _SHAPE.of(lang), sources(facts, solution.facts, lang), class_="note")
    return section(
        _TERMS.of(lang), table([head.of(lang) for head in _HEADS], rows, "terms stacked"), note
    )


def settlement_section(solution: Solution, lang: str) -> Markup:
    """When and how what is left is paid out."""
    settlement = solution.fee_policy.settlement
    payee = solution.fee_policy.parties[settlement.payee].of(lang)
    trigger = settlement.trigger.of(lang)
    term = settlement.term or UNKNOWN
    return section(
        _SETTLEMENT.of(lang),
        tag("p", _TRIGGER.of(lang).format(trigger=trigger, payee=payee)),
        tag("p", _TERM.of(lang).format(term=term.of(lang))),
        tag("p", _AUTOMATIC.of(lang)) if settlement.automatic else None,
        tag("p", settlement.ask.of(lang), class_="note"),
        tag("p", BASIS.of(lang), sources(settlement.facts, solution.facts, lang), class_="note"),
    )


def subsidies_section(solution: Solution, lang: str) -> Markup | None:
    """Which subsidies the merchant is credited, and which of that is unknown."""
    policy = solution.fee_policy
    if not policy.subsidies:
        return None
    said = {True: _YES, False: _NO, None: UNKNOWN}
    rows = [
        (each.title.of(lang), policy.parties[each.payer].of(lang), said[each.credited].of(lang))
        for each in policy.subsidies
    ]
    facts = dict.fromkeys(fact for each in policy.subsidies for fact in each.facts)
    note = tag("p", BASIS.of(lang), sources(facts, solution.facts, lang), class_="note")
    return section(
        _SUBSIDIES.of(lang), table([head.of(lang) for head in _SUBSIDY_HEADS], rows), note
    )


def _row(solution: Solution, component: FeeComponent, lang: str) -> tuple[Content, ...]:
    return (
        component.title.of(lang),
        from_to_words(component, solution).of(lang),
        _rate(solution, component, lang),
        _when(solution, component, lang),
        _word(solution, component, lang),
    )


def _when(solution: Solution, component: FeeComponent, lang: str) -> Content:
    """For what a fee is charged, when, and what becomes of it when the money goes back."""
    told = [_AT.get(component.at, delivery_in(solution).at).of(lang)]
    if component.within is None or component.on_refund is not None:
        told.append(_on_refund(solution, component).of(lang))
    notes = [tag("p", each, class_="note") for each in told]
    return [tag("p", _per(solution, component).of(lang)), *notes]


def _on_refund(solution: Solution, component: FeeComponent) -> Text:
    settled = component.at == "settlement"
    words = _ON_REFUND_SETTLED if settled else delivery_in(solution).on_refund
    said = words[component.on_refund or "unknown"]
    by_id = {each.id: each.on_refund for each in solution.fee_policy.components}
    if component.rate_ppm == 0 or by_id[component.id] in (None, component.on_refund):
        return said
    return _AGAINST_USUAL.filled(said=said)


def _per(solution: Solution, component: FeeComponent) -> Text:
    """What a fee is charged for; what bears no code is charged for by the piece."""
    coded = any(each.codes for each in solution.goods.values())
    return _EACH if component.per == "code" and not coded else _PER[component.per]


def _rate(solution: Solution, component: FeeComponent, lang: str) -> Content:
    """The figures, line by line, and how the rest of a fen is rounded."""
    figures = [each.of(lang) for each in figures_lines(component, with_goods_named(solution))]
    told: list[Content] = [tag("p", each) for each in figures or [_bound(component, lang)]]
    told += [tag("p", each) for each in _later(solution, component, lang)]
    if component.within and (within := _within(solution, component, lang)):
        return [*told, tag("p", within, class_="note")]
    if not figures or component.kind.value in ("fixed", "package"):
        return told
    rounding = _ROUNDING[component.rounding.value] if component.rounding else _NO_ROUNDING
    return [*told, tag("p", rounding.of(lang), class_="note")]


def _within(solution: Solution, component: FeeComponent, lang: str) -> str:
    """What contains a fee; on whose goods, where it is not on everybody's; '' on nobody's."""
    parent = next(c for c in solution.fee_policy.components if c.id == component.within)
    title = parent.title.of(lang)
    sold = dict.fromkeys(each.party for each in solution.goods.values() if each.price_fen)
    inside = contained_sellers(component, sold)
    if not inside:
        return ""
    if not is_by_seller(component):
        return _WITHIN_WHERE.of(lang).format(parent=title)
    if len(inside) == len(sold):
        return _WITHIN.of(lang).format(parent=title)
    names = [solution.parties[each].name for each in inside if each in solution.parties]
    comma = "、" if lang == "zh" else ", "
    return _WITHIN_SOME.of(lang).format(parent=title, sellers=comma.join(names))


def _later(solution: Solution, component: FeeComponent, lang: str) -> list[str]:
    """What the figures change to, and when."""
    policy = replace(solution.fee_policy, fields=with_goods_named(solution))
    found = changes(policy, solution.fees, solution.as_of)
    return [
        change_words(each, policy).of(lang) for each in found if each.component.id == component.id
    ]


def _bound(component: FeeComponent, lang: str) -> str:
    """What is said of a figure that is not known."""
    if component.most_ppm is not None:
        return _AT_MOST.of(lang).format(rate=percent_of_ppm(component.most_ppm))
    return UNKNOWN.of(lang)


def _word(solution: Solution, component: FeeComponent, lang: str) -> Content:
    """Whose figure it is; where there is none yet, whom to ask."""
    if not any(figures_lines(component, solution.fee_policy.fields)):
        return _ASK.of(lang).format(ask=component.ask.of(lang))
    words = grade_words(component.grade).of(lang)
    source = component.source if component.source not in ("", words) else ""
    own = [each for each in solution.fees if each.component == component.id]
    term = term_on(own, solution.as_of)
    days = days_words(term.since, None) if term else None
    since = days.of(lang) if days else ""
    reason = _REASON.of(lang).format(reason=component.reason) if component.reason else ""
    colon = "：" if lang == "zh" else ": "
    said = f"{words}{colon}{source}" if source else words
    usual = [_USUAL.of(lang).format(usual=each.of(lang)) for each in component.usual]
    notes = [tag("p", each, class_="note") for each in (since, *usual, reason) if each]
    return [tag("p", said), *notes]
