"""The guide to writing rules holds nothing that cannot be written so."""

import json
import re
from pathlib import Path
from typing import Any

from policies import CONTRIBUTED_FIELDS, document_of

from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.policy.verify.faults import policy_faults
from solutionkit.source import read_data

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "写规则.md"
BLOCK = re.compile(r"^```yaml\n# (准入|费用)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SAID = {"zh": "甲", "en": "a"}
RULE = {"title": SAID, "fix": SAID, "facts": [], "grade": "official"}
FEE = {"title": SAID, "facts": [], "grade": "indicative", "ask": SAID}


def parts(kind: str) -> list[Any]:
    """The blocks of the guide with what it says it leaves out."""
    found = []
    for match in BLOCK.finditer(GUIDE.read_text("utf-8")):
        data: Any = read_data(match[2].encode(), GUIDE.name)
        for key, more in (("rules", RULE), ("components", FEE)):
            if key in data:
                data[key] = [more | each for each in data[key]]
        if match[1] == kind:
            found.append(document_of(json.dumps(data, ensure_ascii=False, default=str)))
    return found


def test_the_guides_rules_are_rules_and_its_fees_are_fees() -> None:
    policy, found = admission_policy(parts("准入"), CONTRIBUTED_FIELDS, {})
    fees, told = fee_policy(parts("费用"), CONTRIBUTED_FIELDS)
    assert (found, told) == ([], [])
    assert policy.rules and fees.components
    assert [each for each in policy_faults(policy, fees) if each.severity == "error"] == []
