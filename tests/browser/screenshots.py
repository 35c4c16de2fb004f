"""Take pictures of every page of a built project or a spec, and of a customer's way through it.

python tests/browser/screenshots.py SPEC_OR_FOLDER OUT [SCREEN…]
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from conftest import CHROMIUM_OPTIONS, served
from customer_walk import buy_and_return, look_around
from game_canvas import REMEMBER
from page_states import book_later, every_order, filled_cart, to_the_rules, without_data
from phone import Phone
from playwright.sync_api import Error, sync_playwright

NOON = "2026-12-01T12:00:00+08:00"
LOOK = {
    "viewport": {"width": 1000, "height": 1000},
    "device_scale_factor": 2,
    "timezone_id": "Asia/Shanghai",
    "locale": "zh-CN",
}
SETTLED_MILLISECONDS = 400
BARE_SCREEN = """
  const { style } = document.getElementById('phone')
  Object.assign(style, { position: 'fixed', top: 0, left: 0, border: 0, borderRadius: 0 })
"""


def every_page(phone: Phone) -> Iterator[str]:
    """Open each page as it is without anything handed to it."""
    for route in phone.run("preview.project.pages"):
        phone.go(route)
        yield "page-" + route.removeprefix("pages/").removesuffix("/index").replace("/", "-")


Way: TypeAlias = Callable[[Phone], Iterator[str]]

WAYS: tuple[Way, ...] = (
    every_page,
    buy_and_return,
    look_around,
    to_the_rules,
    every_order,
    book_later,
    filled_cart,
    without_data,
)


def pictures(
    path: Path, screens: list[str], ways: tuple[Way, ...] = WAYS
) -> Iterator[tuple[str, str, bytes]]:
    """Screen, stop and picture, for each stop of each way; a way that ends early is named."""
    options = [] if path.is_dir() else ["--as-of", NOON[:10]]
    with served(path, *options) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=CHROMIUM_OPTIONS,
        )
        for screen in screens:
            for way in ways:
                context = browser.new_context(**LOOK)
                context.add_init_script(REMEMBER)
                for stop, picture in followed(way, open_bare(context, address, screen)):
                    yield screen, stop, picture
                context.close()
        browser.close()


def open_bare(context: Any, address: str, screen: str) -> Phone:
    """A phone without its frame, at noon of the day the pictures show."""
    context.clock.install(time=NOON)
    phone = Phone.open(context.new_page(), address)
    phone.page.locator(f"[data-screen={screen}]").click()
    phone.page.evaluate(BARE_SCREEN)
    phone.page.set_default_timeout(8000)
    return phone


def followed(way: Way, phone: Phone) -> Iterator[tuple[str, bytes]]:
    """Each stop of one way, with what is seen there."""
    try:
        for stop in way(phone):
            phone.page.wait_for_timeout(SETTLED_MILLISECONDS)
            yield stop, phone.page.locator("#frame").screenshot()
    except (AssertionError, Error) as fault:
        print(f"{way.__name__}: {str(fault).splitlines()[0]}", file=sys.stderr)


if __name__ == "__main__":
    out = Path(sys.argv[2])
    screens = sys.argv[3:] or ["tall", "small", "half"]
    for screen, stop, picture in pictures(Path(sys.argv[1]), screens):
        (out / screen).mkdir(parents=True, exist_ok=True)
        (out / screen / f"{stop}.png").write_bytes(picture)
