"""Languages that a text may turn out to be in, though nobody asked for them.

Only so that a text in one of them is not taken for a language that was asked for.
Those with a module are known by it; of the others the commonest words stand here,
written without accents, those that several languages share under each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aligner import languages


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A language known by its commonest words and by letters that few others write.

    Attributes:
        codes: ISO 639-1 codes of the language, or of those that are hard to tell apart.
        name: what to call it.
        words: its commonest words.
        letters: letters with accents that show it.
    """

    codes: frozenset[str]
    name: str
    words: frozenset[str]
    letters: frozenset[str]


@cache
def neighbours_of(codes: tuple[str, ...]) -> tuple[Neighbour, ...]:
    """Every language that is known but those of some codes, each once."""
    return (*_with_modules(codes), *_without_modules(codes))


def _with_modules(codes: tuple[str, ...]) -> Iterator[Neighbour]:
    own = frozenset(c for code in codes for c in languages.get(code).recognition.letters)
    for code in languages.codes():
        if code not in codes:
            language = languages.get(code)
            recognition = language.recognition
            letters = recognition.letters - own
            yield Neighbour(frozenset({code}), language.name, recognition.words, letters)


def _without_modules(codes: tuple[str, ...]) -> Iterator[Neighbour]:
    for neighbour in NEIGHBOURS:
        if neighbour.codes.isdisjoint(codes) and not neighbour.codes <= set(languages.codes()):
            yield neighbour


def _neighbour(codes: str, name: str, letters: str, words: str) -> Neighbour:
    return Neighbour(frozenset(codes.split()), name, frozenset(words.split()), frozenset(letters))


NEIGHBOURS = (
    _neighbour(
        "es",
        "Spanish",
        "ñ¿¡",
        "el la los las un una unos unas de del y e en que es por con para no se su sus lo al como mas "
        "pero le les ya o este esta estos estas fue ha son muy sin sobre tambien me hasta hay donde "
        "quien desde todo todos nos cuando ni contra otros otra ese eso ser tiene entre porque era "
        "dos aqui asi mientras siempre nunca bien han habia estaba si yo mi",
    ),
    _neighbour(
        "pt",
        "Portuguese",
        "ãõç",
        "o a os as um uma de do da dos das e em no na nos nas que por para com nao se seu sua seus "
        "suas mais como mas foi ao aos ele ela eles ja ou quando muito este esta pelo pela tambem ate "
        "isso sao entre depois sem mesmo tem ser era foram eu quem onde ainda sobre estava voce",
    ),
    _neighbour(
        "ca",
        "Catalan",
        "çïŀ",
        "el la els les un una de del dels i a amb per que es en al no mes com pero va ser son aquest "
        "aquesta aquests ha han o si molt tambe fins quan on sense entre l' d' s' n' seva seu els "
        "estat pel pels hi ho tot aixo perque",
    ),
    _neighbour(
        "ro",
        "Romanian",
        "ăâîșțşţ",
        "si in de la cu pe un o nu este sunt ca mai din pentru care lui ale a au fost sa se dar prin "
        "dupa sau ce al ai lor acest aceasta fi foarte cand doar fara intre am era unde",
    ),
    _neighbour(
        "la",
        "Latin",
        "",
        "et in est non ad ut cum sed quod qui quae quam per ex ab de si enim atque ac esse sunt eius "
        "autem hoc nec etiam aut pro erat nunc tamen quoque ipse haec illa ille inter",
    ),
    _neighbour(
        "de",
        "German",
        "äöüß",
        "der die das und ist in den von zu mit sich des auf fur nicht ein eine als auch es an werden "
        "aus er hat dass sie nach wird bei einer um am sind noch wie einem einen uber so zum war haben "
        "nur oder aber vor zur bis mehr durch man dem wenn ich wir kann schon ihr sein seine wurde",
    ),
    _neighbour(
        "nl",
        "Dutch",
        "",
        "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit "
        "naar heeft worden door over hij ze zij wordt werd tot deze die dit was wat geen kan hebben "
        "hun meer ik je wij haar of",
    ),
    _neighbour(
        "sv",
        "Swedish",
        "åäö",
        "och i att det som en pa ar av for med till den har de inte om ett han men var jag sig fran vi "
        "sa kan nar under efter eller hade dar vid mot mycket ska hon blev detta",
    ),
    _neighbour(
        "da no nb nn",
        "Danish or Norwegian",
        "æøå",
        "og i at det er en til pa som af av med de for den har ikke et om var han men jeg sig seg fra "
        "vi sa kan nar der skal blev ble efter etter eller hun mot ogsa",
    ),
    _neighbour(
        "pl",
        "Polish",
        "ąćęłńśźż",
        "i w na z nie sie do jest to ze o jak ale po co tak za od przez jego sa byl dla ktory ktora "
        "juz czy tylko jej lub oraz przy ich moze",
    ),
    _neighbour(
        "cs sk",
        "Czech or Slovak",
        "čďěňřšťůžľĺŕ",
        "a v na se sa je ze s z do o to i jsem som jako za by ale k pro po tak jeho nebo byl bol ktery "
        "ktory od si jsou su uz pri",
    ),
    _neighbour(
        "hr sr bs",
        "Croatian or Serbian",
        "čćđšž",
        "i u je na da se za su od s ne koji koja kao o iz to ali bi sto ili po sve ako",
    ),
    _neighbour(
        "hu",
        "Hungarian",
        "őűöü",
        "a az es hogy nem is egy van ez ezt mint csak meg el de volt vagy kell lehet ha akkor amely "
        "mar volna",
    ),
    _neighbour(
        "fi",
        "Finnish",
        "äö",
        "ja on ei se etta oli joka mutta kun han ovat niin tai kuin myos sen jos vain mita ollut tama "
        "ole hanen",
    ),
    _neighbour(
        "tr",
        "Turkish",
        "ğışçöü",
        "ve bir bu da de ile icin cok daha olarak gibi ne o ama en kadar olan sonra her mi var ki "
        "degil",
    ),
    _neighbour(
        "eo",
        "Esperanto",
        "ĉĝĥĵŝŭ",
        "la de kaj en estas al mi ne ke li por kun pri sed vi oni el ili tio kiu",
    ),
    _neighbour(
        "id ms",
        "Indonesian or Malay",
        "",
        "yang dan di dengan untuk tidak dari ini itu pada dalam adalah ke akan oleh juga sebagai",
    ),
)
