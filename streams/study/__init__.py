"""What people write about policies: facts, agencies, context, references, ratings."""
