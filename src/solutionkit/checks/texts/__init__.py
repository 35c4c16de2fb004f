"""Checks on what an author's texts claim, and the matcher they use."""
