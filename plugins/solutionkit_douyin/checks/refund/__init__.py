"""Checks on refund rights and their texts."""
