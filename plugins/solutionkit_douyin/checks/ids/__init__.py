"""Checks on the ids the platform gave."""
