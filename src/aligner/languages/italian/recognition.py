"""By what Italian is recognised, and the chrome of pages in it."""

from aligner.languages.interface.recognition import PageWords, Recognition, phrases

_WORDS = """
il lo la i gli le l' un uno una un' di del dello della dell' dei degli delle d' a ad al allo
alla all' ai agli alle da dal dallo dalla dall' dai dagli dalle in nel nello nella nell' nei
negli nelle su sul sullo sulla sull' sui sugli sulle con col coi per tra fra
e ed o od ma se che ch' chi cui quando dove dov' come com' perche poiche giacche mentre anche
anch' pero quindi dunque invece oppure ovvero ossia cioe infatti tuttavia sebbene benche
affinche finche neanche nemmeno neppure ne sia eppure anzi purche
io tu lui lei noi voi loro egli ella esso essa essi esse mi ti ci vi si me te ce ve se c' m' t'
s' v' n' questo questa questi queste quest' quello quella quelli quelle quell' quel quei
quegli cio suo sua suoi sue mio mia miei mie tuo tua tuoi tue nostro nostra nostri nostre
vostro vostra vostri vostre stesso stessa stessi stesse altro altra altri altre quale quali
qual qualche qualcosa qualcuno qualunque qualsiasi ogni ognuno ciascuno ciascuna tutto tutta
tutti tutte tutt' molto molta molti molte poco poca pochi poche po' tanto tanta tanti tante
troppo quanto quanta quanti quante quant' alcuni alcune alcun alcuna nessuno nessuna nessun
niente nulla entrambi entrambe
sono sei siamo siete era erano ero fu furono essere essendo stato stata stati state e' sara
saranno sarebbe sarebbero siano fosse fossero ho hai ha abbiamo avete hanno aveva avevano avevo
avere avendo avuto avra avrebbe avrebbero ebbe ebbero abbia abbiano puo possono poteva
potevano potrebbe potrebbero possa possiamo potra deve devono doveva dovrebbe dovrebbero fa fare
fanno fatto fatta fatti fece faceva vuole vogliono voleva volevano vorrebbe va vanno viene
vengono venne veniva detto disse dice dicono stava stavano sta stanno so sa
non piu meno gia ancora sempre mai qui qua li cosi solo soltanto proprio pure poi ora oggi
ieri domani adesso allora bene male dopo prima durante sotto sopra contro senza verso presso
fino sino circa oltre dentro fuori insieme quasi forse secondo attraverso tramite mediante
appena assai intanto spesso subito inoltre ormai comunque nonostante ovunque no
anno anni giorno giorni volta volte parte modo cosa cose tempo vita due tre quattro cinque sette
otto nove dieci cento mille mila primo grande grandi nuovo nuova nuovi nuove uomo donna casa
paese mondo oltre signor signora
"""

_ENDINGS = """
zione zioni sione sioni mento menti mente ita ssimo ssima ssimi ando endo ato ata ati uto uta
uti ute ito iti are ere ire arsi ersi irsi arono irono isce iscono ano ono ava avano eva evano
iva ivano ella ello elle elli etto etta etti ette ino oso osa osi ose ico iche ale ali ile ili
anza enza anze enze aggio aggi tore tori trice trici ario aria ari arie ismo isti iste iere ieri
zza zze zzo zzi glia glie glio ura ure ente enti ante anti iamo iate erebbe eranno ivo ivi
"""

_CHROME = """
leggi tutto|leggi di più|leggi l'articolo|leggi tutto l'articolo|continua a leggere
condividi questo articolo|condividi questo post|condividi l'articolo|condividi su|condividi via
torna su|torna in alto|torna all'inizio|torna alla home|vai al contenuto|salta al contenuto
iscriviti alla newsletter|iscriviti alla nostra newsletter|seguici su|lascia un commento
lascia una risposta|annulla risposta|tempo di lettura|minuti di lettura|articolo precedente
articolo successivo|articoli correlati|post correlati|potrebbe interessarti anche
stampa questa pagina|invia per email|invia via email|scarica il pdf|versione stampabile
informativa sulla privacy|informativa sui cookie|preferenze sui cookie|gestisci i cookie
accetta tutti i cookie|accetta e chiudi|tutti i diritti riservati|riproduzione riservata
menu principale|mappa del sito
"""

_LABELS = """
home|menu|cerca|contatti|accedi|registrati|login|condividi|stampa|email|commenti|commento|tag
categorie|categoria|archivio|archivi|rss|newsletter|successivo|precedente|avanti|indietro|chiudi
accetta|accetta tutto|rifiuta|rifiuta tutto|notizie|articoli|redazione|privacy|cookie|share|tweet
facebook|twitter|whatsapp|telegram|instagram|youtube|linkedin|pinterest|chi siamo|note legali
privacy policy|cookie policy|area riservata|nessun commento|mi piace|minuti|minuto|min|leggi anche
per saperne di più
"""

_STAMPS = """
pubblicato il|pubblicato in|pubblicato da|postato il|inserito il|aggiornato il|ultima modifica
ultimo aggiornamento|data di pubblicazione|tempo di lettura
"""

_NOTICES = """
questo sito usa i cookie|questo sito usa cookie|questo sito utilizza i cookie
questo sito utilizza cookie|usiamo i cookie|utilizziamo i cookie|tutti i diritti riservati
riproduzione riservata
"""

_LANGUAGES = """
italiano italiana ita it inglese ing eng en francese fra fr spagnolo spagnola spa esp es tedesco
tedesca ted deu de portoghese por pt russo russa rus ru arabo araba ar cinese zh
"""


_GROUPS = """
gli gn zz cch ggi cci sci cqu uo ghi ghe chi che zio gio cio rr vv bb
"""

_HEADING_WORDS = """
capitolo cap parte libro sezione sez appendice titolo articolo art allegato atto scena canto
volume lezione unità paragrafo tavola punto prologo epilogo prefazione premessa introduzione
conclusione conclusioni
"""

_VERSIONS = """
versione traduzione testo originale lingua in e anche tradotto tradotta a fronte segue di
seguito dal dall' al all' con bilingue
"""


RECOGNITION = Recognition(
    words=frozenset(_WORDS.split()),
    endings=tuple(_ENDINGS.split()),
    finals=frozenset("aeio"),
    groups=tuple(_GROUPS.split()),
    letters=frozenset("àèéìíòóù"),
    language_names=frozenset(_LANGUAGES.split()),
    heading_words=frozenset(_HEADING_WORDS.split()),
    page=PageWords(
        chrome=phrases(_CHROME),
        labels=phrases(_LABELS),
        stamps=phrases(_STAMPS),
        notices=phrases(_NOTICES),
        posting=phrases(
            """
            riceviamo e pubblichiamo|riceviamo e volentieri pubblichiamo|pubblichiamo di seguito
            volentieri pubblichiamo|riprendiamo da|riprendiamo dal|ripubblichiamo|rilanciamo
            pubblicato originariamente|già pubblicato su|già disponibile su|tratto da|tratto dal
            """
        ),
        pointers=phrases(
            """
            vedi qui|qui il link|clicca qui|leggi qui|a questo link|link all'originale|cliccare qui
            fonte|link|vedi anche
            """
        ),
        bylines=frozenset(("di", "a cura di", "testo di", "scritto da", "traduzione di", "autore")),
        versions=frozenset(_VERSIONS.split()),
    ),
)
