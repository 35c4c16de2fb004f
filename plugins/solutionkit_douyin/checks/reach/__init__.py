"""Checks on reaching people again."""
