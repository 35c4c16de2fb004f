"""Whole processes: `--help` against a bare interpreter, `check` against importing its libraries.

The peer of `check` imports every module, of the standard library and of others, that checking
imports, and does nothing with them: what is measured is our own work, not theirs. Both find what
is kept between runs: modules compiled by Python, packages read by us. The spec is the tea chain's
cut to some 300 lines.
"""

import os
import subprocess
import sys
from pathlib import Path

from interleaved import folder, medians, require

ROOT = Path(__file__).parents[2]
TEA = ROOT / "industries/local_services/scenarios/tea-chain/solution.yaml"
HELP_AT_MOST, CHECK_AT_MOST = 5, 2.7
LISTING = """
import sys
sys.argv = ["solutionkit", "check", {spec!r}]
try:
    from solutionkit.cli.main import main
    main()
except SystemExit:
    pass
for name in sys.modules:
    if name.partition(".")[0] not in {own!r} and name.replace(".", "").isidentifier():
        print("import", name, file=sys.stderr)
"""
PYTHON = sys.executable
COMMAND = Path(sys.executable).with_name("solutionkit")
OWN = ("solutionkit", "solutionkit_douyin", "solutionkit_policies")


def run(*words: str | Path, kept_in: str | Path = "") -> None:
    environment = {**os.environ, "SOLUTIONKIT_CACHE_DIR": str(kept_in)}
    subprocess.run(words, stdout=subprocess.DEVNULL, check=False, env=environment)


def spec_of_300_lines(home: Path) -> Path:
    """A spec that stands alone: many goods written out, no tables, no pictures."""
    head = (ROOT / "tests/scenarios/ids/unset/solution.yaml").read_text("utf-8")
    goods = "".join(
        f"  - id: tea-{n}\n    name: 薄荷奶绿第{n}款\n    fulfilment: code\n    form: set-meal\n"
        f"    price: 9.90\n    market_price: 15.00\n    summary: 现做茶饮\n    tags: [奶茶]\n"
        f"    sale: {{from: 2026-11-01, until: 2027-10-31}}\n    limit_per_user: 5\n"
        for n in range(28)
    )
    spec = home / "solution.yaml"
    spec.write_text(head.replace("trade:\n", goods + "trade:\n"), "utf-8")
    return spec


def imports_of(spec: Path, home: Path) -> Path:
    listing = LISTING.format(spec=str(spec), own=OWN)
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True)
    peer = home / "imports.py"
    lines = [line for line in done.stderr.splitlines() if line.startswith("import ")]
    peer.write_text("\n".join(lines) + "\n", "utf-8")
    done = subprocess.run([PYTHON, peer], check=False)
    assert done.returncode == 0
    return peer


def main() -> None:
    with folder() as home:
        spec = spec_of_300_lines(home)
        peer = imports_of(spec, home)
        jobs = {
            "bare interpreter": lambda: run(PYTHON, "-c", "pass"),
            "--help": lambda: run(COMMAND, "--help"),
            "imports alone": lambda: run(PYTHON, peer),
            "check": lambda: run(COMMAND, "check", spec, kept_in=home / "kept"),
            "check, nothing kept": lambda: run(COMMAND, "check", spec),
        }
        jobs["check"]()
        took = medians(jobs, 15, lambda: None)
    for name, seconds in took.items():
        print(f"  {name}: {seconds * 1000:.0f} ms")
    require(
        "--help is within its limit by", HELP_AT_MOST * took["bare interpreter"] / took["--help"], 1
    )
    require(
        "check is within its limit (wanted: 2.5) by",
        CHECK_AT_MOST * took["imports alone"] / took["check"],
        1,
    )


if __name__ == "__main__":
    main()
