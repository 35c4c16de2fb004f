"""Checks on refund rights."""
