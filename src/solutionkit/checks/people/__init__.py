"""Checks on the people who serve."""
