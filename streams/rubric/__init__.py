"""Rubrics: the grid, the criteria and their anchors."""
