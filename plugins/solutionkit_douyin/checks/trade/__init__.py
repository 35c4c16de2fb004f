"""Checks on the way a solution trades."""
