"""Words of English: what may be doubled, what is borrowed."""

from aligner.languages.interface.vocabulary import Vocabulary

_DOUBLED = """
had that very so do is you her in on no yes now there well far long many much more really way too
ha hee ho hey hi he oh ah ooh aah mm hmm bye night knock tap tick tock ding dong chop blah bang
boom beep quack woof tut hush hear ever never again please boo choo chug
dear old big little nice good bad right okay ok wait go come look run stop help mama papa dada
"""

# words on a vowel that English spells as Romance languages do
_BORROWED = """
idea area era zero euro video audio radio studio piano solo trio duo cinema camera opera drama
formula agenda media data extra via visa villa gala saga yoga pizza pasta panorama propaganda
malaria nausea saliva lava magma plasma aroma coma stigma dogma enigma dilemma trauma karma
nostalgia amnesia anorexia euphoria insomnia phobia mania utopia diaspora aura flora fauna fibula
tibia scapula larva alga cornea retina uvula vagina placenta hernia asthma eczema angina
gorilla koala panda zebra puma lama cobra iguana piranha anaconda tarantula hyena gazebo
banana papaya mango kiwi avocado soda vodka tequila sangria grappa coca cola soya quinoa
pesto risotto lasagna lasagne gnocchi ravioli tortellini macaroni spaghetti linguine fettuccine
tagliatelle penne rigatoni cannelloni polenta mozzarella ricotta mascarpone gorgonzola provolone
parmigiano pecorino prosciutto pancetta salami mortadella focaccia ciabatta bruschetta crostini
antipasto antipasti espresso cappuccino macchiato latte mocha affogato gelato tiramisu cannoli
panettone zabaglione amaretto limoncello chianti prosecco barolo marsala sambuca calzone
minestrone broccoli zucchini radicchio rucola maraschino stracciatella granita biscotti
allegro adagio andante largo presto vivace crescendo diminuendo staccato legato pizzicato
arpeggio vibrato falsetto tempo coda fuga sonata cantata toccata oratorio aria libretto maestro
virtuoso diva prima ballerina soprano alto contralto tenore basso castrato viola cello
mandola ocarina celesta tromba cappella bel canto concerto concerti scherzo intermezzo opera
fresco frescoes tempera chiaroscuro sfumato graffito graffiti putto putti loggia piazza palazzo
palazzi pietra dura terracotta stucco villa cupola rotunda portico veranda belvedere
condottiere condottieri doge podesta signoria contrada carabiniere carabinieri mafia camorra
ndrangheta cosa nostra omerta capo consigliere padrino paparazzo paparazzi fascista duce
risorgimento quattrocento cinquecento trecento seicento novecento dolce vita dolce far niente
prosciutti simpatico bravo brava bravi ciao basta presto incognito fiasco imbroglio vendetta
manifesto motto propaganda influenza quarantine lottery casino bandito bandit ghetto
embargo cargo tornado tango fandango flamenco bolero salsa samba rumba lambada mambo
macho gaucho gringo desperado guerrilla junta peso patio plaza siesta fiesta mosquito mulatto
negro indigo albino ego libido alter tuba tofu tsunami sushi sashimi wasabi origami karate judo
kimono emoji manga anime haiku bonsai ninja sumo samurai geisha
taxi ski safari bikini alibi yeti okapi
menu ecru emu gnu guru tabu zebu haiku
veto memento placebo limbo bingo dingo bongo gusto ditto torso turbo tattoo logo photo auto micro
macro metro retro neo mono stereo domino dynamo casino volcano inferno credo commando
polo memo demo promo info intro euro dado lido lobo rodeo romeo stiletto sirocco
beta alfa alpha gamma delta theta kappa lambda sigma omega iota
nova supernova nebula antenna replica quota quanta sauna arena tundra taiga savanna pampa
mimosa magnolia begonia dahlia petunia gardenia acacia sequoia
area code regatta gondola pagoda toga tunica tiara stola sutra mantra chakra swastika
data base intelligentsia militia camera obscura magna charta carta persona grata
et cetera etcetera per se versus bis
"""

# words that are spelt like other words of a Romance language
_HOMOGRAPHS = """
due male fine pace dove dire care fare mare sale sole mole tale vile bile rape lane pine cane dare
made note rate rare cave case base dose rose scene zone tone file line mine mile pile pure cure
sure fame game same name nature culture creature figure cause pause use fuse muse else done gone
state private primate climate ornate senate delegate date mate late fate legate magnate
positive negative active native passive massive motive captive festive votive
acute mute minute dispute salute tribute costume volume regime routine marine machine elite
mobile agile fragile docile sterile virile juvenile missile senile console sublime satellite
finale vale pale mere severe sincere sphere here there where were ere
grave brave slave nave wave save ave ape tape cape nape scale gale hale
false dense immense intense defense expense sense tense diverse inverse reverse perverse verse
ore fore store lore core sore bore gore mole vole role pole hole
fire hire tire wire dire ire lire cede recede concede
overdose comatose adipose lactose glucose fructose cellulose varicose morose grandiose verbose
suffragette cassette roulette silhouette etiquette marionette vignette brunette pipette baguette
favorite favourite opposite appetite definite infinite composite requisite exquisite website
infantile hostile subtile reptile textile fertile futile mercantile projectile versatile imbecile
creative alternative preventive legislative relative narrative initiative
consecutive executive aggressive expensive extensive intensive offensive defensive impressive
progressive successive excessive decisive explosive exclusive inclusive conclusive
alma mater cameo diorama alias status campus orchestra hero echo potato tomato buffalo zero
future mature premature miniature picture structure feature adventure venture rapture
mini maxi mega giga kilo kilogram latino latina mayo ninja jacuzzi paella papaya favela
nuclei fungi alumni stimuli cacti radii foci termini decide divide provide reside preside coincide
sofa drama era opera retro lingua bacteria criteria phenomena millennia memorabilia
"""

VOCABULARY = Vocabulary(
    letters="abcdefghijklmnopqrstuvwxyz",
    finals=frozenset("e"),
    endings=("", "e", "s", "es", "ed", "ing", "ings", "er", "ers", "y", "ies", "ied"),
    stemmer="english",
    doubled=frozenset(_DOUBLED.split()),
    doublers=frozenset(("and", "by", "after", "upon", "on", "to", "over")),
    borrowed=frozenset(f"{_BORROWED} {_HOMOGRAPHS}".split()),
)
