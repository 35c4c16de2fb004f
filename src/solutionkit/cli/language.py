"""In which language to speak: `--lang`, else `SOLUTIONKIT_LANG`, else Chinese."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

Body = TypeVar("Body", bound=Callable[..., Any])


def lang_of(context: click.Context | None) -> str:
    """The language of this run: `zh` or `en`."""
    chosen = context.find_root().params.get("lang") if context else None
    wanted = chosen or os.environ.get("SOLUTIONKIT_LANG", "zh")
    return "en" if wanted == "en" else "zh"


def say(zh: str, en: str) -> str:
    """Give the sentence in the language of this run."""
    return zh if lang_of(click.get_current_context(silent=True)) == "zh" else en


class Bilingual(click.Command):
    """Help whose headings speak both languages."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how to call it."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("用法：", "Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group."""
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        records = [each.get_help_record(ctx) for each in options]
        with formatter.section(say("选项", "Options")):
            formatter.write_dl([each for each in records if each is not None])
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`, described in the language of this run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("显示这段说明", "show this message")
        return option


class Command(Bilingual):
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


def option(*names: str, zh: str, en: str, **options: Any) -> Callable[[Body], Body]:
    """Give an option described in both languages."""
    return click.option(*names, cls=Option, zh=zh, en=en, **options)


def command(name: str, zh: str, en: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command described in both languages."""
    return click.command(name, cls=Command, zh=zh, en=en)
