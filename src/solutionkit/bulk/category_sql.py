"""Categories as SQL over a file's own columns: steps set apart alike, and those nobody knows.

Other values of a file are read by `bulk.typed`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from solutionkit.ir.category import STEPS, Catalogue
from solutionkit.policy.columns_sql import PATH, Dialect, name, text


def tidied(held: str, spaces: str, dialect: Dialect) -> str:
    """A category with its steps set apart as they are everywhere, whatever stands around them."""
    around = text(f"[{spaces}]*[{STEPS}][{spaces}]*", dialect)
    steps = dialect.replaced.format(held, around, text(PATH, dialect))
    return f"CASE WHEN {_untidy(held, dialect)} THEN {steps} ELSE {held} END"


def refused(held: str, plain: str, catalogue: Catalogue | None, dialect: Dialect) -> str:
    """Whether no row may have it: a step is empty, or a complete catalogue does not know it.

    `held` is the category as it stands, `plain` the same tidied.
    """
    empty = dialect.matches.format(plain, text("^ > | > $|>  >", dialect))
    untidy = f"CASE WHEN {_untidy(held, dialect)} THEN {empty} END"
    if catalogue is None or not catalogue.complete:
        return untidy
    # Most rows are known by their first step as it stands; the rest are looked at in full.
    at_once, known = _rooted(held, catalogue, dialect), _known(plain, catalogue, dialect)
    return f"{untidy} OR CASE WHEN {at_once} THEN FALSE ELSE NOT {known} END"


def recognised(
    told: str, columns: Sequence[str], catalogues: Mapping[str, Catalogue | None], dialect: Dialect
) -> str:
    """The rows, with a category not known where an incomplete catalogue does not have it."""
    asked = {each: own for each, own in catalogues.items() if own and not own.complete}
    if not asked:
        return told
    shown = []
    for each in columns:
        held = name(each, dialect)
        known = _known(held, asked[each], dialect) if each in asked else ""
        shown.append(f"CASE WHEN {known} THEN {held} END AS {held}" if known else held)
    return f"(SELECT {', '.join(shown)} FROM {told} AS q)"


def _untidy(held: str, dialect: Dialect) -> str:
    """Whether the steps of a category may have other spaces around them, or be empty."""
    bare = f"replace({held}, {text(PATH, dialect)}, '.')"
    signs = [f"contains({bare}, '{each}')" for each in STEPS]
    odd = [f"contains({held}, {text(each, dialect)})" for each in ("  ", "\t", "\u3000", "\xa0")]
    return f"({' OR '.join([*signs, *odd])})"


def _known(plain: str, catalogue: Catalogue, dialect: Dialect) -> str:
    """Whether a category is one a catalogue knows, stands beneath one, or leads to one."""
    named = sorted({*catalogue.tops, *catalogue.leading})
    among = dialect.among.format(plain, ", ".join(text(each, dialect) for each in named))
    deeper = [each for each in named if each in catalogue.tops and PATH in each]
    told = [f"({among})", f"({_rooted(plain, catalogue, dialect)})"]
    told += [dialect.starts.format(plain, text(each + PATH, dialect)) for each in deeper]
    return f"({' OR '.join(told)})"


def _rooted(plain: str, catalogue: Catalogue, dialect: Dialect) -> str:
    """Whether the first step of a category is one of the catalogue's."""
    roots = sorted(each for each in catalogue.tops if PATH not in each)
    first = f"split_part({plain}, {text(PATH, dialect)}, 1)"
    named = ", ".join(text(each, dialect) for each in roots)
    return dialect.among.format(first, named) if roots else "FALSE"
