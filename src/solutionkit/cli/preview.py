"""`solutionkit preview`: the mini-program of a spec, or of a built folder, in a browser."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import click

from solutionkit.cli.as_of import as_of_day, as_of_option
from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, option, say
from solutionkit.cli.overlays import overlay_option


@described(
    "preview",
    zh="在浏览器里看小程序\n\n给一份方案，或一个已经生成的文件夹；方案或表格一改，页面随之更新。",
    en="See the mini-program in a browser\n\n"
    "Give a spec or a built folder; the page follows each change of the spec and its tables.",
    examples=(
        "solutionkit preview my-shop/solution.yaml",
        "solutionkit preview my-shop/out",
        "solutionkit preview my-shop/solution.yaml --as-of 2027-03-08",
    ),
)
@click.argument("spec", type=click.Path(path_type=Path, exists=True))
@overlay_option
@option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    zh="用哪个端口；不写就自动选",
    en="the port to use; any free one unless said",
)
@option(
    "--open/--no-open",
    "opens",
    default=None,
    zh="是否自动打开浏览器；在终端里默认打开",
    en="whether to open the browser; yes on a terminal unless said",
)
@option(
    "--service",
    zh="小程序可以访问的本机服务，例如 http://127.0.0.1:8000；不写就不访问任何服务",
    en="the local service the program may reach, as http://127.0.0.1:8000; none unless said",
)
@as_of_option("生成", "build")
@click.pass_context
def command(
    context: click.Context,
    spec: Path,
    overlays: tuple[Path, ...],
    port: int,
    opens: bool | None,
    service: str | None,
    as_of: str | None,
) -> None:
    """Serve until interrupted."""
    from solutionkit.registry import installed
    from solutionkit.web.engine_install import engine_files
    from solutionkit.web.preview import PreviewSettings, serve
    from solutionkit.web.previewed_spec import shown

    lang = lang_of(context)
    ahead = (as_of_day(as_of) - as_of_day(None)).days
    settings = PreviewSettings(lang, _loopback(service), ahead)
    what = shown(spec, installed(), overlays=overlays, as_of=lambda: as_of_day(as_of), lang=lang)
    for problem in what.project.read().problems:
        click.echo(problem, err=True)
    engine = engine_files(_say_installing)
    wanted = sys.stdout.isatty() if opens is None else opens
    serve(
        what.project,
        what.dialect,
        engine,
        settings,
        port=port,
        opened=lambda address: _announce(address, wanted),
    )


def _loopback(service: str | None) -> str | None:
    from solutionkit.web.loopback_relay import is_loopback

    if service is not None and not is_loopback(service):
        raise click.BadParameter(
            say("只能是本机地址，例如 http://127.0.0.1:8000", "must be on this machine"),
            param_hint="--service",
        )
    return service


def _say_installing() -> None:
    click.echo(
        say(
            "第一次预览，正在用 npm 安装渲染组件……",
            "first preview: installing the rendering engine with npm …",
        ),
        err=True,
    )


def _announce(address: str, opens: bool) -> None:
    click.echo(say(f"预览地址：{address}", f"preview at {address}"))
    click.echo(say("按 Ctrl-C 结束", "Ctrl-C ends it"), err=True)
    if opens:
        webbrowser.open(address)
