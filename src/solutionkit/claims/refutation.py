"""What a text says around a claim to tell that it is others' and not to be believed.

Before it: who is said to make it (`如有人说…`, `凡以…`). After it: that it is false, forbidden or
doubtful, or what to do about those who make it (`…的都是骗局`, `…，请举报`). The words are in
`reporting_words` and `refuting_words`; those of a trade come with its rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from solutionkit.claims import refuting_words as behind
from solutionkit.claims import reporting_words as ahead
from solutionkit.claims.normal_form import spellings
from solutionkit.ir.text_rule import Trade

_NAMED = re.compile("〔([a-z]+)〕")
_BREAK = re.compile(r"\|\s+")


class Refutation:
    """Whether what stands around a claim takes it back, with the words of one trade."""

    def __init__(self, trade: Trade) -> None:
        self._lists = {
            "speakers": _spelt(trade.speakers),
            "strangers": _spelt(trade.strangers),
            "customers": _spelt(trade.customers),
            "parts": _spelt(trade.parts),
        }
        self._lists["others"] = self._source(ahead.OTHERS)
        self._lists["say"] = self._source(ahead.SAY)
        self._made: dict[tuple[str, ...], re.Pattern[str]] = {}

    def is_deceit(self, claim: str) -> bool:
        """Whether the words of a claim call it a deceit themselves."""
        return bool(self._any(behind.DECEIT_WITHIN).search(claim))

    def is_reported(self, before: str) -> re.Match[str] | None:
        """Where the words before a claim give it to others, or tell what is done against it."""
        found = self._any(ahead.REPORTED).search(before)
        return found and (None if self._any(ahead.OUR_OWN).search(before) else found)

    def is_said_by_others(self, before: str, claim: str) -> bool:
        """Whether a claim that begins with who assures it (`有人承诺…`) is none of the author."""
        others = self._any(ahead.SOMEBODY)
        return claim.startswith(ahead.ASSURING) and bool(others.search(before))

    def is_met(self, before: str, after: str) -> bool:
        """Whether the claim is what one meets with: said elsewhere, or to be refused."""
        if self._any(ahead.MET).search(before) and self._any(ahead.MATTER).match(after):
            return True
        situation = self._any(ahead.SITUATION).search(before)
        return bool(situation and self._any(ahead.THEN).search(after))

    def is_refuted(self, after: str) -> bool:
        """Whether what follows a claim, to the end of its sentence, takes it back."""
        turned = self._any(behind.TURNED)
        found = self._any(*behind.REFUTING).finditer(after)
        return any(not turned.search(after[: each.start()]) for each in found)

    def is_unrelated(self, before: str, after: str) -> bool:
        """Whether something is said to have nothing to do with the claim (`与…无关`)."""
        if not self._any(ahead.WITH).search(before):
            return False
        return bool(self._any(behind.UNRELATED).match(after))

    def is_answered_no(self, rest: str) -> bool:
        """Whether a claim put as a question is answered by a no."""
        question = re.match(r"[^。？]*", rest)
        return bool(question and self._any(behind.ANSWERED_NO).match(rest[question.end() :]))

    def _any(self, *texts: str) -> re.Pattern[str]:
        made = self._made.get(texts)
        if made is None:
            made = self._made[texts] = re.compile(self._source(*texts))
        return made

    def _source(self, *texts: str) -> str:
        source = _any_of(each for text in texts for each in _BREAK.sub("|", text).split())
        return _NAMED.sub(lambda found: self._lists[found[1]], source)


def _spelt(words: tuple[str, ...]) -> str:
    return _any_of(re.escape(each) for each in spellings(words) if each)


def _any_of(alternatives: Iterable[str]) -> str:
    """One of these; where there are none, nothing."""
    return f"(?:{'|'.join(alternatives) or '(?!)'})"


@cache
def refutation(trade: Trade) -> Refutation:
    """What takes claims back in the texts of one trade."""
    return Refutation(trade)
