"""Every server call the trade target names exists in the platform's own SDK."""

import json
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SDK = HERE / "node_modules" / "@open-dy" / "open_api_sdk" / "dist" / "client.js"
CALL = re.compile(
    r'request_\.method = "(?P<method>\w+)";\s*'
    r'request_\.pathname = "(?P<path>[^"]+)";\s*'
    r'request_\.headers\["host"\] = "(?P<host>[^"]+)"'
)


@pytest.fixture(scope="module")
def known(node: list[str]) -> set[tuple[str, str, str]]:
    """Method, host and path of every call of the SDK."""
    return {each.group("method", "host", "path") for each in CALL.finditer(SDK.read_text("utf-8"))}


def test_sdk_is_read(known: set[tuple[str, str, str]]) -> None:
    assert ("POST", "open.douyin.com", "/api/trade_basic/v1/developer/tag_query/") in known


def test_requests_are_known_to_the_sdk(
    built: dict[str, Path], known: set[tuple[str, str, str]]
) -> None:
    requests = {
        path.relative_to(folder.parent).as_posix(): json.loads(path.read_text("utf-8"))
        for folder in built.values()
        for path in sorted(folder.rglob("trade/requests/*.json"))
    }
    assert requests, "no scenario writes trade/requests"
    unknown = [
        name
        for name, call in requests.items()
        if (call["method"], call["host"], call["path"]) not in known
    ]
    assert not unknown, f"no such call in @open-dy/open_api_sdk: {unknown}"
