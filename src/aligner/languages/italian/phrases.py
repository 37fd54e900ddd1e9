"""The bounds of noun phrases in Italian."""

from aligner.languages.interface.phrases import PhraseWords

_FUNCTION_WORDS = """
il lo la i gli le l' un uno una un'
di del dello della dell' dei degli delle d' a ad al allo alla all' ai agli alle
da dal dallo dalla dall' dai dagli dalle in nel nello nella nell' nei negli nelle
su sul sullo sulla sull' sui sugli sulle con col coi per tra fra
senza verso presso fino sino circa oltre dentro fuori contro durante sotto sopra dopo
attraverso tramite mediante entro nonostante insieme vicino davanti dietro
e ed o od ma se né che ch' chi cui quando dove dov' come com' perché poiché giacché mentre
anche anch' però quindi dunque invece oppure ovvero ossia cioè infatti tuttavia sebbene benché
affinché finché neanche nemmeno neppure sia eppure anzi purché così nonché ovunque
io tu lui lei noi voi loro egli ella esso essa essi esse mi ti ci vi si me te ce ve se ne c' m'
t' s' v' n' questo questa questi queste quest' quello quella quelli quelle quell' quel quei
quegli ciò suo sua suoi sue mio mia miei mie tuo tua tuoi tue nostro nostra nostri nostre vostro
vostra vostri vostre quale quali qual
sono sei siamo siete è era erano ero fu furono essere essendo stato stata stati state sarà
saranno sarebbe sarebbero siano fosse fossero ho hai ha abbiamo avete hanno aveva avevano avevo
avere avendo avuto avrà avranno avrebbe avrebbero ebbe ebbero abbia abbiano può possono poteva
potevano potrebbe potrebbero deve devono doveva dovevano dovrebbe dovrebbero vuole vogliono
viene vengono venne vennero veniva venivano disse dice dicono
non più meno già ancora sempre mai qui qua lì là solo soltanto pure poi ora oggi ieri allora
quasi forse assai spesso subito inoltre ormai comunque detto detta cosiddetto cosiddetta
"""

PHRASES = PhraseWords(
    function_words=frozenset(_FUNCTION_WORDS.split()),
    links=frozenset({"di", "d'", "e", "ed"}),
    name_links=frozenset({"di", "d'", "de", "da", "von", "van"}),
)
