"""Given names, and persons known under a name of the language's own."""

from aligner.languages.interface.names import named

PERSONS = named(
    """
jesus: Gesù, Gesù Cristo; christ: Cristo; god: Dio, Iddio, Dei; messiah: Messia;
holy_spirit: Spirito Santo; madonna: Madonna, Vergine; satan: Satana; devil: Diavolo, Demonio;
mary: Maria; joseph: Giuseppe; john: Giovanni, Gianni; john_baptist: Giovanni Battista, Battista;
peter: Pietro; paul: Paolo; james: Giacomo, Jacopo; jacob: Giacobbe; judas: Giuda;
matthew: Matteo; mark: Marco; luke: Luca; andrew: Andrea; philip: Filippo; thomas: Tommaso;
bartholomew: Bartolomeo; simon: Simone; stephen: Stefano; lazarus: Lazzaro; nicodemus: Nicodemo;
nathanael: Natanaele; martha: Marta; mary_magdalene: Maria Maddalena, Maddalena, Maria di Magdala;
pilate: Pilato, Ponzio Pilato; caiaphas: Caifa; annas: Anna, Anania; herod: Erode; moses: Mosè;
abraham: Abramo; isaac: Isacco; david: Davide; solomon: Salomone; elijah: Elia; isaiah: Isaia;
jeremiah: Geremia; ezekiel: Ezechiele; daniel: Daniele; jonah: Giona; noah: Noè; adam: Adamo;
eve: Eva; cain: Caino; abel: Abele; job: Giobbe; samuel: Samuele; saul: Saul; joshua: Giosuè;
gabriel: Gabriele; michael: Michele; raphael: Raffaele; francis: Francesco; benedict: Benedetto;
pius: Pio; leo: Leone; gregory: Gregorio; clement: Clemente; innocent: Innocenzo; urban: Urbano;
julius: Giulio; caesar: Cesare; augustus: Augusto; nero: Nerone; trajan: Traiano;
hadrian: Adriano; constantine: Costantino; justinian: Giustiniano; charlemagne: Carlo Magno;
charles: Carlo; louis: Luigi, Ludovico; henry: Enrico, Arrigo; william: Guglielmo;
george: Giorgio; edward: Edoardo; richard: Riccardo; robert: Roberto; frederick: Federico;
ferdinand: Ferdinando; alexander: Alessandro; nicholas: Nicola, Niccolò; catherine: Caterina;
elizabeth: Elisabetta; victoria: Vittoria; anne: Anna; margaret: Margherita; isabella: Isabella;
joan: Giovanna; philip_ii: Filippo; lawrence: Lorenzo; anthony: Antonio; christopher: Cristoforo;
columbus: Colombo, Cristoforo Colombo; vespucci: Vespucci; magellan: Magellano;
marco_polo: Marco Polo; gallileo: Galileo, Galilei; copernicus: Copernico; descartes: Cartesio;
thomas_more: Tommaso Moro; luther: Lutero; calvin: Calvino; erasmus: Erasmo; confucius: Confucio;
buddha: Budda, Buddha; muhammad: Maometto; allah: Allah; saladin: Saladino; genghis: Gengis Khan;
tamerlane: Tamerlano; homer: Omero; virgil: Virgilio; ovid: Ovidio; horace: Orazio;
cicero: Cicerone; seneca: Seneca; livy: Livio, Tito Livio; pliny: Plinio; tacitus: Tacito;
plutarch: Plutarco; herodotus: Erodoto; thucydides: Tucidide; socrates: Socrate; plato: Platone;
aristotle: Aristotele; euclid: Euclide; archimedes: Archimede; pythagoras: Pitagora;
hippocrates: Ippocrate; galen: Galeno; ptolemy: Tolomeo; sophocles: Sofocle; euripides: Euripide;
aeschylus: Eschilo; aesop: Esopo; pericles: Pericle; hannibal: Annibale; scipio: Scipione;
pompey: Pompeo; cleopatra: Cleopatra; spartacus: Spartaco; petrarch: Petrarca;
raphael_painter: Raffaello; titian: Tiziano; napoleon: Napoleone, Bonaparte; lenin: Lenin;
stalin: Stalin; trotsky: Trotsky, Trockij, Trotzki;
khrushchev: Chruščëv, Krusciov, Kruscev, Chruscev; gorbachev: Gorbaciov, Gorbačëv, Gorbachev;
yeltsin: Eltsin, El'cin, Yeltsin; brezhnev: Breznev, Brežnev;
tchaikovsky: Čajkovskij, Ciaikovski, Ciajkovskij; dostoevsky: Dostoevskij, Dostojevski;
tolstoy: Tolstoj, Tolstoi; chekhov: Čechov, Cechov; pushkin: Puškin, Puskin;
mao: Mao, Mao Zedong, Mao Tse-tung; chiang: Chiang Kai-shek; bin_laden: Bin Laden, bin Laden;
achilles: Achille; ulysses: Ulisse, Odisseo; hector: Ettore; aeneas: Enea; hercules: Ercole;
apollo: Apollo; zeus: Zeus, Giove; athena: Atena, Minerva; prometheus: Prometeo; oedipus: Edipo;
medusa: Medusa; bacchus: Bacco; cupid: Cupido; santa: Babbo Natale; cinderella: Cenerentola;
snow_white: Biancaneve; little_red: Cappuccetto Rosso; pinocchio: Pinocchio; mickey: Topolino;
donald_duck: Paperino; goliath: Golia; samson: Sansone; methuselah: Matusalemme; felix: Felice;
augustine: Agostino; jerome: Girolamo; dominic: Domenico; bernard: Bernardo; ignatius: Ignazio;
theresa: Teresa; francis_joseph: Francesco Giuseppe; marie_antoinette: Maria Antonietta;
louis_xvi: Luigi; pyrrhus: Pirro; vettius: Vettio; mary_stuart: Maria Stuarda;
wizard_of_oz: Mago di Oz; godfather: Padrino; leonardo: Leonardo, Leonardo da Vinci;
cheops: Cheope; thutmose: Tutmose, Thutmose; robin_hood: Robin Hood
"""
)
