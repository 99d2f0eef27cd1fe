"""The timeline of policies by era, with what stood around them."""
