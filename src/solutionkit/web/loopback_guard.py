"""Who may talk to a local page: nobody but the browser it was opened in.

The server listens on the loopback address; on top of that each request must name it as its host,
come from no foreign page, and know the token that stands first in every path.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OPAQUE = "null"

_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def new_token() -> str:
    """Give a token nobody can guess."""
    return secrets.token_urlsafe(24)


class LoopbackGuard:
    """Let a request through when its host, its origin and its token are ours.

    A sandboxed frame has no origin (`null`). It may read what stands under `readable_by_frames`
    (program files, which hold nothing of the project), and show, without being able to read it,
    what stands under `shown_in_frames`.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        port: int,
        token: str,
        readable_by_frames: Iterable[str] = (),
        shown_in_frames: Iterable[str] = (),
    ) -> None:
        self._app = app
        self._prefix = f"/{token}/"
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._readable = tuple(self._prefix + folder for folder in readable_by_frames)
        self._shown = tuple(self._prefix + folder for folder in shown_in_frames)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: as the application does, or as if there were none."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if not self._admits(scope):
            await PlainTextResponse("not found", 404)(scope, receive, send)
            return
        inside = {**scope, "path": scope["path"][len(self._prefix) - 1 :], "raw_path": None}
        await self._app(inside, receive, self._with_headers(scope, send))

    def _admits(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        path: str = scope["path"]
        if headers.get("host") not in self._hosts or not path.startswith(self._prefix):
            return False
        origin = headers.get("origin")
        if origin == _OPAQUE:
            return path.startswith(self._readable + self._shown)
        return origin is None or origin in self._origins

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        opaque = Headers(scope=scope).get("origin") == _OPAQUE
        readable = opaque and scope["path"].startswith(self._readable)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers[name] = value
                if readable:
                    headers["Access-Control-Allow-Origin"] = _OPAQUE
            await send(message)

        return send_with_headers
