"""Checks on how customers get help."""
