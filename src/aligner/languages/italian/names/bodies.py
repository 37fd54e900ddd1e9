"""Institutions, organisations, feasts, wars and creeds."""

from aligner.languages.interface.names import named

BODIES = named(
    """
nato: NATO, Nato, Alleanza Atlantica; who: OMS, Oms, Organizzazione Mondiale della Sanità;
wto: OMC, Organizzazione Mondiale del Commercio; imf: FMI, Fmi, Fondo Monetario Internazionale;
world_bank: Banca Mondiale; ecb: BCE, Bce, Banca Centrale Europea; oecd: OCSE, Ocse;
osce: OSCE, Osce; opec: OPEC, Opec; unesco: UNESCO, Unesco; unicef: UNICEF, Unicef; fao: FAO, Fao;
iaea: AIEA, Aiea, Agenzia Internazionale per l'Energia Atomica;
ilo: OIL, Organizzazione Internazionale del Lavoro; gdp: PIL, Pil, prodotto interno lordo;
vat: IVA, Iva; dna: DNA, Dna; rna: RNA; aids: AIDS, Aids; hiv: HIV, Hiv;
ngo: ONG, Ong, organizzazione non governativa; g8: G8; g20: G20; g7: G7;
eurozone: Eurozona, zona euro; cis: CSI, Comunità degli Stati Indipendenti;
csto: CSTO, Organizzazione del Trattato di Sicurezza Collettiva; warsaw_pact: Patto di Varsavia;
white_house: Casa Bianca; house: Camera, Camera dei Rappresentanti; commons: Camera dei Comuni;
lords: Camera dei Lord; pentagon: Pentagono; kremlin: Cremlino; capitol: Campidoglio;
state_department: Dipartimento di Stato; supreme_court: Corte Suprema;
fed: Fed, Federal Reserve, Riserva Federale; bank_of_england: Banca d'Inghilterra;
wall_street: Wall Street; downing: Downing Street; stock_exchange: Borsa;
european_commission: Commissione Europea; european_council: Consiglio Europeo;
european_parliament: Parlamento Europeo; red_cross: Croce Rossa; red_army: Armata Rossa;
communist_party: Partito Comunista;
labour_party: Partito Laburista, laburista, laburisti, Laburista, Laburisti;
tories: Tory, Tories, conservatori;
democrats: Democratici, democratico, democratica, democratiche;
republicans: Repubblicani, repubblicano, repubblicana, repubblicane;
olympics: Olimpiadi, Giochi Olimpici, Giochi; world_cup: Mondiali, Coppa del Mondo, Mondiale;
champions_league: Champions League, Champions; champions_cup: Coppa dei Campioni;
super_bowl: Super Bowl; nobel: Nobel; oscar: Oscar; internet: Internet, internet, Rete, rete;
ww2: Seconda Guerra Mondiale, seconda guerra mondiale; ww1: Prima Guerra Mondiale, Grande Guerra;
cold_war: Guerra Fredda; french_revolution: Rivoluzione francese;
october_revolution: Rivoluzione d'Ottobre; civil_war: Guerra Civile; renaissance: Rinascimento;
middle_ages: Medioevo, Medio Evo; enlightenment: Illuminismo; reformation: Riforma;
christmas: Natale; christmas_eve: Vigilia; easter: Pasqua; passover: Pasqua;
pentecost: Pentecoste; epiphany: Epifania; new_year: Capodanno; carnival: Carnevale;
lent: Quaresima; ramadan: Ramadan; sabbath: sabato, Sabato; thanksgiving: Ringraziamento;
halloween: Halloween; bible: Bibbia; gospel: Vangelo; koran: Corano; torah: Torah;
pope: Papa, papa, Pontefice; church: Chiesa; orthodox_church: Chiesa ortodossa;
islam: Islam, islam, islamismo; christianity: Cristianesimo, cristianesimo;
judaism: Ebraismo, ebraismo, giudaismo; buddhism: Buddismo, Buddhismo; hinduism: Induismo;
catholicism: cattolicesimo; taliban: talebano, talebani, talebane;
al_qaeda: Al Qaeda, al-Qaeda, Al Qaida; isis: ISIS, Isis, Stato Islamico, Daesh;
nazi: nazista, nazisti, naziste, nazi; fascist: fascista, fascisti, fasciste; gestapo: Gestapo;
mafia: Mafia, mafia, mafioso, mafiosi; cia: CIA, Cia; fbi: FBI, Fbi; nasa: NASA, Nasa; esa: ESA;
bbc: BBC, Bbc; un_security_council: Consiglio di Sicurezza; congress: Congresso;
parliament: Parlamento; senate: Senato; government: Governo; state: Stato; treasury: Tesoro;
bundestag: Bundestag; wales_prince: Principe di Galles; british_empire: Impero britannico;
roman_empire: Impero romano; commonwealth: Commonwealth; crown: Corona; eiffel: Torre Eiffel;
moorish: moro, mori, Moro, Mori; indians: indiani, indios; gypsies: Rom, zingari, zingaro;
allies: Alleati, alleati; axis: Asse;
thirty_years_war: Guerra dei Trent'anni, guerra dei trent'anni;
hundred_years_war: Guerra dei Cent'anni, guerra dei cent'anni;
opium_war: Guerra dell'oppio, guerra dell'oppio, guerre dell'oppio;
game_of_thrones: Trono di Spade; golden_horde: Orda d'Oro; templars: Templari, Templare, templari;
hospitallers: Cavalieri di Malta, Ospitalieri, Ospedalieri; jesuits: gesuita, gesuiti, Gesuiti;
franciscans: francescano, francescani, francescana;
benedictines: benedettino, benedettini, benedettina; dominicans: domenicano, domenicani;
rspb: RSPB; foreign_office: Ministero degli Esteri, Farnesina; viminale: Viminale;
quirinale: Quirinale; new_testament: Nuovo Testamento;
old_testament: Antico Testamento, Vecchio Testamento; geneva_convention: Convenzione di Ginevra;
swat: SWAT; euro_cup: Europei, EM
"""
)
