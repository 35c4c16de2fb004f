"""Trying the text rules of an industry against its labelled sentences, `cases/texts*.yaml`.

Not here: the other trials (`industry_trials`), what a rule is (`ir.text_rule`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit.claims.matching import Matcher
from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.industries import Industry
from solutionkit.ir.text_rule import TextRule
from solutionkit.policy import case_faults
from solutionkit.policy.parse_texts import text_rules
from solutionkit.registry import Registry
from solutionkit.stages import IndustryAndPlatform, text_files
from solutionkit.testing.package_files import case_files
from solutionkit.testing.trial import Trial

PHRASES = Text("说法", "phrases")
TEXTS = Text("例句", "sentences")


def text_trials(industry: Industry, registry: Registry) -> Iterator[Trial]:
    """The rules about texts are read without a fault; every sentence is judged as labelled."""
    rules, found = _rules(industry, registry)
    for own in (each.document() for each in industry.texts()):
        told = sorted({each for each in found if each.span.file in own.texts})
        name = own.name.removeprefix(f"{industry.spec.id}/")
        yield Trial(PHRASES, name, diagnostics=tuple(told), texts=own.texts)
    ids = sorted({rule.id for rule in rules})
    for name, document in case_files(industry, "texts"):
        faults = case_faults.sentence_faults(document, ids)
        said = () if faults else tuple(_misjudged(document.root.data() or [], rules))
        yield Trial(TEXTS, name, said, tuple(faults), document.texts)


def _rules(industry: Industry, registry: Registry) -> tuple[tuple[TextRule, ...], list[Diagnostic]]:
    """The rules of the industry's platforms and its own, and what is wrong with them."""
    rules: dict[str, TextRule] = {}
    found: list[Diagnostic] = []
    for name in industry.spec.platforms:
        platform = registry.platforms.get(name)
        if platform is not None:
            both = IndustryAndPlatform(industry, platform)
            read, told = text_rules(text_files(both), platform.facts)
            rules |= {rule.id: rule for rule in read}
            found += told
    return tuple(rules.values()), found


def _misjudged(sentences: list[Any], rules: tuple[TextRule, ...]) -> Iterator[Text]:
    """What is said of every sentence that the rules judge otherwise than labelled."""
    matcher = Matcher(rules)
    for sentence in sentences:
        said = _unlike(sentence, matcher)
        if said:
            yield Text(f"{sentence['text']}：{said.zh}", f"{sentence['text']}: {said.en}")


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
