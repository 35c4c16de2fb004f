"""Trying the text rules of an industry against its labelled sentences, `cases/texts*.yaml`.

Not here: the other trials (`industry_trials`), what a rule is (`ir.text_rule`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solutionkit.checks.texts.matching import Matcher
from solutionkit.diagnostics import Text
from solutionkit.industries import Industry
from solutionkit.policy.parse_texts import text_rules
from solutionkit.registry import Registry
from solutionkit.stages import Base, text_documents
from solutionkit.testing.package_files import case_files


def sentence_faults(industry: Industry, registry: Registry) -> Iterator[tuple[str, Text]]:
    """Every labelled sentence that some platform's rules and the industry's judge otherwise."""
    sentences = [each for _, read in case_files(industry, "texts") for each in read or ()]
    for name in industry.spec.platforms:
        platform = registry.platforms.get(name)
        if platform is None:
            continue
        rules, _ = text_rules(text_documents(Base(industry, platform)), platform.facts)
        matcher = Matcher(rules)
        for sentence in sentences:
            if not isinstance(sentence, Mapping) or not {"text", "verdict"} <= sentence.keys():
                yield str(sentence), Text("要写 text 和 verdict", "write text and verdict")
            elif said := _unlike(sentence, matcher):
                yield sentence["text"], said


def _unlike(sentence: Mapping[str, str], matcher: Matcher) -> Text | None:
    fired = sorted({claim.rule.id for claim in matcher.claims(sentence["text"])})
    if sentence["verdict"] == "innocent":
        told = "、".join(fired)
        return Text(f"清白的句子报了 {told}", f"innocent, but told of: {told}") if fired else None
    rule = sentence.get("rule")
    if not fired:
        return Text("不该说的话没有报", "a forbidden claim that no rule tells of")
    if rule and rule not in fired:
        return Text(f"应该报 {rule}", f"{rule} should tell of it")
    return None
