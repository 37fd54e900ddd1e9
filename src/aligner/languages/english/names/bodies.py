"""Institutions, organisations, feasts, wars and creeds."""

from aligner.languages.interface.names import named

BODIES = named(
    """
nato: NATO, Nato, Atlantic Alliance;
who: WHO, World Health Organization, World Health Organisation;
wto: WTO, World Trade Organization, World Trade Organisation;
imf: IMF, International Monetary Fund; world_bank: World Bank; ecb: ECB, European Central Bank;
oecd: OECD; osce: OSCE; opec: OPEC, Opec; unesco: UNESCO, Unesco; unicef: UNICEF, Unicef;
fao: FAO; iaea: IAEA, International Atomic Energy Agency;
ilo: ILO, International Labour Organization; gdp: GDP, gross domestic product; vat: VAT; dna: DNA;
rna: RNA; aids: AIDS, Aids; hiv: HIV; ngo: NGO, NGOs, non-governmental organization;
g8: G8, Group of Eight; g20: G20, Group of Twenty; g7: G7, Group of Seven;
eurozone: Eurozone, euro zone, euro area; cis: CIS, Commonwealth of Independent States;
csto: CSTO, Collective Security Treaty Organization, Collective Security Treaty Organisation;
warsaw_pact: Warsaw Pact; white_house: White House; house: House, House of Representatives;
commons: House of Commons, Commons; lords: House of Lords, Lords; pentagon: Pentagon;
kremlin: Kremlin; capitol: Capitol, Capitol Hill, Campidoglio;
state_department: State Department, Department of State; supreme_court: Supreme Court;
fed: Fed, Federal Reserve; bank_of_england: Bank of England; wall_street: Wall Street;
downing: Downing Street; stock_exchange: Stock Exchange, Stock Market, Bourse;
european_commission: European Commission; european_council: European Council;
european_parliament: European Parliament, EP; red_cross: Red Cross; red_army: Red Army;
communist_party: Communist Party; labour_party: Labour, Labour Party, Labor Party;
tories: Tory, Tories, Conservatives, Conservative; democrats: Democrats, Democrat, Democratic;
republicans: Republicans, Republican, GOP; olympics: Olympics, Olympic Games, Games;
world_cup: World Cup; champions_league: Champions League;
champions_cup: European Cup, Champions Cup; super_bowl: Super Bowl; nobel: Nobel;
oscar: Oscar, Oscars, Academy Award; internet: Internet, internet, Web, web, Net;
ww2: World War II, Second World War, WWII, WW2;
ww1: World War I, First World War, Great War, WWI, WW1; cold_war: Cold War;
french_revolution: French Revolution; october_revolution: October Revolution;
civil_war: Civil War; renaissance: Renaissance; middle_ages: Middle Ages;
enlightenment: Enlightenment; reformation: Reformation; christmas: Christmas, Xmas;
christmas_eve: Christmas Eve; easter: Easter; passover: Passover; pentecost: Pentecost, Whitsun;
epiphany: Epiphany; new_year: New Year; carnival: Carnival; lent: Lent; ramadan: Ramadan;
sabbath: Sabbath; thanksgiving: Thanksgiving; halloween: Halloween; bible: Bible;
gospel: Gospel, Gospels; koran: Koran, Quran, Qur'an; torah: Torah; pope: Pope, Pontiff;
church: Church; orthodox_church: Orthodox Church; islam: Islam; christianity: Christianity;
judaism: Judaism; buddhism: Buddhism; hinduism: Hinduism; catholicism: Catholicism;
taliban: Taliban; al_qaeda: Al Qaeda, al-Qaeda, Al-Qaida; isis: ISIS, Islamic State, ISIL, IS;
nazi: Nazi, Nazis; fascist: Fascist, Fascists; gestapo: Gestapo; mafia: Mafia; cia: CIA; fbi: FBI;
nasa: NASA, Nasa; esa: ESA; bbc: BBC; un_security_council: Security Council; congress: Congress;
parliament: Parliament; senate: Senate; government: Government; state: State; treasury: Treasury;
bundestag: Bundestag; wales_prince: Prince of Wales; british_empire: British Empire;
roman_empire: Roman Empire; commonwealth: Commonwealth; crown: Crown; eiffel: Eiffel Tower;
moorish: Moor, Moors, Moorish; indians: Indians; gypsies: Roma, Gypsies, Gypsy; allies: Allies;
axis: Axis; thirty_years_war: Thirty Years' War, Thirty Years War;
hundred_years_war: Hundred Years' War, Hundred Years War; opium_war: Opium War, Opium Wars;
game_of_thrones: Game of Thrones; golden_horde: Golden Horde; templars: Templars, Templar;
hospitallers: Hospitallers, Hospitaller; jesuits: Jesuit, Jesuits;
franciscans: Franciscan, Franciscans; benedictines: Benedictine, Benedictines;
dominicans: Dominican, Dominicans; rspb: RSPB; foreign_office: Foreign Office, Foreign Ministry;
viminale: Ministry of the Interior, Interior Ministry, Viminale; quirinale: Quirinale;
new_testament: New Testament; old_testament: Old Testament; geneva_convention: Geneva Convention;
swat: SWAT; euro_cup: Euro
"""
)
