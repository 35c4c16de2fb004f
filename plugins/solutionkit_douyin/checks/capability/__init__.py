"""Checks on the capabilities a solution uses."""
