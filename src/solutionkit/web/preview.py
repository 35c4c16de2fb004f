"""The preview server: a shell page, the project's files, the platform's imitation, the engine.

It serves one project to one browser on this machine, read-only. What the browser does with the
files stands under `static/`.
"""

from __future__ import annotations

import json
import mimetypes
import socket
from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from threading import Lock

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from solutionkit.diagnostics import Text
from solutionkit.errors import SolutionkitError
from solutionkit.web.loopback_guard import LoopbackGuard, new_token
from solutionkit.web.loopback_relay import relay, same_service
from solutionkit.web.preview_dialect import Dialect
from solutionkit.web.previewed_project import Project, Snapshot, source_texts

HOST = "127.0.0.1"
_POLL_SECONDS = 0.4
_PROGRAM_FOLDERS = ("static/", "platform/", "engine/")
_PICTURE_FOLDERS = ("project/",)
_METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH"]
_TYPES = {".js": "text/javascript", ".svg": "image/svg+xml", ".webp": "image/webp"}

_SHELL_POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval';"
    " style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FRAME_POLICY = (
    "sandbox allow-scripts; default-src 'none'; script-src {host} 'nonce-{nonce}' 'unsafe-eval';"
    " style-src {host} 'unsafe-inline'; img-src {host} data: blob:; media-src {host} data:;"
    " font-src {host} data:; connect-src 'none'; base-uri 'none'; form-action 'none'"
)
_INERT_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True)
class PreviewSettings:
    """What a tester chose: the language of the shell, the one local service to reach, and the day.

    The phone's calendar is `days_ahead` of today.
    """

    lang: str = "zh"
    service: str | None = None
    days_ahead: int = 0


class Preview:
    """One project being shown."""

    def __init__(
        self,
        project: Project,
        dialect: Dialect,
        engine: Mapping[str, Path],
        settings: PreviewSettings,
    ) -> None:
        self._project = project
        self._dialect = dialect
        self._engine = engine
        self._settings = settings
        self._reading = Lock()
        self._seen: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """Give the project as it is now, read again only if something changed."""
        with self._reading:
            if self._seen is None or self._project.stamp() != self._seen.stamp:
                self._seen = self._project.read()
            return self._seen

    def app(self, port: int, token: str) -> ASGIApp:
        """Give the application, closed to everyone without the token."""
        routes = [
            Route("/", self._shell),
            Route("/frame", self._frame),
            Route("/project.json", self._sources),
            Route("/events", self._events),
            Route("/project/{path:path}", self._project_file),
            Route("/static/{path:path}", self._static_file),
            Route("/platform/{path:path}", self._platform_file),
            Route("/engine/{name}", self._engine_file),
            Route("/service", self._service, methods=_METHODS),
        ]
        return LoopbackGuard(
            Starlette(routes=routes),
            port=port,
            token=token,
            readable_by_frames=_PROGRAM_FOLDERS,
            shown_in_frames=_PICTURE_FOLDERS,
        )

    async def _shell(self, request: Request) -> Response:
        return _page("shell.html", _SHELL_POLICY, request)

    async def _frame(self, request: Request) -> Response:
        return _page("frame.html", _FRAME_POLICY, request)

    async def _sources(self, request: Request) -> Response:
        snapshot = await run_in_threadpool(self.snapshot)
        return JSONResponse(
            {
                "stamp": snapshot.stamp,
                "files": source_texts(snapshot.files, self._dialect.suffixes),
                "problems": snapshot.problems,
                "manifest": self._dialect.manifest,
                "lang": self._settings.lang,
                "service": self._settings.service,
                "daysAhead": self._settings.days_ahead,
            }
        )

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self._stamps(request), media_type="text/event-stream")

    async def _stamps(self, request: Request) -> AsyncIterator[str]:
        sent = None
        while not await request.is_disconnected():
            stamp = (await run_in_threadpool(self.snapshot)).stamp
            yield f"data: {json.dumps(stamp)}\n\n" if stamp != sent else ": still here\n\n"
            sent = stamp
            await sleep(_POLL_SECONDS)

    async def _project_file(self, request: Request) -> Response:
        path = request.path_params["path"]
        snapshot = await run_in_threadpool(self.snapshot)
        return _file(path, snapshot.files.get(path), {"Content-Security-Policy": _INERT_POLICY})

    async def _static_file(self, request: Request) -> Response:
        path = request.path_params["path"]
        return _file(path, _read_below(_static(), path))

    async def _platform_file(self, request: Request) -> Response:
        path = request.path_params["path"]
        return _file(path, _read_below(self._dialect.folder, path))

    async def _engine_file(self, request: Request) -> Response:
        name = request.path_params["name"]
        place = self._engine.get(name)
        return _file(name, place.read_bytes() if place else None)

    async def _service(self, request: Request) -> Response:
        url = request.query_params.get("url", "")
        if not same_service(url, self._settings.service):
            return JSONResponse({"refused": url}, 403)
        body = await request.body()
        answer = await run_in_threadpool(relay, request.method, url, dict(request.headers), body)
        return Response(answer.body, answer.status, media_type=answer.content_type)


def serve(
    project: Project,
    dialect: Dialect,
    engine: Mapping[str, Path],
    settings: PreviewSettings = PreviewSettings(),
    *,
    port: int = 0,
    opened: Callable[[str], None] = print,
) -> None:
    """Serve `project` until interrupted; `opened` is told the address as soon as it answers."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _bind(listener, port)
        bound, token = listener.getsockname()[1], new_token()
        app = Preview(project, dialect, engine, settings).app(bound, token)
        listener.listen()
        opened(f"http://{HOST}:{bound}/{token}/")
        config = uvicorn.Config(
            app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1
        )
        with suppress(KeyboardInterrupt):  # Ctrl-C is how a preview ends
            uvicorn.Server(config).run(sockets=[listener])


def _bind(listener: socket.socket, port: int) -> None:
    try:
        listener.bind((HOST, port))
    except OSError as fault:
        raise SolutionkitError(
            Text(
                f"端口 {port} 不能用：{fault.strerror}。换一个，或去掉 --port",
                f"port {port} cannot be used: {fault.strerror}; take another, or leave --port out",
            )
        ) from fault


def _static() -> Traversable:
    return files("solutionkit.web") / "static"


def _page(name: str, policy: str, request: Request) -> Response:
    nonce = new_token()
    page = (_static() / name).read_text("utf-8").replace("__NONCE__", nonce)
    allowed = policy.format(nonce=nonce, host=f"http://{request.headers['host']}")
    return HTMLResponse(page, headers={"Content-Security-Policy": allowed})


def _read_below(folder: Traversable, path: str) -> bytes | None:
    """Read a file of a package folder, going down one plain name at a time."""
    here = folder
    for name in path.split("/"):
        if name in ("", ".", "..") or "\\" in name or not here.is_dir():
            return None
        here = here / name
    return here.read_bytes() if here.is_file() else None


def _file(path: str, content: bytes | None, headers: Mapping[str, str] | None = None) -> Response:
    if content is None:
        return Response("not found", 404, media_type="text/plain")
    suffix = "." + path.rpartition(".")[2]
    guessed = _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return Response(content, headers=headers, media_type=guessed)
