"""Checks on service categories."""
