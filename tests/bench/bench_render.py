"""Render and write a shell: solutionkit in memory and through its writer, against cookiecutter.

In one process, without hooks, both into a folder that does not exist. Ours keeps its compiled
templates between runs, as the preview and a build of many clients do; cookiecutter has no such
thing. The first run of ours, which compiles, is printed too. Ours also writes lock and base texts.
"""

import json
import shutil
import time
from pathlib import Path

from cookiecutter.generate import generate_files
from interleaved import folder, medians, require

from solutionkit.generate.lockfile import Provenance
from solutionkit.generate.shell import MARKS
from solutionkit.generate.templates import render_shell
from solutionkit.generate.tree import File, FileTree
from solutionkit.generate.writer import plan_write, write

CLAIMS = {40: 5, 400: 10}
PAGE = {
    "index.ttml": '<view class="page">\n[% for each in cookiecutter._goods %]\n'
    '  <view class="goods" bindtap="open">[[ each.name ]] {{ price }}</view>\n'
    "[% endfor %]\n</view>\n",
    "index.js": "const title = '[[ cookiecutter.slug ]]';\nPage({\n  data: { title, goods: [] },\n"
    + "".join(f"  on{n}(event) {{\n    return event.detail;\n  }},\n" for n in range(12))
    + "});\n",
    "index.json": '{"navigationBarTitleText": "[[ cookiecutter.slug ]]", "usingComponents": {}}\n',
    "index.ttss": ".page { padding: 24rpx; }\n" * 20 + "/* [[ cookiecutter.slug ]] */\n",
}
VALUES = {"slug": "shop", "_goods": [{"name": f"goods {n}"} for n in range(8)]}


def shell_of(home: Path, count: int) -> Path:
    shell = home / "shell"
    for number in range(count // len(PAGE)):
        page = shell / "[[ cookiecutter.slug ]]" / "pages" / f"page{number}"
        page.mkdir(parents=True)
        for name, text in PAGE.items():
            (page / name).write_text(text, "utf-8")
    defaults = {**VALUES, "_jinja2_env_vars": dict(MARKS)}
    (shell / "cookiecutter.json").write_text(json.dumps(defaults), "utf-8")
    return shell


def measure(count: int, in_memory: bool) -> float:
    with folder(in_memory) as home:
        shell, out = shell_of(home, count), home / "out"
        context = {"cookiecutter": json.loads((shell / "cookiecutter.json").read_text("utf-8"))}

        def ours() -> None:
            files = render_shell(shell, VALUES)
            tree = FileTree({path: File(content) for path, content in files.items()})
            write(plan_write(out / "shop", tree, Provenance()))

        start = time.perf_counter()
        ours()
        first = time.perf_counter() - start
        took = medians(
            {
                "cookiecutter": lambda: generate_files(shell, context, out, accept_hooks=False),
                "solutionkit": ours,
            },
            rounds=7,
            before_each=lambda: shutil.rmtree(out, ignore_errors=True),
        )
    print(
        f"{count} files {'in memory' if in_memory else 'on disk'}: "
        f"cookiecutter {took['cookiecutter'] * 1e3:.1f} ms, "
        f"solutionkit {took['solutionkit'] * 1e3:.1f} ms (first run {first * 1e3:.1f} ms)"
    )
    return took["cookiecutter"] / took["solutionkit"]


if __name__ == "__main__":
    for count, claimed in CLAIMS.items():
        require(f"{count} files in memory", measure(count, in_memory=True), claimed)
        print(f"  {count} files on disk: {measure(count, in_memory=False):.1f}x")
