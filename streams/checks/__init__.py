"""What one looks for in a policy and in the data about it."""
