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

    A sandboxed frame has no origin (`null`). It may load what stands under `open_to_frames`:
    program files, which hold nothing of the project.
    """

    def __init__(
        self, app: ASGIApp, *, port: int, token: str, open_to_frames: Iterable[str] = ()
    ) -> None:
        self._app = app
        self._prefix = f"/{token}/"
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._frames = tuple(self._prefix + folder for folder in open_to_frames)

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
        headers, path = Headers(scope=scope), scope["path"]
        if headers.get("host") not in self._hosts or not path.startswith(self._prefix):
            return False
        origin = headers.get("origin")
        return origin is None or origin in self._origins or self._is_frame(origin, path)

    def _is_frame(self, origin: str | None, path: str) -> bool:
        return origin == _OPAQUE and path.startswith(self._frames)

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        from_frame = self._is_frame(Headers(scope=scope).get("origin"), scope["path"])

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers[name] = value
                if from_frame:
                    headers["Access-Control-Allow-Origin"] = _OPAQUE
            await send(message)

        return send_with_headers
