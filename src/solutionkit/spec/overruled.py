"""What an author's refund rule leaves of the industry's rule for the same state.

Most presets merge field by field. A refund rule is one promise: half of it under another right,
or a text that tells of other conditions, would promise what nobody wrote.
"""

from __future__ import annotations

from dataclasses import replace

from solutionkit.source import Document, Node

_STEPS = ("trade", "refund")
_RIGHT, _TEXT = "right", "text"


def without_overruled(preset: Document, written: Document) -> Document:
    """The preset without what no longer holds beside the rules that `written` has."""
    theirs, own = preset.node(_STEPS), written.node(_STEPS)
    if theirs is None or own is None or not theirs.entries:
        return preset
    kept = {
        state: _kept(rule, own.child(state)) if own.child(state) else rule
        for state, rule in theirs.entries.items()
    }
    return replace(preset, root=_with(preset.root, _STEPS, theirs._replace(entries=kept)))


def _kept(preset: Node, own: Node | None) -> Node:
    """All of a preset's rule, all but its text, or nothing under another right."""
    entries, said = preset.entries or {}, (own.entries or {}) if own else {}
    changed = {
        key
        for key, node in said.items()
        if key != _TEXT and (key not in entries or entries[key].data() != node.data())
    }
    if _RIGHT in changed:
        return preset._replace(entries={})
    return preset._replace(
        entries={key: node for key, node in entries.items() if not changed or key != _TEXT}
    )


def _with(node: Node, steps: tuple[str, ...], value: Node) -> Node:
    """The node with `value` at `steps` inside it."""
    if not steps:
        return value
    entries = dict(node.entries or {})
    entries[steps[0]] = _with(entries[steps[0]], steps[1:], value)
    return node._replace(entries=entries)
