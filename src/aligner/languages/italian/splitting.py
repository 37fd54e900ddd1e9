"""How Italian sentences begin and end."""

from __future__ import annotations

from aligner.languages.interface.splitting import SplittingRules

_PEOPLE = """
    amm arch avv brig card cav col com.te comm cont dep dott dr egr fam gen gent geom illmo ing magg
    mar mme mons mr mrs ms m.o on onn p.i perito pregmo prof proff rag rev rev.do s.e sac sen serg
    sig sigg spett ss st stim ten uff
"""

_REFERENCES = """
    abbr ad.es all alleg art artt ca c.a cap capp cass cf cfr cod coll cons cur d.l d.lgs d.m d.p.r
    dir dlgs ed edd es fasc fig figg ingl int lat lett loc nr nro num op ord p.es pag pagg par parr
    pp prot prov racc red reg ric rif rist sec secc sent sez sezz sing plur masch femm tab tabb tav tavv tel
    trad trib v ved vd viz vol voll vs distr
"""

_STREETS = " C.so L.go P.le P.za P.zza Str V.le "

_CLIPPED = " ass cons escl fac incl ist naz pres resp segr soc univ "

_NOTES = " n.b p.s ps nb "

_COMPANIES = """
    s.p.a spa s.r.l srl s.n.c snc s.a.s sas s.a coop f.lli flli inc ltd co corp
"""

_LAWS = " c.c c.p c.p.c c.p.p cost t.u "

_TIMES_AND_MEASURES = """
    a.c d.c e.v gen feb apr giu lug sett ott nov dic Lun Mar Mer Gio Ven Sab Dom
    min max ab abit
"""

_STATES = " u.e u.s u.s.a u.k o.n.u "

_OPENERS = """
    il lo la i gli le l un uno una
    questo questa questi queste quest quello quella quelli quelle quel quei quegli quell ciò
    chi che cosa come com quando quanto quanti quante quant dove dov perché perchè quale quali
    se ma e ed o oppure ovvero però anche anch infatti inoltre tuttavia quindi dunque allora poi
    così cioè ora oggi ieri domani dopo prima mentre durante
    in nel nello nella nei negli nelle nell a ad al allo alla ai agli alle all
    da dal dallo dalla dai dagli dalle dall di del dello della dei degli delle dell
    per con su sul sullo sulla sui sugli sulle sull tra fra
    non no sì è era erano sono ha hanno c ci vi si mi ti s n d
    lui lei egli ella essi esse loro noi voi io tu suo sua suoi sue nostro nostra
    tutto tutta tutti tutte ogni ognuno alcuni alcune molti molte pochi poche altri altre
    qualche qualcuno nessuno nessuna entrambi entrambe
    secondo senza sotto sopra verso contro presso oltre
    già ancora sempre mai forse certo ecco eppure invece insomma poiché poichè siccome benché
    benchè sebbene affinché anzi nonostante intanto infine finalmente nemmeno neppure neanche
    perciò pertanto purtroppo successivamente attualmente
"""

_NAME_PARTICLES = """
    la lo li le l di da de del della dello dei degli dell dal dalla dall d dai san
"""

_ELIDED = """
    l un d dell all dall nell sull coll c ch n s m t v gl quest quell bell sant grand buon
    nessun ciascun qualcun alcun com cos dov quand tutt mezz anch senz altr
"""

_REPORTING_VERBS = """
    disse dissero dissi dice dicono dico diceva dicevano chiese chiesero chiesi chiede chiedeva
    domandò domandarono domandai domanda rispose risposero risposi risponde rispondeva replicò
    replica esclamò esclamarono esclama gridò gridarono grida gridava urlò urlarono urla mormorò
    mormora mormorava sussurrò sussurra bisbigliò aggiunse aggiunsero aggiunge continuò continua
    proseguì prosegue riprese riprende soggiunse ribatté ribattè commentò commenta fece osservò
    osserva ordinò implorò supplicò insistette insisté ripeté ripetè ripete balbettò borbottò
    concluse conclude spiegò spiegarono spiega annunciò annuncia dichiarò dichiara affermò afferma
    ammise ammette scherzò scherza intervenne interviene interruppe pensò si mi gli le ci ha
"""

_HEADING_WORDS = """
    allegato appendice articolo atto canto capitolo comma esercizio figura fase lezione libro parte
    paragrafo passo punto regola scena sezione tabella tavola titolo volume
"""

_OFTEN_FINAL = """
    cad cit ecc etc ibid id seg segg sgg sim ss succ n.d.a n.d.r n.d.t
    cm hl kg km kmq kw mm mq
"""

_BEFORE_NUMBER = """
    ago art artt att cap capp co fig l mag mar n nn n° no nr p pag pagg par pp set tav tel
    v vol vv
"""

SPLITTING = SplittingRules(
    never_final=tuple((_PEOPLE + _REFERENCES + _STREETS + _NOTES).split()),
    rarely_final=tuple((_COMPANIES + _LAWS + _TIMES_AND_MEASURES + _STATES + _CLIPPED).split()),
    often_final=tuple(_OFTEN_FINAL.split()),
    before_number=tuple(_BEFORE_NUMBER.split()),
    openers=tuple(_OPENERS.split()),
    name_particles=tuple(_NAME_PARTICLES.split()),
    elided=tuple(_ELIDED.split()),
    heading_words=tuple(_HEADING_WORDS.split()),
    reporting_verbs=tuple(_REPORTING_VERBS.split()),
    vowels="aeiouyàèéìíòóùú",
    final_letters="aeiouàèéìíîòóùú",
)
