"""What a fee policy promises of every order, in words, beside what became of its proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from solutionkit.diagnostics import Text
from solutionkit.ir import expression as ir
from solutionkit.ir.expression import Comparison, Kind
from solutionkit.ir.money import yuan_of_fen
from solutionkit.ir.rule import Assertion, FeePolicy, Field, FieldType, Law
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.terms import awaits, priced
from solutionkit.policy.text import Titles, phrase
from solutionkit.policy.verify.domains import named
from solutionkit.policy.verify.laws import Answer, Proof, proofs
from solutionkit.policy.verify.sold import Sale

_SETTLED = Text("{payee}到手", "what {payee} keeps")
_MERCHANT = Text("商家", "the merchant")
_NEVER_NEGATIVE = Text("{what}不会是负数", "{what} is never negative")
_ALIKE = Text("{over}，{what}都一样", "{what} is the same {over}")
_WHETHER = Text("不论{over}是{values}", "whether {over} is {values}")
_WHATEVER = Text("不论{over}是什么", "whatever {over} is")
_RISES = Text("{over}变多，{what}不会变少", "{what} never falls as {over} rises")
_RATE_OF, _WHOLE = "rate.", "settlement"
_AWAITED = Text("还缺这些费用的数字：{what}", "figures still missing: {what}")
_AWAITED_ELSE = Text("还缺补贴或基数的信息", "the base or a subsidy is not known yet")
_FROM = Text(
    "{what}（对这里卖的商品，用户实付 {amount} 元起）",
    "{what} (for the goods sold here, from ¥{amount} paid)",
)
_RATE = Text("{fee}的费率", "the rate of {fee}")


@dataclass(frozen=True)
class Promise:
    """One assertion in words, what became of it, and why it is not proved.

    `example` is the order that breaks it, or what keeps it from being decided; `missing` the
    figures it waits for.
    """

    words: Text
    answer: Answer
    example: Text
    missing: tuple[Text, ...] = ()


def promises(
    policy: FeePolicy, terms: Sequence[FeeTerm], as_of: date, sales: Sequence[Sale] = ()
) -> tuple[Promise, ...]:
    """Everything `policy` promises, answered with the figures of `terms`; see `laws.proofs`."""
    return tuple(
        Promise(
            _from(promise_words(each.assertion, policy), each.from_fen),
            each.answer,
            each.words,
            awaited(each, policy, terms, as_of),
        )
        for each in proofs(policy, terms, as_of, sales=sales)
    )


def _from(words: Text, fen: int) -> Text:
    """A promise that holds of what is really sold, and from which amount on."""
    amount = yuan_of_fen(fen)
    return _FROM.filled(what=words, amount=Text(amount, amount)) if fen else words


def awaited(
    proof: Proof, policy: FeePolicy, terms: Sequence[FeeTerm], as_of: date
) -> tuple[Text, ...]:
    """The fees whose figures an assertion waits for; nothing where it waits for none."""
    if proof.answer is not Answer.WAITING:
        return ()
    spoken = {each.removeprefix(_RATE_OF) for each in named(proof.assertion.claim)}
    open_ = [each for each in priced(policy, terms, as_of).components if awaits(each)]
    asked = [each for each in open_ if each.id in spoken or _WHOLE in spoken]
    # What another fee contains is asked for only where nothing else is open.
    alone = [each for each in asked if each.id in spoken or each.within is None]
    return tuple(each.title for each in alone or asked)


def outcome_words(promise: Promise) -> Text | None:
    """Why a promise is not proved: the order that breaks it, what is missing, what is too much."""
    if promise.answer in (Answer.BROKEN, Answer.UNDECIDED):
        return promise.example
    if promise.answer is Answer.WAITING:
        named = Text.joined(promise.missing)
        return _AWAITED.filled(what=named) if promise.missing else _AWAITED_ELSE
    return None


def promise_words(assertion: Assertion, policy: FeePolicy) -> Text:
    """What an assertion says, as a merchant would read it."""
    names = Titles(_fields(policy), {})
    if assertion.law is Law.ALWAYS:
        return _always(assertion.claim, names)
    what = phrase(assertion.claim, names)
    overs = [names.fields[each] for each in assertion.over]
    if assertion.law is Law.MONOTONE:
        return _RISES.filled(what=what, over=overs[0].title)
    each_choice = Text.joined([_choice_words(each) for each in overs], "，也", ", and ")
    return _ALIKE.filled(what=what, over=each_choice)


def _choice_words(over: Field) -> Text:
    """A field that parity is over, with the values it has."""
    titles = [over.value_titles.get(each, Text(each, each)) for each in over.type.values]
    if not titles:
        return _WHATEVER.filled(over=over.title)
    values = Text("、".join(t.zh for t in titles), _or_en([t.en for t in titles]))
    if len(titles) > 1:
        *most, last = titles
        values = Text(f"{'、'.join(t.zh for t in most)}还是{last.zh}", values.en)
    return _WHETHER.filled(over=over.title, values=values)


def _always(claim: ir.Expression, names: Titles) -> Text:
    match claim:
        case ir.Compare(Comparison.AT_LEAST, what, ir.Constant(0)):
            return _NEVER_NEGATIVE.filled(what=phrase(what, names))
    return phrase(claim, names)


def _fields(policy: FeePolicy) -> dict[str, Field]:
    """What an assertion may name: fields, each fee and its rate, and what is left."""
    money, rate = FieldType(Kind.MONEY), FieldType(Kind.RATE)
    payee = policy.parties.get(policy.settlement.payee, _MERCHANT)
    left = _SETTLED.filled(payee=payee)
    found = {**policy.fields, "settlement": Field("settlement", money, "code", left)}
    for each in policy.components:
        found[each.id] = Field(each.id, money, "code", each.title)
        name = f"rate.{each.id}"
        found[name] = Field(name, rate, "code", _RATE.filled(fee=each.title))
    return found


def _or_en(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
