"""A disk that is full says so: nothing is half-written, and the next build goes on."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TEA = Path(__file__).parents[3] / "industries/local_services/scenarios/tea-chain/solution.yaml"
MOST_BYTES = 20_000


def small_disk() -> None:
    """Let no file of this process grow large: the system's own way to say there is no room."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_BYTES, MOST_BYTES))


def build(out: Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "solutionkit", "build", str(TEA), "-o", str(out)],
        env={**os.environ, "SOLUTIONKIT_LANG": "zh", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **options,  # type: ignore[call-overload]
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes there")
def test_a_build_without_room_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"

    done = build(out, preexec_fn=small_disk)

    assert done.returncode == 1
    assert "什么也没写" in done.stderr and "Traceback" not in done.stderr
    assert list(out.rglob("*")) == []
    assert build(out).returncode == 0
