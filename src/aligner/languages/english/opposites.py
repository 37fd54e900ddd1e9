"""What English sets against each other: opposites, amounts, modality, connectives."""

from aligner.languages.english.antonyms import ANTONYMS
from aligner.languages.interface.opposites import OppositeWords

_QUANTITIES = """
all: all every everyone everybody each whole entire everything any anyone anything both total full
    complete* | some any anyone anything few certain several somebody someone a_few a_little
    various | many much plenty numerous a_lot lots several various | few fewer very_little
    so_little too_little little_of in_no_time a_few a_little scarce* rare* hardly | none nobody no
    nothing neither zero any anyone anything not_at_all at_all
most: most mostly majority almost_all nearly_all mainly largely great_part large_part bulk |
    minority few handful fraction some
almost: almost nearly about around approximately roughly virtually practically close_to | exactly
    precisely completely fully entirely
exactly: exactly precisely exact just right | about around approximately roughly some
frequency: always constantly every_time continually forever ever permanently | often frequently
    commonly regularly usually | sometimes at_times occasionally now_and_then once_in_a_while
    on_occasion | seldom rare* infrequently hardly_ever
very: very extremely highly particularly strongly much greatly really heavily deeply widely |
    slightly barely little a_bit somewhat mildly
completely: completely totally entirely fully wholly quite altogether | partially partly in_part
    somewhat
only: only just merely solely exclusively alone nothing_but simply not_until no_more single unique
    sole | also too even as_well moreover
"""

_MODALITIES = """
certainty: certainly surely undoubtedly definitely without_doubt no_doubt of_course | perhaps
    maybe possibly probably likely potentially presumably
duty: must has_to have_to had_to need* oblig* forced compel* required necessary supposed | may
    might can could cannot can't couldn't able optional* possibl* capable allowed
duty2: mandatory compulsory obligatory required | optional* voluntary facultative
"""

_CONNECTIVES = """
cause: because since due_to owing thanks given why so_that in_order | although though despite
    even_though even_if in_spite while notwithstanding whereas however regardless | so_that
    in_order
result: therefore thus hence consequently accordingly as_a_result then | however but yet
    nevertheless nonetheless still instead though although while whereas | because since
condition: if provided as_long_as on_condition whether in_case when should | unless except if_not
until: until till up_to as_far_as as_long_as | since after from
time: before previously earlier prior ago first until | after afterwards then later subsequently
    following since | during while when whilst
"""

OPPOSITES = OppositeWords(
    antonyms=ANTONYMS,
    quantities=_QUANTITIES,
    modalities=_MODALITIES,
    connectives=_CONNECTIVES,
)
