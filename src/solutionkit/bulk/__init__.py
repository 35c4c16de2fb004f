"""Policies on many rows: columns, a numpy kernel, pairs of goods and stores, rows through SQL.

The one home of numpy, pyarrow, DuckDB and Spark; the command line imports it only when it is asked
for. What a rule means is not here: `policy.evaluate` says that, and everything here agrees with it.
"""
