"""Pages as data become the tags of their blocks."""

from dataclasses import replace

from tea_brand import pages, tea

from solutionkit import BlockUse, Page
from solutionkit_douyin.miniprogram.blocks import library, used_by
from solutionkit_douyin.miniprogram.entries import all_entries
from solutionkit_douyin.miniprogram.pages import formatted, names_in, page_plans


def home(*blocks: BlockUse) -> Page:
    return replace(pages()[0], blocks=blocks)


def test_names_are_read_from_a_tag() -> None:
    tag = (
        """<goods-bar goods="{{goods}}" phone="{{store ? store.phone : ''}}" bind:buy="buyGoods">"""
    )
    assert names_in(tag) == {"goods", "store", "buyGoods"}


def test_words_in_quotes_are_no_names() -> None:
    assert names_in("""<goods-list loading="{{state === 'loading'}}">""") == {"state"}


def test_long_tag_takes_a_line_for_each_attribute() -> None:
    tag = (
        '<goods-list title="本店推荐" goods="{{goods}}" loading="{{loading}}"'
        ' bind:open="openGoods" bind:buy="buyGoods"></goods-list>'
    )
    assert formatted(tag).splitlines() == [
        "<goods-list",
        '  title="本店推荐"',
        '  goods="{{goods}}"',
        '  loading="{{loading}}"',
        '  bind:open="openGoods"',
        '  bind:buy="buyGoods"',
        "></goods-list>",
    ]


def test_options_of_the_page_come_before_those_of_the_block() -> None:
    page = home(BlockUse("promo-banner", {"title": "春日上新"}, ()))
    (plan,) = page_plans(tea(pages=(page,)))
    assert 'title="春日上新"' in plan.tags[0]
    assert 'subtitle="现萃原叶茶' in plan.tags[0]


def test_block_waits_for_its_trait() -> None:
    page = home(
        BlockUse("store-strip", {"when": "stores"}, ()),
        BlockUse("search-entry", {}, ()),
    )
    (plan,) = page_plans(tea(pages=(page,), stores={}))
    assert [use.block for use in plan.uses] == ["search-entry"]


def test_page_left_without_blocks_is_left_out() -> None:
    page = home(BlockUse("cart-list", {"when": "no-such-trait"}, ()))
    assert page_plans(tea(pages=(page,))) == ()


def test_a_block_brings_what_it_is_built_of() -> None:
    assert used_by("<goods-list></goods-list>") == {
        "goods-list",
        "goods-picture",
        "goods-price",
        "empty-hint",
    }


def test_every_block_on_a_page_exists() -> None:
    named = {use.block for page in pages() for use in page.blocks}
    assert named <= library().keys()


def test_every_block_is_used_somewhere() -> None:
    tags = "\n".join(block.use for block in library().values())
    tags += "\n".join(entry.tag for entry in all_entries())
    built = {"demo-strip", "load-error"}
    assert library().keys() == used_by(tags) | built
