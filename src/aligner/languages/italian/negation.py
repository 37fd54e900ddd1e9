"""How Italian denies."""

from aligner.languages.interface.negation import NegationWords

_IDLE = """
non_appena se_non_bast* non_ostante non_solo non_soltanto non_solamente non_tanto non_foss* non_già non_è_che non_che
non_altro non_…_altro_che altro_che se_non_altro se_non_che se_non_quando non_…_se_non nulla_se_non niente_se_non nessun*_se_non
a_meno_che_…_non a_meno_di_non
finché_…_non finchè_…_non fino_a_quando_…_non fino_a_che_…_non sino_a_quando_…_non
sino_a_che_…_non fintantoché_…_non fintanto_che_…_non fin_quando_…_non
prima_che_…_non per_poco_…_non poco_manc*_…_non manc*_poco_…_non salvo_che_…_non
tranne_che_…_non senza_che_…_non
di_quanto_…_non di_quel_che_…_non di_quello_che_…_non di_come_…_non più_…_che_non meglio_che_non
peggio_che_non temo_che_…_non chissà_che_non
non_meno non_più_tardi non_più_di non_oltre non_lontan* non_ultim* non_a_caso non_per_niente
non_per_nulla perché_non come_non che_…_non? quando_non se_…_o_non
non_ved*_l'_ora non_…_fare_a_meno non_…_a_meno_di non_manc* non_esit* non_…_preoccup*
non_c'_è_dubbio non_…_dubb* senza_dubbio nessun_dubbio non_c'_è_problema nessun_problema
non_c'_è_di_che di_niente di_nulla non_import* non_male non_è_male niente_male non_stop
dal_nulla per_niente per_nulla nientemeno niente_di_meno niente_meno non_di_rado non_raramente

o_no o_meno se_no no_profit no_global no_tax no_vax no_fly no_man* no_comment
senza_tetto senza_precedenti senza_fili senza_pari senza_senso senza_fine senza_fissa
senza_contare senza_altro senza_eccezion* senza_sosta senza_tregua senza_confronto
senza_vita senza_frontiere senza_pari senza_tempo senza_indugi* senza_lavoro senza_nome senza_soldi
senza_volere nel_nulla da_nulla nulla_osta buon*_a_nulla nulla_più non_è_male non_resta non_ne_parliamo
non_ne_parlo non_credi non_crede non_pensi non_pensa non_trovi non_trova non_ti_pare non_dirmi
non_dire non_ti_dico non_è_raro non_è_detto non_è_escluso
non_protagonist* non_vedent* non_udent* non_credent* non_fumator* non_addett* non_stop non_è_un_caso non_a_torto non_senza non_indifferent* non_da_poco non_poco non_poca non_poch* neanche_tanto  non_troppo non_…_granché
niente_affatto tutt'altro tutto_sommato non_so non_saprei
non_è_che non_è_se_non non_sono_che non_ha_che non_hanno_che non_aveva_che non_ho_che
non_fa_che non_fanno_che non_faceva_che non_fece_che non_facevano_che non_è_altro non_erano_che
non_era_che non_può_che non_possono_che non_poteva_che non_resta_che non_restava_che
non_rimane_che non_rimaneva_che non_potrà_che non_potranno_che non_potrebbe_che
non_…_più_di non_…_meno_di non_…_prima_di non_…_fino_a non_…_finché
mai_più mai_come_…_prima quanto_mai più_che_mai meno_che_mai caso_mai casomai semmai
"""

