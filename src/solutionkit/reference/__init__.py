"""The pages under docs/reference/, made from the code and data they describe."""

from solutionkit.reference.pages import pages

__all__ = ["pages"]
