"""The words for every code, one module a category; each exports `ENTRIES` and needs no listing.

A message is one terse clause without a full stop. Help is something the author can type.
"""
