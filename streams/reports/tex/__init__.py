"""Tables for LaTeX: text made harmless, and booktabs tables that compile as they are."""
