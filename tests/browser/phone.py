"""The preview as a tester uses it: taps, looks, reads what was called."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Phone:
    """A preview open in a browser. `page` is the shell, `screen` what the phone shows."""

    page: Any

    @classmethod
    def open(cls, page: Any, address: str) -> "Phone":
        """Open `address` and wait until the program shows a page."""
        phone = cls(page)
        page.goto(address)
        phone.wait_for_page()
        return phone

    @property
    def screen(self) -> Any:
        """The frame the program runs in."""
        return self.page.frame_locator("#frame")

    @property
    def shown(self) -> Any:
        """The page on top of the stack."""
        return self.screen.locator(".preview-page:not([hidden])")

    @property
    def dialogs(self) -> Any:
        """What lies over the page."""
        return self.screen.locator(".preview-dialogs")

    def wait_for_page(self, route: str | None = None) -> None:
        """Wait for a page to be on top: any, or the one named."""
        wanted = f'html[data-page="{route}"]' if route else "html[data-page]"
        self.page.locator(wanted).wait_for(state="attached")

    def tap(self, selector: str) -> None:
        """Tap what `selector` finds on the page on top."""
        self.shown.locator(selector).first.click()

    def tap_text(self, text: str) -> None:
        """Tap the text on the page on top."""
        self.shown.get_by_text(text, exact=True).first.click()

    def answer(self, label: str) -> None:
        """Press a button of the dialog over the page."""
        self.dialogs.get_by_role("button", name=label, exact=True).click()

    def go(self, route: str, query: str = "") -> None:
        """Open a page directly."""
        self.run(f"preview.pages.restart({{route: {route!r}, query: {query or '{}'}}})")
        self.wait_for_page(route)

    def call(self, name: str, options: str = "{}") -> Any:
        """Make a call to the platform as page code would, and wait for its answer."""
        return self.run(f"preview.platform.{name}({options})")

    def run(self, script: str) -> Any:
        """Run a script inside the frame."""
        return self.frame().evaluate(script)

    def frame(self) -> Any:
        """The frame's own document."""
        return self.page.locator("#frame").element_handle().content_frame()

    def stack(self) -> list[str]:
        """Routes from the first page to the one on top."""
        return self.run("preview.pages.stack().map(({ route }) => route)")

    def calls(self, name: str) -> list[dict[str, Any]]:
        """What was called by that name, oldest first."""
        return [each for each in self.run("preview.calls") if each["name"] == name]

    def choose(self, question: str, answer: str) -> None:
        """Decide in the platform's place."""
        self.page.locator(f"[data-question={question}]").select_option(answer)

    def faults(self) -> str:
        """What the red box says; empty while all is well."""
        box = self.page.locator("#faults")
        return box.inner_text() if box.is_visible() else ""

    def is_too_wide(self) -> bool:
        """Whether the page on top could be scrolled sideways."""
        script = "node => node.scrollWidth > node.clientWidth"
        return bool(self.shown.locator("mp-page").evaluate(script))

    def faults_by_page(self) -> dict[str, str]:
        """What the red box says of each page, opened one after the other; only where it says."""
        found = {}
        for route in self.run("preview.project.pages"):
            self.go(route)
            self.page.wait_for_timeout(300)
            found[route] = self.faults()
        return {route: said for route, said in found.items() if said}
