import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from aligner.alignment.band import Band


@st.composite
def bands(draw: st.DrawFn) -> Band:
    """A band of a few rows whose bounds never fall."""
    low = sorted(draw(st.lists(st.integers(0, 6), min_size=1, max_size=6)))
    lengths = [draw(st.integers(1, 4)) for _ in low]
    high = np.maximum.accumulate([at + size for at, size in zip(low, lengths, strict=True)])
    return Band(np.array(low), np.array(high))


def test_places_run_row_after_row() -> None:
    band = Band(np.array([0, 1]), np.array([2, 4]))
    assert band.rows.tolist() == [0, 0, 1, 1, 1]
    assert band.columns.tolist() == [0, 1, 1, 2, 3]
    assert band.offsets.tolist() == [0, 2, 5]


@given(bands())
def test_each_place_is_found_at_its_row_and_column(band: Band) -> None:
    assert band.at(band.rows, band.columns).tolist() == list(range(band.size))


@given(bands())
def test_what_lies_outside_is_at_minus_one(band: Band) -> None:
    inside = set(zip(band.rows.tolist(), band.columns.tolist(), strict=True))
    for row in range(-1, len(band.low) + 1):
        for column in range(-1, int(band.high.max()) + 1):
            place = int(band.at(np.array([row]), np.array([column]))[0])
            assert (place >= 0) == ((row, column) in inside)


@given(bands(), st.integers(0, 2), st.integers(0, 2))
def test_a_widened_band_holds_the_band_and_stays_within_the_width(
    band: Band, rows: int, columns: int
) -> None:
    width = int(band.high.max())
    wider = band.widened(rows, columns, width)
    assert (wider.at(band.rows, band.columns) >= 0).all()
    assert wider.low.min() >= 0
    assert wider.high.max() <= width
    assert (np.diff(wider.low) >= 0).all()
    assert (np.diff(wider.high) >= 0).all()
