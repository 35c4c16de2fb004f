"""A request of the previewed program, sent on to the one local service the tester named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPResponse
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_HOP_BY_HOP = frozenset({"host", "origin", "referer", "connection", "cookie", "content-length"})
_PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class Answer:
    """What the local service said."""

    status: int
    content_type: str
    body: bytes


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: object, **__: object) -> None:
        """Follow none: a redirect could lead off this machine."""


_OPENER = build_opener(ProxyHandler({}), _NoRedirect)


def is_loopback(url: str) -> bool:
    """Whether `url` is an address of this machine."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK
    except ValueError:
        return False


def same_service(url: str, service: str | None) -> bool:
    """Whether `url` belongs to the service the tester named."""
    if service is None or not is_loopback(url):
        return False
    asked, named = urlsplit(url), urlsplit(service)
    return (asked.hostname, asked.port) == (named.hostname, named.port)


def relay(method: str, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
    """Send a request on and give the answer; a service that is not there is a 502."""
    passed = {name: value for name, value in headers.items() if name.lower() not in _HOP_BY_HOP}
    request = Request(url, data=body or None, method=method, headers=passed)
    try:
        with _OPENER.open(request, timeout=_PATIENCE_SECONDS) as response:
            return _answer(response)
    except HTTPError as fault:
        return _answer(fault)
    except (URLError, OSError) as fault:
        return Answer(502, "text/plain; charset=utf-8", str(fault).encode())


def _answer(response: HTTPResponse | HTTPError | IO[bytes]) -> Answer:
    status = getattr(response, "status", 200) or 200
    headers = getattr(response, "headers", {})
    return Answer(status, headers.get("content-type", "text/plain"), response.read())
