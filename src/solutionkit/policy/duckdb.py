"""How DuckDB says what our expressions mean. The engine itself is only known to `bulk`."""

from __future__ import annotations

from solutionkit.policy.columns_sql import Dialect

DUCKDB = Dialect(
    quote='"',
    backslash="\\",
    apostrophe="''",
    divided="({0} // {1})",
    plus_days="({0} + CAST({1} AS INTEGER))",
    minus_days="({0} - CAST({1} AS INTEGER))",
    contains="list_contains({0}, {1})",
    among="CASE WHEN {0} IS NOT NULL THEN list_position([{1}], {0}) IS NOT NULL END",
    strange="({0} IS NOT NULL AND list_position([{1}], {0}) IS NULL)",
    starts="starts_with({0}, {1})",
)
