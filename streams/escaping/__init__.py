"""Text from files made harmless wherever it is shown."""
