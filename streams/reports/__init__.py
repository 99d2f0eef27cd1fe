"""From results to text: reports know no graph library and no terminal."""
