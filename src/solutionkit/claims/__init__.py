"""Forbidden claims in texts: a normal form, phrases that fit in it, and what denies them. No check."""
