"""What English calls places, peoples, bodies and persons."""

from aligner.languages.english.names.bodies import BODIES
from aligner.languages.english.names.nations import NATIONALITIES
from aligner.languages.english.names.persons import PERSONS
from aligner.languages.english.names.places import PLACES
from aligner.languages.english.names.territories import TERRITORIES
from aligner.languages.interface.names import NameWords

_TITLES = """
mr mrs ms miss dr prof professor doctor sir lady lord madam madame monsieur president minister
premier king queen prince princess duke duchess count countess baron baroness earl marquis pope
saint st father mother brother sister bishop archbishop cardinal reverend rev general colonel
major captain lieutenant sergeant admiral senator sen congressman congresswoman governor gov
chancellor emperor empress sultan tsar czar mayor judge justice chief secretary chairman master
don uncle aunt comrade rep representative mister majesty highness excellency steward knight
"""

_CAPITALISED = """
i north south east west northern southern eastern western furthermore moreover nonetheless
nevertheless goodbye hello hi hey tonight yesterday today tomorrow okay ok yeah yes wow thanks
meanwhile afterwards afterward overnight unfortunately fortunately obviously certainly maybe
perhaps
"""

NAMES = NameWords(
    territories=TERRITORIES,
    nationalities=NATIONALITIES,
    places=PLACES,
    bodies=BODIES,
    persons=PERSONS,
    titles=frozenset(_TITLES.split()),
    genitives=("'s", "’s", "'", "’"),
    capitalised=frozenset(_CAPITALISED.split()),
    articles=frozenset({"the", "a", "an"}),
    are_bare=True,
)
