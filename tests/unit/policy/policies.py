"""Policies for tests: those of bundled industries, and small ones written in the test itself."""

from pathlib import Path

from solutionkit.diagnostics import Diagnostic, Text
from solutionkit.industries import load
from solutionkit.ir.rule import FeePolicy, Policy
from solutionkit.policy.catalogue import with_categories
from solutionkit.policy.parse import admission_policy
from solutionkit.policy.parse_fees import fee_policy
from solutionkit.registry import Registry
from solutionkit.source import Document, read_source

INDUSTRIES = Path(__file__).parents[3] / "industries"
CONTRIBUTED_FIELDS = Registry.discover().fields
PLATFORMS = Registry.discover().platforms
KNOWN = Registry.discover().categories(["douyin"])
LICENCES = {
    "营业执照": Text("营业执照", "business licence"),
    "卫生许可证": Text("卫生许可证", "hygiene licence"),
}


def industry_documents(industry: str, folder: str) -> list[Document]:
    return [
        document_of(file.read_text(encoding="utf-8"), file.name)
        for file in sorted((INDUSTRIES / industry / folder).glob("*.yaml"))
    ]


def industry_admission(industry: str) -> tuple[Policy, list[Diagnostic]]:
    package = load(INDUSTRIES / industry)
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in package.spec.documents}
    documents = package.admission(PLATFORMS)
    policy, found = admission_policy(documents, CONTRIBUTED_FIELDS, kinds)
    return with_categories(policy, *KNOWN), found


def industry_fees(industry: str) -> tuple[FeePolicy, list[Diagnostic]]:
    policy, found = fee_policy(industry_documents(industry, "fees"), CONTRIBUTED_FIELDS)
    return with_categories(policy, *KNOWN), found


def document_of(text: str, name: str = "rules.yaml") -> Document:
    document, found = read_source(name, text.encode())
    assert not found, found
    return document


def read_rules(text: str) -> tuple[Policy, list[Diagnostic]]:
    return admission_policy([document_of(text)], CONTRIBUTED_FIELDS, LICENCES)
