"""How English sentences begin and end."""

from __future__ import annotations

from aligner.languages.interface.splitting import SplittingRules

_PEOPLE = """
    mr mrs ms mx messrs mme mlle dr drs prof profs Adm Amb Brig Capt Cmdr Col Cpl Cpt Det Fr Gen Gov
    Hon Insp Lt Maj Msgr Pres Pvt Rep Reps Rev Revd Sen Sens Sgt Supt Chas Geo Jas Jos Thos Wm
"""

_REFERENCES = """
    app approx Art c.f ca cf Ch chap chaps ed eds e.g eg Eq eqs Fig figs i.e ie op pp q.v
    Sec sect v viz Vol vols vs w.r.t
"""

_NOTES = " n.b p.s ps "

_COMPANIES = """
    assn assoc bros co corp dept dist esq govt inc inst intl llc ltd mfg natl plc univ
"""

_CALENDAR = """
    Jan Feb Mar Apr Jun Jul Aug Sep sept Oct Nov Dec
    Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun
    a.d b.c b.c.e c.e
"""

_PLACES = """
    ave blvd ft hwy Ln mt mtn pkwy Pl pt rd Sq st sts ste
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Miss Mont Neb Nev Okla
    Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo
    d.c e.u u.k u.n u.s u.s.a
"""

_MEASURES = " est ext max mi min sec tel "

_CLIPPED = """
    acct amt avg bldg cont div encl esp excl fol illus incl misc orig pkg pron publ qty ref refs
    repr std subj suppl transl
"""

_TITLES_AFTER_NAMES = " al b.a b.sc jr m.a m.d m.p m.sc ph.d sr "

_WEEKDAYS = " monday tuesday wednesday thursday friday saturday sunday "

_TIME_ZONES = """
    eastern central mountain pacific greenwich bst cdt cest cet cst edt est et gmt mdt mst pdt pst
    pt utc
"""

_OPENERS = """
    the a an this that these those
    he she it we they you i his her its our their your my he's she's it's we're we've they're
    they've you're you've i'm i've i'll i'd that's there's here's what's
    there here what when where who why how which
    if but and so yet because although though while since as after before during until once
    in on at by for from with without to into under despite according within throughout
    however moreover furthermore nevertheless therefore thus then now also meanwhile instead perhaps
    maybe still even just only finally later today yesterday
    not no yes some many most all each every both several few another any other such
    please thanks thank let let's see don't didn't doesn't isn't can't couldn't won't
    is are was were do does did can could would should have has had
    hi hello ok okay nobody everybody everyone nothing everything something
"""

_REPORTING_VERBS = """
    said says say asked asks replied replies answered answers cried cries exclaimed exclaims shouted
    shouts whispered murmured muttered added adds continued repeated returned called demanded
    inquired enquired observed remarked responded responds wondered wrote writes told tells
    interrupted snapped screamed yelled laughed sighed insisted explained explains commented
    declared announced growled gasped begged pursued thought argued admitted
"""

_HEADING_WORDS = """
    act annex appendix article book chapter example exercise figure item lesson paragraph part phase
    rule scene section step table volume
"""

_OFTEN_FINAL = " a.m p.m cit etc ibid cm hr hrs kg km lb lbs mins mm oz pct secs yr yrs "

_BEFORE_NUMBER = " art arts c ch fig fn l ll n nn no nos p para paras pop pp sec secs ver vol "

SPLITTING = SplittingRules(
    never_final=tuple((_PEOPLE + _REFERENCES + _NOTES).split()),
    rarely_final=tuple(
        (_COMPANIES + _CALENDAR + _PLACES + _MEASURES + _CLIPPED + _TITLES_AFTER_NAMES).split()
    ),
    often_final=tuple(_OFTEN_FINAL.split()),
    before_number=tuple(_BEFORE_NUMBER.split()),
    collocations=tuple(
        (hour, word) for hour in ("a.m", "p.m") for word in (_WEEKDAYS + _TIME_ZONES).split()
    ),
    openers=tuple(_OPENERS.split()),
    heading_words=tuple(_HEADING_WORDS.split()),
    reporting_verbs=tuple(_REPORTING_VERBS.split()),
    vowels="aeiouy",
)
