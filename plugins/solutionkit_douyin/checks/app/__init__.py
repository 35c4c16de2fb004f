"""Checks on the app's own name and introduction."""
