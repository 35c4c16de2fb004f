"""What a text puts between quotation marks: said of, denied or asked as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from solutionkit.claims.normal_form import NormalForm
from solutionkit.claims.pattern import Fit

_QUOTED = re.compile('“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"')

Quotes = tuple[tuple[int, int], ...]


def quotations(text: str, form: NormalForm) -> Quotes:
    """Where each quotation of `text` begins and ends in its normal form."""
    at = form.places
    return tuple(
        (bisect_left(at, found.start()), bisect_left(at, found.end()))
        for found in _QUOTED.finditer(text)
    )


def unquoted(line: str, fit: Fit, quotes: Quotes) -> tuple[str, Fit] | None:
    """The line with no more of the quotation that holds `fit` than what fits, and `fit` in it."""
    for start, end in quotes:
        if start <= fit.start and fit.end <= end:
            claim = line[fit.start : fit.end]
            return line[:start] + claim + line[end:], Fit(start, start + len(claim))
    return None


def reaches_into(fit: Fit, denied: Iterable[Fit], quotes: Quotes) -> bool:
    """Whether `fit` takes words from without and from within a quotation that is denied."""
    return any(
        start < fit.end
        and fit.start < end
        and not (start <= fit.start and fit.end <= end)
        and any(start <= no.start and no.end <= end for no in denied)
        for start, end in quotes
    )
