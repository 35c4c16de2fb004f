"""In which language to speak: `--lang`, else `SOLUTIONKIT_LANG`, else Chinese.

`--lang` may stand anywhere on the line, and holds for what is said of the line itself. Not here:
what is said of wrong use (`usage`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click

from solutionkit.cli.usage import spoken, surplus

Body = TypeVar("Body", bound=Callable[..., Any])

_CHOSEN = "solutionkit.lang"
_PLACEHOLDERS = {
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "TEXT": "文字",
    "INTEGER": "整数",
    "INTEGER RANGE": "整数",
    "DAY": "日期",
    "PATH": "路径",
    "FILE": "文件",
    "DIRECTORY": "文件夹",
}
"""How a line of help calls what is to be filled in; what is not listed has a name of its own."""

_INDUSTRY = "{industry}"
"""In an example: the first industry that is installed here."""


def lang_of(context: click.Context | None = None) -> str:
    """The language of this run, which `context` or else the running command knows: `zh` or `en`."""
    context = context or click.get_current_context(silent=True)
    chosen = context.meta.get(_CHOSEN) if context else None
    wanted = chosen or os.environ.get("SOLUTIONKIT_LANG", "zh")
    return "en" if wanted.lower().startswith("en") else "zh"


def say(zh: str, en: str) -> str:
    """Give the sentence in the language of this run."""
    return zh if lang_of() == "zh" else en


def listed(names: Iterable[str]) -> str:
    """Give several names in one line, parted by the sign of the language of this run."""
    return say("、", ", ").join(names)


def choose_lang(context: click.Context, words: Sequence[str]) -> None:
    """Settle the language before anything is said, even of words that cannot be read."""
    for word, following in zip(words, (*words[1:], ""), strict=False):
        name, parted, value = word.partition("=")
        if name == "--lang":
            context.meta[_CHOSEN] = value if parted else following


def placeholder(context: click.Context, name: str) -> str:
    """What stands in help for a value to fill in."""
    if lang_of(context) == "zh":
        return _PLACEHOLDERS.get(name, name)
    return name.removesuffix(" RANGE")


class Bilingual(click.Command):
    """Help, and refusals of wrong use, in the language of this run."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words after the command; what is left over is refused in our own words."""
        is_group = isinstance(self, click.Group)
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise spoken(error, ctx, lang_of(ctx)) from error
        if rest and not is_group and not ctx.resilient_parsing:
            ctx.fail(surplus(rest).of(lang_of(ctx)))
        return rest

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the words of the usage line after the command."""
        return [placeholder(ctx, each) for each in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how to call it."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        prefix = "用法：" if lang_of(ctx) == "zh" else "Usage: "
        formatter.write_usage(ctx.command_path, pieces, prefix=prefix)

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
    """A command described in both languages, with lines that can be typed as they stand."""

    def __init__(
        self, *args: Any, zh: str, en: str, examples: Sequence[str] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._words = (zh, en)
        self.examples = examples
        self.params.append(_lang_option())

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first line of the help."""
        return say(*self._words).partition("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language of this run."""
        self.help = say(*self._words)
        super().format_help_text(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        if self.examples:
            with formatter.section(say("例子", "Examples")):
                for each in self.examples:
                    each = each.replace(_INDUSTRY, _an_industry()) if _INDUSTRY in each else each
                    formatter.write(f"{'':>{formatter.current_indent}}{each}\n")


class Group(Command, click.Group):
    """A group of commands that refuses wrong use in the language of this run."""

    def __init__(self, *args: Any, **options: Any) -> None:
        # Else the library itself refuses a line without a command, in its own words.
        options |= {"invoke_without_command": True, "no_args_is_help": True}
        super().__init__(*args, subcommand_metavar="COMMAND [ARGS]...", **options)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that `args` begin with."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            from solutionkit.diagnostics.suggestion import did_you_mean

            advice = did_you_mean(name, self.list_commands(ctx))
            ctx.fail(say(f"没有命令 {name}；{advice.zh}", f"no command {name}; {advice.en}"))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is named; a line without one is refused."""
        done = super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            known = self.list_commands(ctx)
            zh, en = "、".join(known), ", ".join(known)
            ctx.fail(say(f"缺少命令；可以是：{zh}", f"missing command; one of: {en}"))
        return done

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a line for each command."""
        named = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        lines = [(name, each.get_short_help_str()) for name, each in named if each]
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl(lines)


class Root(Group):
    """The outermost group: it settles the language, and what is said of wrong use anywhere."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words before the command, in the language that the whole line asks for."""
        choose_lang(ctx, args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is named."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise spoken(error, ctx, lang_of(ctx)) from error


class Option(click.Option):
    """An option whose help speaks both languages."""

    def __init__(self, *args: Any, zh: str, en: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self._words = (zh, en)

    def make_metavar(self, ctx: click.Context) -> str:
        """Give what stands in help for the option's value."""
        return placeholder(ctx, super().make_metavar(ctx))

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Give nothing: what the library would add is added in our own words."""
        return {}

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's line of the help: its words, then what holds without it."""
        default = super().get_help_extra(ctx).get("default")
        notes = [say(f"不写就是 {default}", f"default: {default}")] if default else []
        notes += [say("必写", "required")] if self.required else []
        told = say("；", "; ").join(notes)
        self.help = say(*self._words) + (f"  [{told}]" if told else "")
        return super().get_help_record(ctx)


def _an_industry() -> str:
    from solutionkit.registry import installed

    ready = (id for id, each in installed().industries.items() if each.spec.status == "ready")
    return next(ready, "INDUSTRY")


def _lang_option() -> Option:
    """`--lang`, which `choose_lang` has read already; here it is only described and judged."""
    return Option(
        ["--lang"],
        type=click.Choice(["zh", "en"]),
        expose_value=False,
        zh="说中文还是英文（也可以设 SOLUTIONKIT_LANG）",
        en="speak Chinese or English (or set SOLUTIONKIT_LANG)",
    )


def option(*names: str, zh: str, en: str, **options: Any) -> Callable[[Body], Body]:
    """Give an option described in both languages."""
    return click.option(*names, cls=Option, zh=zh, en=en, **options)


def command(
    name: str, zh: str, en: str, examples: Sequence[str] = ()
) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command described in both languages, with examples of its use."""
    return click.command(name, cls=Command, zh=zh, en=en, examples=examples)
