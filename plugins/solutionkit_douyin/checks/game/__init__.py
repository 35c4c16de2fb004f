"""Checks on games: ads with a stated reward, prices that are covered, an age rating."""
