"""How English tells women from men."""

from aligner.languages.interface.gender import GenderWords

_PERSONS = """
she: she her hers herself | he him his himself
woman: woman women lady ladies girl girls female | man men guy guys gentleman gentlemen boy boys
girl: girl girls woman women daughter daughters schoolgirl* | boy boys man men lad lads guy guys
    schoolboy*
mother: mother* mum mums mom moms mummy | father* dad dads daddy
sister: sister* | brother*
daughter: daughter* girl girls | son sons boy boys
wife: wife wives bride* spouse* | husband* bridegroom* groom spouse*
aunt: aunt* | uncle*
grandmother: grandmother* grandma* granny | grandfather* grandpa* grandad*
granddaughter: granddaughter* niece* grandchild* | grandson* nephew* grandchild*
cousin: female_cousin* | male_cousin*
lady: lady ladies mrs ms miss madam* mistress* dame woman women gentlewoman | lord lords mr sir
    gentleman gentlemen master man men mister
queen: queen* | king kings
princess: princess* | prince princes
empress: empress* tsarina | emperor* tsar
duchess: duchess* | duke dukes
countess: countess* | count counts earl earls
baroness: baroness* | baron barons
actress: actress* | actor
waitress: waitress* maid maids | waiter*
priestess: priestess* | priest priests
abbess: abbess* | abbot*
nun: nun nuns sister sisters | monk monks friar* brother brothers
goddess: goddess* | god gods
heroine: heroine* | hero heroes
policewoman: policewoman policewomen female_police | policeman policemen
spokeswoman: spokeswoman spokeswomen | spokesman spokesmen
stepmother: stepmother* | stepfather*
girlfriend: girlfriend* fiancée fiancee | boyfriend* fiancé
widow: widow widows widowed | widower* widowed
witch: witch witches sorceress* | wizard* sorcerer* magician*
feminine: feminin* female* women woman girl girls ladies | masculin* male* men man boy boys
    gentlemen
housewife: housewife housewives | househusband
friend: girlfriend* female_friend* | male_friend*
motherhood: motherhood maternal maternity mother* | fatherhood paternal paternity father*
hostess: hostess* mistress landlady | landlord master
"""

_THINGS = """
it its itself this that these those which i you we they
"""

GENDER = GenderWords(
    persons=_PERSONS,
    told=(frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his", "himself"})),
    subjects=(frozenset({"she"}), frozenset({"he"})),
    things=frozenset(_THINGS.split()),
)
