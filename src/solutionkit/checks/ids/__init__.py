"""Checks on official ids."""
