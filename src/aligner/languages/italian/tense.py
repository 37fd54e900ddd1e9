"""By what Italian tells the time of what happens."""

from aligner.languages.interface.tense import TenseForm, TenseWords

_PARTICIPLES = """
*ato *ata *ati *ate *tto *tta *tti *tte *sso *ssa *ssi *sse *uto *uta *uti *ute *ito *ita *iti *ite fatto fatta fatti fatte detto detta
preso presa presi prese messo messa messi messe scritto scritta visto vista chiesto chiesta aperto
aperta chiuso chiusa deciso decisa rimasto rimasta perso persa vinto vinta morto morta nato nata
posto posta corso letto letta risposto permesso permessa concluso conclusa espresso espressa diviso
accolto accolta raccolto raccolta scelto scelta tolto tolta svolto svolta prodotto condotto tradotto
"""

_PASTS = """
*arono *erono *irono *ò *dì *tì *rì *lì *nì *sì *gì *pì fu furono disse dissero fece fecero ebbe ebbero
venne vennero prese presero vide videro nacque nacquero scrisse scrissero decise decisero rispose
risposero chiesero mise misero rimase rimasero vinse vinsero perse persero lesse visse vissero
giunse giunsero divenne divennero tenne ottenne raggiunse raggiunsero oppose opposero propose
espresse espressero
"""

_GONE = """
stato stata stati andato andata andati andate arrivato arrivata arrivati arrivate nato nata
nati nate morto morta morti diventato diventata diventati diventate iniziato iniziata iniziati
iniziate cominciato cominciata accaduto successo avvenuto avvenuta avvenuti avvenute tornato tornata
tornati tornate cresciuto cresciuta caduto caduta entrato entrata entrati uscito uscita usciti
"""

TENSE = TenseWords(
    forms=(
        TenseForm(
            tense="past",
            own=_PARTICIPLES,
            after="""
                ha hanno ho hai abbiamo avete aveva avevano avevo ebbe ebbero fu furono venne
                vennero stato stata stati state
            """,
        ),
        TenseForm(tense="past", own=_GONE),
        TenseForm(tense="future", own="*rà *ranno"),
        TenseForm(tense="past", own=_PASTS),
        TenseForm(tense="present", own="è sono ha hanno", unless=_PARTICIPLES),
    ),
    between="è sono era erano non mai già anche ancora più poi sempre subito *mente",
    never="""
        *erò *irò *drò *vrò *rrò darò farò starò però può ciò perciò falò oblò comò tiranno così lunedì martedì mercoledì giovedì venerdì
        mezzodì lì sì
    """,
)
