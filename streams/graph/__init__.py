"""A policy as a typed graph that answers questions in domain words."""
