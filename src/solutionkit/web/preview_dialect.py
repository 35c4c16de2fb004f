"""A platform's part of the preview: a folder of browser modules and its manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.errors import PluginFault

MANIFEST = "preview.json"
PROJECT_FILE = "app.json"
_REQUIRED = ("target", "global", "markup", "directive", "styles", "script", "components", "apis")


@dataclass(frozen=True)
class Dialect:
    """How one platform writes a mini-program, and the folder that imitates its components and APIs.

    `target` is the generator whose output is shown, or that of `game` in the manifest, for programs
    that draw their own screen; the rest of `manifest` is for the browser.
    """

    folder: Traversable
    manifest: Mapping[str, Any]

    @property
    def target(self) -> str:
        """The generator whose files are a project of this dialect."""
        return str(self.manifest["target"])

    @property
    def projects(self) -> Mapping[str, str]:
        """The generators whose files can be shown, each with the file that marks a project."""
        game = self.manifest.get("game")
        return {self.target: PROJECT_FILE, **({game["target"]: game["config"]} if game else {})}

    @property
    def suffixes(self) -> frozenset[str]:
        """Ends of the files written in this dialect."""
        return frozenset("." + self.manifest[kind] for kind in ("markup", "styles", "script"))


def read_dialect(folder: Traversable) -> Dialect:
    """Read a platform's manifest; a plugin that has none, or half of one, is at fault."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise _unusable(folder, str(fault)) from fault
    missing = [key for key in _REQUIRED if key not in manifest]
    if missing:
        raise _unusable(folder, "missing: " + ", ".join(missing))
    return Dialect(folder, manifest)


def _unusable(folder: Traversable, why: str) -> PluginFault:
    return PluginFault(
        Text(
            f"平台插件的预览目录 {folder} 不能用：{why}",
            f"the platform plugin's preview folder {folder} cannot be used: {why}",
        )
    )
