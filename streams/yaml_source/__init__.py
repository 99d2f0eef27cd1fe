"""From YAML text to values and models that know where they were written."""
