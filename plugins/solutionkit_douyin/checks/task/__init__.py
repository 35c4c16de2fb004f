"""Checks on the tasks of the creator promotion plan."""
