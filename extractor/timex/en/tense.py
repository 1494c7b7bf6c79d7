"""English words of tense: what points a bare "Friday" or "June" back or ahead."""

from __future__ import annotations

from extractor.timex.direction import Cues

_PLANNED = (
    r"expected|scheduled|planned|slated|due|set|likely|postponed|extended|poised|bound|supposed|forecast|predicted"
)
# Of what is arranged the present tense speaks of a day to come: "talks resume Friday", "she is flying on Friday".
_ARRANGED = (
    r"(?:they|we|who|which|that|teams?|sides?|[a-z]{4,}s) (?:play|face|meet|resume|reconvene|begin|reopen|start|kick off|arrive|depart|vote)|"
    r"resumes|reconvenes|kicks off|begins|starts|opens|ends|faces|hosts|takes on|meets|reopens|premieres|arrives|departs|"
    r"leaves for|flies|travels to|comes out|turns \d+|celebrates|convenes|gets under ?way|debuts|airs|launches|visits|"
    r"returns to|heads (?:to|for)|goes (?:to|before|into)|makes (?:his|her|its|their)|polls (?:open|close)|votes? on (?:the|a|whether|its|his)|go(?:es)? on (?:sale|trial|display)|(?:go(?:es)?|heads?) to the polls|"
    r"(?:is|are|am|['’]re|['’]s) (?:now |also )?(?:meeting|flying|travell?ing|leaving|arriving|visiting|hosting|returning|"
    r"heading|coming|launching|reopening|voting)|(?:is|are) (?:closed|off)"
)
_OCCASION = (
    r"(?:(?:board|cabinet|ministerial|regular|full|formal|general|annual|monthly|quarterly|summit|court|party) )?"
    r"(?:meeting|session|round|summit|conference|congress|hearing|election|elections|review|tender|auction|game|match|"
    r"race|test|fight|bout|tournament|talks|vote|visit|launch|flight|appearance|gathering)"
)
_AHEAD = (
    # Passives first, so that their participle is not taken for a past tense: "will be paid", "was scheduled".
    r"(?:will|would|to|may|shall|should|must|might) (?:not |also |likely |[a-z]+ly )?(?:[a-z]+ )?be (?:[a-z]+ly )?[a-z]+|"
    rf"(?:has|have|had|was|were|is|are|been|being) (?:been |also |now |still |tentatively |more |very )?(?:{_PLANNED})(?: to| for| on)?|"
    r"(?:will|would|shall|should|may|might|must|ll|can|could) (?:not |also |then |now |[a-z]+ly )?(?:hit|cut|put|set|let|shut|hurt|"
    r"lay|read|cost|spread|split|quit|cast|bid|beat|burst|shed)|"
    rf"(?:is|are) likely [a-z]+|could (?:also |soon |then |[a-z]+ly )?[a-z]+|{_ARRANGED}|"
    rf"(?:['’]s|its|their|the|his|her) next {_OCCASION}|"
    r"please|let['’]s|let us|(?:can|could|shall|should) we|see (?:you|ya|u)|talk to you|"
    r"will|won['’]t|shall|ll|going to|plans?|planned|planning|expected|expects?|expecting|scheduled|schedule|"
    r"due|set (?:to|for)|slated|would|hopes? (?:to|for)|intends?|aims? to|wants? to|seeks? to|upcoming|may|might|"
    r"should|must|ought|likely|forthcoming|rescheduled?|(?:(?:is|are|was|were|been) (?:now |also )?)?(?:bracing|gearing up|hoping|aiming|seeking|readying|vying) (?:to|for)|await|awaits|awaiting|deadline|vows? to|agrees? to|poised|"
    r"prepare|prepares|preparing|ready to|takes? (?:effect|office)|predicts|anticipates?|foresees|(?:is|are|was|were) to (?:be )?[a-z]+|postponed|extended|approach|approaches|looms|looming|"
    r"(?:bid|decision|agreement|proposal|deal|right|effort|order|need|needs|chance) to|matures?|maturing|expires?|expiring"
)
# Past verbs of intention: what they govern lies ahead, what comes before them does not ("On Friday he decided to …").
_INTENT = (
    r"(?:agreed|promised|vowed|pledged|decided|voted|(?:(?:was|were|been) (?:also )?)?asked|ordered|urged|opted|chose|resolved|elected|applied|arranged|sought|threatened|wanted|hoped|intended|offered|invited)"
    r"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)? to(?: (?:cut|hit|put|set|let|shut|read|cost|spread|split|quit|cast|bid|beat|burst|shed))?|(?:[a-z]{2,}ed|had) (?:(?:the|its|their|his|her|new) )?plans? to"
)
_NOT_VERBS = (
    r"need|indeed|hundred|united|alleged|proposed|unprecedented|wicked|sacred|red|bed|wed|fed|led|speed|seed|feed|deed|"
    r"breed|greed|shed|creed|exceed|proceed|succeed|preferred|so-called|un[a-z]{3,}ed"
)
# A participle in front of its noun is no tense ("the proposed sale"), nor a present passive ("is heard"), nor an
# infinitive that looks like a past ("to cut").
_NONE = (
    r"(?:the|a|an|its|their|his|her|our|of|some|any|no|other|several|all|this|these|those|newly|previously|recently|for|with|from|under|into|about|without|despite) "
    rf"(?:(?:[a-z]+ly )?[a-z]+ed|plans?|cuts?|hit|bid|split|shot|spread|left|thought|set|cost)|(?:is|are|be|being|could|can) (?:be )?(?:[a-z]+ly |not |also |still |now )?[a-z]+|to [a-z]+|(?:no |not )?earlier than|(?:high|great|little|no|the|its|their|his|her) hopes (?:to|for)|compared (?:to|with)|based (?:on|in)|{_NOT_VERBS}"
)
_IRREGULAR = (
    "was were had did said told went came got took gave made saw knew began ran left held met won lost found kept sent "
    "brought bought thought felt paid read became broke built caught chose cut dealt drew drove ate fell fought flew "
    "forgot grew heard hit hurt laid lay lent let meant put quit rode rose sat sold shook shot shut sang sank slept "
    "spoke spent spread stood stole struck swore swept swam taught tore threw understood woke wore wrote been done born "
    "killed slew shown withdrew withdrawn undertook undertaken underwent overthrew overtook overcame oversaw fled sought "
    "swung slid froze hid dug rebuilt retook resold arose awoke bore sprang stuck wept wound forbade forgave shrank sped "
    "clung flung crept bred lit"
)
_BACK = (
    # "It had been due to start on Friday": told when that was over.
    # A refusal: "The company on Monday would not comment."
    r"(?:would|wouldn['’]t)(?: not)? (?:say|comment|confirm|discuss|disclose|elaborate|identify|specify|speculate|reveal|answer|provide)|"
    r"had been (?:due|expected|set|scheduled|supposed) to (?:be )?[a-z]+|"
    r"(?:may|might|must|could|would|should) (?:not |well |also )?have (?:been )?[a-z]+|after (?:being )?[a-z]+ing|[a-z]{2,}ed (?:(?:the|its|their|his|her|new) )?plans?|"
    r"set (?:aside|up|off|out|fire|the|a|an|new|himself|themselves)|could(?:n['’]t| not) (?:[a-z]+ )?(?:be )?[a-z]+|"
    r"(?:had|has|have|was|were) (?:not |already |also |been )?[a-z]+ed|has|have|ve|"
    rf"had (?:not |already |also )?(?:{'|'.join(_IRREGULAR.split())})|"
    + "|".join(_IRREGULAR.split())
    + r"|[a-z]{2,}ed|since|ago|last|previous|earlier"
)
_OPENING = r"(?: on| in)? (?:the )?(?:early |late |mid-?|(?:end|start|middle|beginning) of )?"

