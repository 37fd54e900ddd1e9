"""How many errors a text is taken to have, where confidence is fitted.

Of the same findings more are right in a text with more errors, so that confidence can
only be said of a text that has so many.  It is said of one that needs a reviser: with
twelve groups of kinds of errors as here, there are six errors to ten pairs.  In
the sample page a reader finds about one to a pair; a careful translation has far fewer, and
a finding in it is right less often than it says.
"""

from __future__ import annotations

OF_A_GROUP = 0.05
"""Share of pairs that have an error of a group of kinds: of numbers, of names, of gender …"""
OF_COVERAGE = 2 * OF_A_GROUP
"""Of omissions and additions together."""
OF_WRONG_SENTENCES = 0.01
"""Of sentences that do not belong together, most of which alignment has parted."""
