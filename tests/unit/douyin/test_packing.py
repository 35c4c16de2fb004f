"""What counts towards the package, by part."""

import pytest

from solutionkit import File, FileTree, Solution
from solutionkit_douyin.checks.package.packing import parts
from solutionkit_douyin.checks.package.too_large import too_large

APP = b'{"pages": ["pages/home/index"], "subpackages": [{"root": "media", "pages": ["play"]}]}'


def tree(**files: File) -> FileTree:
    found = {"miniprogram/app.json": File(APP), "miniprogram/app.js": File(b"App({})")}
    return FileTree({**found, **files})


@pytest.fixture
def limits(solution: Solution) -> dict[str, int]:
    names = ("package.total-bytes", "package.main-bytes", "package.subpackage-bytes")
    return {name: solution.facts[name].value for name in names}


def test_a_subpackage_is_no_part_of_the_main_one(solution: Solution) -> None:
    files = tree(**{"miniprogram/media/play.js": File(b"Page({})")})
    whole, main, media = parts(solution, files)
    assert whole.size == main.size + media.size
    assert media.size == len(b"Page({})")


@pytest.mark.parametrize(
    "path", [".solutionkit/lock.json", "node_modules/a/index.js", "app.js.map", "notes.docx"]
)
def test_what_is_not_packed_does_not_count(path: str, solution: Solution) -> None:
    files = tree(**{f"miniprogram/{path}": File(b"x" * 9)})
    assert next(parts(solution, files)).size == next(parts(solution, tree())).size


def test_another_target_does_not_count(solution: Solution) -> None:
    files = tree(**{"trade/trade.json": File(b"{}")})
    assert next(parts(solution, files)).size == next(parts(solution, tree())).size


def test_a_part_may_be_as_large_as_its_limit(solution: Solution, limits: dict[str, int]) -> None:
    room = limits["package.subpackage-bytes"]
    assert found(solution, tree(**{"miniprogram/media/a.mp4": File(b"x" * room)})) == []


def test_too_large_a_subpackage_is_blamed_on_what_fills_it(
    solution: Solution, limits: dict[str, int]
) -> None:
    film = File(b"x" * limits["package.subpackage-bytes"], origins=(("goods", 0, "image"),))
    files = tree(**{"miniprogram/media/a.mp4": film, "miniprogram/media/b.js": File(b"x")})
    assert found(solution, files) == [("package.subpackage-bytes", ("goods", 0, "image"))]


def test_too_large_a_main_package_is_found(solution: Solution, limits: dict[str, int]) -> None:
    film = File(b"x" * limits["package.main-bytes"], origins=(("theme", "banner"),))
    files = tree(**{"miniprogram/a.mp4": film})
    assert found(solution, files) == [("package.main-bytes", ("theme", "banner"))]


def found(solution: Solution, files: FileTree) -> list[tuple[str, tuple[str | int, ...]]]:
    """The limits that are broken, and where it is said."""
    assert too_large.output_body
    names = {solution.facts[part.limit].value: part.limit for part in parts(solution, files)}
    findings = too_large.output_body(solution, files)
    return [(names[each.values["limit"]], each.at) for each in findings]
