"""Pictures of a policy: plain input in, SVG, DOT and words out; only `render` calls a renderer."""
