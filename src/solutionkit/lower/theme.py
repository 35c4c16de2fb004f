"""Colours computed from the brand's own, so that text on them can be read."""

from __future__ import annotations

from solutionkit.ir.page import Theme
from solutionkit.spec.storefront import ThemeSpec

_WHITE = (255, 255, 255)
_ON_FILL = 3.5
_ON_WHITE = 4.5
_STEPS = 100


def lowered_theme(spec: ThemeSpec) -> Theme:
    """The theme with its computed colours.

    `fill` is the primary darkened until white text on it reaches a contrast of 3.5:1, `brand_ink`
    until it reaches 4.5:1 as text on white; `tint` is 10 % of the primary over white.
    """
    primary = _rgb(spec.primary)
    tint = tuple(
        round(white + (part - white) / 10) for part, white in zip(primary, _WHITE, strict=True)
    )
    return Theme(
        primary=spec.primary,
        fill=_hex(_darkened(primary, _ON_FILL)),
        brand_ink=_hex(_darkened(primary, _ON_WHITE)),
        tint=_hex(tint),
        logo=spec.logo,
        banner=spec.banner,
        origin=("theme",),
    )


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The contrast of two colours as WCAG defines it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _darkened(colour: tuple[int, ...], wanted: float) -> tuple[int, ...]:
    for step in range(_STEPS, 0, -1):
        darker = tuple(part * step // _STEPS for part in colour)
        if contrast(darker, _WHITE) >= wanted:
            return darker
    return (0, 0, 0)


def _luminance(colour: tuple[int, ...]) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    linear: float = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return linear


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _hex(colour: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02X}" for part in colour)
