"""How French sentences begin and end."""

from aligner.languages.interface.splitting import SplittingRules

_PEOPLE = """
    M MM Mme Mmes Mlle Mlles Mgr Me dr drs pr prof gén cdt lt Col Cap St Ste Sts Stes
"""

_REFERENCES = """
    cf c.-à-d c.à.d p.ex par.ex al coll éd éds ibid id loc n.b op p.-s p.s r.-v sect suiv tél trad
"""

_STREETS = " av bd boul bât "

_COMPANIES = " s.a s.a.r.l sarl inc ltd cie Cie ets Ets sté "

_TIMES_AND_MEASURES = """
    janv févr avr juil oct nov déc av.j.-c apr.j.-c ap.j.-c J.-C env
"""

_STATES = " u.e u.s u.s.a o.n.u "

_OPENERS = """
    le la les l un une des du de d au aux en dans par pour sur sous avec sans chez vers entre
    contre depuis pendant avant après selon malgré
    et ou mais donc or ni car que qu qui quand lorsque lorsqu si comme puisque puisqu parce
    ainsi alors aussi puis ensuite cependant pourtant toutefois néanmoins enfin bref certes
    je j tu il elle on nous vous ils elles ce c cet cette ces ceci cela ça celui celle ceux celles
    mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    chaque chacun chacune quelques plusieurs certains certaines aucun aucune tout toute tous toutes
    deux rien personne où pourquoi comment combien quel quelle quels quelles
    ne n y était c s oui non voici voilà aujourd hier demain maintenant ici là
"""

_NAME_PARTICLES = " le la les du de des d l "

_ELIDED = """
    l d j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu presqu aujourd
"""

_REPORTING_VERBS = """
    dit dis disait disent dirent demanda demande demandait répondit répond répondait s'écria
    écria cria ajouta ajoute murmura murmure reprit continua répliqua répéta fit pensa expliqua
    explique déclara déclare affirma affirme conclut observa remarqua soupira hurla lança a
"""

_HEADING_WORDS = """
    acte annexe article chapitre exemple exercice figure leçon livre paragraphe partie point règle
    scène section tableau tome volume
"""

_OFTEN_FINAL = " etc cm hl kg km mm min "

_BEFORE_NUMBER = " art chap col fasc fig figs n no nos n° p pp t v vol vols "

SPLITTING = SplittingRules(
    never_final=tuple((_PEOPLE + _REFERENCES + _STREETS).split()),
    rarely_final=tuple((_COMPANIES + _TIMES_AND_MEASURES + _STATES).split()),
    often_final=tuple(_OFTEN_FINAL.split()),
    before_number=tuple(_BEFORE_NUMBER.split()),
    openers=tuple(_OPENERS.split()),
    name_particles=tuple(_NAME_PARTICLES.split()),
    elided=tuple(_ELIDED.split()),
    heading_words=tuple(_HEADING_WORDS.split()),
    reporting_verbs=tuple(_REPORTING_VERBS.split()),
    vowels="aeiouyàâæèéêëîïôœùûüÿ",
)
