"""Documents in words: who holds one, and any one of several.

Goods hold nothing: inside a rule about each of them, a document is one that covers them.
"""

from __future__ import annotations

from collections.abc import Sequence

from solutionkit.diagnostics import Text


def within(title: Text) -> Text:
    """A title within a sentence: without its capital, which an abbreviation keeps."""
    en = title.en
    return Text(title.zh, f"{en[:1].lower()}{en[1:]}" if en[1:2].islower() else en)


def held(title: Text, holder: Text | None) -> Text:
    """That a document is held, by its holder where that is not the one a rule is about."""
    if holder is None:
        return Text(f"持有有效的{title.zh}", f"a valid {title.en} is held")
    return Text(f"{holder.zh}持有有效的{title.zh}", f"{holder.en} holds a valid {title.en}")


def any_held(documents: Sequence[Text]) -> Text:
    """That one of several documents is held, whoever holds it."""
    if len(documents) == 1:
        return held(documents[0], None)
    return Text(
        f"持有以下任一有效证照：{'、'.join(each.zh for each in documents)}",
        f"one of these is held and valid: {', '.join(each.en for each in documents)}",
    )


def one_of(words: Sequence[Text]) -> Text:
    """Several things of which any will do, in one breath."""
    *first, last = words
    if not first:
        return last
    zh, en = "、".join(each.zh for each in first), ", ".join(each.en for each in first)
    return Text(f"{zh}或{last.zh}", f"{en} or {last.en}")


def covering(documents: Sequence[Text]) -> Text:
    """That each of some goods is covered by one of these documents."""
    zh, en = "或".join(each.zh for each in documents), " or ".join(each.en for each in documents)
    return Text(f"有管着它的有效{zh}", f"a valid {en} covers it")
