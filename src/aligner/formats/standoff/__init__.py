"""Links that stand apart from the two texts whose sentences they join: XCES and InterText."""
