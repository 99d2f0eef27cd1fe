"""The alignment matrix of one policy, and of many on a page."""
