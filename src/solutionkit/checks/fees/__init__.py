"""Checks on the fees of a contract."""
