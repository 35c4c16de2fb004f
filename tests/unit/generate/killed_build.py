"""A build that dies before its n-th change to the disk: OUT TREE.json N.

Run as a program of its own. With an N beyond the last change it counts them and lives.
"""

import json
import os
import sys
from pathlib import Path

from building import MADE_BY, tree_of

from solutionkit.generate.writer import plan_write, write

CHANGES = {"os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.chmod", "os.truncate"}
DIED = 9


def main(out: Path, tree: dict[str, str], fatal: int) -> int:
    seen = 0
    truly_write = os.write

    def one_more() -> bool:
        nonlocal seen
        seen += 1
        return seen == fatal

    def audit(event: str, arguments: tuple) -> None:
        opens_to_write = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if (event in CHANGES or opens_to_write) and one_more():
            os._exit(DIED)

    def write_half_and_die(descriptor: int, content: bytes) -> int:
        if one_more():
            truly_write(descriptor, content[: len(content) // 2])
            os._exit(DIED)
        return truly_write(descriptor, content)

    os.write = write_half_and_die
    sys.addaudithook(audit)
    write(plan_write(out, tree_of(tree), MADE_BY))
    return seen


if __name__ == "__main__":
    tree = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    changes = main(Path(sys.argv[1]), tree, int(sys.argv[3]))
    sys.stdout.write(str(changes))
