"""Given names, and persons known under a name of the language's own."""

from aligner.languages.interface.names import named

PERSONS = named(
    """
jesus: Jesus, Jesus Christ; christ: Christ; god: God; messiah: Messiah;
holy_spirit: Holy Spirit, Holy Ghost; madonna: Madonna, Virgin, Our Lady; satan: Satan;
devil: Devil; mary: Mary; joseph: Joseph; john: John; john_baptist: John the Baptist, Baptist;
peter: Peter; paul: Paul; james: James, Jacob; jacob: Jacob; judas: Judas, Jude, Judah;
matthew: Matthew; mark: Mark; luke: Luke; andrew: Andrew; philip: Philip; thomas: Thomas;
bartholomew: Bartholomew; simon: Simon; stephen: Stephen; lazarus: Lazarus; nicodemus: Nicodemus;
nathanael: Nathanael; martha: Martha; mary_magdalene: Mary Magdalene, Magdalene;
pilate: Pilate, Pontius Pilate; caiaphas: Caiaphas; annas: Annas, Anna, Ananias; herod: Herod;
moses: Moses; abraham: Abraham; isaac: Isaac; david: David; solomon: Solomon;
elijah: Elijah, Elias; isaiah: Isaiah; jeremiah: Jeremiah; ezekiel: Ezekiel; daniel: Daniel;
jonah: Jonah; noah: Noah; adam: Adam; eve: Eve; cain: Cain; abel: Abel; job: Job; samuel: Samuel;
saul: Saul; joshua: Joshua; gabriel: Gabriel; michael: Michael; raphael: Raphael;
francis: Francis; benedict: Benedict; pius: Pius; leo: Leo; gregory: Gregory; clement: Clement;
innocent: Innocent; urban: Urban; julius: Julius; caesar: Caesar; augustus: Augustus; nero: Nero;
trajan: Trajan; hadrian: Hadrian, Adrian; constantine: Constantine; justinian: Justinian;
charlemagne: Charlemagne; charles: Charles; louis: Louis, Lewis; henry: Henry; william: William;
george: George; edward: Edward; richard: Richard; robert: Robert; frederick: Frederick, Frederic;
ferdinand: Ferdinand; alexander: Alexander; nicholas: Nicholas; catherine: Catherine, Katherine;
elizabeth: Elizabeth, Elisabeth; victoria: Victoria; anne: Anne, Ann; margaret: Margaret;
isabella: Isabella; joan: Joan, Jane; philip_ii: Philip; lawrence: Lawrence, Laurence;
anthony: Anthony, Antony, Antonius; christopher: Christopher;
columbus: Columbus, Christopher Columbus; vespucci: Vespucci; magellan: Magellan;
marco_polo: Marco Polo; gallileo: Galileo, Galilei; copernicus: Copernicus; descartes: Descartes;
thomas_more: Thomas More; luther: Luther; calvin: Calvin; erasmus: Erasmus; confucius: Confucius;
buddha: Buddha; muhammad: Muhammad, Mohammed, Mahomet; allah: Allah; saladin: Saladin;
genghis: Genghis Khan; tamerlane: Tamerlane, Timur; homer: Homer; virgil: Virgil; ovid: Ovid;
horace: Horace; cicero: Cicero; seneca: Seneca; livy: Livy; pliny: Pliny; tacitus: Tacitus;
plutarch: Plutarch; herodotus: Herodotus; thucydides: Thucydides; socrates: Socrates;
plato: Plato; aristotle: Aristotle; euclid: Euclid; archimedes: Archimedes;
pythagoras: Pythagoras; hippocrates: Hippocrates; galen: Galen; ptolemy: Ptolemy;
sophocles: Sophocles; euripides: Euripides; aeschylus: Aeschylus; aesop: Aesop;
pericles: Pericles; hannibal: Hannibal; scipio: Scipio; pompey: Pompey; cleopatra: Cleopatra;
spartacus: Spartacus; petrarch: Petrarch; raphael_painter: Raphael; titian: Titian;
napoleon: Napoleon, Bonaparte; lenin: Lenin; stalin: Stalin; trotsky: Trotsky;
khrushchev: Khrushchev, Krushchev; gorbachev: Gorbachev; yeltsin: Yeltsin; brezhnev: Brezhnev;
tchaikovsky: Tchaikovsky; dostoevsky: Dostoevsky, Dostoyevsky; tolstoy: Tolstoy, Tolstoi;
chekhov: Chekhov; pushkin: Pushkin; mao: Mao, Mao Zedong, Mao Tse-tung; chiang: Chiang Kai-shek;
bin_laden: Bin Laden, bin Laden, Osama; achilles: Achilles; ulysses: Ulysses, Odysseus;
hector: Hector; aeneas: Aeneas; hercules: Hercules, Heracles; apollo: Apollo; zeus: Zeus, Jove;
athena: Athena, Minerva; prometheus: Prometheus; oedipus: Oedipus; medusa: Medusa;
bacchus: Bacchus; cupid: Cupid; santa: Santa Claus, Santa, Father Christmas;
cinderella: Cinderella; snow_white: Snow White; little_red: Little Red Riding Hood;
pinocchio: Pinocchio; mickey: Mickey Mouse, Mickey; donald_duck: Donald Duck; goliath: Goliath;
samson: Samson; methuselah: Methuselah; felix: Felix; augustine: Augustine; jerome: Jerome;
dominic: Dominic; bernard: Bernard; ignatius: Ignatius; theresa: Teresa, Theresa;
francis_joseph: Franz Joseph, Francis Joseph; marie_antoinette: Marie Antoinette;
louis_xvi: Louis; pyrrhus: Pyrrhus; vettius: Vettius; mary_stuart: Mary Stuart, Mary;
wizard_of_oz: Wizard of Oz; godfather: Godfather; leonardo: Leonardo, Leonardo da Vinci, Da Vinci;
cheops: Khufu, Cheops; thutmose: Thutmose; robin_hood: Robin Hood
"""
)
