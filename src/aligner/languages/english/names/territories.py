"""Countries and continents, where the CLDR has no name or another."""

from aligner.languages.interface.names import named

TERRITORIES = named(
    """
GB: Great Britain, Britain, U.K., UK; ENG: England; SCT: Scotland; WLS: Wales;
NIR: Northern Ireland, Ulster;
US: United States of America, USA, U.S.A., US, U.S., America, States;
TR: Turkey, Türkiye, Ottoman Empire; CZ: Czech Republic, Czechia; CS: Czechoslovakia; NL: Holland;
MM: Burma, Myanmar; KP: North Korea, Korea; KR: South Korea, Korea;
CD: Democratic Republic of the Congo, Congo, Zaire; CG: Republic of the Congo, Congo;
RU: Russian Federation, Russia; SU: Soviet Union, USSR; YU: Yugoslavia; KZ: Kazakstan, Kazakhstan;
KG: Kirghizstan, Kyrgyzstan, Kirghizia; AZ: Azerbaidjan; BY: Belarus, Byelorussia, White Russia;
CI: Ivory Coast, Cote d'Ivoire; MK: Macedonia;
BA: Bosnia, Bosnia-Herzegovina, Bosnia and Herzegovina; HK: Hong Kong; MO: Macau, Macao;
VA: Vatican, Holy See; CV: Cabo Verde; SZ: Swaziland; PS: Palestine; IR: Persia; TH: Siam;
LK: Ceylon; FK: Falklands, Malvinas; CN: China, People's Republic of China; TW: Formosa;
AE: Emirates, UAE; ZA: South Africa; DE: Federal Republic of Germany;
DDR: GDR, East Germany, German Democratic Republic; FRG: West Germany; MX: Mexico;
NZ: New Zealand; DO: Dominican Republic; PR: Porto Rico;
EU: European Union, EU, EEC, European Community; UN: United Nations, UN, U.N.; VN: Viet Nam;
BH: Bahrain; SR: Surinam; RW: Rwanda; XK: Kosovo; MD: Moldavia; MY: Malaysia; SY: Syria;
TL: East Timor; 003: North America; 005: South America; 021: North America; 013: Central America;
019: America, Americas; 419: Latin America; 029: Caribbean; 009: Oceania; 143: Central Asia;
035: Southeast Asia, South-East Asia; 150: Europe; AQ: Antarctica; JP: Japan; JO: Transjordan;
CZE: Moravia
"""
)
