"""How Spark SQL, in ANSI mode, says what our expressions mean. No engine is imported here."""

from __future__ import annotations

from solutionkit.policy.columns_sql import Dialect

SPARK = Dialect(
    quote="`",
    backslash="\\\\",
    apostrophe="\\'",
    divided="({0} div {1})",
    plus_days="date_add({0}, CAST({1} AS INT))",
    minus_days="date_sub({0}, CAST({1} AS INT))",
    contains="coalesce(array_contains({0}, {1}), FALSE)",
    starts="startswith({0}, {1})",
    trimmed="btrim({0}, {1})",
    replaced="regexp_replace({0}, concat('(?d)', {1}), {2})",
    matches="rlike({0}, concat('(?d)', {1}))",
    within="(size(array_except(array_compact({0}), {1})) = 0)",
    words="array({0})",
    chosen="try_element_at(map_from_arrays(array({0}), array({1})), {2})",
    nth="element_at(array({0}), CAST({1} AS INT))",
)
"""A list that holds NULL contains what it contains, and lacks the rest; `(?d)`: a line ends with
`\\n` only, as it does elsewhere."""
