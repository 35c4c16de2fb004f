"""Checks on the documents parties hold."""
