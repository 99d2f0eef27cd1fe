"""The lineage of bodies and policies: which became which, and when."""