_VERBAL = {
    "without": "senza senz'*",
    "refuse": """
rifiut* respin* respint* declin* rigett* ricus* sdegn* boccia* rinnega*
""",
    "fail": """
fallit* fallì fallisc* fallire falliscono fallimento fallimenti falliva* fallend*
insuccess* vano invano vana vani vane inutil*
""",
    "lack": """
manca mancano mancava* mancat* mancò mancherebb* mancherà* mancare mancando manchi manchino mancanza
mancanze carenz* privo priva privi prive privat* privan* assenz* assent* scarsit* scars* carent* sprovvist*
difett* perde perse perso persa persi perdut* perdere perdit* perdono sfornit* penuria
""",
    "deny": "nega negano negò negar* negat* negava* negan* negaz* negher* neghi* smentit* smentisc* smentire smentì disconosc* confut* disdett* contest*",
    "prevent": """
imped* evit* ostacol* preven* scongiur* inib* blocc* ferm* vieta* proib* divieto divieti interdett*
interdic* bandit* bando escl* esclus* preclus* preclud* dissuad* dissuas* scoraggi* astener*
astien* astengon* esent* risparmi* sottra*
""",
    "stop": """
smett* smess* smise* cess* interromp* interrott* interruzion* terminat* terminò finit* finì finisc* finire
abbandon* rinunc* rinunzi* dismess* abol* annull* revoc* sospe* scaduto scadut* elimin*
stanc* rimoss* rimuov*
""",
    "doubt": "dubit* dubbi* scettic* incert* improbabil* difficilmente inverosimil* diffid*",
    "unable": "troppo_…_per incapac* impossibil* inabil* impotent* difficil* difficolt* fatica* stent*",
    "ignore": """
ignor* ignar* trascur* dimentic* scord* tralasci* omett* omess* omission* sconosciut* ignot*
inconsapevol* inconsci* inedit* nascond* nascost* nascos* disinteress* inosservat* disattes*
disattend* sottac* tace tacque taciut* tacere
""",
    "few": """
poco poca pochi poche pochissim* raro rara rari rare raramente scarsament* appena malapena
minim* lieve meno
""",
    "against": """
contro contrari* antagonist* opposizion* oppost* oppos* oppong* opporr* dissen* dissens* anti*
nemic* avvers* disaccord*
""",
    "free": "libero_da libera_da liberi_da libere_da esente gratis gratuit* illes* incolum* intatt*",
    "other": """
tranne eccetto salvo fuorché eccezion* diversament* altriment* lontano
oltre oltretutto bensì diversi diverso diversa diverse fuori
""",
    "wrong": "menzogn* bugi* falsit* falso falsa falsi false sbagliat* errat* erron* errore errori scorrett* mal* torto",
    "still": "ancora tuttora rest* riman* rimas* tuttavia di_nuovo",
    "instead": "anziché invece piuttosto in_luogo_di in_luogo_d' al_posto_di in_vece",
    "unless": "a_meno a_patto salvo_che tranne_che eccetto_che",
    "yet to": "ancora_da",
    "last": "ormai ex",
    "despite": "nonostante malgrado benché sebbene pur anche_se a_prescindere",
    "homeless": "senzatetto clandestin* disoccup* inoccup* analfabet* anonim* anomal* apatic* ateo",
    "sorry": "purtroppo peccato spiac* disgrazi* sfortun* guai",
    "worry": "tranquill* preoccup* paura",
    "dislike": "odi* detest* disgust* disprezz* schif*",
    "too": "troppo troppa troppi troppe",
    "answer": "no mica",
    "never": "mai giammai",
    "any": "alcun alcuna alcun' qualcosa qualcuno alcunché",
    "amateur": "dilettant* amatorial* squattrinat* spensierat*",
    "only": "solo soltanto solamente unic* appena esclusivamente",
}

_AFFIXED = """
inaccett* inaccur* inadatt* inadeguat* inaffidabil* inaspettat* inattes* inattiv* inattendibil*
incert* incessant* incompat* incompet* incomplet* incomprens* inconsuet* inconsist* incontroll*
incredibil* incur* indecis* indefinit* indesider* indigest* indimentic* indiscuss*
indisponibil* indolor* inefficac* inefficien* inerm* inesist* inesatt* inesauribil* inesper*
inespert* inesorabil* inevas* inevitabil* infelic* infedel* infond* infinit* informal* infrequent*
ingiust* ingrat* inguaribil* inimmaginabil* inimicizi* ininterrott* innocu* inoffensiv* inopportun*
inosservat* inospital* inquiet* insensat* insensibil* insicur* insignificant* insoddisf* insolit*
insonn* insopportabil* insospett* insostenibil* instabil* insufficien* insuperabil* intoccabil*
intoller* invalid* invisibil* involontar* invulnerabil* insapor* inusual* insoddisf* inodor* incolor* inusitat* inutilizz* invendut*
immatur* immobile immobilism* immobilit* immoral* immun* imparagonabil* imparzial* impazien* impensabil*
imperfett* impersonal* impopolar* imprecis* impreparat* imprevedibil* imprevist* imprudent* impun*
impur* improduttiv* illecit* illegal* illegittim* illeggibil* illogic* illimitat*
irraggiungibil* irrazional* irregolar* irreperibil* irresponsabil* irreversibil* irrilevant*
irrisolt* irriconoscibil* irripetibil* irrealizzabil* irreal* disabil* disaccord* disagi*
disapprov* disattenz* disattiv* discontinu* disgust* disinform* disintegr* disint* dislivell*
disobbed* disoccup* disonest* disordin* disorganizz* disorient* dispar* dispiac* disprezz*
dissimil* disugual* disuman* disunit* disus* sconosciut* scontent* scomod* sconvenien* scorrett*
scortes* sfavorevol* sfidu* sfortun* sgradevol* sgradit* sleal* slegat* smarrit* spiacevol*
spropor* sproporzion* squilibr* svantagg* analfabet* anormal* asimmetr* apolitic* atipic* asintomatic*
"""

NEGATION = NegationWords(
    negators=frozenset(
        [
            "non",
            "nessuno",
            "nessuna",
            "nessun",
            "nessun'",
            "niente",
            "nulla",
            "né",
            "nè",
            "neanche",
            "nemmeno",
            "neppure",
            "senza",
            "mica",
            "nessun'altra",
            "nessun'altro",
        ]
    ),
    joining=frozenset(
        [
            "nessuno",
            "nessuna",
            "nessun",
            "nessun'",
            "niente",
            "nulla",
            "né",
            "nè",
            "neanche",
            "nemmeno",
            "neppure",
            "mica",
            "nessun'altra",
            "nessun'altro",
        ]
    ),
    prepositions=frozenset({"senza"}),
    tags=frozenset(["è", "vero", "credi", "crede", "pensi", "pensa", "trovi"]),
    idle=_IDLE,
    verbal=_VERBAL,
    affixed=_AFFIXED,
    prefixes=("in", "im", "il", "ir", "dis", "s", "non", "a", "anti", "mal"),
)
