"""Refusals and faulty plugins. What an author wrote wrongly is a diagnostic, never one of these."""

from __future__ import annotations

from solutionkit.diagnostics import Text


class SolutionkitError(Exception):
    """Something solutionkit refuses to do; `text` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class PluginFault(SolutionkitError):
    """An installed plugin or industry that cannot be used; the text names it."""


class WriteRefused(SolutionkitError):
    """A file that must not be written: outside the output folder, through a link, a device."""


class ToolMissing(SolutionkitError):
    """A tool this command needs and the machine lacks; the text says how to install it."""
