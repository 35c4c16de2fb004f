"""The rules that `--rules` names: an industry's, or those of files and folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.language import say

if TYPE_CHECKING:
    from solutionkit.diagnostics import Diagnostic
    from solutionkit.ir.rule import Policy
    from solutionkit.source import Document


def rules_in(context: click.Context, files: Sequence[Path]) -> Policy:
    """The rules of an industry, of files or of folders."""
    from solutionkit.cli.choices import choices_of
    from solutionkit.cli.report import report
    from solutionkit.diagnostics import Severity, Text
    from solutionkit.policy.catalogue import with_categories
    from solutionkit.policy.choices import with_choices
    from solutionkit.policy.parse import admission_policy
    from solutionkit.registry import installed

    registry = installed()
    industry = registry.industries.get(str(files[0])) if len(files) == 1 else None
    if industry is not None:
        documents: list[Document] = list(industry.admission(registry.platforms))
        found: list[Diagnostic] = []
    else:
        documents, found = _read(files)
    kinds = {
        each.kind: Text(each.title.zh, each.title.en)
        for package in ([industry] if industry else registry.industries.values())
        for each in package.spec.documents
    }
    texts = {name: text for each in documents for name, text in each.texts.items()}
    if any(each.severity is Severity.ERROR for each in found):
        report(found, texts, err=True)
        context.exit(1)
    policy, faults = admission_policy(documents, registry.fields, kinds)
    if found or faults:
        report([*found, *faults], texts, err=True)
        if any("policy" not in (each.root.entries or ()) for each in documents):
            folder = files[0] if files[0].is_dir() else files[0].parent
            zh = f"规则分在几个文件里，要给整个文件夹：--rules {folder}；行业的规则也可以写行业编号"
            en = f"rules in several files are given as their folder: --rules {folder}"
            click.echo(say(zh, en), err=True)
        context.exit(1)
    choices = choices_of(registry, industry.spec.id if industry else None)
    return with_choices(with_categories(policy, *registry.categories(registry.platforms)), choices)


def _read(files: Sequence[Path]) -> tuple[list[Document], list[Diagnostic]]:
    """The files of rules, those of a folder in the order of their names."""
    from solutionkit.source import read

    documents: list[Document] = []
    found: list[Diagnostic] = []
    listed = [sorted(each.glob("*.yaml")) if each.is_dir() else [each] for each in files]
    for file in (each for some in listed for each in some):
        document, faults = read(file)
        documents.append(document)
        found += faults
    return documents, found
