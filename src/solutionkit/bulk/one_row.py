"""One row of a table with all that stands inside it, for an explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from solutionkit.bulk.admit import RowWork
from solutionkit.bulk.admit_sql import row_rules
from solutionkit.bulk.children_sql import OWNER
from solutionkit.bulk.encode import held_in
from solutionkit.bulk.fault import Fault
from solutionkit.bulk.header import unused_columns
from solutionkit.bulk.read import (
    NAME,
    Piece,
    Reject,
    Wanted,
    column_of,
    meaning_in,
    pieces,
    refuse_left_out,
)
from solutionkit.bulk.relation import ID
from solutionkit.bulk.wanted import wanted_of_children, wanted_of_rows
from solutionkit.policy.catalogue import recognised
from solutionkit.policy.subject import CHILDREN_OF, Subject, inherited


def one_row(work: RowWork, source: Path, id: str) -> Subject | None:
    """The first row of `id` as rules see it; `None` where there is none."""
    asked = row_rules(work.policy, work.targets, work.day, work.known)
    wanted = wanted_of_rows(asked, work.inside)
    unused_columns(source, wanted)
    piece = next(_named(source, ID, id), None)
    if piece is None:
        return None
    subject = _subject(piece, wanted, source.name)
    children = {
        CHILDREN_OF[grain]: tuple(
            _inside(_subject(each, wanted_of_children(asked, grain), path.name), subject, grain)
            for each in _named(path, OWNER, id)
        )
        for grain, path in work.inside.items()
    }
    whole = replace(subject, values={**subject.values, **work.known}, children=children)
    return recognised(whole, work.policy.fields)


def _named(path: Path, column: str, wanted: str) -> Iterator[Piece]:
    """The rows of a file whose `column` says `wanted`, each alone."""
    for piece in pieces(path):
        for at, found in enumerate(piece.cells.get(column, ())):
            if str(found) == wanted:
                cells = {each: [piece.cells[each][at]] for each in piece.cells}
                yield Piece([piece.numbers[at]], cells)


def _subject(piece: Piece, wanted: Wanted, source: str) -> Subject:
    values, faulty = {}, dict[int, list[Reject]]()
    for name, meaning in wanted.fields.items():
        column = column_of(meaning, wanted.grain, piece.cells)
        if column is not None:
            values[name] = meaning_in(meaning.as_written, column).of(piece.cells[column][0])
            if isinstance(values[name], Fault):
                reject = Reject(source, piece.numbers[0], column, values[name].reason)
                faulty.setdefault(0, []).append(reject)
    (held,) = held_in(piece, wanted, source, faulty)
    if faulty:
        refuse_left_out(faulty[0])
    id = str(piece.cells[ID][0])
    return Subject(values, held, {}, id, str(piece.cells.get(NAME, [id])[0]))


def _inside(child: Subject, parent: Subject, grain: str) -> Subject:
    """Documents of a child are its own and those of the row it stands in."""
    if child.documents is None:
        return child
    outer = inherited(parent.documents or (), grain)
    return replace(child, documents=(*outer, *child.documents))
