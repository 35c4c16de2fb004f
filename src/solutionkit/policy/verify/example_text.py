"""One order in words, with what the reckoning gives for everything a claim about fees names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Kind
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.rule import FeePolicy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.fees import Code, quote
from solutionkit.policy.terms import priced
from solutionkit.policy.text import Titles, phrase, value_words
from solutionkit.policy.verify.domains import named

RATE = "rate."
"""What the name of a fee's rate begins with in an assertion."""


def order_words(
    policy: FeePolicy, terms: Sequence[FeeTerm], claim: ir.Expression, code: Code
) -> Text:
    """One order in words: what it is given, and what came of everything the claim names."""
    given = [(policy.fields[name], value) for name, value in code.values.items()]
    zh = [f"用户实付 {yuan_of_fen(code.paid_fen)}", f"{code.on.isoformat()} 核销"]
    en = [f"paid {yuan_of_fen(code.paid_fen)}", f"redeemed {code.on.isoformat()}"]
    for one, value in given:
        shown = value_words(value, one)
        zh.append(f"{one.title.zh}是{shown.zh}")
        en.append(f"{one.title.en} is {shown.en}")
    for each in policy.subsidies:
        if code.subsidies.get(each.id):
            zh.append(f"{each.title.zh} {yuan_of_fen(code.subsidies[each.id])}")
            en.append(f"{each.title.en} {yuan_of_fen(code.subsidies[each.id])}")
    for title, amount in amounts_named(policy, terms, claim, code):
        zh.append(f"{title.zh} {amount}")
        en.append(f"{title.en} {amount}")
    return Text("，".join(zh), ", ".join(en))


def amounts_named(
    policy: FeePolicy, terms: Sequence[FeeTerm], claim: ir.Expression, code: Code
) -> Iterator[tuple[Text, str]]:
    """What the reckoning gives for each fee or rate that a claim names."""
    quoted = quote(policy, terms, [code], code.on)
    amounts: dict[str, Any] = {line.component.id: line.amount_fen for line in quoted.lines}
    amounts["settlement"] = quoted.settlement_fen
    titles = {each.id: each.title for each in policy.components}
    titles["settlement"] = Text("商家到手", "the merchant keeps")
    rates = {f"{RATE}{each.id}": each for each in priced(policy, terms, code.on).components}
    for name in dict.fromkeys(named(claim)):
        if name in titles:
            amount = amounts.get(name)
            yield titles[name], yuan_of_fen(amount or 0)
        elif name in rates:
            rate = ir.Constant(rates[name].rate_ppm or 0, Kind.RATE)
            title, said = rates[name].title, phrase(rate, Titles({}, {}))
            yield Text(f"{title.zh}费率", f"rate of {title.en}"), said.zh
