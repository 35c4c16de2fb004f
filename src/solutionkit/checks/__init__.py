"""Checks: one file a check, found by place; a check's id is its path."""
