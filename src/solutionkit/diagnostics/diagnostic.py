"""One thing an author should know. The words are made elsewhere (`catalogue`, checks)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Text:
    """The same sentence in both languages a reader may choose."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """Give the sentence in `lang`: `zh`, or anything else for English."""
        return self.zh if lang == "zh" else self.en

    def filled(self, **values: object) -> Text:
        """Give the sentence with its holes filled; a value that is a `Text` speaks its language."""
        zh, en = (
            {
                name: value.of(lang) if isinstance(value, Text) else value
                for name, value in values.items()
            }
            for lang in ("zh", "en")
        )
        return Text(self.zh.format(**zh), self.en.format(**en))

    @classmethod
    def joined(cls, texts: Iterable[Text], zh: str = "、", en: str = ", ") -> Text:
        """Give all `texts` in one, parted by the signs of each language."""
        each = list(texts)
        return cls(zh.join(text.zh for text in each), en.join(text.en for text in each))

    def as_data(self) -> dict[str, str]:
        """Give both sentences as plain data."""
        return {"zh": self.zh, "en": self.en}


class Span(NamedTuple):
    """A stretch of text in a source file, in characters.

    Lines and columns start at 1; the end is where the next character stands, so an empty
    stretch has equal start and end. A table's cell also has the `header` of its column. A named
    tuple, as a reader makes two of them for every value.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    header: str = ""

    @classmethod
    def at(cls, file: str, line: int, column: int, width: int = 1) -> Span:
        """Give a stretch of `width` characters within one line."""
        return cls(file, line, column, line, column + width)


@dataclass(frozen=True, order=True)
class Related:
    """A second place that explains the first, such as where a name was already used."""

    span: Span
    message: Text


@dataclass(frozen=True, order=True)
class Fix:
    """Text that may be put in place of `span` without changing what the author meant."""

    span: Span
    replacement: str


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing an author should know: `code` names the fault, `span` is where it stands.

    `message` is one terse clause without advice; `help` is something the author can type.
    `alike` is both without the name of the thing they stand at, where they name it.
    """

    span: Span
    code: str
    severity: Severity
    message: Text
    help: Text | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    alike: tuple[Text, Text] | None = field(default=None, compare=False)
