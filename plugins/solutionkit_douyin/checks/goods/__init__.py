"""Checks on goods as this platform sells them."""
