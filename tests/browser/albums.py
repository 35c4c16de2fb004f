"""Which pictures the documents show of each industry's main scenario, and the ways to them."""

from dataclasses import dataclass
from pathlib import Path

import car_walk
import course_walk
import dealer_walk
import game_walk
import law_walk
import quiz_walk
import scenic_walk
import tools_walk
from screenshots import WAYS, Way, every_page

INDUSTRIES = Path(__file__).parents[2] / "industries"


@dataclass(frozen=True)
class Album:
    """The pictures of one scenario: by the stop on a way, the name of the file that is kept."""

    industry: str
    scenario: str
    ways: tuple[Way, ...]
    shown: dict[str, str]
    package: Path | None = None
    file: str = "solution.yaml"

    @property
    def spec(self) -> Path:
        package = self.package or INDUSTRIES / self.industry
        return package / "scenarios" / self.scenario / self.file


SHOP = {
    "home": "home",
    "page-goods-list": "goods-list",
    "goods": "goods",
    "goods-rules": "goods-rules",
    "cart": "cart",
    "confirm": "confirm",
    "cashier": "cashier",
    "page-orders": "orders",
    "order-to-pay": "order-to-pay",
    "order-to-use": "order-to-use",
    "order-used": "order-used",
    "refund": "refund",
    "order-refunding": "order-refunding",
    "order-refunded": "order-refunded",
    "order-closed": "order-closed",
    "booking": "booking",
    "order-booked": "order-booked",
    "page-stores": "stores",
    "page-mine": "mine",
    "page-about": "about",
    "page-privacy": "privacy",
    "loading-home": "loading",
    "empty-orders": "empty",
    "failed": "failed",
}
SCHOOL = {
    "home": "home",
    "page-goods-list": "goods-list",
    "course": "course",
    "trial": "trial",
    "confirm": "confirm",
    "order-paid": "order-paid",
    "learn": "learn",
    "live": "live",
    "my-courses": "courses",
    "page-orders": "orders",
    "refund": "refund",
    "order-refunding": "order-refunding",
    "page-people": "people",
    "page-person": "person",
    "page-mine": "mine",
    "page-about": "about",
    "page-privacy": "privacy",
}
LAW_FIRM = {
    "home": "home",
    "page-goods-list": "goods-list",
    "goods": "goods",
    "page-people": "people",
    "page-person": "person",
    "confirm": "confirm",
    "order": "order",
    "appointment": "appointment",
    "order-given-up": "order-given-up",
    "refund": "refund",
    "order-refunded": "order-refunded",
    "page-orders": "orders",
    "page-stores": "stores",
    "page-mine": "mine",
    "page-about": "about",
    "page-privacy": "privacy",
}
DEALERS = {
    "home": "home",
    "page-goods-list": "goods-list",
    "model": "model",
    "trims": "trims",
    "form-filled": "form",
    "form-refused": "form-refused",
    "sent": "sent",
    "leads": "leads",
    "withdrawn": "withdrawn",
    "page-stores": "stores",
    "page-mine": "mine",
    "page-about": "about",
    "page-privacy": "privacy",
}
TICKETS = {
    "home": "ticket-home",
    "goods": "ticket",
    "calendar": "ticket-calendar",
    "visitors": "ticket-visitors",
    "order": "ticket-order",
    "refund-days": "ticket-refund-days",
    "refund": "ticket-refund",
}
USED_CARS = {"home": "used-home", "car": "used-car", "form": "used-form"}
AFTER_SALES = {
    "home": "after-sales",
    "confirm": "after-sales-confirm",
    "order": "after-sales-order",
}
TOOLS = {
    "home": "home",
    "page-goods-list": "goods-list",
    "goods": "goods",
    "confirm": "confirm",
    "cashier": "cashier",
    "order": "order",
    "order-to-use": "order-to-use",
    "refund": "refund",
    "order-refunded": "order-refunded",
    "page-orders": "orders",
    "page-mine": "mine",
    "page-about": "about",
    "page-privacy": "privacy",
}
GAME = {
    "title": "title",
    "play": "play",
    "result": "result",
    "shop": "shop",
    "purchase": "purchase",
    "cashier": "cashier",
    "pay-failed": "pay-failed",
    "pay-cancelled": "pay-cancelled",
    "credited": "credited",
    "minor": "minor",
}
QUIZ = {
    "title": "quiz-title",
    "question": "quiz-question",
    "fifty-fifty": "quiz-fifty-fifty",
    "right": "quiz-right",
    "wrong": "quiz-wrong",
    "result": "quiz-result",
    "lost": "quiz-lost",
}
BUYING = (every_page, tools_walk.join, tools_walk.return_the_guide)
LEARNING = (course_walk.learn_and_return, course_walk.ask_back, course_walk.live_lesson)
ANSWERING = (quiz_walk.answer_a_level, quiz_walk.run_out_of_lives)
PLAYING = (game_walk.play_a_level, game_walk.buy_props, game_walk.play_as_a_minor)

ALBUMS = (
    Album("local_services", "tea-chain", WAYS, SHOP),
    Album("local_services", "scenic-spot", (scenic_walk.buy_with_a_passport,), TICKETS),
    Album("knowledge_pay", "school", (every_page, *LEARNING), SCHOOL),
    Album("legal", "law-firm", (every_page, law_walk.whole_way), LAW_FIRM),
    Album("auto", "dealer-group", (every_page, dealer_walk.withdraw), DEALERS),
    Album("auto", "used-cars", (car_walk.look_at_a_car,), USED_CARS),
    Album(
        "auto",
        "dealer-group",
        (car_walk.buy_a_service,),
        AFTER_SALES,
        file="after-sales.yaml",
    ),
    Album("mini_games", "tea-mountain", PLAYING, GAME),
    Album("mini_games", "solar-terms", ANSWERING, QUIZ),
    Album("tools_entertainment", "photo-tools", BUYING, TOOLS, tools_walk.INDUSTRY),
)
