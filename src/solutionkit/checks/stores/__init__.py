"""Checks on stores."""
