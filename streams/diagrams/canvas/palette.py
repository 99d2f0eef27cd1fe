"""Names the colours of every figure, once, and computes how they contrast.

The aims' blue and the resources' purple look alike to a deuteranope, so the two never share a gutter.
"""

INK = "#1A1A1A"
MUTED = "#4D4D4D"
AIMS = "#1F4E8C"
PROCESSES = "#0A5F5C"
RESOURCES = "#6A3D7C"
GAP = "#9C3100"
GAP_FILL = "#F4C3A4"
ALIGNED = AIMS
ALIGNED_FILL = "#E6F0FA"
UNDECIDED_FILL = "#F7F7F7"
PAPER = "#FFFFFF"
BAND = "#F4F4F4"
BAND_LABEL = "#D9D9D9"
CHIP = "#E9E9E9"
RULE = "#8C8C8C"
SHUT = "#6B6B6B"

PALETTE = frozenset(
    {
        INK,
        MUTED,
        AIMS,
        PROCESSES,
        RESOURCES,
        GAP,
        GAP_FILL,
        ALIGNED_FILL,
        UNDECIDED_FILL,
        PAPER,
        BAND,
        BAND_LABEL,
        CHIP,
        RULE,
        SHUT,
    }
)


def luminance(colour: str) -> float:
    """Return the relative luminance of a `#RRGGBB` colour, in [0, 1] (WCAG 2.2, relative luminance)."""
    red, green, blue = (
        _linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, in [1, 21] (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _linear(channel: float) -> float:
    return (
        channel / 12.92
        if channel <= 0.04045
        else float(((channel + 0.055) / 1.055) ** 2.4)
    )
