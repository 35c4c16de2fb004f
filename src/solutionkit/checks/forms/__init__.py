"""Checks of forms and of who follows leads up."""
