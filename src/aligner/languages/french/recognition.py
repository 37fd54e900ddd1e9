"""By what French is recognised."""

from aligner.languages.interface.recognition import Recognition

_WORDS = """
le la les l' un une des du de d' au aux a en dans par pour sur sous avec sans chez vers entre
contre depuis pendant avant apres jusque jusqu' lors selon malgre parmi hors outre devant
derriere
et ou mais donc or ni car que qu' qui quoi dont lequel laquelle lesquels lesquelles duquel auquel
si s' comme quand lorsque lorsqu' puisque puisqu' parce quoique afin ainsi alors aussi puis ensuite
cependant pourtant toutefois neanmoins
je j' tu il elle on nous vous ils elles me m' te t' se lui leur leurs y moi toi soi eux
ce c' cet cette ces ceci cela ca celui celle ceux celles
mon ma mes ton ta tes son sa ses notre nos votre vos
chaque chacun chacune quelque quelques quelqu' plusieurs certains certaines aucun aucune tout toute
tous toutes autre autres meme memes tel telle tels telles quel quelle quels quelles rien personne
est sont suis es sommes etes etait etaient etais fut furent sera seront serait seraient soit soient
etre ete etant
ai as ont avons avez avait avaient avais eut eurent aura auront aurait auraient ait aient avoir eu
ayant
fait faire font faisait fit va vont allait aller peut peuvent pouvait pourrait pourra doit doivent
devait devrait veut veulent voulait dit disait disent vient viennent venait voit savoir sait
ne n' pas plus moins jamais toujours encore deja ici la-bas tres bien mal peu beaucoup trop assez
aujourd'hui hier demain maintenant bientot souvent parfois surtout seulement presque environ enfin
oui non peut-etre
deux trois quatre cinq sept huit neuf dix vingt cent mille premier premiere
an ans annee annees jour jours fois temps chose homme femme monde vie ville pays grand grande
nouveau nouvelle monsieur madame
"""

_ENDINGS = """
eur eurs euse euses eux ique iques iste istes ement ements aient erent ait ais eau eaux oire oires
elle elles ette ettes aise aises oise oises ien iens ienne iennes iere ieres ees ez aux able ables
tion tions sion sions ment ments ance ances ence ences es rs ts ns ds nt rt ct st al ive ives
"""

_GROUPS = """
eau oeu oue oui oux aux eux ieu ueu euil eill ouill ouv auv oir oix uis gn qu
"""

_LANGUAGES = """
francais francaise français française fr fra anglais anglaise en ang italien italienne it ita
espagnol espagnole es esp allemand allemande de portugais portugaise pt russe ru arabe ar
chinois chinoise zh
"""

_HEADING_WORDS = """
chapitre chap partie livre section annexe titre article art acte scène chant tome volume leçon
paragraphe tableau préface prologue épilogue introduction conclusion avant-propos
"""

RECOGNITION = Recognition(
    words=frozenset(_WORDS.split()),
    endings=tuple(_ENDINGS.split()),
    finals=frozenset("esxzt"),
    groups=tuple(_GROUPS.split()),
    letters=frozenset("àâæçèéêëîïôœùûüÿ"),
    language_names=frozenset(_LANGUAGES.split()),
    heading_words=frozenset(_HEADING_WORDS.split()),
)
