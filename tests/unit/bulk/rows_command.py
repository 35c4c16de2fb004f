"""A command on rows, run as a person runs it; what it says is never a traceback."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CODES = "id,on,state,paid\na,2026-11-03,redeemed,29.90\n"


def run(
    *words: str, cwd: Path, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "solutionkit", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        preexec_fn=before,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def quote(folder: Path, codes: str, *words: str) -> subprocess.CompletedProcess[str]:
    (folder / "codes.csv").write_text(codes, "utf-8")
    return run("quote", "local-services", "--rows", "codes.csv", *words, cwd=folder)
