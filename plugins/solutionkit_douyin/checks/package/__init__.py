"""Checks on the package that is uploaded."""
