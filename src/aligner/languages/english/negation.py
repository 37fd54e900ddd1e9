"""How English denies."""

from aligner.languages.interface.negation import NegationWords

_IDLE = """
not_only not_just not_merely not_simply not_solely not_so_much not_to_mention not_least
not_until not_…_until not_…_till not_unlike not_bad not_far
not_…_far_from not_at_all not_that_it not_long_before not_long_after not_…_too_…_to
or_not if_not why_not why_don't why_didn't why_doesn't why_wouldn't why_not who_wouldn't
no_doubt no_matter no_wonder no_sooner no_less no_later_than no_more_than no_fewer no_problem
no_worries no_thanks no_comment no_way no_big_deal no_idea no_clue no_fly
no_man's no_profit no_vax no_brainer no_time no_time_at_all no_end
nothing_but nothing_else nothing_less nothing_short nothing_like nothing_more_than none_other none_the_less
next_to_nothing to_nothing for_nothing all_or_nothing nothing_to_do
never_mind never_ending never_before never_again never_been_…_er never_…_again
don't_hesitate not_hesitate don't_worry don't_forget not_forget don't_mind wouldn't_mind
didn't_mind don't_you_worry don't_know didn't_know not_sure
can't_wait cannot_wait couldn't_wait can't_help cannot_help couldn't_help can't_but cannot_but
couldn't_agree can't_believe couldn't_believe can't_be_…_enough cannot_…_enough
can't_…_enough can't_imagine
if_it_weren't if_it_wasn't weren't_for wasn't_for not_for
not_too not_surprising* not_without not_rare not_uncommon
not_long not_alone not_by_chance not_by_accident don't_you_think don't_tell don't_say dead_or
not_otherwise not_later_than not_more_than not_less_than not_…_less
cannot_…_too can't_…_too can_never_be_too not_…_other_than
without_doubt without_a_doubt without_question without_fail without_exception without_parallel
nobody_but no_one_but nor whether_…_not
"""

_VERBAL = {
    "without": "without",
    "refuse": "refuse refused refuses refusing refusal* reject* decline declined declines turn*_down spurn* dismiss* repudiat* waive* disown* renounc*",
    "fail": "fail* unsuccess* vain useless* futile pointless* in_vain bankrupt*",
    "lack": """
lack* absen* miss missed missing misses short shortage shortages scarc* scant* depriv* devoid void
bereft lose loses lost losing loss losses gone short_of
""",
    "deny": "deny denies denied denying denial* contradict* refut* disput* disprov* retract* disavow* contest*",
    "prevent": """
prevent* avoid* hinder* hamper* inhibit* block* keep_…_from kept_…_from keeps_…_from
keeping_…_from ban bans banned banning forbid* forbade prohibit* bar bars barred barring exclud*
exclus* preclud* deter* discourag* dissuad* abstain* refrain* exempt* spare spared spares sparing stop_…_from
stopped_…_from withhold* withheld
""",
    "stop": """
stop* ceas* quit quits quitting end ends ended ending halt* interrupt* abandon* give_up gave_up gives_up
giving_up given_up drop* abolish* annul* cancel* revok* suspend* expir* terminat* discontinu* finish*
eliminat* remov* get_rid rid tired
""",
    "doubt": "doubt* sceptic* skeptic* uncertain* hardly improbabl* suspicious* distrust*",
    "unable": """
unable too_…_to inab* incapable incapac* impossib* powerless* difficult* hard harder hardest struggl*
tough barely hardly scarcely
""",
    "ignore": """
ignor* unaware* neglect* overlook* forget* forgot* omit* omission* oblivious* unknown* unbeknownst
unnoticed hide hides hid hidden hiding conceal* disregard* unheard silent
""",
    "few": """
few little rare rarely seldom hardly barely scarcely scarce nary slight* fewer less least minimal
""",
    "against": """
against anti* oppos* contrary antagonis* dissent* object* enem* advers* counter* disagree*
""",
    "free": "free unscathed unharmed intact free_from free_of",
    "other": """
except* other_than else otherwise but_for all_but beyond different*
far_from apart aside anything_but outside away out_of
""",
    "wrong": "wrong* false* fals* incorrect* mistak* error* bad badly lie lies untru* mis* mal* poor*",
    "still": "still yet remain* stay* again",
    "instead": "rather_than instead_of instead in_…_stead in_place_of as_opposed_to",
    "unless": "unless lest",
    "yet to": "yet_to still_to",
    "last": "no_longer former formerly ex defunct",
    "despite": "despite regardless although though in_spite",
    "homeless": "homeless* unemploy* jobless* illegal* illitera* anonym* undocument* stateless*",
    "sorry": "sorry unfortunate* alas regret* shame pity",
    "worry": "worr* afraid fear* scar*",
    "dislike": "hate* dislik* detest* despis* disgust* loath*",
    "too": "too",
    "answer": "no nope",
    "never": "ever",
    "any": "any anything anyone anybody anywhere",
    "amateur": "amateur* nary carefree tasteless lay dead",
    "only": "only just merely solely simply exclusively alone",
}

_AFFIXED = """
un* non non* *less *lessly *lessness disab* disagree* disapprov* discontent*
dishonest* dislik* disloyal* disobe* disorder* displeas* disrespect* dissatisf* disus* disinterest*
disadvantag* disappear* disbelie* disconnect* inaccur* inact* inadequa* inadvertent* inanimat*
inappropriat* inattent* inaudibl* incompat* incompet* incomplet* inconsist* inconvenien* inefficien*
ineffect* inexperienc* infrequen* inhuman* injust* insecur* insensitiv* insignificant* instab*
insufficien* insan* intoleran* invalid* invisibl* invulnerabl* involuntar* immatur* immeasur* immobil*
immoral* immun* impati* imperfect* impersonal* impolit* improper* impreci* impur* illegal* illegitim*
illogical* illicit* irration* irregular* irrelevan* irrespons* irrevers* atypical* amoral*
"""

_PLAIN = """
un uncle uncles under* uni unic* unif* unil* unio* uniq* unis* unit* univ* until unto unanim* unguent
nonsens* nevertheless nonetheless regardless less bless unleash* urgeless
"""

NEGATION = NegationWords(
    negators=frozenset(
        [
            "not",
            "no",
            "nobody",
            "none",
            "nothing",
            "nowhere",
            "never",
            "neither",
            "nor",
            "without",
            "cannot",
            "cant",
            "dont",
            "didnt",
            "doesnt",
            "isnt",
            "wasnt",
            "wouldnt",
            "couldnt",
            "shouldnt",
            "havent",
            "hasnt",
        ]
    ),
    endings=("n't",),
    held="not",
    answers=frozenset({"no"}),
    joining=frozenset({"nor", "neither"}),
    prepositions=frozenset({"without"}),
    tags=frozenset(["it", "you", "he", "she", "they", "we", "i", "there", "that"]),
    idle=_IDLE,
    verbal=_VERBAL,
    affixed=_AFFIXED,
    plain=_PLAIN,
    prefixes=("un", "in", "im", "il", "ir", "dis", "non", "a", "anti", "mis"),
)
