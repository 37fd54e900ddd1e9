"""Words of Italian: what may be doubled, what is borrowed."""

from collections.abc import Iterator

from aligner.languages.interface.vocabulary import Vocabulary

_DOUBLED = """
piano pian mano via quasi così proprio or ora su giù mo' man lemme passo passino bel bello bella
belli belle buono buona buon buoni zitto zitta zitti quatto quatta poco tanto molto appena subito
presto sempre mai ben bene male vicino lontano lungo alto alta basso dritto diritto fitto fitta
giusto giusta solo sola soli solette piccolo piccola piccoli piccole grande grandi lento lenta
forte calmo calma nuovo nuova vero vera rosso rossa nero nera caldo calda freddo fresco fresca
sì no ecco basta dai forza ehi ah eh oh uh ahi mah boh ciao bla ha ih toc tic tac bum din don
coccolo gira corri cammina cerca fai lecca fuggi pigia ruba batti
lì là se grado cheto cheta quieto quieta
"""

_BORROWED = """
software hardware computer smartphone online web internet email mail blog blogger sito link file
server browser desktop laptop mouse display touch tablet app client host backup download upload
streaming podcast privacy account password username chat spam hacker social network marketing
manager management business leader leadership team staff meeting briefing feedback budget
target trend brand design designer stylist fashion look top model star show film cast set trailer
fiction reality talk quiz gossip fan club band rock pop jazz blues folk rap hit single album
sport football rugby tennis basket golf hockey match goal team record sprint match derby fair
play set game coach trainer performance standard test stress relax comfort hobby weekend
bar pub snack sandwich toast hamburger hot dog fast food brunch cocktail drink whisky gin rum
hotel resort residence camping college campus master stage tutor slogan spot sponsor
jeans shorts pullover trench smoking tweed slip
killer gangster boss racket raid blitz leader premier welfare ticket card bancomat box
boom crash spread rating default bond hedge fund holding trust joint venture stock option
partner partnership gap range step step feeling mood new old first lady
babysitter barman bus tram taxi jet yacht scooter container tunnel
shock handicap clown iceberg detective thriller horror fantasy
suite champagne chip mirror office source champion drag  horror
cameo overdose mouse wifi garage premier routine
"""

_ENDINGS = """
a e i o he hi ò ì é are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ano ono ando endo ante
ente anti enti iamo ate ete ite avo avi ava avamo avate avano evo evi eva evamo evate evano ivo ivi
iva ivamo ivate ivano ai asti ammo aste arono ei esti emmo este erono ii isti immo iste irono erò
erai erà eremo erete eranno irò irai irà iremo irete iranno erei eresti erebbe eremmo ereste
erebbero irei iresti irebbe iremmo ireste irebbero assi asse assimo assero essi esse essimo essero
issi isse issimo issero ino isco isci isce iscono isca iscano
"""


def _endings() -> Iterator[str]:
    """Endings of nouns and verbs, with the pronouns that are joined to some."""
    yield from _ENDINGS.split()
    for pronoun in ("mi", "ti", "si", "ci", "vi", "lo", "la", "li", "le", "ne", "gli"):
        for ending in ("ar", "er", "ir", "ando", "endo", "a", "i"):
            yield ending + pronoun


VOCABULARY = Vocabulary(
    letters="abcdefghijklmnopqrstuvwxyzàèéìòù",
    endings=tuple(_endings()),
    stemmer="italian",
    doubled=frozenset(_DOUBLED.split()),
    doublers=frozenset(("a", "ad", "di", "in", "e")),
    intensified=True,
    borrowed=frozenset(_BORROWED.split()),
    borrows_from=frozenset({"en"}),
)
