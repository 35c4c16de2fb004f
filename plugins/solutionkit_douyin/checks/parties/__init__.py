"""Checks on the parties' accounts with the platform."""
