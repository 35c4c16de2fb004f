"""Wrong use of a command, told in the language of the run: a usage line, one clause, exit code 2.

Not here: what is wrong with a spec; that is a diagnostic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any

import click
from click.exceptions import NoArgsIsHelpError

from solutionkit.diagnostics.diagnostic import Text


class WrongUse(click.UsageError):
    """A usage error whose every word is ours."""

    def __init__(self, said: Text, context: click.Context, lang: str) -> None:
        super().__init__(said.of(lang), context)
        self._context, self._lang = context, lang

    def show(self, file: IO[Any] | None = None) -> None:
        """Write how the command is called, where to read on, and what is wrong."""
        path = self._context.command_path
        lines = {
            "zh": (f"完整说明：{path} --help", f"用法错误：{self.message}"),
            "en": (f"Try '{path} --help' for help.", f"Error: {self.message}"),
        }[self._lang]
        click.echo("\n".join([self._context.get_usage(), lines[0], "", lines[1]]), file, err=True)


def spoken(error: click.UsageError, context: click.Context, lang: str) -> click.UsageError:
    """The same refusal in `lang`; help shown for want of any word stays as it is."""
    if isinstance(error, WrongUse | NoArgsIsHelpError):
        return error
    # The library forgets the context of some of its refusals.
    error.ctx = error.ctx or context
    return WrongUse(_said(error), error.ctx, lang)


def surplus(words: Sequence[str]) -> Text:
    """What is said of words that nothing takes."""
    told = " ".join(words)
    return Text(f"多了 {told}", f"unexpected extra words: {told}")


def _said(error: click.UsageError) -> Text:
    """What is wrong: the library's refusals in our words, our own as they were raised."""
    if isinstance(error, click.MissingParameter):
        name = _name(error)
        return Text(f"缺少 {name}", f"missing {name}")
    if isinstance(error, click.NoSuchOption):
        meant = (error.possibilities or [""])[0]
        zh, en = (f"；是不是想写 {meant}？", f"; did you mean {meant}?") if meant else ("", "")
        return Text(f"没有选项 {error.option_name}{zh}", f"no option {error.option_name}{en}")
    if isinstance(error, click.BadOptionUsage):
        return _misused(error)
    if isinstance(error, click.BadParameter):
        said = _unfit(error)
        return Text(f"{_name(error)}：{said.zh}", f"{_name(error)}: {said.en}")
    return Text(error.message, error.message)


def _misused(error: click.BadOptionUsage) -> Text:
    """An option without the value it takes, or with one it does not take."""
    name = error.option_name
    params = error.ctx.command.params if error.ctx else []
    option = next((each for each in params if name in (*each.opts, *each.secondary_opts)), None)
    if getattr(option, "is_flag", name == "--help"):
        return Text(f"{name} 后面不用写值", f"{name} takes no value")
    count = option.nargs if option else 1
    if count > 1:
        return Text(f"{name} 后面要写 {count} 个值", f"{name} takes {count} values")
    return Text(f"{name} 后面缺少值", f"{name} lacks its value")


def _unfit(error: click.BadParameter) -> Text:
    """What a value has to be; a value that was refused by our own code says so itself."""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        known = [str(each) for each in kind.choices]
        return Text(f"只能是 {'、'.join(known)}", f"one of {', '.join(known)}")
    if isinstance(kind, click.IntRange):
        return _number(kind)
    if isinstance(kind, click.Path):
        return _place(kind)
    return Text(error.message, error.message)


def _number(kind: click.IntRange) -> Text:
    if kind.max is None:
        return Text(f"要写整数，至少 {kind.min}", f"a whole number of at least {kind.min}")
    return Text(
        f"要写 {kind.min} 到 {kind.max} 的整数", f"a whole number from {kind.min} to {kind.max}"
    )


def _place(kind: click.Path[Any]) -> Text:
    if kind.file_okay:
        return Text("没有这个文件或文件夹", "no such file or folder")
    if kind.exists:
        return Text("要写已有的文件夹", "has to be a folder that exists")
    return Text("要写文件夹，不能是文件", "has to be a folder, not a file")


def _name(error: click.BadParameter) -> str:
    """How the line names the option or the argument."""
    hint = error.param_hint
    if hint is not None:
        return hint if isinstance(hint, str) else " / ".join(hint)
    if error.param is None:
        return "?"
    if isinstance(error.param, click.Option):
        return " / ".join(error.param.opts)
    return (error.param.metavar or error.param.name or "?").upper()
