"""How far Spark has come, by the tasks of the stages it is at, for whoever watches."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from solutionkit.bulk.rows import Progress
from solutionkit.diagnostics import Text

LOOK_SECONDS = 0.5
_WORKING = Text("计算", "working")


@contextmanager
def watched(session: Any, progress: Progress | None) -> Iterator[None]:
    """Tell `progress` of all that `session` does meanwhile."""
    if progress is None:
        yield
        return
    done = threading.Event()
    watcher = threading.Thread(target=_look, args=(session, progress, done), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _look(session: Any, progress: Progress, done: threading.Event) -> None:
    from py4j.protocol import Py4JError

    tracker = session.sparkContext.statusTracker()
    while not done.wait(LOOK_SECONDS):
        try:
            found = [tracker.getStageInfo(each) for each in tracker.getActiveStageIds()]
        except (Py4JError, OSError):
            # Why Spark is gone is told by who asked it to work.
            return
        stages = [each for each in found if each]
        if stages:
            finished = sum(each.numCompletedTasks for each in stages)
            progress(_WORKING, finished / max(1, sum(each.numTasks for each in stages)))
