"""What spreadsheets make of long numbers: they keep fifteen digits of them."""

from __future__ import annotations

import re

SPOILT = r"[0-9]\.[0-9]+[Ee]\+?[0-9]{2}|[0-9][Ee]\+[0-9]{2}|[0-9]{15}0{4,}"
"""As a regular expression, for those who ask many cells at once."""
_SPOILT = re.compile(SPOILT)


def digits_lost(text: str) -> bool:
    """Whether `text` was a longer number once, and is none any more."""
    return bool(_SPOILT.fullmatch(text.strip()))
