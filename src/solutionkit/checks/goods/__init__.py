"""Checks on goods, whatever platform they are sold on."""
