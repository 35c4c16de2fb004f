"""An editor's side of the language server protocol, over stdio: as much as the tests ask.

Not here: any knowledge of YAML or of our schema.
"""

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

PATIENCE_SECONDS = 30

SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
}

CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


class LanguageServer:
    """A running server with one folder open; use as a context manager."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._folder = folder
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._published: queue.Queue[dict[str, Any]] = queue.Queue()
        self._last_id = 0
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> "LanguageServer":
        root = {"uri": self._folder.as_uri(), "name": self._folder.name}
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root["uri"],
                "workspaceFolders": [root],
                "capabilities": CAPABILITIES,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait()

    def open(self, file: str, text: str) -> list[dict[str, Any]]:
        """Open a document and give the diagnostics published for it."""
        document = {"uri": self._uri(file), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            published = self._published.get(timeout=PATIENCE_SECONDS)
            if published["uri"] == document["uri"]:
                return list(published["diagnostics"])

    def complete(self, file: str, line: int, character: int) -> list[str]:
        """Labels offered at a place; lines and characters start at 0, as in the protocol."""
        answer = self._ask("textDocument/completion", self._place(file, line, character))
        return [item["label"] for item in (answer or {}).get("items", [])]

    def hover(self, file: str, line: int, character: int) -> str:
        """What is shown over a place, as Markdown."""
        answer = self._ask("textDocument/hover", self._place(file, line, character))
        return str(answer["contents"]["value"]) if answer else ""

    def _uri(self, file: str) -> str:
        return (self._folder / file).as_uri()

    def _place(self, file: str, line: int, character: int) -> dict[str, Any]:
        position = {"line": line, "character": character}
        return {"textDocument": {"uri": self._uri(file)}, "position": position}

    def _ask(self, method: str, params: Any) -> Any:
        self._last_id += 1
        self._send({"id": self._last_id, "method": method, "params": params})
        answer = self._answers.get(timeout=PATIENCE_SECONDS)
        assert answer["id"] == self._last_id, answer
        return answer.get("result")

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        while (message := self._read()) is not None:
            method = message.get("method")
            if method == "textDocument/publishDiagnostics":
                self._published.put(message["params"])
            elif method and "id" in message:
                self._send({"id": message["id"], "result": self._answer(method, message["params"])})
            elif "id" in message:
                self._answers.put(message)

    def _read(self) -> dict[str, Any] | None:
        stream, length = self._process.stdout, 0
        assert stream
        while line := stream.readline():
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
            if line == b"\r\n":
                return dict(json.loads(stream.read(length)))
        return None

    def _answer(self, method: str, params: dict[str, Any]) -> Any:
        if method == "workspace/configuration":
            return [SETTINGS.get(item.get("section", ""), {}) for item in params["items"]]
        return None
