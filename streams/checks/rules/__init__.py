"""The rules, one a module; a module is named as its rule."""
