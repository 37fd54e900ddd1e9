"""Editorial marks in Italian."""

from aligner.languages.interface.editorial import EditorialMarks

EDITORIAL = EditorialMarks(
    signatures=("n.d.t.", "n.d.r.", "n.d.a.", "n.d.c.", "n.d.e.", "n.d.tr.", "n.d.red."),
    short_signatures=("n.", "red.", "trad.", "tr."),
    titles=(
        "nota del traduttore",
        "nota della traduttrice",
        "nota dei traduttori",
        "nota di traduzione",
        "nota del curatore",
        "nota della curatrice",
        "nota dei curatori",
        "nota della redazione",
        "nota redazionale",
        "nota dell'editore",
        "nota dell'autore",
        "nota dell'autrice",
        "nota del revisore",
    ),
    queries=(
        "verificare",
        "da verificare",
        "controllare",
        "da controllare",
        "ricontrollare",
        "da rivedere",
        "da chiarire",
        "da tradurre",
        "poco chiaro",
        "non chiaro",
        "incomprensibile",
        "illeggibile",
        "dubbio",
    ),
    verbatim=("sic", "così nel testo", "così nell'originale"),
    reminders=("TODO", "FIXME", "DA FARE"),
    sign_names=("punto interrogativo", "punto di domanda"),
)
