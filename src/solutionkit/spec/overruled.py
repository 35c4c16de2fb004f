"""What an author's refund rule leaves of the industry's rule for the same state.

Most presets merge field by field. A refund rule is one promise: conditions under a right that the
author wrote without them, or a text that tells of other ones, would promise what nobody wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from solutionkit.source import Document, Node, removes

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
    """What of a preset's rule stands beside the author's for the same state.

    A rule that names its right is whole: it keeps the preset's text only where it promises the
    same. One that does not changes single conditions, and the text where it changes any.
    """
    entries, said = preset.entries or {}, (own.entries or {}) if own else {}
    if _RIGHT in said:
        same = _promise(entries) == _promise(said)
        gone = {key for key in entries if not same and not removes(said.get(key))}
    else:
        changed = _promise(said).items() - _promise(entries).items()
        gone = {_TEXT} if changed else set()
    return preset._replace(entries={key: each for key, each in entries.items() if key not in gone})


def _promise(rule: Mapping[str, Node]) -> dict[str, str]:
    """A rule without its words: what is not said, or said as `false`, does not hold."""
    told = {key: str(node.data()) for key, node in rule.items() if key != _TEXT}
    return {key: each for key, each in told.items() if each != "False"}


def _with(node: Node, steps: tuple[str, ...], value: Node) -> Node:
    """The node with `value` at `steps` inside it."""
    if not steps:
        return value
    entries = dict(node.entries or {})
    entries[steps[0]] = _with(entries[steps[0]], steps[1:], value)
    return node._replace(entries=entries)
