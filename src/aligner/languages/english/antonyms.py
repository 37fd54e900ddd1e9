"""Words of opposite meaning in English.

The groups and their poles are the same in all languages; see
:class:`~aligner.languages.interface.opposites.OppositeWords`.
"""

ANTONYMS = """
increase: increas* grow* grew rise rises rose risen rising rais* climb* surg* soar* escalat*
    expand* expans* multipl* boost* heighten* gain gains gained | decreas* declin* reduc* fall
    falls fell fallen falling drop* lower* diminish* shrink* shrank shrunk dwindl* cut cuts
    cutting slump* plung* plummet* lessen* contract contracts contracted contraction* halv*
    collaps* lost loss losses slash*
strengthen: strengthen* reinforc* consolidat* bolster* | weaken* undermin* erod*
widen: widen* broaden* enlarg* extend* | narrow* restrict*
accelerate: accelerat* hasten* quicken* speed speeds sped speeding | slow* decelerat* delay*
    hinder*
improve: improv* better bettered enhanc* | worsen* deteriorat* aggravat* worse
gain: gain* earn* acquir* win wins won obtain* | lose loses lost losing loss losses forfeit*
add: add* | remov* subtract* delet* deduct*
open: open* reopen* unlock* inaugurat* | clos* shut* lock*
begin: begin* began begun start* commenc* launch* onset debut* | end ends ended ending* finish*
    conclu* terminat* ceas* stop stops stopped stopping closing
continue: continu* carr*_on proceed* persist* | stop* ceas* interrupt* discontinu* halt* quit
    quits
build: build* built construct* erect* | destr* demolish* dismantl* raz*
create: creat* establish* found founded founds | destroy* destruct* abolish* eliminat* annihilat*
arrive: arriv* reach* came | depart* left leave leaves leaving
enter: enter* entry entrance entrances | exit* left leave leaves leaving
appear: appear* emerg* | disappear* vanish*
accept: accept* approv* agree agreed agrees agreeing | refus* reject* declin* turn*_down
allow: allow* permit* permission let lets enabl* authori* | forbid* forbad* prohibit* ban bans
    banned banning prevent* bar barred
support: support* back backs backed backing favor* favour* endors* | oppos* resist* contest*
    counter*
agree: agree* consen* accord accords | disagree* dissen*
attack: attack* assault* offensive* | defen*
win: win wins won winning winner* victor* triumph* defeat* beat* | defeat* beat* lose loses lost
    losing loser* loss losses
succeed: succeed* success* managed manage manages | fail* unsuccess*
love: love* loving ador* affection* | hat* detest* loath*
live: live lives lived living life alive surviv* | die dies died dying dead death* deceas* perish*
birth: born birth* | die dies died dying death* dead
remember: remember* recall* recollect* remind* | forget* forgot*
find: find finds found finding discover* | lose loses lost losing mislaid misplac*
buy: buy buys bought buying buyer* purchas* acquir* | sell sells sold selling seller* sale sales
import: import imports imported importing importer* | export*
ask: ask* request* question* enquir* inquir* | answer* repl* respond*
include: includ* inclus* compris* | exclud* exclus* omit*
contain: contain* hold holds held includ* | lack* miss* without
join: join* unit* connect* link* combin* | separat* divid* split* disconnect* detach*
trust: trust* confiden* | distrust* mistrust* suspic* suspect*
hope: hope* hoping | despair* fear* hopeless*
fear: fear* afraid dread* worr* concern* | hope* hoping
admit: admit* confess* acknowledg* concede* | deny denie* denying denial*
confirm: confirm* | deny denie* denying denial* refut*
praise: prais* commend* | criti* blam* condemn*
reward: reward* award* | punish* penal*
free: free* releas* liberat* liberty | arrest* imprison* captur* detain* jail* incarcerat*
hire: hire hires hired hiring recruit* | fire fired fires dismiss* sack* lay*_off laid_off
activate: activat* switch*_on turn*_on enabl* | deactivat* disabl* switch*_off turn*_off
connect: connect* | disconnect*
appoint: appoint* nominat* elect* | dismiss* remov* resign* depos*
push: push* | pull*
protect: protect* safeguard* shield* | threat* endanger*
cause: caus* provok* trigger* | prevent* avoid*
encourage: encourag* promot* incentiv* foster* | discourag* deter* dissuad*
reveal: reveal* disclos* show* expos* uncover* | hide hides hid hidden hiding conceal*
save: save* saving* spar* | wast* squander*
invest: invest* | divest*
obey: obey* obedien* compl* respect* | disobey* disobedien* violat* breach* defy*
simplify: simplif* | complicat*
separate: separate* apart | together united joint*
attract: attract* draw* | repel* repuls*
float: float* | sink* sank sunk
freeze: freez* froze* | thaw* melt*
heat: heat* warm* hot hotter hottest | cool* cold* chill*
fill: fill* full* | empt*
advance: advanc* progress* | retreat* withdr* regress*
grant: grant* award* allow* | den* revok* refus* withh* reject*
big: big* large* great greater greatest huge enormous* vast* massive* major immense* giant |
    small* little* tiny minor minuscule mini
long: long longer longest lengthy | short* brief*
high: high* tall* elevated | low lower lowest short* shallow
wide: wide* broad* | narrow* tight*
deep: deep* profound* | shallow* superficial*
thick: thick* dense* | thin thinner thinnest thinly
heavy: heav* | light lighter lightest lightly
fast: fast* quick* rapid* swift* speedy | slow*
strong: strong* powerful* robust* mighty potent | weak* feeble* fragil* powerless*
hard: hard harder hardest difficult* tough* | eas* soft* simple*
old: old* elderly ancient* aged | young* new newer newest modern* recent* latest
new: new newer newest modern recent* novel fresh | old older oldest ancient* obsolete outdated
good: good well better best excellent great fine | bad badly worse worst evil poor poorly terrible
    awful
beautiful: beautiful* pretty handsome* lovely splendid | ugl* hideous
rich: rich* wealth* affluent | poor* poverty impoverish* needy destitut*
expensive: expensive* costly dear pricey | cheap* inexpensive* affordable
full: full* complete* packed crowded | empt* vacant
happy: happ* glad* cheerful* content delighted joy* | sad* unhapp* sorrow* miserabl* gloomy
easy: eas* simple* simply straightforward | difficult* hard harder hardest complex* complicated
    tough
possible: possib* feasib* | impossib* unfeasib*
likely: likely likelihood probab* | unlikel* improbab*
true: tru* genuine real | fals* untru* fake* lie lies
correct: correct* right accurat* exact* | incorrect* wrong* inaccurat* mistaken
just: just fair* justice equit* | unjust* unfair* injustice inequit*
safe: safe* secure* security | danger* unsafe insecur* risky hazard* perilous
legal: legal* lawful* legitimat* licit | illegal* unlawful* illegitimat* illicit
official: official* formal | unofficial* informal*
formal: formal* | informal*
public: public* state | privat*
national: national* domestic* internal* inland | international* foreign* external* overseas
local: local* | global* worldwide
urban: urban | rural*
general: general* overall global | particular* specific* special*
central: central* | peripher* outlying marginal*
common: common* frequent* widespread usual* | rare* uncommon* unusual* scarce* infrequent*
normal: normal* usual* ordinary | abnormal* unusual* strange* odd odder anomal* extraordinary
famous: famous* well-known known celebrat* renowned notable noted | unknown* obscur* anonymous
important: important* significan* relevant* considerabl* notabl* essential* major key crucial |
    insignifican* marginal* negligibl* irrelevant* unimportant* trivial* minor
useful: useful* helpful* | useless* pointless* unhelpful*
necessary: necessar* essential* indispensabl* required | unnecessar* superfluous* needless*
    optional
positive: positiv* | negativ*
active: active* | inactiv* passiv* dormant
direct: direct* | indirect*
visible: visib* | invisib* hidden
present: presen* attend* | absen* missing
same: same equal* identical* similar* | differ* distinct* opposite
similar: similar* alike akin like | differ* dissimilar* unlike
equal: equal* | unequal* differen*
clear: clear* plain* lucid* obvious* | unclear* obscure* vague* confus* ambiguous*
light: light* bright* luminous | dark* dim dimly gloom*
white: white* | black*
dry: dry dries dried drier driest arid | wet* damp* moist* humid*
hot: hot hotter hottest warm* | cold* cool* chilly freezing
clean: clean* | dirt* filth* pollut* soiled
quiet: quiet* silen* calm* tranquil* peaceful* | loud* nois* agitated
brave: brave* courag* bold* | coward* timid*
careful: careful* cautious* prudent* | careless* reckless* imprudent* incautious*
wise: wise* intelligent* clever* smart* | stupid* foolish* unwise* dumb
innocent: innocen* | guilt* culpr*
polite: polite* courteous* kind* | rude* impolite* discourteous*
generous: generous* | stingy mean* greed* selfish*
healthy: healthy well | sick ill unhealthy diseased
guilty: guilt* | innocen*
free2: free vacant available | occup* busy engaged
alive: alive living live | dead deceased lifeless
single: single* sole only | multiple* several many
married: marri* wed* | divorc* single unmarried
male: male* man men masculine | female* woman women feminine
employed: employed employment | unemploy* jobless*
voluntary: voluntar* willing* | involuntar* compulsory mandatory unwilling*
conscious: conscious* aware* | unconscious* unaware*
sufficient: sufficien* enough adequat* | insufficien* inadequat*
stable: stable stability steady | unstable instability unsteady
flexible: flexib* | rigid* inflexib*
real: real* actual* concrete* | unreal* imaginar* fictit* fictional
natural: natural* | artificial* unnatural* synthetic*
temporary: temporar* provisional* interim | permanent* definitive* lasting
constant: constant* steady | variab* intermittent*
efficient: efficien* effective* | inefficien* ineffective*
mature: matur* ripe* | immatur* unripe
patient: patien* | impatien*
dependent: dependen* relian* | independen* autonomous*
theoretical: theor* | practic*
absolute: absolute* | relative*
major: majorit* most | minorit*
maximum: maxim* most greatest highest | minim* least lowest smallest
superior: superior* upper higher above | inferior* lower below
interior: intern* inner inside interior indoor* | extern* outer outside exterior outdoor*
upper: upper top | lower bottom
left: left leftist* leftwing | right rightist* rightwing
north: north* | south*
east: east* | west*
front: front* ahead forward | back rear behind backward*
first: first* initial* | last latest
previous: previous* preceding prior past last former earlier | following next subsequent*
    succeeding future later upcoming
next: next coming upcoming following | last past previous* preceding
early: earl* soon prematur* | late later latest
past: past former bygone | future* forthcoming
ancient: ancient* antique* old* | modern* contemporary new
optimistic: optimis* | pessimis*
friend: friend* all* companion* mate mates | enem* foe foes rival* adversar* opponent*
supporter: fan fans supporter* follower* admirer* | opponent* rival* detractor* critic critics
leader: leader* chief* head heads boss* | follower* subordinate*
teacher: teacher* professor* lecturer* master* | pupil* student* learner*
parent: parent* father* mother* | child children son sons daughter*
buyer: buyer* customer* purchaser* client* | seller* vendor*
employer: employer* boss* owner* | employee* worker* labourer*
winner: winner* victor* | loser* defeated
citizen: citizen* national* | foreigner* alien*
expert: expert* specialist* experienced | novice* beginner* amateur* inexperienced
majority: most majority bulk | minority few
beginning: beginning* start onset outset opening | end ending* conclusion close finale
birthday: birth* | death*
day: day* | night*
morning: morning* | evening*
summer: summer* | winter*
spring: spring* | autumn* fall
today: today* nowadays now | yesterday tomorrow
yesterday: yesterday | tomorrow
peace: peace* | war wars warfare
war: war wars warfare wartime conflict* | peace*
health: health* wellbeing | illness* disease* sickness*
profit: profit* gain* earning* | loss* lost deficit*
cost: cost* expen* | revenue* earning* income
asset: asset* | liabilit*
supply: suppl* offer* | demand*
wealth: wealth* rich* | poverty
order: order* | disorder* chaos
advantage: advantag* benefit* privileg* | disadvantag* drawback* handicap*
privilege: privileg* advantag* | oppress* disadvantag* underprivileg*
strength: strength* power* force forces | weakness*
quality: qualit* merit* | defect* flaw*
joy: joy* happiness pleasure* delight* | pain* sorrow* sadness grief* misery
comfort: comfort* ease | discomfort* distress* hardship* unease uncomfort*
good2: good benefit* | harm* damage* evil*
freedom: freedom* libert* | slaver* captiv* oppress*
knowledge: knowledge* | ignoran*
truth: truth* | lie lies falsehood*
success: success* | failur* failed flop* collaps*
ability: abilit* able capab* capacit* | inabilit* unable incapab* incapac*
demand: demanding | undemanding
presence: presence | absence* lack*
agreement: agreement* deal deals accord* pact* | disagreement* dispute*
construction: construction* building | demolition* destruction*
growth: growth increase* | decline* decrease* shrinkage reduction*
rise2: rise* increase* ascent | fall* decline* descent
departure: departure* | arrival*
entrance: entrance* entry | exit*
top: top tops summit* peak* | bottom* base* foot
sky: sky skies heaven* | earth* ground*
heaven: heaven* paradise* | hell*
land: land* terrestrial* ground | sea seas marine maritime
innocence: innocence | guilt
minor: minor* underage child* | adult* grown-up*
question2: question* | answer* repl*
oldest: oldest older eldest elder old | youngest younger young newest
largest: largest larger biggest bigger greatest | smallest smaller
highest: highest higher tallest | lowest lower
above: above over beyond exceed* | below under beneath underneath
inside: inside within indoors | outside outdoors out
near: near* close* vicinity adjacent | far farther farthest distan* remote* away
together: together jointly | separately apart alone
with: with along | without with_no with_…_no with_nothing
against: against versus opposed | favour favor favourable supporting
already: already | yet still
up: up upwards upward | down downwards downward
somewhere: everywhere anywhere | nowhere
yes: yes yeah yep | no nope
at_least: at_least minimum | at_most maximum
openly: open* public* | secret* covert*
officially: official* formal* | unofficial* informal*
increasing: increasing* growing rising | decreasing* declining falling diminishing
up2: up rising growing | down falling declining
"""
