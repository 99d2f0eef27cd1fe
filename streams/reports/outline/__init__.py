"""Reports as outlines: said once, laid out for a terminal or as markdown."""
