"""A game's own server, as small as the game asks for: a grown-up player, and orders that wait."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PLAYER = {
    "verified": True,
    "band": "adult",
    "holiday": False,
    "now": 1796097600000,
    "spentThisMonthFen": 0,
    "level": 1,
    "best": 0,
    "props": {"undo": 5, "jar": 0},
}
ANSWERS = {
    "/login": {"token": "t"},
    "/player": PLAYER,
    "/orders": {"orderId": "order-1"},
    "/orders/order-1": {
        "state": "delivered",
        "player": {**PLAYER, "props": {"undo": 10, "jar": 0}},
    },
}


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    asked: list[str]

    def do_GET(self) -> None:
        self.answer()

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.answer()

    def answer(self) -> None:
        path = self.path.partition("?")[0]
        self.asked.append(path)
        body = json.dumps(ANSWERS[path]).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the terminal."""


@contextmanager
def game_server() -> Iterator[tuple[str, list[str]]]:
    """The address of a running server, and the paths it has been asked for."""
    handler = type("Listening", (Handler,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", handler.asked
    finally:
        server.shutdown()
        server.server_close()
