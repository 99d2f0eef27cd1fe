"""The lineage of bodies and policies: what became of each, on an axis of years."""
