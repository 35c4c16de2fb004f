"""Checks on the forms visitors fill in."""
