"""How far several coders agree, and where they differ."""
