"""In which language to speak: `--lang`, else `SOLUTIONKIT_LANG`, else Chinese."""

from __future__ import annotations

import os
from typing import Any

import click


def lang_of(context: click.Context | None) -> str:
    """The language of this run: `zh` or `en`."""
    chosen = context.find_root().params.get("lang") if context else None
    wanted = chosen or os.environ.get("SOLUTIONKIT_LANG", "zh")
    return "en" if wanted == "en" else "zh"


def say(zh: str, en: str) -> str:
    """Give the sentence in the language of this run."""
    return zh if lang_of(click.get_current_context(silent=True)) == "zh" else en


class Command(click.Command):
    """A command whose help speaks both languages."""

    def __init__(self, *args: Any, zh: str = "", en: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self._words = (zh, en)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first line of the help."""
        return say(*self._words).partition("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language of this run."""
        self.help = say(*self._words)
        super().format_help_text(ctx, formatter)


class Option(click.Option):
    """An option whose help speaks both languages."""

    def __init__(self, *args: Any, zh: str = "", en: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self._words = (zh, en)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's line of the help."""
        self.help = say(*self._words)
        return super().get_help_record(ctx)


def option(*names: str, zh: str, en: str, **options: Any) -> Any:
    """Give an option described in both languages."""
    return click.option(*names, cls=Option, zh=zh, en=en, **options)


def command(name: str, zh: str, en: str) -> Any:
    """Make a function a command described in both languages."""
    return click.command(name, cls=Command, zh=zh, en=en)
