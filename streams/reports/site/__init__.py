"""The report as a static site: what stands on its pages, and where each of them lies."""
