"""By what English tells the time of what happens."""

from aligner.languages.interface.tense import TenseForm, TenseWords

_PARTICIPLES = """
*ed made sent taken given seen known found held kept left lost paid said told built brought bought
caught taught thought sold shown written driven broken chosen spoken done gone put set cut hit led
born won met read drawn grown thrown begun
"""

_PASTS = """
*ed was were had did made sent took gave saw knew found held kept left lost paid said told built
brought bought caught taught thought sold wrote drove broke chose spoke went led won met drew grew
threw began became came ran fell got felt rose sat stood understood wore
"""

_STATES = "having containing owning belonging knowing consisting resembling possessing"
_UNDERGONE = """
trouble troubles difficulty difficulties problem problems fun lunch dinner breakfast supper tea
coffee drink drinks party parties baby babies twins effect effects impact influence conversation
conversations talk talks discussion discussions debate affair time times look second thoughts doubts
issue issues luck success surgery operation treatment meeting meetings row argument nightmares to
"""

TENSE = TenseWords(
    forms=(
        TenseForm(tense="future", own="*", after="will shall won't *'ll"),
        TenseForm(tense="perfect", own="*", after="has have had having hasn't haven't *'ve"),
        TenseForm(
            tense="other",
            own="*",
            after="""
                to would could can may might must should cannot can't couldn't wouldn't let *'d
                do does don't doesn't
            """,
        ),
        TenseForm(
            tense="lasting",
            own=_STATES,
            after="is are am was were *'re *'m",
            unless=_UNDERGONE,
        ),
        TenseForm(tense="progressive", own="*ing", after="is are am was were *'re *'m"),
        TenseForm(tense="past", own="*", after="was were did didn't wasn't weren't"),
        TenseForm(tense="present", own=_PARTICIPLES, after="is are am isn't aren't"),
        TenseForm(tense="other", own=_PARTICIPLES, after="by of being and or , the a an"),
        TenseForm(tense="past", own=_PASTS),
        TenseForm(tense="present", own="is are says"),
    ),
    between="not n't never also already still soon ever now then be been being only just *ly",
    never="this its his as thus always across perhaps series",
)
