"""A YAML file that comes with a platform or an industry: named, and read only when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from solutionkit.diagnostics import Diagnostic, Severity, Text
from solutionkit.errors import PluginFault
from solutionkit.source.document import Document
from solutionkit.source.read import read_packaged


@dataclass(frozen=True)
class PackagedFile:
    """The bytes of such a file and the name that diagnostics know it by."""

    name: str
    raw: bytes

    def document(self) -> Document:
        """What it holds, with the places in it.

        Raises:
            PluginFault: The file has an error; the text names file, line and fault.

        """
        document, found = read_packaged(self.raw, self.name)
        if any(each.severity is Severity.ERROR for each in found):
            raise faulty_package(self.name, found)
        return document


def packaged_file(file: Traversable, name: str) -> PackagedFile:
    """The file at `file`; raises `PluginFault` when it cannot be read."""
    try:
        return PackagedFile(name, file.read_bytes())
    except OSError as error:
        raise PluginFault(
            Text(f"行业包的 {name} 读不了：{error}", f"cannot read {name} of an industry: {error}")
        ) from error


def packaged_files(folder: Traversable, shown: str) -> Iterator[PackagedFile]:
    """Every YAML file of a folder in order of name, named as if it were in `shown`."""
    names = sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
    for name in names:
        if name.endswith(".yaml"):
            yield packaged_file(folder.joinpath(name), f"{shown}/{name}")


def faulty_package(name: str, found: Sequence[Diagnostic]) -> PluginFault:
    """What is raised of such a file: its first error and where that stands."""
    first = next(each for each in found if each.severity is Severity.ERROR)
    advice = first.help or Text("", "")
    place = f"{first.span.file}:{first.span.line}:{first.span.column}"
    return PluginFault(
        Text(
            f"行业包的 {name} 有错，不能用：{place} {first.message.zh}。{advice.zh}",
            f"industry file {name} is faulty: {place} {first.message.en}; {advice.en}",
        )
    )
