"""How Italian tells women from men."""

from aligner.languages.interface.gender import GenderWords

_PERSONS = """
she: lei ella essa | lui egli esso
woman: donna donne | uomo uomini
girl: ragazza ragazze fanciulla fanciulle bambina bambine ragazzina ragazzine | ragazzo ragazzi
    fanciullo fanciulli bambino bambini ragazzino ragazzini
mother: madre madri mamma mamme | padre padri papà babbo
sister: sorella sorelle | fratello fratelli
daughter: figlia figlie | figlio
wife: moglie mogli sposa spose | marito mariti sposo
aunt: zia zie | zio zii
grandmother: nonna nonne | nonno
granddaughter: nipotina nipotine | nipotino nipotini
cousin: cugina cugine | cugino
lady: signora signore signorina signorine dama dame lady | signor signore signori gentiluomo
    gentiluomini lord
queen: regina regine | re
princess: principessa principesse | principe principi
empress: imperatrice imperatrici zarina | imperatore imperatori zar
duchess: duchessa duchesse | duca duchi
countess: contessa contesse | conte conti
baroness: baronessa baronesse | barone baroni
actress: attrice attrici | attore
waitress: cameriera cameriere | cameriere camerieri
priestess: sacerdotessa sacerdotesse | sacerdote sacerdoti prete preti
abbess: badessa badesse | abate abati
nun: suora suore monaca monache | frate frati monaco monaci
goddess: dea dee divinità | dio dèi dei
heroine: eroina eroine | eroe eroi
policewoman: poliziotta poliziotte | poliziotto poliziotti
spokeswoman: portavoce | portavoce
stepmother: matrigna | patrigno
girlfriend: fidanzata fidanzate ragazza | fidanzato fidanzati ragazzo
widow: vedova vedove | vedovo vedovi
witch: strega streghe | stregone stregoni mago maghi
feminine: femminil* femmin* | maschil* maschi*
housewife: casalinga casalinghe | casalingo
friend: amica amiche | amico
motherhood: maternità materna materno materne materni | paternità paterna paterno paterne paterni
hostess: hostess padrona | padrone
"""

_BETWEEN = """
non si mi ti ci vi gli le lo la ne anche già mai più poi sempre subito molto così ancora solo
quindi inoltre successivamente infine spesso presto poco assai davvero
"""

_COPULAS = """
è era fu sarà sarebbe sia fosse venne viene veniva verrà venisse rimase rimane rimaneva restò
resta sembra sembrava sembrò essere essendo
"""

_OPENERS = """
e ed ma o quando mentre poiché perché sebbene benché se dopo prima dove finché dice
"""

_ARTICLES = """
il lo l' un uno la una un' i gli le del della dell' nessun nessuna
"""

_UNMARKED = """
persona vittima stella guida guardia figura spia membro personaggio soprano capo primo prima
soltanto insieme certo vero meno meglio chiaro possibile necessario stato stata tutto nulla
niente uomo poeta artista giornalista atleta pilota presto tempo modo anno mondo fatto una un
uno sopra sotto contro dentro solo ora allora ancora quella questa quello questo cosa proposto
chiesto offerto detto dato affidato assegnato conferito concesso permesso consigliato confermato
attribuito diagnosticato vietato negato imposto intitolato dedicato consegnato tolto spesso
"""

GENDER = GenderWords(
    persons=_PERSONS,
    told=(frozenset({"lei", "ella"}), frozenset({"lui", "egli"})),
    copulas=frozenset(_COPULAS.split()),
    participles=frozenset({"stato", "stata"}),
    between=frozenset(_BETWEEN.split()),
    openers=frozenset(_OPENERS.split()),
    endings=(("a", "trice", "essa"), ("o", "tore")),
    articles=frozenset(_ARTICLES.split()),
    unmarked=frozenset(_UNMARKED.split()),
)
