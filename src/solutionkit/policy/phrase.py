"""Reading the phrases of text rules: parts with spaces between them.

`包|保 胜诉|赢` alternatives, `{result}` a named list, `的?` may be left out, `…` and `…12` some
characters of the same clause (`……` of the same sentence), `&` and `&&` the same for what may also
stand the other way round, `{percent>=90}` and `{number>=2}` numbers (also among words, and with a
unit: `{number}万|一半`), `!书|钱` not these words, `^` and `$` the clause's edges. A line may break
after `|`. Not here: what a phrase fits (`claims`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain, product

from solutionkit.ir.text_rule import Edge, Gap, Not, Number, NumberKind, Part, Phrase, Words

USUAL_GAP, WIDE_GAP = 8, 16
_GAP = re.compile(r"(……?)([0-9]{0,2})")
_EITHER_ORDER = re.compile(r"(&&?)([0-9]{0,2})")
_NUMBER = re.compile(r"\{(number|percent)(?:>=([0-9]+))?\}(\?)?")
_COUNTED = re.compile(r"(\{(?:number|percent)[^}]*\}\??)([^|{}?!^$…&]*)")
_LIST = re.compile(r"\{([\w-]+)\}")
_PLAIN = str.maketrans("｜｛｝＆＾＄", "|{}&^$")
"""Signs as Chinese input methods type them; no text has them, so they are never words."""
_SIGNS = {*"{}?!^$…&", *map(chr, _PLAIN)}
Lists = Mapping[str, tuple[str, ...]]


class PhraseFault(ValueError):
    """A part of a phrase that cannot be read; `part` is how it is written.

    `plain` is how it would be written with the signs of a plain keyboard.
    """

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part
        self.plain = part.translate(_PLAIN)


def read_phrases(text: str, lists: Lists) -> tuple[Phrase, ...]:
    """Read a phrase; one that offers a number beside words, or either order, is several.

    Raises `PhraseFault` where a part means nothing, or no word or number is asked for.
    """
    if text != text.translate(_PLAIN):
        raise PhraseFault(text)
    orders = _orders(re.sub(r"\|\s+", "|", text).split())
    parts = [
        [[[_part(each, lists) for each in way] for way in _apart(part)] for part in order]
        for order in orders
    ]
    phrases = tuple(tuple(chain(*ways)) for order in parts for ways in product(*order))
    if not all(any(map(_is_asked, phrase)) for phrase in phrases):
        raise PhraseFault(text)
    return phrases


def _orders(parts: list[str]) -> Iterator[list[str]]:
    """The parts as written and, where an `&` is among them, the other way round."""
    for at, part in enumerate(parts):
        if either := _EITHER_ORDER.fullmatch(part):
            gap = either[1].replace("&", "…") + either[2]
            one, other = parts[:at], parts[at + 1 :]
            for end in (one, other):
                if not end or any(map(_EITHER_ORDER.fullmatch, end)):
                    raise PhraseFault(part)
            yield [*one, gap, *other]
            yield [*other, gap, *one]
            return
    yield parts


def _is_asked(part: Part) -> bool:
    return isinstance(part, Number | Words) and not part.optional


def _apart(part: str) -> list[list[str]]:
    """The ways to read a part: each number among its choices, with its unit, and what is left."""
    if part.startswith("!"):
        return [[part]]
    choices = part.split("|")
    numbers = {each: found for each in choices if (found := _COUNTED.fullmatch(each))}
    words = [each for each in choices if each not in numbers]
    ways = [[each for each in found.groups() if each] for found in numbers.values()]
    return [*ways, ["|".join(words)]] if words else ways


def _part(text: str, lists: Lists) -> Part:
    if text in (Edge.START, Edge.END):
        return Edge(text)
    if gap := _GAP.fullmatch(text):
        wide = gap[1] == "……"
        return Gap(int(gap[2] or (WIDE_GAP if wide else USUAL_GAP)), wide)
    if number := _NUMBER.fullmatch(text):
        return Number(NumberKind(number[1]), Decimal(number[2] or 0), bool(number[3]))
    if text.startswith("!"):
        return Not(_choices(text[1:], lists))
    optional = text.endswith("?")
    return Words(_choices(text.removesuffix("?"), lists), optional)


def read_words(words: Iterable[str], lists: Lists) -> tuple[str, ...]:
    """Words of a list, those of other lists it names among them.

    Raises `PhraseFault` where a name is of none.
    """
    return _choices("|".join(words), lists)


def _choices(text: str, lists: Lists) -> tuple[str, ...]:
    found: list[str] = []
    for choice in text.split("|"):
        if named := _LIST.fullmatch(choice):
            if named[1] not in lists:
                raise PhraseFault(choice)
            found += lists[named[1]]
        elif not choice or set(choice) & _SIGNS:
            raise PhraseFault(choice or text)
        else:
            found.append(choice)
    return tuple(dict.fromkeys(found))
