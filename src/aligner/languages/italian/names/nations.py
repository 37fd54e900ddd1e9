"""Adjectives and nouns of nations, peoples, towns and creeds, in the singular."""

from aligner.languages.interface.names import named

NATIONALITIES = named(
    """
AF: afgano; AL: albanese; DZ: algerino; AD: andorrano; AO: angolano; AQ: antartico; AR: argentino;
AM: armeno; AU: australiano; AT: austriaco; AZ: azero, azerbaigiano, azerbaijano; BH: bahreinita;
BD: bengalese, bangladese; BB: barbadiano; BY: bielorusso; BE: belga; BJ: beninese; BT: bhutanese;
BO: boliviano; BA: bosniaco; BR: brasiliano; BG: bulgaro; BF: burkinabé; BI: burundese;
KH: cambogiano; CM: camerunese, camerunense; CA: canadese; TD: ciadiano; CL: cileno; CN: cinese;
CY: cipriota; CO: colombiano; CD: congolese; CG: congolese; KP: nordcoreano, coreano;
KR: sudcoreano, coreano; CI: ivoriano; CR: costaricano; HR: croato; CU: cubano; DK: danese;
DO: dominicano; EC: ecuadoriano, ecuadoregno; EG: egiziano, egizio; AE: emiratino; ER: eritreo;
EE: estone; ET: etiope, etiopico; FJ: figiano; PH: filippino; FI: finlandese, finnico;
FR: francese; GA: gabonese; GM: gambiano; GE: georgiano; DE: tedesco, germanico;
GH: ghanese, ghaneano; JM: giamaicano; JP: giapponese, nipponico; JO: giordano;
GR: greco, ellenico; GL: groenlandese; GT: guatemalteco; GN: guineano; HT: haitiano;
HN: honduregno; HK: hongkonghese; IN: indiano, indù; ID: indonesiano; GB: britannico;
ENG: inglese; SCT: scozzese; WLS: gallese; NIR: nordirlandese; IR: iraniano, persiano;
IQ: iracheno; IE: irlandese; IS: islandese; IL: israeliano, israelita; IT: italiano, italico;
KZ: kazako, kazaco, cazaco, kazakistano; KE: keniota, keniano; KG: kirghiso, kirghizo;
XK: kosovaro; KW: kuwaitiano; LA: laotiano; LV: lettone; LB: libanese; LR: liberiano; LY: libico;
LI: liechtensteinese; LT: lituano; LU: lussemburghese; MK: macedone; MG: malgascio;
MY: malese, malaysiano; MW: malawiano; ML: maliano; MT: maltese; MA: marocchino; MR: mauritano;
MU: mauriziano; MX: messicano; MD: moldavo; MC: monegasco; MN: mongolo; ME: montenegrino;
MZ: mozambicano; MM: birmano; NA: namibiano; NP: nepalese; NI: nicaraguense; NE: nigerino;
NG: nigeriano; NO: norvegese; NZ: neozelandese; OM: omanita; NL: olandese, neerlandese;
PK: pakistano, pachistano; PS: palestinese; PA: panamense; PG: papuano;
PY: paraguaiano, paraguayano; PE: peruviano; PL: polacco; PT: portoghese, lusitano;
PR: portoricano; QA: qatariota, qatarino; CZ: ceco; CS: cecoslovacco; RO: rumeno, romeno;
RU: russo; RW: ruandese; SV: salvadoregno; SM: sammarinese; SA: saudita; SN: senegalese;
RS: serbo; SL: sierraleonese; SG: singaporiano; SY: siriano, siriaco; SK: slovacco; SI: sloveno;
SO: somalo; ES: spagnolo, ispanico; LK: singalese; US: americano, statunitense; ZA: sudafricano;
SD: sudanese; SS: sudsudanese; SE: svedese; CH: svizzero, elvetico; SU: sovietico; TJ: tagiko;
TW: taiwanese; TZ: tanzaniano; TH: thailandese, tailandese; TL: timorese; TG: togolese;
TN: tunisino; TR: turco, ottomano; TM: turkmeno, turcomanno; UA: ucraino; UG: ugandese;
HU: ungherese, magiaro; UY: uruguaiano, uruguayano; UZ: uzbeko, uzbeco; VE: venezuelano;
VN: vietnamita; YE: yemenita; YU: jugoslavo; ZM: zambiano; ZW: zimbabwiano, zimbabwese;
VA: vaticano; 150: europeo; 019: americano; 142: asiatico; 002: africano;
009: oceaniano, oceanico; 029: caraibico; 419: latinoamericano; 003: nordamericano;
005: sudamericano; 013: centroamericano; 015: nordafricano; 021: nordamericano;
053: australasiano; arabia: arabo; judaism: ebreo, ebraico, giudeo; kurdistan: curdo;
rome: romano; basque_country: basco; catalonia: catalano; bavaria: bavarese; sicily: siciliano;
sardinia: sardo; tibet: tibetano; chechnya: ceceno; TATAR: tataro, tartaro; LATIN: latino;
SLAV: slavo; balkans: balcanico; scandinavia: scandinavo; prussia: prussiano;
venice: veneziano, veneto; florence: fiorentino; naples: napoletano; milan: milanese;
paris: parigino; london: londinese; berlin: berlinese; moscow: moscovita; tuscany: toscano;
lombardy: lombardo; flanders: fiammingo; saxony: sassone; ANGLOSAX: anglosassone; CELT: celtico;
VIKING: vichingo; BYZ: bizantino; islam: musulmano, islamico; christianity: cristiano;
catholicism: cattolico; protestantism: protestante; orthodox_church: ortodosso;
buddhism: buddista, buddhista; alps: alpino; mediterranean: mediterraneo; POLYN: polinesiano;
MAYA: maya; INCA: inca, incaico; AZTEC: azteco; SUMER: sumero, sumerico; babylon: babilonese;
PHOEN: fenicio; carthage: cartaginese; samaria: samaritano; galilee: galileo; normandy: normanno;
BERBER: berbero; hawaii: hawaiano; texas: texano; california: californiano; vienna: viennese;
brittany: bretone; hesse: assiano; turin: torinese; genoa: genovese; bologna: bolognese;
palermo: palermitano; catania: catanese; bari: barese; verona: veronese;
padua: padovano, patavino; trieste: triestino; trent: trentino; perugia: perugino; pisa: pisano;
siena: senese; parma: parmigiano, parmense; modena: modenese; ferrara: ferrarese;
brescia: bresciano; bergamo: bergamasco; pavia: pavese; mantua: mantovano; calabria: calabrese;
apulia: pugliese; abruzzo: abruzzese; umbria: umbro; liguria: ligure; piedmont: piemontese;
friuli: friulano; emilia: emiliano; latium: laziale; campania: campano; lucania: lucano;
etruria: etrusco; madrid: madrileno; barcelona: barcellonese; prague: praghese; geneva: ginevrino;
zurich: zurighese; marseille: marsigliese; nice: nizzardo; athens: ateniese; sparta: spartano;
corinth: corinzio; troy: troiano; thebes: tebano; crete: cretese; macedon: macedone;
alexandria: alessandrino; new_york: newyorkese; boston: bostoniano; beijing: pechinese;
quebec: quebecchese; silesia: slesiano; bohemia: boemo; moravia: moravo;
transylvania: transilvano; dalmatia: dalmata; istria: istriano; thrace: trace, tracio;
illyria: illirico; andalusia: andaluso; castile: castigliano; galicia: galiziano, gallego;
aragon: aragonese; provence: provenzale; gascony: guascone; burgundy: borgognone, burgundo;
savoy: savoiardo, sabaudo; alsace: alsaziano; lorraine: lorenese; corsica: corso;
siberia: siberiano; caucasus: caucasico; anatolia: anatolico; mesopotamia: mesopotamico;
kashmir: kashmiro; punjab: punjabi; tyrol: tirolese; swabia: svevo; franconia: francone;
westphalia: vestfalico; carinthia: carinziano; styria: stiriano; wallonia: vallone; andes: andino;
himalayas: himalayano; amazonia: amazzonico; baltic: baltico; atlantic: atlantico; arctic: artico;
danube: danubiano; rhine: renano; gaul: gallico, gallo; franks: franco; goths: goto, gotico;
huns: unno; vandals: vandalo; langobards: longobardo; hellenism: ellenistico;
achaemenids: achemenide; mughals: moghul; quechua: quechua; maori: maori; inuit: inuit;
sikh: sikh; judah: giudeo; levant: levantino; aristotle: aristotelico; plato: platonico;
luther: luterano; calvin: calvinista; marx: marxista; napoleon: napoleonico;
shakespeare: shakespeariano; victoria: vittoriano; elizabeth: elisabettiano;
renaissance: rinascimentale; middle_ages: medievale, medioevale; bible: biblico; earth: terrestre;
olympics: olimpico; munich: monacense; south_asia: sudasiatico
"""
)
