"""Pages for merchants: HTML from values, one look for every target; public, for plugins too."""

from solutionkit.pages.markup import Content, Markup, coded, page, section, table, tag
from solutionkit.pages.sources import BASIS, grade_words, sources

__all__ = [
    "BASIS",
    "Content",
    "Markup",
    "coded",
    "grade_words",
    "page",
    "section",
    "sources",
    "table",
    "tag",
]
