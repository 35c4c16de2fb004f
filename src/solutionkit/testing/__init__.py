"""Test solutions, checks, generators and industries by example; public, for plugin authors too.

A scenario is a folder with a `solution.yaml` and what must come out: `diagnostics.txt` (what an
author reads; also `diagnostics.en.txt` where `scenario.yaml` says `langs: [zh, en]`), or
`expected/` with every file, or with those that `scenario.yaml` names in `only:`. A second spec over
the same tables is a scenario too: a folder whose `scenario.yaml` says `spec: ../shop/other.yaml`.
"""

from solutionkit.testing.scenarios import Scenario, actual, bless, recorded

__all__ = ["Scenario", "actual", "bless", "recorded"]
