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
    contains="array_contains({0}, {1})",
    starts="startswith({0}, {1})",
)
