"""Checks on courses as the platform's course library takes them."""
