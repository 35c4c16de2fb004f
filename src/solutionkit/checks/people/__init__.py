"""Checks of the people who serve."""
