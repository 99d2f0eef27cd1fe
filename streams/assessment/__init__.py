"""Ratings and facts become levels, verdicts and windows."""
