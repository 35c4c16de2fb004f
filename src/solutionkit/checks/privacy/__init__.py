"""Checks on personal data."""
