"""What Italian calls places, peoples, bodies and persons."""

from aligner.languages.interface.names import NameWords
from aligner.languages.italian.names.bodies import BODIES
from aligner.languages.italian.names.nations import NATIONALITIES
from aligner.languages.italian.names.persons import PERSONS
from aligner.languages.italian.names.places import PLACES
from aligner.languages.italian.names.territories import TERRITORIES

_TITLES = """
signor signora signorina signore signori sig dott dottor dottore dottoressa dr prof professor
professore professoressa avv avvocato ing ingegner ingegnere on onorevole sen senatore senatrice
presidente ministro ministra premier re regina principe principessa duca duchessa conte contessa
barone baronessa marchese marchesa lord lady sir papa san santo santa sant' don donna padre
madre fratello suora frate monsignor monsignore cardinale vescovo arcivescovo generale
colonnello maggiore capitano tenente sergente ammiraglio maestro mr mrs ms miss madame monsieur
comandante sindaco governatore cancelliere imperatore imperatrice sultano zar mastro compagno
mister sig.ra sig.na dott.ssa prof.ssa egr gent spett
"""

_CAPITALISED = """
lei loro suo sua suoi sue voi vi la le ella io noi nord sud est ovest inoltre addio ciao grazie
oggi ieri stanotte stasera stamattina dopodomani domattina purtroppo sfortunatamente
fortunatamente
"""

_ARTICLES = """
il i l' del dello della dell' dei degli delle al allo alla all' ai agli alle dal dallo dalla
dall' dai dagli dalle nel nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli sulle
"""


def _inflected(adjective: str) -> tuple[str, ...]:
    """All forms of an adjective given in the masculine singular."""
    stem, ending = adjective[:-1], adjective[-1]
    if ending == "e":
        return adjective, stem + "i"
    if ending != "o":
        hard = "h" if adjective.endswith("ga") else ""
        return adjective, stem + "i", stem + hard + "e"
    hard = "h" if adjective.endswith(("co", "go")) else ""
    plurals = (stem + "i", stem + "hi") if hard else (stem.removesuffix("i") + "i",)
    return adjective, stem + "a", *plurals, stem + hard + "e"


NAMES = NameWords(
    territories=TERRITORIES,
    nationalities={
        key: tuple(dict.fromkeys(form for word in adjectives for form in _inflected(word)))
        for key, adjectives in NATIONALITIES.items()
    },
    places=PLACES,
    bodies=BODIES,
    persons=PERSONS,
    titles=frozenset(_TITLES.split()),
    capitalised=frozenset(_CAPITALISED.split()),
    articles=frozenset(_ARTICLES.split()),
    prepositions=frozenset({"di", "da", "per", "con", "tra", "fra", "d'"}),
    shape=r"(?:(?!sh|th|ph|oo|ee|aa|uu|ae|oe|tz|ts|[ln]h)[a-ilm-vzàèéìòù])+[aeioàèéìòù]",
)
