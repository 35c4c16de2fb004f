"""A command used wrongly says so in the language of the run, and so does every page of help."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from solutionkit.cli.language import Command
from solutionkit.cli.main import commands

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
ENGLISH_OF_CLICK = re.compile(
    r"Usage|Options|Commands|\[OPTIONS\]|ARGS|Error|Try |Missing|No such|Invalid|default|required"
    r"|unexpected|does not|TEXT|INTEGER|PATH"
)
WRONG = {
    "": "用法：solutionkit",
    "chek": "没有命令 chek；是不是想写 “check”？",
    "facts lst": "没有命令 lst",
    "--lang zh": "缺少命令；可以是：new、",
    "check": "缺少 SPECS",
    "check --fromat json a.yaml": "没有选项 --fromat；是不是想写 --format？",
    "check --format xml a.yaml": "--format：只能是 text、json、github",
    "check --lang fr a.yaml": "--lang：只能是 zh、en",
    "check a.yaml --as-of tomorrow": "--as-of：tomorrow 不是日期",
    "check a.yaml --as-of 9999-12-31": "--as-of：9999-12-31 不在 2000 到 2100 年之间",
    "new legal here there": "多了 there",
    "build a.yaml --plan=yes": "--plan 后面不用写值",
    "build a.yaml -o pyproject.toml": "要写文件夹，不能是文件",
    "quote a.yaml --quantity": "--quantity 后面缺少值",
    "quote a.yaml --quantity many": "--quantity：要写 1 到 10000 的整数",
    "admit a.yaml --memory 1": "--memory：要写整数，至少 128",
    "associate a.yaml --explain tea": "--explain 后面要写 2 个值",
    "preview nowhere.yaml": "SPEC：没有这个文件或文件夹",
    "industry new pets pets": "--family 可以是：\n  game  小游戏虚拟支付\n",
    "industry new pets pets --platform weixin": "--platform 可以是：\n  douyin  抖音小程序",
    "admit legal --rows a.csv --target nope": "--target：没有 nope；可以判断的有：enter、",
    "facts import a.json --client nowhere": "--client：没有这个文件或文件夹",
}


def run(line: str, lang: str | None = None) -> tuple[int, str]:
    spoken = {"SOLUTIONKIT_LANG": lang}
    done = CliRunner().invoke(commands, line.split(), env=spoken, prog_name="solutionkit")
    return done.exit_code, done.output


def every_command(group: click.Group, said: str = "") -> Iterator[str]:
    yield said
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from every_command(command, f"{said} {name}")
        else:
            yield f"{said} {name}"


@pytest.mark.parametrize("line", WRONG)
def test_wrong_use_is_told_in_chinese(line: str) -> None:
    code, said = run(line)
    assert code == 2
    assert WRONG[line] in said
    assert not ENGLISH_OF_CLICK.search(said)


@pytest.mark.parametrize("line", [each for each in WRONG if "--lang" not in each])
def test_wrong_use_is_told_in_english(line: str) -> None:
    code, said = run(line, "en")
    assert code == 2
    assert said.startswith("Usage: solutionkit")
    assert not CHINESE.search(said)


@pytest.mark.parametrize("line", list(every_command(commands)))
def test_help_speaks_one_language(line: str) -> None:
    code, said = run(f"{line} --help")
    assert code == 0
    assert CHINESE.search(said)
    assert not ENGLISH_OF_CLICK.search(said)
    code, said = run(f"{line} --help", "en")
    assert code == 0
    # Names of documents and columns are the author's, in Chinese in both.
    assert not CHINESE.search(re.sub(r"营业执照|documents\.\S+|default: 工具", "", said))


@pytest.mark.parametrize("line", list(every_command(commands)))
def test_the_examples_of_the_help_are_commands_there_are(line: str) -> None:
    shown = command_of(line.split())
    assert shown.examples or (line and isinstance(shown, click.Group))
    for example in shown.examples:
        program, *words = shlex.split(example)
        options = {name for each in command_of(words).params for name in each.opts} | {"--help"}
        assert program == "solutionkit"
        assert {each for each in words if each.startswith("-")} <= options


def command_of(words: list[str]) -> Command:
    """The command that `words` begin with."""
    command: click.Command = commands
    for word in words:
        if not isinstance(command, click.Group):
            break
        inner = command.get_command(click.Context(command), word)
        assert inner is not None, word
        command = inner
    assert isinstance(command, Command)
    return command


def test_the_language_may_be_said_after_the_command() -> None:
    assert run("check --help --lang en") == run("--lang en check --help")


REFUSED = {
    "new legal pyproject.toml/shop": ("建不了文件夹", "cannot make the folder"),
    "associate --goods a.csv --stores b.csv --rules nowhere": ("找不到文件", "no file 'nowhere'"),
}


@pytest.mark.parametrize("line", REFUSED)
def test_what_the_disk_refuses_is_told_in_the_language_of_the_run(line: str) -> None:
    for lang, words in zip(("zh", "en"), REFUSED[line], strict=True):
        code, said = run(line, lang)
        assert code == 1
        assert words in said