CUES = Cues(
    ahead=_AHEAD,
    intent=_INTENT,
    back=_BACK,
    over=r"(?:had|was|were|did|ran|lasted|continued|went)\b.*",
    none=_NONE,
    right_before=rf"(?:since|ended|as of|dated|back in|(?:months?|weeks?|years?)(?:,| period)? through){_OPENING}",
    right_before_ahead=(
        rf"(?:no (?:later|earlier|sooner) than|not (?:later|earlier|before)(?: than)?|as of next|effective|starting|beginning|opening(?: here)?|(?:fiscal|financial) year ending|from now (?:to|until)|now and|"
        rf"(?:put off|postponed|delayed|deferred|moved|pushed back|rescheduled|adjourned|extended)(?: (?:to|until|till|for))|"
        rf"(?:remanded(?: in custody)?|suspended|banned|barred|jailed) (?:until|till)|(?:ahead|in advance) of(?: [a-z'’]+){{0,4}}|(?:warnings?|alerts?|forecasts?|outlook|tickets) for|for (?:approval|delivery|shipment|completion|release|publication|signing|consideration|ratification|submission|"
        r"introduction|implementation|start-?up|launch|settlement)(?: on| in| by)|possible|payable|(?:of|on) record(?: as of| at)?|(?:share)?holders registered|(?:is|are)(?: on)?|"
        rf"due(?: on| in| by)?|scheduled (?:for|on)|set for|slated for|planned for|maturing|expires?|matures?){_OPENING}"
    ),
    limit=r"(?:(?:until|till|['’]?til|by|through|beyond)(?: (?:the|early|late))?|as (?:early|soon|late) as) ",
    firm=r"will|won['’]t|shall|ll|going to|due|scheduled|expect\w*|set (?:to|for)|slated|prepar\w*|await\w*|plan\w*|upcoming|ready|"
    r"(?:(?:has|have|had|was|were|is|are|been|being) )?(?:been )?(?:expected|scheduled|planned|slated|due|set|likely)",
    infinitive="to [a-z]+",
    right_after="deadline|expiration|expiry|delivery|shipment",
    near_after=("futures", "contract", "contracts"),
    opening_before=r"(?:is|marks) (?:also )?(?:a|an|the|his|her|its|their|our|expected|likely)",
    condition="if|unless",
    names=frozenset(("May", "March", "Will", "Bush")),
    abbreviations=frozenset(
        b"Mr Ms Mrs Dr St Sen Rep Gov Gen Lt Col Maj Sgt Corp Inc Co Ltd Jr Sr Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec "
        b"Prof Rev Hon Pres vs No".split()
    ),
)
