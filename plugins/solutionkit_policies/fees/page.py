"""The fees page: one order from paid to received, then who pays what, then what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from solutionkit import (
    Line,
    Solution,
    Text,
    assumed_words,
    days_words,
    delivery_of,
    held_words,
    reckoned_words,
    yuan_of_fen,
)
from solutionkit.pages import Content, Markup, page, section, tag
from solutionkit_policies.fees.amounts import FROM_TO, amount_words, from_to_words, kept_words
from solutionkit_policies.fees.by_day import by_day_note
from solutionkit_policies.fees.by_goods import by_goods_section
from solutionkit_policies.fees.money_bar import money_bar
from solutionkit_policies.fees.not_counted import not_counted_section
from solutionkit_policies.fees.promises import promises_section
from solutionkit_policies.fees.rebates import rebates_section
from solutionkit_policies.fees.revenue import revenue_headline, revenue_section
from solutionkit_policies.fees.states import states_section
from solutionkit_policies.fees.terms import settlement_section, subsidies_section, terms_section
from solutionkit_policies.fees.worked import Worked, by_choice

_TITLE = Text("费用说明", "Fees")
_KEEPS = Text(
    "卖出一份“{goods}”，{buyer}付 {paid} 元，{payee}到手 {kept} 元",
    "{goods}: {buyer} pays ¥{paid}, {payee} keeps ¥{kept}",
)
_CASE = Text("{case}：{payee}到手 {kept} 元", "{case}: {payee} keeps ¥{kept}")
_KEEPS_LEAST = Text(
    "卖出一份“{goods}”，{buyer}付 {paid} 元，{payee}到手不少于 {kept} 元",
    "{goods}: {buyer} pays ¥{paid}, {payee} keeps at least ¥{kept}",
)
_OPEN = Text(
    "卖出一份“{goods}”，{buyer}付 {paid} 元，{payee}到手多少还算不出来",
    "{goods}: {buyer} pays ¥{paid}, what {payee} keeps is not known yet",
)
_NOTHING = Text("这个方案不收款，没有费用", "This solution takes no payment and has no fees")
_OFFER = Text("里面的优惠“{title}”{days}。", "The promotion in it, {title}, holds {days}.")
_LEAD_BOUNDED = Text(
    "这一项只知道上限，先按上限扣；下面列出的问题有了答案，就能算到分。",
    "Only an upper bound of the fee is known, and taken off; the questions below settle it.",
)
_LEAD_OPEN = Text(
    "下面列出的问题有了答案，就能算到分。",
    "It can be worked out to the fen once the questions below are answered.",
)
_EXAMPLE = Text(
    "示例：本页用了示例费率，不是任何合同或平台的真实费率，不能用来对账。",
    "Example: this page uses invented rates, which are nobody's contract; do not settle by it.",
)
_ORDER = Text("这一单的钱", "The money of this order")
_HEADS = (
    Text("项目", "Item"),
    Text("谁付给谁", "From and to"),
    Text("基数 × 费率", "Base × rate"),
    Text("金额（元）", "Amount (¥)"),
)
_PAID = Text("{buyer}实付", "Paid by {buyer}")
_KEPT = Text("{payee}到手", "Kept by {payee}")
_AT_MOST = Text("不超过 {amount}", "at most {amount}")
_INSIDE = Text("其中：{title}（已含，不另扣）", "of which: {title} (contained)")
_SHARED = Text("其中：{payee}分得", "of which to {payee}")
_EXAMPLE_MARK = Text("（示例）", " (example)")
_QUESTIONS = Text("还要问清的", "Still to be asked")
_FOOT = Text(
    "费用规则版本 {version}，按 {day} 这一天计算。金额精确到分，实际以平台结算单为准。",
    "Fee rules {version}, worked out for {day}, to the fen. The platform's settlement decides.",
)


def fees_page(solution: Solution, worked: Worked | None, lang: str) -> bytes:
    """The page in one language."""
    foot = _FOOT.of(lang).format(
        version=solution.fee_policy.version, day=solution.as_of.isoformat()
    )
    if worked is None:
        said = (
            revenue_headline(solution, lang) if solution.revenue else tag("h1", _NOTHING.of(lang))
        )
        earned = revenue_section(solution, lang)
        return page(solution, _TITLE, lang, said, earned, tag("footer", foot))
    is_example = worked.quote.has_example_figures
    return page(
        solution,
        _TITLE,
        lang,
        _headline(solution, worked, lang),
        tag("p", _EXAMPLE.of(lang), class_="strip") if is_example else None,
        section(
            _ORDER.of(lang),
            money_bar(solution, worked, lang),
            _sums(solution, worked, lang),
            by_day_note(solution, lang),
        ),
        by_goods_section(solution, lang),
        revenue_section(solution, lang),
        states_section(solution, worked, lang),
        terms_section(solution, lang),
        rebates_section(solution, lang),
        not_counted_section(solution, lang),
        promises_section(solution, lang),
        _questions(worked, lang),
        settlement_section(solution, lang),
        subsidies_section(solution, lang),
        tag("footer", foot),
    )


def _headline(solution: Solution, worked: Worked, lang: str) -> list[Markup]:
    kept, least = worked.quote.settlement_fen, worked.least_kept_fen
    words, lead = (
        (_KEEPS, delivery_of(worked.goods).lead) if kept is not None else (_OPEN, _LEAD_OPEN)
    )
    if kept is None and least is not None:
        words, lead = _KEEPS_LEAST, _LEAD_BOUNDED
    said = words.of(lang).format(
        paid=yuan_of_fen(worked.code.code.paid_fen),
        goods=worked.goods.name,
        kept=yuan_of_fen((least if kept is None else kept) or 0),
        **_who(solution, lang),
    )
    return [
        tag("h1", said),
        tag("p", lead.of(lang), class_="lead"),
        *_while(worked, lang),
        *_cases(solution, worked, lang),
        *_assumed(solution, worked, lang),
    ]


def _cases(solution: Solution, worked: Worked, lang: str) -> list[Markup]:
    """What is left in each case, where that is known of each and not without."""
    if worked.quote.settlement_fen is not None:
        return []
    found = by_choice(solution, worked)
    known = [each for each in found if all(w.quote.settlement_fen is not None for _, w in each)]
    parted = "；" if lang == "zh" else "; "
    return [
        tag("p", parted.join(_case(solution, *one, lang) for one in each), class_="lead")
        for each in known
    ]


def _case(solution: Solution, title: Text, one: Worked, lang: str) -> str:
    kept = yuan_of_fen(one.quote.settlement_fen or 0)
    return _CASE.of(lang).format(case=title.of(lang), kept=kept, **_who(solution, lang))


def _assumed(solution: Solution, worked: Worked, lang: str) -> list[Markup]:
    """Which fees in the sum an order may be spared, and when."""
    fields, day = solution.fee_policy.fields, solution.as_of
    return [
        tag("p", each.of(lang), class_="lead")
        for line in worked.quote.lines
        for each in assumed_words(line.component, line.assumed, fields, day)
    ]


def _while(worked: Worked, lang: str) -> list[Markup]:
    """Until when a promotion in the sum holds."""
    offers = dict.fromkeys(line.promotion for line in worked.quote.lines if line.promotion)
    said = [(each.title, days_words(None, each.until)) for each in offers]
    return [
        tag("p", _OFFER.of(lang).format(title=title.of(lang), days=days.of(lang)), class_="lead")
        for title, days in said
        if days
    ]


def _who(solution: Solution, lang: str) -> dict[str, str]:
    """Who buys and who is paid, as this industry calls them."""
    parties, payee = solution.fee_policy.parties, solution.fee_policy.settlement.payee
    buyer = parties.get("buyer", Text("用户", "the buyer"))
    return {"buyer": buyer.of(lang), "payee": parties[payee].of(lang)}


def _sums(solution: Solution, worked: Worked, lang: str) -> Markup:
    who = _who(solution, lang)
    paid = FROM_TO.of(lang).format(payer=who["buyer"], payee=who["payee"])
    said, left = _PAID.of(lang).format(**who), _KEPT.of(lang).format(**who)
    rows = [
        _row((said, paid, "", amount_words(worked.code.code.paid_fen, lang))),
        *(row for line in worked.quote.lines for row in _fee_rows(solution, line, lang)),
        _row((left, "", "", kept_words(worked, lang)), "total"),
    ]
    head = tag("tr", [tag("th", each.of(lang)) for each in _HEADS])
    return tag("table", tag("thead", head), tag("tbody", rows), class_="sums")


def _fee_rows(solution: Solution, line: Line, lang: str) -> Iterator[Markup]:
    """A fee, and what each has of it where several share it."""
    yield _fee(solution, line, lang)
    parties = solution.fee_policy.parties
    for payee, fen in line.shares:
        said = _SHARED.of(lang).format(payee=parties[payee].of(lang))
        yield _row((said, "", "", amount_words(fen, lang)), "inside")


def _fee(solution: Solution, line: Line, lang: str) -> Markup:
    component = line.component
    title = component.title.of(lang)
    paid = from_to_words(component, solution).of(lang)
    taken = amount_words(line.amount_fen, lang)
    if line.amount_fen is None and line.bounds[1] is not None:
        taken = _AT_MOST.of(lang).format(amount=yuan_of_fen(line.bounds[1]))
    if line.inside:
        held = held_words(line, solution.fee_policy)
        how = held.of(lang).strip() if held else ""
        return _row((_INSIDE.of(lang).format(title=title), paid, how, taken), "inside")
    if line.amount_fen is not None:
        taken = f"−{taken}"
    return _row((title, paid, _reckoning(line, lang), taken))


def _reckoning(line: Line, lang: str) -> str:
    """What the fee was reckoned of, in the figures that applied."""
    how = reckoned_words(line)
    if how is None:
        return amount_words(None, lang)
    said, component = how.of(lang), line.component
    return said + (_EXAMPLE_MARK.of(lang) if component.grade.value == "example" else "")


def _row(cells: Iterable[Content], style: str = "") -> Markup:
    return tag("tr", [tag("td", cell) for cell in cells], class_=style)


def _questions(worked: Worked, lang: str) -> Markup | None:
    questions = worked.quote.questions
    items = [
        tag("li", tag("h3", each.title.of(lang)), tag("p", each.ask.of(lang))) for each in questions
    ]
    return section(_QUESTIONS.of(lang), tag("ul", items)) if items else None
