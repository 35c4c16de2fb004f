"""Rivals measured in turns, so that a busy machine is busy for all of them."""

import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")


def medians(
    jobs: Mapping[str, Callable[[], object]], rounds: int, before_each: Callable[[], object]
) -> dict[str, float]:
    """Give the median seconds of each job, after one round that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            before_each()
            gc.collect()
            start = time.perf_counter()
            job()
            took = time.perf_counter() - start
            if turn:
                seconds[name].append(took)
    return {name: statistics.median(each) for name, each in seconds.items()}


def peak_mb_of(command: Sequence[str], cwd: Path, exit_code: int = 0) -> float:
    """Run a program to its end; give the most memory it held, in MB."""
    with (cwd.parent / "output").open("w+") as output:
        child = subprocess.Popen(command, cwd=cwd, stdout=output, stderr=output)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        assert child.returncode == exit_code, output.read()
    return usage.ru_maxrss / 1024


@contextmanager
def folder(in_memory: bool = True) -> Iterator[Path]:
    """A folder of its own, on a file system held in memory where there is one."""
    parent = MEMORY if in_memory and MEMORY.is_dir() else None
    made = Path(tempfile.mkdtemp(dir=parent, prefix="solutionkit-bench-"))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def require(what: str, ratio: float, wanted: float) -> None:
    """Print a ratio, and end the program where it is not what is claimed."""
    print(f"  {what}: {ratio:.1f}x (claimed: {wanted}x)")
    if ratio < wanted:
        sys.exit(f"{what}: {ratio:.1f}x is less than {wanted}x")
