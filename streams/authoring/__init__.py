"""Files for people to begin with: templates that ask a coder's questions."""
