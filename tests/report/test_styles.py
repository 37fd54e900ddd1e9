"""Colours of the report: every text on every ground it stands on, in both themes."""

import pytest
import regex

from aligner.report import assets

AA = 4.5
"""The least contrast of small text (WCAG 2.2, success criterion 1.4.3)."""

PAIRS = [
    *((ink, ground) for ink in ("ink", "quiet", "link") for ground in ("page", "card", "sunk")),
    *(
        (tone, ground)
        for tone in ("critical", "major", "minor", "note")
        for ground in ("page", "card", "sunk", f"{tone}-tint")
    ),
    *(("ink", f"{tone}-tint") for tone in ("critical", "major", "minor", "note")),
]


def themes() -> dict[str, dict[str, str]]:
    blocks = regex.findall(r":root \{(.*?)\}", assets.styles(), regex.DOTALL)
    blocks = [block for block in blocks if "--page" in block]
    found = [dict(regex.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block)) for block in blocks]
    return dict(zip(("light", "dark", "print"), found, strict=True))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: str, ink: str, ground: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[ink], colours[ground]) >= AA


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
