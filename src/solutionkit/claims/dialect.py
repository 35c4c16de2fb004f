"""Characters of dialects and formal writing that claims are written with, each before a plain one.

Only where one character stands for one and means nothing else: `唔使查` is read as `不使查`,
`皆予批准` as `都予批准`.
"""

from __future__ import annotations

_PAIRS = "唔不冇没嘅的咗了哋们嚟来畀给俾给攞拿佢他睇看啲些搵找俺我咱我您你皆都亦也毋无"
STANDARD = {ord(_PAIRS[at]): _PAIRS[at + 1] for at in range(0, len(_PAIRS), 2)}
"""For `str.translate`."""
