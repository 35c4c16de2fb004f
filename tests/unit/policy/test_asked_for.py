"""What nobody asked for is told as that, whatever else is not known."""

from datetime import date

import pytest
from policies import industry_admission
from test_industry_cases import WITH_RULES

from solutionkit.policy.decide import NOT_APPLICABLE, decide, targets_of
from solutionkit.policy.subject import Subject

WANTS_NOTHING = Subject({"app.mounts": (), "app.sells": False, "app.features": ()})


@pytest.mark.parametrize("industry", WITH_RULES)
def test_mounting_is_not_granted_to_who_does_not_mount(industry: str) -> None:
    policy, _ = industry_admission(industry)
    for target in targets_of(policy):
        if target.startswith("mount"):
            said = decide(policy, WANTS_NOTHING, date(2026, 6, 1), target).said
            assert said == NOT_APPLICABLE, "an unknown category is no reason to say yes"
