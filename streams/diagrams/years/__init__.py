"""Lengths of time on a page: the axis of years, and bars whose ends are as sure as the sources are."""
