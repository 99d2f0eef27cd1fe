"""Tables for LaTeX: booktabs that compile as they are."""
