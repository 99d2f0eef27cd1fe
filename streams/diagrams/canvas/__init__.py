"""What every figure is drawn with: lettering, colours, marks, and the eyes that look it over."""
