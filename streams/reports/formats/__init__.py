"""One module a format; each has one function, `render`."""
