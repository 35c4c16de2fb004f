"""YAML text to nodes with the place of every key and value, and all that is wrong with it.

Goes on after a syntax error, so that one run shows them all. Not here: files, merging.
"""

from __future__ import annotations

from dataclasses import replace

import yaml

from solutionkit.diagnostics import Diagnostic, Severity, Span
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.source.document import Node
from solutionkit.source.encoding import decode
from solutionkit.source.prescan import Prescan
from solutionkit.source.yaml_events import NodeBuilder
from solutionkit.source.yaml_faults import Fault, fault_of

MOST_SYNTAX_ERRORS = 8


def read_yaml(name: str, raw: bytes) -> tuple[Node, str, list[Diagnostic]]:
    """Read a file's bytes; gives the outermost node, the text, and what is wrong with it.

    `name` is how places in this file are called.
    """
    text, diagnostics = decode(name, raw)
    if any(each.code == "syntax/too-large" for each in diagnostics):
        return Node(Span.at(name, 1, 1, 0)), text, diagnostics
    root, found = _read(name, text)
    diagnostics = sorted(diagnostics + found, key=lambda each: (each.span, each.code))
    return root, text, diagnostics


def _read(name: str, text: str) -> tuple[Node, list[Diagnostic]]:
    scanned = Prescan(name, text)
    diagnostics = list(scanned.diagnostics)
    explained = {each.span.line for each in diagnostics if each.severity is Severity.ERROR}
    written, lines = text.split("\n"), scanned.lines
    for _ in range(MOST_SYNTAX_ERRORS + len(explained)):
        builder = NodeBuilder(name, scanned.columns)
        fault = _fault(builder, lines)
        if fault is None:
            break
        if fault.line + 1 not in explained:
            column = builder.column(fault.line, fault.column)
            width = 1 if column < len(written[fault.line]) else 0
            span = Span.at(name, fault.line + 1, column + 1, width)
            # What is a warning elsewhere has kept this line from being read.
            told = diagnose(fault.code, span, **fault.values)
            diagnostics.append(replace(told, severity=Severity.ERROR))
            explained.add(fault.line + 1)
        lines = _without(lines, fault.line if fault.begins is None else fault.begins)
    root = builder.root()
    diagnostics += builder.diagnostics
    if root is None:
        root = Node(Span.at(name, 1, 1, 0))
        if not diagnostics:
            diagnostics.append(diagnose("syntax/empty-file", root.span))
    return root, diagnostics


def _fault(builder: NodeBuilder, lines: list[str]) -> Fault | None:
    try:
        builder.read("\n".join(lines))
    except yaml.MarkedYAMLError as error:
        fault = fault_of(error, lines)
        quoted = builder.last_quoted
        if quoted and quoted[2] == fault.line:
            line, column, _ = quoted
            return Fault("syntax/unclosed-quote", line, column, {"quote": lines[line][column]})
        return fault
    return None


def _without(lines: list[str], number: int) -> list[str]:
    """Blank the line and what is nested under it, so that the next fault is another one.

    Lines further in than a `field: value` above them are all one fault: a dash is missing there.
    """
    kept = list(lines)
    indent = _indent(kept[number])
    above = next((each for each in reversed(kept[:number]) if each.strip()), "")
    whole = "- " not in above and not above.split(" #")[0].rstrip().endswith(":")
    if whole and _indent(above) < indent:
        indent = min(indent, _indent(above) + 1)
    kept[number] = ""
    for below in range(number + 1, len(kept)):
        if kept[below].strip() and _indent(kept[below]) <= indent:
            break
        kept[below] = ""
    return kept


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
