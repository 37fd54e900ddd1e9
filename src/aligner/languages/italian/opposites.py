"""What Italian sets against each other: opposites, amounts, modality, connectives."""

from aligner.languages.interface.opposites import OppositeWords
from aligner.languages.italian.antonyms import ANTONYMS

_QUANTITIES = """
all: tutto tutta tutti tutte ogni ciascun ciascuno ciascuna intero intera interi intere ognuno
    chiunque totale complet* qualsiasi qualunque entramb* | alcuni alcune qualche taluni talune
    certi certe alcuno | molti molte molto molta parecchi parecchie tanti tante tanto numeros* |
    pochi poche poco poca pochissim* scars* rar* | nessun nessuno nessuna nessun'altr* nulla
    niente zero
most: maggior_parte maggioranza quasi_tutti quasi_tutte per_lo_più gran_parte | minoranza pochi
    poche
almost: quasi circa pressoché | esattamente precisamente del_tutto completamente
exactly: precisamente proprio esatt* | circa approssimativamente all'incirca
frequency: sempre costantemente ogni_volta continuamente | spesso frequentemente di_frequente
    sovente | talvolta a_volte qualche_volta ogni_tanto occasionalmente | di_rado rar*
very: molto estremamente assai particolarmente fortemente | leggermente appena poco un_po'
    lievemente
completely: completamente totalmente interamente del_tutto pienamente | parzialmente in_parte
only: solo soltanto solamente unicamente esclusivamente | anche persino perfino addirittura
    inoltre pure
"""

_MODALITIES = """
certainty: certamente sicuramente indubbiamente senza_dubbio di_certo senz'altro | forse magari
    probabilmente può_darsi eventualmente possibilmente
duty: deve devono devi dobbiamo devo dovete doveva dovevano dovette dovettero dovrà dovranno
    obbligat* costrett* bisogna occorre necessari* | può possono possa possano potrebbe potrebbero
    poteva potevano potrà potranno posso puoi possiamo potete facoltativ*
duty2: obbligatori* | facoltativ* volontari* opzional*
"""

_CONNECTIVES = """
cause: perché poiché giacché siccome dato_che visto_che dal_momento_che a_causa grazie | benché
    sebbene nonostante malgrado anche_se seppure per_quanto quantunque | affinché cosicché
result: quindi dunque pertanto di_conseguenza | tuttavia però ma eppure nondimeno ciononostante
    invece bensì | perché poiché
condition: se purché qualora a_patto a_condizione sempre_che | a_meno_che salvo_che tranne_che
    se_non
until: finché fino_a fino sino | dopo da_quando dacché
time: prima precedentemente | dopo poi successivamente | durante mentre
"""

OPPOSITES = OppositeWords(
    antonyms=ANTONYMS,
    quantities=_QUANTITIES,
    modalities=_MODALITIES,
    connectives=_CONNECTIVES,
)
