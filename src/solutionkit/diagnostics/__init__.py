"""What solutionkit tells an author: the record, the words for it, and its forms on screen."""

from solutionkit.diagnostics.diagnostic import Diagnostic, Fix, Related, Severity, Span, Text

__all__ = ["Diagnostic", "Fix", "Related", "Severity", "Span", "Text"]
