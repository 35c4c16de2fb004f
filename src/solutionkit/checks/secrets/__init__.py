"""Checks on what must never stand in a spec."""
