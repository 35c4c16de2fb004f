"""How this program is called on this machine, for lines that an author copies into a terminal."""

from __future__ import annotations

import shlex
import sys
from shutil import which


def program() -> str:
    """Its name where a terminal finds it by that, else the file that was started."""
    return "solutionkit" if which("solutionkit") else shlex.quote(sys.argv[0])
