"""Checks on pages and the blocks they are made of."""
