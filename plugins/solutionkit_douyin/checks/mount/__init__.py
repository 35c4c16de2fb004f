"""Checks on what mounting asks for."""
