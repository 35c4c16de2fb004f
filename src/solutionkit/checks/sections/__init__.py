"""Checks on the sections of courses."""
