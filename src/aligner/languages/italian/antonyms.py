"""Words of opposite meaning in Italian.

The groups and their poles are the same in all languages; see
:class:`~aligner.languages.interface.opposites.OppositeWords`.
"""

ANTONYMS = """
increase: aument* cresc* accresc* increment* sal* innalz* rialz* impenn* elev* rincar* ampli*
    moltiplic* intensific* | diminu* ridu* ridot* cal* decresc* scend* sces* abbass* ribass*
    contra* crol* declin* dimezz* restr*
strengthen: rafforz* rinforz* consolid* potenzi* irrobust* | indebol* affievol* logor*
widen: allarg* ampli* estend* estes* | restring* ristret*
accelerate: acceler* velocizz* affrett* | rallent* ritard* fren*
improve: miglior* progred* risan* | peggior* deterior* aggrav*
gain: guadagn* acquis* conquist* ottien* otten* | perd* pers*
add: aggiun* addizion* somm* | tog* tolt* sottr* rimuov* rimoss*
open: apert* apr* riapr* riapert* inaugur* | chius* chiud* richiu*
begin: iniz* cominc* avvi* incominc* princip* esord* | fin fine finì finit* finisc* finir* termin*
    conclu* cess*
continue: continu* prosegu* persist* | interr* cess* smett* smess*
build: costru* edific* erett* erig* fabbric* | distru* demol* abbatt*
create: crea creano creare creat* creò creaz* fond* istitu* | distru* abol* annient* elimin*
arrive: arriv* giun* | part* lasci*
enter: entr* ingress* acced* | usc* abbandon*
appear: appar* appai* compar* | spar* scompar* scompai*
accept: accett* accogl* accolt* approv* | rifiut* respin* rigett* bocci*
allow: permett* permess* permis* consent* autorizz* | viet* proib* imped* divieto divieti
support: sosten* sostien* appogg* favor* sostegn* | oppos* oppong* contrast* avvers* osteggi*
    contrari*
agree: concord* d'accordo assent* accord* | discord* disaccord* dissen*
attack: attacc* assal* aggred* aggress* offensiv* | difend* difes* difens*
win: vinc* vins* vint* vittori* trionf* | sconfitt* perd* persa persi perse
succeed: riusc* success* | fall* insuccess* fiasc*
love: am* ador* | odi* detest*
live: viv* viss* vita vite | muor* mor* decess* decedut*
birth: nasc* nacqu* nat* | mor* muor* decess*
remember: ricord* rammen* | dimentic* scord*
find: trov* rinven* ritrov* | smarr* perd* pers*
buy: compr* acquist* | vend*
import: import importa importano importare importat* importaz* | esport*
ask: chie* domand* | rispo*
include: inclu* compre* | esclu*
contain: contien* conten* racchiu* | manc* privo priva privi prive
join: unir* unit* unio* colleg* congiun* | separ* divi* disgiun*
trust: fid* | sfiduci* diffid* sospett*
hope: sper* | dispera*
fear: tem* paur* timor* | sper*
admit: ammett* ammess* ammis* confess* | neg* smentit* smentisc*
confirm: conferm* | smenti* neg*
praise: lod* elog* | critic* biasim*
reward: premi* ricompens* | pun* castig*
free: liber* rilasci* | arrest* imprigion* cattur* deten*
hire: assun* | licenzi*
activate: attiv* accend* acces* | disattiv* spegn* spent*
connect: conness* connett* | sconness* disconness*
appoint: nomin* elegg* elett* | dimess* destitu*
push: sping* spint* | tir*
protect: protegg* protett* protez* tutel* | minacc*
cause: provoc* caus* | preven* evit*
encourage: incoragg* incentiv* promuov* promoss* | scoragg* disincentiv*
reveal: rivel* svel* mostr* | nascond* nascos* cel* occult*
save: salv* risparmi* | sprec*
invest: investi* | disinvesti*
obey: ubbid* obbed* rispett* | disubbid* disobbed* viol*
simplify: semplific* | complic*
separate: separat* distint* | unit* insieme
attract: attra* attir* | respin* allontan*
float: gallegg* | affond*
freeze: congel* gel* | scongel* scioglier*
heat: riscald* scald* cald* | raffredd* fredd*
fill: riemp* pien* | svuot* vuot*
advance: avanz* progred* | arretr* ritir*
grant: conced* concess* accord* | neg* revoc* rifiut*
big: grand* enorm* grosso grossa grossi grosse vast* ampi* maggior* massicc* immens* | piccol*
    minuscol* minor*
long: lung* | brev* cort*
high: alt* elevat* | bass*
wide: larg* ampi* | strett*
deep: profond* | superficial*
thick: spess* dens* | sottil*
heavy: pesant* | legger*
fast: veloc* rapid* | lent*
strong: fort* potent* robust* | debol* fragil*
hard: dur* difficil* | facil* morbid* tener* semplic*
old: vecchi* anzian* antic* | giovan* nuov* modern* recent*
new: nuov* moderno moderna moderni moderne recent* inedit* | vecchi* antic*
good: buon* bene bravo brava bravi ottim* miglior* eccellent* | cattiv* male mali pessim* peggior*
beautiful: bell* splendid* | brutt*
rich: ricc* abbient* benestant* | pover* indigent*
expensive: costos* car cara cari care caro | economic*
full: pien* complet* colm* | vuot*
happy: felic* content* liet* allegr* | trist* infelic*
easy: facil* semplic* | difficil* compless* ardu*
possible: possibil* | impossibil*
likely: probabil* verosimil* | improbabil* inverosimil*
true: ver* | fals* bugi*
correct: corrett* giust* esatt* | sbagliat* scorrett* errat*
just: giust* equ* | ingiust* iniqu*
safe: sicur* | pericol* rischios* insicur*
legal: legal* lecit* legittim* | illegal* illecit* illegittim*
official: ufficial* | ufficios*
formal: formal* | informal*
public: pubblic* | privat*
national: nazional* intern* domestic* | internazional* ester* stranier*
local: local* | global* mondial*
urban: urban* cittadin* | rural*
general: general* complessiv* | particolar* specific*
central: central* | perifer*
common: comun* frequent* diffus* | rar* insolit*
normal: normal* consuet* | anormal* anomal* insolit* stran*
famous: famos* celebr* not* | sconosciut* ignot* oscur*
important: important* significativ* rilevant* notevol* fondamental* considerevol* essenzial* |
    insignificant* marginal* trascurabil* irrilevant*
useful: util* | inutil*
necessary: necessar* indispensabil* | superflu* inutil*
positive: positiv* | negativ*
active: attiv* | inattiv* passiv*
direct: dirett* | indirett*
visible: visibil* | invisibil*
present: presen* | assen*
same: stess* ugual* identic* medesim* | divers* different*
similar: simil* analog* | divers* different* dissimil*
equal: ugual* pari | disugual*
clear: chiar* limpid* | oscur* confus*
light: luminos* chiar* luce luci | scur* bui* oscur* tenebr*
white: bianc* | ner*
dry: secc* asciutt* arid* | bagnat* umid*
hot: cald* torrid* | fredd* gelid*
clean: pulit* pulizi* | sporc*
quiet: silenzi* tranquill* quiet* calm* | rumor* agitat*
brave: coraggi* audac* | codard* vigliacc*
careful: cauto cauta cauti caute prudent* attent* | imprudent* incaut* distratt*
wise: sagg* intelligent* | stupid* sciocc* stolt*
innocent: innocen* | colpevol*
polite: cortes* educat* gentil* | scortes* maleducat*
generous: generos* | avar* egois*
healthy: sano sana sani sane | malato malata malati malate
guilty: colpevol* | innocent*
free2: libero libera liberi libere | occupat*
alive: viv* | mort*
single: singol* unic* | molteplic* plurim*
married: sposat* coniugat* | divorzi* celib* nubil*
male: maschi* uomo uomini | femmin* donna donne
employed: occupat* impiegat* | disoccupat*
voluntary: volontar* | involontar* obbligator*
conscious: cosciente coscienti consapevol* | incoscient* inconsapevol*
sufficient: sufficient* bastant* | insufficient*
stable: stabil* | instabil*
flexible: flessibil* | rigid*
real: real* concret* | irreal* immaginar* fittizi*
natural: natural* | artificial*
temporary: temporane* provvisor* | permanent* definitiv* perenn*
constant: costant* | variabil*
efficient: efficient* efficac* | inefficient* inefficac*
mature: matur* | immatur* acerb*
patient: pazient* | impazient*
dependent: dipendent* | indipendent* autonom*
theoretical: teoric* | pratic*
absolute: assolut* | relativ*
major: maggioranz* maggioritari* | minoranz* minoritari*
maximum: massim* | minim*
superior: superior* | inferior*
interior: intern* interior* dentro | estern* esterior* fuori
upper: superior* alto | inferior* basso
left: sinistr* | destr*
north: nord settentrional* | sud meridional*
east: est oriental* oriente | ovest occidental* occidente
front: davanti anterior* fronte | dietro posterior* retro
first: primo prima primi prime | ultim*
previous: precedent* anterior* scors* passat* | successiv* seguent* prossim*
next: prossim* venturo ventura | scors* passat* precedent*
early: presto precoc* | tard*
past: passat* | futur*
ancient: antic* | modern* contemporane*
optimistic: ottimis* | pessimis*
friend: amic* alleat* | nemic* avversar* rival*
supporter: tifos* sostenit* ammirat* | avversar* opposit*
leader: capo capi leader dirigent* | seguac* subalter*
teacher: insegnant* maestr* professor* docent* | alliev* student* alunn* scolar*
parent: genitor* padr* madr* | figli*
buyer: acquirent* compratore compratori cliente clienti | venditor*
employer: datore datori padron* imprendit* | lavorator* dipendent* operai*
winner: vincitor* vincitric* | perdent* sconfitt*
citizen: cittadin* | stranier*
expert: espert* specialist* | inespert* principiant* dilettant*
majority: maggior_parte maggioranza gran_parte | minoranza
beginning: inizio inizi principio esordio avvio | fine finale termine conclusione
birthday: nascit* | mort* decess*
day: giorn* | nott*
morning: mattin* | ser*
summer: estat* estiv* | invern*
spring: primaver* | autunn*
today: oggi | ieri domani
yesterday: ieri | domani
peace: pace pacific* | guerr*
war: guerr* bellic* conflitt* | pace
health: salute | malattia
profit: profitt* guadagn* util* | perdit*
cost: cost* spes* | ricav* guadagn*
asset: attivit* | passivit*
supply: offert* | domand*
wealth: ricchezz* | povert*
order: ordin* | disordin* caos
advantage: vantagg* benefic* | svantagg*
privilege: privilegi* | oppress* svantaggi*
strength: forza forze potenza | debolezz*
quality: qualit* | difett*
joy: gioi* felicit* piacer* | dolor* tristezz*
comfort: comod* confort* agi* | disagi* scomod*
good2: vantaggio bene | danno male
freedom: libert* | schiavit* prigion*
knowledge: conoscen* sapere | ignoran*
truth: verit* | menzogn* bugi*
success: success* | falliment* insuccess* fallit* croll*
ability: abilit* capac* | incapac*
demand: richiest* esigent* |
presence: presenza presenze | assenza assenze mancanza
agreement: accord* intes* | disaccord*
construction: costruzion* | demolizion* distruzion*
growth: crescita | calo riduzione contrazione
rise2: rialzo aumento salita ascesa | ribasso discesa caduta
departure: partenz* | arriv*
entrance: ingress* entrat* | uscit*
top: cima vetta sommit* | fondo base
sky: ciel* | terr*
heaven: paradis* | infern*
land: terra terre terrestr* | mar*
innocence: innocenza | colpa colpevolezza
minor: minor* | maggiorenn* adult*
question2: domand* quesit* | rispost*
oldest: vecchi* anzian* antic* | giovan*
largest: maggior* più_grand* grand* | più_piccol* piccol*
highest: più_alt* massim* alt* | più_bass* bass*
above: sopra al_di_sopra oltre | sotto al_di_sotto
inside: dentro all'interno | fuori all'esterno
near: vicin* press* | lontan* distant*
together: insieme | separatament* sol*
with: con col coi insieme | senza
against: contro | a_favore favorevol*
already: già | ancora
up: su verso_l'_alto | giù
somewhere: ovunque dappertutto | in_nessun_luogo
yes: sì | no
at_least: almeno come_minimo minimo | al_massimo massimo
openly: apertament* | segretament*
officially: ufficialment* | ufficiosament*
increasing: crescent* | calant* decrescent*
up2: in_aumento in_crescita | in_calo in_diminuzione
"""
