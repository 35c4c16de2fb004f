"""What has to be asked before all codes of a table can be priced.

Codes whose amounts are not known differ in few ways: by state, and by what of them is not known.
One code of each way is quoted alone, and what that leaves open is what there is to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from solutionkit.bulk.fee_rows import GOODS, ON, PAID, REDEEMED_ON, STATE, FeeRows
from solutionkit.bulk.fees_sql import quote_query
from solutionkit.bulk.relation import FAULT, ID, ROW, Relation
from solutionkit.bulk.rows import RowEngine
from solutionkit.diagnostics import Text
from solutionkit.ir.expression import Kind
from solutionkit.ir.rule import FeePolicy
from solutionkit.ir.solution import FeeTerm
from solutionkit.policy.columns_sql import PATH, name
from solutionkit.policy.fees import Code, Question, State, quote

MOST = 100
"""Ways in which codes may differ that are looked at."""

_PAID = Text("用户实付", "what the buyer paid")
_FILL_IN = Text("表里这一列有空格，补上", "the table has empty cells in this column; fill them in")


def open_questions(
    asked: FeeRows, terms: Sequence[FeeTerm], rows: Relation, engine: RowEngine, day: date
) -> dict[Question, int]:
    """What the codes of `rows` leave open, each once, and how many codes it is open for."""
    counts = {row: int(count) for row, count in engine.ask(_one_of_each(asked, rows, engine))}
    if not counts:
        return {}
    dialect, fields = engine.dialect, list(rows.kinds)
    picked = ", ".join(name(each, dialect) for each in (ROW, ID, *fields))
    row = name(ROW, dialect)
    listed = ", ".join(str(each) for each in counts)
    query = f"SELECT {picked} FROM {rows.sql} AS r WHERE {row} IN ({listed}) ORDER BY {row}"
    found: dict[Question, int] = {}
    for number, id, *values in engine.ask(query):
        given = {
            field: _value(rows.kinds[field], each)
            for field, each in zip(fields, values, strict=True)
        }
        for question in dict.fromkeys(_of_code(asked, terms, id, given, day)):
            found[question] = found.get(question, 0) + counts[number]
    return found


def _one_of_each(asked: FeeRows, rows: Relation, engine: RowEngine) -> str:
    """The first code of each way in which something is not known, and how many there are."""
    dialect = engine.dialect
    subsidies = [each.field for each in asked.policy.subsidies if each.field in rows.kinds]
    days = [REDEEMED_ON] if REDEEMED_ON in rows.kinds else []
    also = (STATE, PAID, *subsidies, *days)
    priced = quote_query(asked, rows, dialect, also)
    amounts = [name(f"fee.{id}", dialect) for id in asked.components] + ["settlement"]
    open_ = [f"{each} IS NULL" for each in amounts]
    given = (name(each, dialect) for each in (PAID, *subsidies))
    ways = [name(STATE, dialect), *open_, *(f"coalesce({each}, -1) > 0" for each in given)]
    ways += [f"{name(each, dialect)} IS NULL" for each in also if each != STATE]
    return (
        f"SELECT min({name(ROW, dialect)}) AS one, count(*) AS many FROM ({priced}) AS p "
        f"WHERE {name(FAULT, dialect)} IS NULL AND ({' OR '.join(open_)}) "
        f"GROUP BY {', '.join(ways)} ORDER BY one LIMIT {MOST}"
    )


def _of_code(
    asked: FeeRows, terms: Sequence[FeeTerm], id: str, given: Mapping[str, Any], day: date
) -> Iterable[Question]:
    policy = asked.policy
    empty = list(_empty(policy, given))
    if given[PAID] is None:
        return empty
    # What else is open is so whatever the empty cells will say.
    subsidies = {each.id: given.get(each.field) or 0 for each in policy.subsidies}
    own = {each.field for each in policy.subsidies} | {ON, PAID, STATE, REDEEMED_ON}
    values = {field: each for field, each in given.items() if field not in own}
    day, state, redeemed_on = given[ON], State(given[STATE]), given.get(REDEEMED_ON)
    part = given.get(GOODS) in asked.kept_in_part
    code = Code(id, given[PAID], day, state, subsidies, values, "", redeemed_on, part)
    return [*empty, *quote(policy, terms, [code], day).questions]


def _empty(policy: FeePolicy, given: Mapping[str, Any]) -> Iterator[Question]:
    """Amounts that a single quote is never without."""
    titles = {PAID: _PAID, **{each.field: each.title for each in policy.subsidies}}
    for field, title in titles.items():
        if field in given and given[field] is None:
            yield Question(field, title, _FILL_IN)


def _value(kind: Kind, cell: Any) -> Any:
    """A cell of an engine as rules have it."""
    if kind is Kind.CATEGORY and cell is not None:
        return tuple(cell.split(PATH))
    return tuple(cell) if kind is Kind.SET and cell is not None else cell
