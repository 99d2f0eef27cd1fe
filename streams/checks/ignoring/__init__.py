"""What a study accepts in `ignore:`, and the rules that hold it to that."""
