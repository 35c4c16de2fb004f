"""Checks on the figures of a client's contract."""
