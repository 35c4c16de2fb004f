"""The three hand edits of docs/guide/改价改退款.md outlive a price change."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from solutionkit.cli.main import commands

TEA = Path(__file__).parents[1] / "industries/local_services/scenarios/tea-chain"
BANNER = ('subtitle="现萃原叶茶与鲜果茶', 'subtitle="立冬第二杯半价。现萃原叶茶与鲜果茶')
PRICE = ("    price: 9.90\n    market_price: 15", "    price: 8.80\n    market_price: 15")
NAME = '<view class="text-item is-ink lines-2">{{item.name}}</view>\n'
FIELD = NAME + '    <view class="text-note is-second">{{item.summary}}</view>\n'


@pytest.fixture
def client(tmp_path: Path) -> Path:
    """A client's folder: spec, tables, pictures, and what was built from them."""
    folder = tmp_path / "client"
    shutil.copytree(TEA, folder, ignore=shutil.ignore_patterns("expected"))
    assert build(folder).exit_code == 0
    return folder


def build(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["build", str(folder / "solution.yaml"), *words])


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_a_banner_a_field_and_a_page_outlive_a_price_change(client: Path) -> None:
    project = client / "out" / "miniprogram"
    edit(project / "pages/home/index.ttml", *BANNER)
    edit(project / "components/goods-list/index.ttml", NAME, FIELD)
    story = project / "pages/story/index.ttml"
    story.parent.mkdir()
    story.write_text('<view class="page">品牌故事</view>\n', "utf-8")
    app = project / "app.json"
    pages = json.loads(app.read_text("utf-8"))
    pages["pages"].append("pages/story/index")
    app.write_text(json.dumps(pages, ensure_ascii=False, indent=2) + "\n", "utf-8")

    edit(client / "solution.yaml", *PRICE)
    again = build(client)

    assert again.exit_code == 0, again.output
    assert BANNER[1] in (project / "pages/home/index.ttml").read_text("utf-8")
    assert FIELD in (project / "components/goods-list/index.ttml").read_text("utf-8")
    assert "pages/story/index" in json.loads(app.read_text("utf-8"))["pages"]
    assert story.is_file()
    assert "880" in (project / "demo/goods.js").read_text("utf-8")


def test_an_edit_in_the_same_line_is_marked_and_kept(client: Path) -> None:
    home = client / "out/miniprogram/pages/home/index.ttml"
    edit(home, *BANNER)
    edit(client / "solution.yaml", "intro: 现萃原叶茶", "intro: 慢煮原叶茶")
    again = build(client)

    assert again.exit_code == 3, again.output
    text = home.read_text("utf-8")
    assert "立冬第二杯半价" in text and "慢煮原叶茶" in text and "<<<<<<<" in text


def test_a_file_made_by_the_spec_alone_is_not_merged(client: Path) -> None:
    trade = client / "out/trade/trade.json"
    trade.write_text(trade.read_text("utf-8").replace("薄荷奶绿", "薄荷绿茶"), "utf-8")
    edited = trade.read_bytes()
    edit(client / "solution.yaml", *PRICE)
    again = build(client)

    assert again.exit_code == 3, again.output
    assert trade.read_bytes() == edited
    assert "要改的写进方案" in again.output
    assert "什么也没写" in again.output and "打开" not in again.output


def test_a_refused_file_leaves_no_project_at_two_prices(client: Path) -> None:
    goods, trade = client / "out/miniprogram/demo/goods.js", client / "out/trade/trade.json"
    goods.write_text(goods.read_text("utf-8") + "// 我的\n", "utf-8")
    before = trade.read_bytes()
    edit(client / "solution.yaml", *PRICE)

    assert build(client).exit_code == 3
    assert trade.read_bytes() == before

    goods.unlink()
    assert build(client).exit_code == 0
    assert trade.read_bytes() != before and "880" in goods.read_text("utf-8")


def test_a_deleted_page_that_is_still_named_is_told_of_and_put_back(client: Path) -> None:
    page = client / "out/miniprogram/pages/stores"
    shutil.rmtree(page)

    again = build(client)
    assert again.exit_code == 3
    assert "miniprogram/app.json 里还列着 pages/stores/index" in again.output
    assert not page.exists()

    restored = build(client, "--restore", str(page))
    assert restored.exit_code == 0, restored.output
    assert (page / "index.ttml").is_file()


@pytest.mark.parametrize("path", ["miniprogram/pages/store", "../x", "/nowhere"])
def test_what_was_never_generated_cannot_be_put_back(client: Path, path: str) -> None:
    refused = build(client, "--restore", path)
    assert refused.exit_code == 2
    assert f"没有生成过 {path}" in refused.output


def test_a_page_that_was_changed_has_to_be_deleted_before_it_is_put_back(client: Path) -> None:
    home = client / "out/miniprogram/pages/home/index.ttml"
    edit(home, *BANNER)
    edit(client / "solution.yaml", *PRICE)
    goods = client / "out/miniprogram/demo/goods.js"
    before = goods.read_bytes()

    refused = build(client, "--restore", str(home.parent))
    assert refused.exit_code == 3 and "先删掉它们" in refused.output and str(home) in refused.output
    assert goods.read_bytes() == before

    home.unlink()
    assert build(client, "--restore", str(home.parent)).exit_code == 0
    assert BANNER[1] not in home.read_text("utf-8")


def test_a_page_that_stands_as_generated_needs_no_putting_back(client: Path) -> None:
    done = build(client, "--restore", "miniprogram/pages/home")
    assert done.exit_code == 0 and "没有删过，不用放回" in done.output
