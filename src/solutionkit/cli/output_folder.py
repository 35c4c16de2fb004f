"""Where a spec's files go, and that no two specs share a folder. Writing them is `cli.build`."""

from __future__ import annotations

from pathlib import Path

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.journal import Journal
from solutionkit.generate.lockfile import Provenance, parse_lock

USUAL_SPEC, USUAL_OUT = "solution", "out"


def output_of(spec: Path) -> Path:
    """`out` beside the spec; `out-cars` for one of several specs in a folder, `cars.yaml`."""
    usual = spec.parent / USUAL_OUT
    if spec.stem == USUAL_SPEC or _made_from(usual) == spec.resolve():
        return usual
    return spec.parent / f"{USUAL_OUT}-{spec.stem}"


def refuse_other_spec(spec: Path, out: Path) -> None:
    """Raise `WriteRefused` where `out` holds what another spec, still there, was built into."""
    other = _made_from(out)
    if other is None or other == spec.resolve() or not other.is_file():
        return
    raise WriteRefused(
        Text(
            f"{out} 里是 {other.name} 生成的工程，再写 {spec.name} 会盖掉它，什么也没有写；"
            f"换一个文件夹：-o {out.parent / f'{USUAL_OUT}-{spec.stem}'}",
            f"{out} holds the project of {other.name}, which {spec.name} would overwrite; nothing "
            f"was written. Use another folder: -o {out.parent / f'{USUAL_OUT}-{spec.stem}'}",
        )
    )


def last_made(out: Path) -> Provenance | None:
    """What the files of a folder were made by and from last, by its lock."""
    lock = Journal(out).lock_content()
    return parse_lock(lock).provenance if lock is not None else None


def _made_from(out: Path) -> Path | None:
    """The spec whose files a folder holds; `None` for a folder without a lock."""
    made = last_made(out)
    return (out / made.spec_file).resolve() if made and made.spec_file else None
