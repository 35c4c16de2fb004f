"""What a fee policy promises of every order, in words, beside what became of its proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.rule import Assertion, FeePolicy, Field, FieldType, Law
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.text import Titles, phrase
from solutionkit.policy.verify.laws import Answer, proofs

_SETTLED = Text("{payee}到手", "what {payee} keeps")
_MERCHANT = Text("商家", "the merchant")
_NEVER_NEGATIVE = Text("{what}不会是负数", "{what} is never negative")
_ALIKE = Text("不论{over}是{values}，{what}都一样", "{what} is the same whether {over} is {values}")
_ALIKE_ALWAYS = Text("不论{over}是什么，{what}都一样", "{what} is the same whatever {over} is")
_RISES = Text("{over}变多，{what}不会变少", "{what} never falls as {over} rises")
_RATE = Text("{fee}的费率", "the rate of {fee}")


@dataclass(frozen=True)
class Promise:
    """One assertion in words, what became of it, and the order that breaks it where one does."""

    words: Text
    answer: Answer
    example: Text


def promises(policy: FeePolicy, terms: Sequence[FeeTerm], as_of: date) -> tuple[Promise, ...]:
    """Everything `policy` promises, answered with the figures of `terms`."""
    return tuple(
        Promise(promise_words(each.assertion, policy), each.answer, each.words)
        for each in proofs(policy, terms, as_of)
    )


def promise_words(assertion: Assertion, policy: FeePolicy) -> Text:
    """What an assertion says, as a merchant would read it."""
    names = Titles(_fields(policy), {})
    if assertion.law is Law.ALWAYS:
        return _always(assertion.claim, names)
    what = phrase(assertion.claim, names)
    over = names.fields[assertion.over]
    if assertion.law is Law.MONOTONE:
        return _filled(_RISES, what=what, over=over.title)
    titles = [over.value_titles.get(each, Text(each, each)) for each in over.type.values]
    if not titles:
        return _filled(_ALIKE_ALWAYS, what=what, over=over.title)
    values = Text("、".join(t.zh for t in titles), _or_en([t.en for t in titles]))
    if len(titles) > 1:
        *most, last = titles
        values = Text(f"{'、'.join(t.zh for t in most)}还是{last.zh}", values.en)
    return _filled(_ALIKE, what=what, over=over.title, values=values)


def _always(claim: ir.Expression, names: Titles) -> Text:
    match claim:
        case ir.Compare(Comparison.AT_LEAST, what, ir.Constant(0)):
            return _filled(_NEVER_NEGATIVE, what=phrase(what, names))
    return phrase(claim, names)


def _fields(policy: FeePolicy) -> dict[str, Field]:
    """What an assertion may name: fields, each fee and its rate, and what is left."""
    money, rate = FieldType(Kind.MONEY), FieldType(Kind.RATE)
    payee = policy.parties.get(policy.settlement.payee, _MERCHANT)
    left = _filled(_SETTLED, payee=payee)
    found = {**policy.fields, "settlement": Field("settlement", money, "code", left)}
    for each in policy.components:
        found[each.id] = Field(each.id, money, "code", each.title)
        name = f"rate.{each.id}"
        found[name] = Field(name, rate, "code", _filled(_RATE, fee=each.title))
    return found


def _or_en(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _filled(words: Text, **values: Text) -> Text:
    return Text(
        words.zh.format(**{name: each.zh for name, each in values.items()}),
        words.en.format(**{name: each.en for name, each in values.items()}),
    )
