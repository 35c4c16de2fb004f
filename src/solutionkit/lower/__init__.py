"""Spec to solution: names become things, presets fill gaps, policies are parsed."""

from solutionkit.lower.ground import Ground
from solutionkit.lower.lower import lower

__all__ = ["Ground", "lower"]
