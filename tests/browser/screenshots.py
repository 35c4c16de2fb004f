"""Take pictures of every page of a built project or a spec, and of a customer's way through it.

python tests/browser/screenshots.py SPEC_OR_FOLDER OUT [SCREEN…]
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from conftest import CHROMIUM_OPTIONS, served
from customer_walk import buy_and_return, look_around
from phone import Phone
from playwright.sync_api import Error, sync_playwright

SETTLED_MILLISECONDS = 400
SQUARE_CORNERS = "document.getElementById('phone').style.borderRadius = 0"


def every_page(phone: Phone) -> Iterator[str]:
    """Open each page as it is without anything handed to it."""
    for route in phone.run("preview.project.pages"):
        phone.go(route)
        yield "page-" + route.removeprefix("pages/").removesuffix("/index").replace("/", "-")


WAYS: tuple[Callable[[Phone], Iterator[str]], ...] = (every_page, buy_and_return, look_around)


def take_pictures(path: Path, out: Path, screens: list[str]) -> None:
    """Save one picture a stop and screen as `SCREEN/STOP.png`; a way that ends early is named."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with served(path) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
        for screen in screens:
            for way in WAYS:
                context = browser.new_context(
                    viewport={"width": 1000, "height": 1000}, device_scale_factor=2
                )
                phone = Phone.open(context.new_page(), address)
                phone.page.locator(f"[data-screen={screen}]").click()
                phone.page.evaluate(SQUARE_CORNERS)
                follow(way, phone, out / screen)
                context.close()
        browser.close()


def follow(way: Callable[[Phone], Iterator[str]], phone: Phone, out: Path) -> None:
    """Walk one way and save what is seen at each stop."""
    phone.page.set_default_timeout(8000)
    try:
        for stop in way(phone):
            phone.page.wait_for_timeout(SETTLED_MILLISECONDS)
            phone.page.locator("#frame").screenshot(path=out / f"{stop}.png")
    except (AssertionError, Error) as fault:
        print(f"{out.name}/{way.__name__}: {str(fault).splitlines()[0]}", file=sys.stderr)


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:] or ["tall", "small", "half"])
