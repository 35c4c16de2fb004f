"""The group of commands; a command's module is imported when it is called."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import Option, Root, lang_of, say

if TYPE_CHECKING:
    from solutionkit.diagnostics import Text

COMMANDS = {
    "new": ("开始一份新方案", "start a spec"),
    "check": ("检查方案，指出每个错误在哪里", "say what is wrong with specs, and where"),
    "build": ("生成工程、交易、准入和费用", "generate project, trade, admission and fees"),
    "explain": (
        "解释一个错误码，或一个文件从哪来",
        "what a code means, or where a file comes from",
    ),
    "facts": ("平台有哪些已知的事实，出处和可信度", "what is known of the platform, how surely"),
    "admit": (
        "能不能入驻、挂载，差什么、怎么补",
        "whether a merchant may join, what is missing, how to mend it",
    ),
    "quote": (
        "算一笔订单：每项费用、谁付、商家到手",
        "price an order: every fee, who pays it, what is left",
    ),
    "associate": (
        "商品配门店，逐对检查，写出批量请求",
        "join goods with stores, check each pair, write batch payloads",
    ),
    "industry": (
        "行业包：有哪些、里面有什么、新建、检验",
        "industry packages: list, show, start and test them",
    ),
    "preview": ("在浏览器里看小程序", "see the mini-program in a browser"),
}


def _of_the_disk(error: Exception) -> Text | None:
    """What is said of a disk that is full, read-only or failing, or of a path that leads nowhere.

    Any other fault is ours.
    """
    from errno import EDQUOT, EFBIG, EIO, ELOOP, ENAMETOOLONG, ENOSPC, EROFS

    from solutionkit.diagnostics import Text

    if not isinstance(error, OSError):
        return None
    place = error.filename or "."
    if error.errno in {ELOOP, ENAMETOOLONG}:
        return Text(
            f"这个路径用不了（{place}：{error.strerror}）；换一个路径",
            f"this path cannot be used ({place}: {error.strerror}); give another one",
        )
    if error.errno not in {EDQUOT, EFBIG, EIO, ENOSPC, EROFS}:
        return None
    return Text(
        f"磁盘读写失败（{place}：{error.strerror}）；腾出空间或换一个位置，再运行一次",
        f"the disk failed ({place}: {error.strerror}); make room or use another place, and rerun",
    )


class _Commands(Root):
    """Knows its commands by name and one line each, so that `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"solutionkit.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            done: object = super().invoke(ctx)
        except (EOFError, KeyboardInterrupt):
            click.echo(say("\n已中断", "\naborted"), err=True)
        except Exception as error:
            # Imported late: `--help` needs none of it.
            from solutionkit.errors import SolutionkitError

            text = error.text if isinstance(error, SolutionkitError) else _of_the_disk(error)
            if text is None:
                raise
            click.echo(text.of(lang_of(ctx)), err=True)
        else:
            return done
        return ctx.exit(1)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl([(name, say(*words)) for name, words in COMMANDS.items()])


@click.group(
    cls=_Commands,
    zh="一份 YAML，生成小程序工程、交易配置、准入结论与费用说明。",
    en="One YAML spec: a mini-program, its trade settings, admission and fees.",
    examples=(
        "solutionkit industry list",
        "solutionkit check my-shop/solution.yaml",
        "solutionkit build my-shop/solution.yaml",
        "solutionkit build --help",
    ),
)
@click.version_option(
    package_name="solutionkit",
    message="%(version)s",
    cls=Option,
    zh="显示版本",
    en="show the version",
)
def commands() -> None:
    """Run one of the commands."""


def main() -> None:
    """Run the command line."""
    # A command makes much and drops little; collecting that over and over is lost time.
    gc.set_threshold(400_000)
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows console cannot show every character; none may end the run.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        commands(prog_name="solutionkit")
    finally:
        # Nor is anything gained by looking for what could be dropped when all of it ends.
        gc.freeze()
