"""What solutionkit remembers of its last build: `lock.json`, and the text it generated.

The lock is sorted and knows no clock; each file stands on a line of its own, so that changes to
it can be read and merged. The generated text of files that are merged is kept in a zip of fixed
dates, uncompressed, so that version control can compare it. Not here: writing to disk.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1, sha256
from io import BytesIO
from pathlib import Path as DiskPath
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.paths import refuse_unsafe
from solutionkit.generate.tree import File, Kind

if TYPE_CHECKING:
    from solutionkit.source import Path

_FORMAT = 1


@dataclass(frozen=True)
class Provenance:
    """What made the files: versions of solutionkit and of each generator, and the spec's digest.

    `spec_file` and `overlays`, lowest first, are paths from the output folder, so that `explain`
    and the next build find them again; a lock that says nothing of overlays has `None`.
    `industry` is the package's id and version.
    """

    solutionkit: str = ""
    generators: Mapping[str, str] = field(default_factory=dict)
    spec: str = ""
    spec_file: str = ""
    overlays: tuple[str, ...] | None = None
    industry: str = ""


@dataclass(frozen=True)
class LockedFile:
    """One generated file: the git blob id of its content, its owner, and what it came from.

    `owner` is the target that generated it.
    """

    blob: str
    owner: str
    kind: Kind
    made_by: str = ""
    origins: tuple[Path, ...] = ()
    keys: tuple[tuple[str, Path], ...] = ()


@dataclass(frozen=True)
class Lock:
    """Every file of the last build, by path."""

    provenance: Provenance = field(default_factory=Provenance)
    files: Mapping[str, LockedFile] = field(default_factory=dict)


def blob_id(content: bytes) -> str:
    """Git's name for `content`, the one `git hash-object` prints."""
    return sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def spec_digest(texts: Mapping[str, str]) -> str:
    """One name for the texts of a spec and all files that took part in it."""
    digest = sha256()
    for name, text in sorted(texts.items()):
        digest.update(f"{name}\0{len(text)}\0{text}".encode())
    return f"sha256:{digest.hexdigest()}"


def locked(path: str, file: File) -> LockedFile:
    """Give what the lock says of `file` once it is written at `path`."""
    return LockedFile(
        blob_id(file.content),
        path.partition("/")[0],
        file.kind,
        file.made_by,
        file.origins,
        file.keys,
    )


def lock_text(lock: Lock) -> bytes:
    """Give `lock` as the content of `lock.json`."""
    made = lock.provenance
    lines = [
        f'"lock": {_FORMAT}',
        f'"solutionkit": {_json(made.solutionkit)}',
        f'"generators": {_json(dict(made.generators))}',
        f'"spec": {_json(made.spec)}',
        f'"spec_file": {_json(made.spec_file)}',
        *([f'"overlays": {_json(made.overlays)}'] if made.overlays is not None else []),
        *([f'"industry": {_json(made.industry)}'] if made.industry else []),
    ]
    files = [f"  {_json(path)}: {_json(_entry(lock.files[path]))}" for path in sorted(lock.files)]
    body = '"files": {\n' + ",\n".join(files) + "\n }"
    return ("{\n " + ",\n ".join([*lines, body]) + "\n}\n").encode()


def parse_lock(text: bytes) -> Lock:
    """Read the content of a `lock.json`; its paths get the same checks as generated ones."""
    try:
        data = json.loads(text)
        if data["lock"] != _FORMAT:
            raise ValueError(data["lock"])
        made = _provenance(data)
        files = {path: _locked_file(entry) for path, entry in data["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WriteRefused(
            Text(
                "输出目录里的 .solutionkit/lock.json 读不懂：请从版本库恢复它，"
                "若由更新版本的 solutionkit 写成请先升级",
                ".solutionkit/lock.json in the output folder cannot be read: restore it from "
                "version control, or upgrade solutionkit if a newer one wrote it",
            )
        ) from error
    for path in files:
        refuse_unsafe(path)
    return Lock(made, files)


def _provenance(data: Mapping[str, Any]) -> Provenance:
    overlays = data.get("overlays")
    return Provenance(
        data["solutionkit"],
        data["generators"],
        data["spec"],
        data["spec_file"],
        None if overlays is None else tuple(str(each) for each in overlays),
        str(data.get("industry", "")),
    )


class BaseTexts:
    """The text generated last, by path, read from its zip when it is first asked for."""

    def __init__(self, zip_file: DiskPath) -> None:
        self._zip_file = zip_file
        self._texts: dict[str, bytes] | None = None

    def text(self, path: str, blob: str) -> bytes | None:
        """Give the text of `path` if it is still what the lock says it was."""
        content = self.texts().get(path)
        return content if content is not None and blob_id(content) == blob else None

    def texts(self) -> Mapping[str, bytes]:
        """Give every text; none where the zip is gone or damaged."""
        if self._texts is None:
            try:
                with ZipFile(self._zip_file) as zipped:
                    self._texts = {name: zipped.read(name) for name in zipped.namelist()}
            except (OSError, BadZipFile):
                self._texts = {}
        return self._texts

    def exists(self) -> bool:
        """Whether the zip is there at all."""
        return self._zip_file.is_file()


def base_zip(texts: Mapping[str, bytes]) -> bytes:
    """Give `texts` as a zip whose bytes depend on nothing else."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as zipped:
        for path in sorted(texts):
            entry = ZipInfo(path)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, texts[path])
    return buffer.getvalue()


def _entry(file: LockedFile) -> dict[str, Any]:
    entry: dict[str, Any] = {"blob": file.blob, "owner": file.owner, "kind": file.kind.value}
    if file.made_by:
        entry["made_by"] = file.made_by
    if file.origins:
        entry["origins"] = file.origins
    if file.keys:
        entry["keys"] = file.keys
    return entry


def _locked_file(entry: Mapping[str, Any]) -> LockedFile:
    return LockedFile(
        str(entry["blob"]),
        entry["owner"],
        Kind(entry["kind"]),
        entry.get("made_by", ""),
        tuple(tuple(origin) for origin in entry.get("origins", ())),
        tuple((pointer, tuple(origin)) for pointer, origin in entry.get("keys", ())),
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
