"""Countries and continents, where the CLDR has no name or another."""

from aligner.languages.interface.names import named

TERRITORIES = named(
    """
GB: Gran Bretagna, U.K., UK, Regno Unito; ENG: Inghilterra; SCT: Scozia; WLS: Galles;
NIR: Irlanda del Nord, Ulster; US: Stati Uniti d'America, USA, U.S.A., Usa, US, America;
TR: Turchia, Türkiye, Impero ottomano; CZ: Repubblica Ceca, Cechia; CS: Cecoslovacchia;
NL: Olanda; MM: Birmania, Myanmar; KP: Corea del Nord, Corea; KR: Corea del Sud, Corea;
CD: Repubblica Democratica del Congo, Congo, Zaire; CG: Repubblica del Congo, Congo;
RU: Federazione russa, Russia; SU: Unione Sovietica, URSS, Urss; YU: Jugoslavia;
KZ: Kazakhstan, Kazakistan, Kazakstan; KG: Kirghizistan, Kirgizistan, Kirghisia;
AZ: Azerbaijan, Azerbaigian; BY: Bielorussia, Belarus; CI: Costa d'Avorio; MK: Macedonia;
BA: Bosnia, Bosnia-Erzegovina, Bosnia Erzegovina; HK: Hong Kong; MO: Macao;
VA: Vaticano, Santa Sede; CV: Capo Verde; SZ: Swaziland; PS: Palestina; IR: Persia; TH: Siam;
LK: Ceylon; FK: Falkland, Malvine; CN: Cina, Repubblica Popolare Cinese; TW: Formosa; AE: Emirati;
ZA: Sud Africa; DE: Repubblica Federale Tedesca;
DDR: DDR, Germania Est, Repubblica Democratica Tedesca, RDT; FRG: Germania Ovest; MX: Messico;
NZ: Nuova Zelanda; DO: Repubblica dominicana; PR: Porto Rico, Portorico;
EU: Unione Europea, UE, Ue, CEE, Comunità Europea; UN: Nazioni Unite, ONU, Onu; VN: Viet Nam;
BH: Bahrein, Bahrain; SR: Surinam; RW: Rwanda; XK: Kossovo; MD: Moldova; MY: Malesia; SY: Siria;
TL: Timor Orientale; 003: America del Nord, Nordamerica, Nord America;
005: Sud America, Sudamerica, America meridionale; 021: America settentrionale;
013: America centrale, Centroamerica; 019: America, Americhe; 419: America latina; 029: Caraibi;
009: Oceania; 143: Asia centrale; 035: Sud-est asiatico, Sudest asiatico; 150: Europa;
AQ: Antartide; JP: Giappone; JO: Transgiordania; CZE: Moravia
"""
)
