"""The scripts that fit weights need scipy, which the package does not."""

import pytest

pytest.importorskip("scipy")
