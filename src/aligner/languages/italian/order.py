"""Which Italian words may follow which."""

from aligner.languages.interface.order import OrderWords

_FOLLOWING = """
-25 -25 -21 -19 -20 -25   9  12 -25   6 -20   5   7 -22  11   3   2 -25  -4   6   6  -5  13 -21  11  10   6 -13   6 -15 -21  -1  -6 -10
-25 -25  -4 -22   0   2   0   6 -14   0 -15   2   7 -17   2   4  12 -22   4   7   4   4  18   9   5   1   4 -12  18  -6 -12   1  -5  -7
-21 -24  -5  -4  22  11   5  -2 -11  -4 -17  -3   0  -9   0 -12  -3  -9  -6 -11  -5   0   2   0  -2   1  -4 -12   4  -5   1  -4   0  -7
 17  15  -4  -3  -7 -13  -6 -19  -5  -1  -7   0   0  -8 -12   4   6  -8  -1   8  -6  15 -11  -2  -2  -5  -7 -14   5 -12 -11   2 -13 -16
 10  10   0  21   7 -11   5 -13   1  -3 -10   0  -2 -16 -19  -4  -3 -19  -8  -5 -12   4  -4 -18  -8  19 -18 -24 -13  -9  -9  -9  -5  11
 10  12  13  15 -12  13  -1 -17  -3  -5  -3  -4   1 -25 -24   5  10 -25   1   2  -8   9  -6  -7 -15 -18 -10 -25  -2 -20 -25   3 -12 -23
  4   6  21   5  -3   1   7  -3   2   0   0   1   1 -17 -11   1   2  -7   4   0  -3   1  -6   0  -4 -10   1   3  -4   0 -11   1  -2  -9
-25 -25 -20 -25   3   2   5 -25 -16 -25 -25 -25 -25  17  -6 -25 -14  -7 -18 -25 -14 -25 -25 -20 -22   6 -25 -11 -16   0  13  -4   8   6
-25 -25 -21 -19  10  11   2 -25 -25 -25 -25 -25 -25  15 -12 -25 -25   0 -23 -25 -22 -25 -25 -25 -14   4 -25 -10 -11   1  12  -7   6   9
-25 -25 -20 -18  17   5   2 -25 -25 -25 -21 -25 -25  16  -6 -25 -25   1 -23 -25 -21 -25 -25 -25 -14   3 -25  -8 -13  -1  11 -11   8   6
-25 -25 -21 -19   9  10   3  -4 -25 -25 -25 -25 -25  -4  10 -25 -25   3 -24 -25  -5 -25 -25  -9  11   3 -18  16 -17  -7   9 -17   4   5
-25 -25 -20 -19   8   8   3   1 -25 -25 -25 -25 -25  -2  18 -25 -25  -2 -23 -25  -5 -25  -9   4  13   6 -25  15 -20  -5   2 -12   3   0
-25 -25 -18 -16   1  -5   1  17 -25  -7 -19  -4 -25  -4  10 -25 -25  -3 -20 -21  -8 -25 -11   3   8   4 -24  16 -14 -16  -8 -23  -8  -4
 -9 -16  -5  -8  -7 -17   5 -23 -25 -25 -18 -25 -25 -15 -21 -12 -10  -6 -11 -13 -10 -18 -20 -15  -5   6 -10  -7  -5   4  15  -4   9   8
-11  -7  -7  -5  -8 -18  -2   0  -1 -15  -4 -11  -7 -21   0   1  -6  -5   3  -1  -1 -17 -10   5  -4   5  -6 -15 -14   0   7   4   5   8
-25 -18 -17 -15 -14 -21 -11   4 -19  -9  -9  -3  -6 -15  -1 -25 -25  25 -19 -25  11 -23  -5  -6  -7 -12  16 -13 -12  17 -14 -21   0   0
-25 -25 -13 -11 -13 -25 -22  -6 -25 -25 -22 -15 -24 -20 -10 -25 -20 -19 -15 -22   5 -25 -12 -25  -8 -10   6 -21 -13  25 -13 -25   4 -14
-10 -11  -9  -8 -19   0 -13   1  -6 -15  -3  -1  -5 -11  -6 -14 -10   6  -6 -13   4 -17  -5 -12  -1 -16  13 -13  -5  21 -14 -11   0   0
-17 -23  -6  -5 -15 -25  -4 -25 -23 -13 -17 -14 -14 -11 -12 -10 -15  25  -7 -13   7 -15  -4  -8  -3 -12   9  25  -6   9 -24 -15  -9 -13
-25 -25  -7  -5 -22 -25   7 -25 -25 -25 -25 -25 -25 -17 -23  25   8 -17  22   4 -25 -25 -22 -25  -6 -19 -16 -25  -7 -19 -25  24   6 -11
-16 -15 -16  -6 -11 -22  -2  -1 -11  -2  -1   0  -1 -24  -3  12   7   5  11  15   7 -19   9  -6  -1  -7   7   0   3   4 -12   4   2   3
-25 -17   1 -15  -3   0   1   7   0   5  -1   1  -1 -14   6  -2   2 -15  -3   4   5 -24   1  -1  10  -5   4   3   5  -5  -4   4  -2   1
-25  -8  -9 -11 -20  -3   0  10 -21  -3 -18   1  -6 -20   7   7   9  -6   8  17  13 -25   2 -10  10  -2   2   0  -2  -5  -7   5  -4 -10
-25 -11 -15 -13 -18  -8   4   9 -24  -3 -23  -4  -6 -18   4  11  15 -12  15  19   6 -25  -5 -25  13  -5   2  -7  -4 -16 -19  18  -2 -12
  2  10  -2  -2  -8 -12  -4  -3 -10 -14 -14  -1  -3  -5   1  11  13  -5   6   8   7   6  -1  -5  -1  -6   0  -3  -2  -3 -15  11  -2 -10
-11 -13  -6  -5 -12  -6   1   2   0 -15  11 -11 -15 -17  -4 -11  -6  -9  -8 -12 -13  -1 -17   3   9   3 -15  -9 -10  -1   5 -15   2  11
  1   4  -4   2  -7 -17  -8   3  -9   6 -12   6   4 -14  -4  -4 -14 -13  -5   0   5  -2   2  -5  -4  -8  -8  -1  -1  10 -11   5  -1   0
  0  -3  -3 -10 -11 -13 -11  13  -4   8  -3   9   3 -19   5 -10 -13 -19  -9 -11   1   2   2   3  -6  -9   9 -18 -12  -9 -10 -20  -9  -5
 -8  -3  -5  -4   0 -12  -7  12  -7   9  -1  10   3   0   2  -7 -13  -9  -6  -4   7  -3   0   8  -2  -1   5 -12  -1  -4 -15  -2 -15  -4
  5   3  -2  -8 -12 -11  -6   2   3  13   2  11   8 -18  -4  -4  -5 -13  -6 -10   1   2   2   4 -10  -3  10  -5  -7 -13 -15  -6  -9  -3
  6   4  -1   3 -19 -14 -11 -19  15   2  12   2   4 -25 -20   1  -1 -15   3  -1  -1   6  -4   3  -8 -14  -9 -14  -8  -5 -18   1  -3  -1
 -1  -3  -6  -8  -9  -7  -5   8  -7   8   4  10   6 -20  -1  -5  -7  -3  -6 -10   8  -1  -1  10  -8  -2  11   2  11 -13 -11  -9  -8  -6
  7   6   1   3  -6 -10  -5  -5   8   4   8   4   5 -24 -11   1  -3 -11   2  -1   1   5  -2   5 -13  -9   0  -4   2  -4  -9  -2  -2 -11
  8   7   8   6  -4 -20  -6 -12   7   4   6   4   4 -25  -9   3   1 -23   1   0  -1  10  -1   3 -13  -3  -1 -14  -5  -3 -11   3 -12   9
"""

