"""A build that leaves out what was laid over the spec the last time says so before it writes."""

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result
from test_cli import FIRST_STEPS

from solutionkit.cli.main import commands

CONTRACT = "name: 叠加后的名字\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client's folder, built with a contract laid over the spec."""
    copytree(FIRST_STEPS.parent, tmp_path / "shop", ignore=lambda *_: ["expected"])
    monkeypatch.chdir(tmp_path / "shop")
    Path("contract.yaml").write_text(CONTRACT, "utf-8")
    assert build("--with", "contract.yaml").exit_code == 0
    return tmp_path / "shop"


def build(*words: str) -> Result:
    return CliRunner().invoke(commands, ["build", "solution.yaml", *words])


def is_laid_over(shop: Path) -> bool:
    return "叠加后的名字" in (shop / "out/trade/trade.json").read_text("utf-8")


def test_a_forgotten_overlay_stops_the_build_and_the_command_with_it_is_told(shop: Path) -> None:
    before = {each: each.read_bytes() for each in (shop / "out").rglob("*") if each.is_file()}
    refused = build()
    assert refused.exit_code == 3
    assert "上次生成 out 时叠加了 contract.yaml，这次没有写" in refused.output
    assert "build solution.yaml --with contract.yaml -o out" in refused.output
    assert before == {each: each.read_bytes() for each in before}
    assert build("--plan").exit_code == 3


def test_an_overlay_is_left_out_by_name(shop: Path) -> None:
    done = build("--without", "contract.yaml")
    assert done.exit_code == 0 and "上次叠加了，这次没有：contract.yaml" in done.output
    assert not is_laid_over(shop)
    again = build("--without", "contract.yaml")
    assert again.exit_code == 0 and "上次生成时没有叠加 contract.yaml" in again.output


def test_an_overlay_that_is_gone_from_the_disk_is_told_of(shop: Path) -> None:
    Path("contract.yaml").unlink()
    done = build()
    assert done.exit_code == 0 and "上次叠加了，这次没有：contract.yaml" in done.output


def test_more_overlays_and_another_order_are_told_of(shop: Path) -> None:
    Path("days.yaml").write_text("intro: 线上买券，到店出示券码就能使用\n", "utf-8")
    more = build("--with", "contract.yaml", "--with", "days.yaml")
    assert more.exit_code == 0 and "这次叠加了，上次没有：days.yaml" in more.output
    turned = build("--with", "days.yaml", "--with", "contract.yaml")
    assert turned.exit_code == 0 and "叠加的次序和上次不同" in turned.output
    same = build("--with", "days.yaml", "--with", "contract.yaml")
    assert "叠加" not in same.output.replace("叠加后的名字", "")


def test_what_to_type_next_repeats_overlays_and_day(shop: Path) -> None:
    done = build("--with", "contract.yaml", "--as-of", "2026-12-01")
    assert "preview solution.yaml --with contract.yaml --as-of 2026-12-01" in done.output


def test_a_lock_that_says_nothing_of_overlays_asks_for_none(shop: Path) -> None:
    lock = shop / "out/.solutionkit/lock.json"
    lines = lock.read_text("utf-8").splitlines(keepends=True)
    lock.write_text("".join(each for each in lines if "overlays" not in each), "utf-8")
    assert build().exit_code == 0


def test_another_version_of_the_industry_is_told_of(shop: Path) -> None:
    lock = shop / "out/.solutionkit/lock.json"
    text = lock.read_text("utf-8")
    version = text.partition('"industry": "local-services ')[2].partition('"')[0]
    lock.write_text(text.replace(f"local-services {version}", "local-services 2020.1"), "utf-8")
    done = build("--with", "contract.yaml")
    assert f"行业包上次是 local-services 2020.1，这次是 local-services {version}" in done.output
    assert "行业包上次" not in build("--with", "contract.yaml").output


def test_explain_finds_what_an_overlay_wrote(shop: Path) -> None:
    title = "out/miniprogram/app.json#/window/navigationBarTitleText"
    done = CliRunner().invoke(commands, ["explain", title])
    assert "contract.yaml:1:7  name" in done.output