ORDER = OrderWords(
    classes={
        "article": "il lo la i gli le l' un uno una un'",
        "of the": "del dello della dell' dei degli delle",
        "at the": """
            al allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle nel nello nella
            nell' nei negli nelle sul sullo sulla sull' sui sugli sulle
        """,
        "of": "di d'",
        "at": "a ad da in su",
        "preposition": """
            con per tra fra senza verso presso fino contro durante sotto sopra dopo attraverso
            entro oltre
        """,
        "possessive": "suo sua suoi sue loro mio mia miei mie tuo tua tuoi tue nostro nostra nostri",
        "quantifier": """
            questo questa questi queste quest' quello quella quelli quelle quel quei quegli quell'
            ogni qualche alcuni alcune molti molte tutti tutte tutto tutta altri altre altro altra
        """,
        "be": "è sono era erano fu furono sarà saranno sarebbe sia siano fosse fossero",
        "have": "ha hanno aveva avevano ho hai abbiamo avrebbe avrebbero abbia abbiano",
        "been": "stato stata stati state essere avere",
        "modal": "può possono poteva potevano potrebbe deve devono doveva dovrebbe vuole viene vengono",
        "clitic": "si ci vi ne mi ti c' s' m' t'",
        "not": "non più anche già ancora solo mai molto meno sempre così",
        "and": "e ed o od",
        "but": "ma se perché quando mentre dove come poi quindi però",
        "that": "che ch' cui chi",
        "pronoun": "lui lei egli ella io noi voi essi",
        "number": """
            due tre quattro cinque sei sette otto nove dieci cento mille mila milioni miliardi primo
            prima secondo seconda ultimo ultima
        """,
    },
    endings={
        "mente": ("mente",),
        "infinitive": ("are", "ere", "ire", "arsi", "ersi", "irsi"),
        "gerund": ("ando", "endo"),
        "participle": ("ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti"),
        "noun": ("zione", "sione", "zioni", "sioni", "mento", "menti", "tà", "ore", "ori", "enza"),
        "finite": ("ano", "ono", "ava", "avano", "eva", "evano", "arono", "irono", "ò"),
        "singular": ("o", "a", "e"),
        "plural": ("i",),
    },
    following=_FOLLOWING,
)
