"""English words of tense: what points a bare "Friday" or "June" back or ahead."""

from __future__ import annotations

import re

from extractor.timex.direction import Cues

_PLANNED = r"expected|scheduled|planned|slated|due|set|likely|postponed|extended|poised|bound|supposed"
_AHEAD = (
    # Passives first, so that their participle is not taken for a past tense: "will be paid", "was scheduled".
    r"(?:will|would|to|may|shall|should|must|might|['’]ll) (?:not |also |likely |[a-z]+ly )?(?:[a-z]+ )?be (?:[a-z]+ly )?[a-z]+|"
    rf"(?:has|have|had|was|were|is|are|been|being) (?:been |also |now |still |tentatively )?(?:{_PLANNED})|"
    r"will|won['’]t|shall|['’]ll|going to|plans?|planned|planning|expected|expects?|expecting|scheduled|schedule|"
    r"due|set (?:to|for)|slated|would|hopes? (?:to|for)|intends?|aims? to|wants? to|seeks? to|upcoming|may|might|"
    r"should|must|ought|likely|forthcoming|await|awaits|awaiting|deadline|vows? to|agrees? to|poised|"
    r"prepare|prepares|preparing|ready to|starting|beginning|takes? effect|is to|are to|was to|were to|postponed|extended|"
    r"(?:agreed|promised|vowed|pledged|decided|voted|asked|ordered|urged|threatened|wanted|hoped|intended|offered|invited|"
    r"bid|decision|agreement|proposal|deal|right|effort|order|need|needs|chance) to|matures?|maturing|expires?|expiring"
)
# A participle in front of its noun is no tense: "the proposed sale", "preferred shares of the announced issue".
_ADJECTIVE = (
    r"(?:the|a|an|its|their|his|her|our|of|some|any|no|other|several|all|this|these|those|newly|previously|recently|[a-z]+er-) "
    r"(?:[a-z]+ly )?[a-z]{2,}ed|(?:is|are|be|being|could|can) (?:be )?(?:[a-z]+ly |not |also |still |now )?[a-z]+|un[a-z]{3,}ed|preferred|so-called"
)
_IRREGULAR = [
    "was",
    "were",
    "had",
    "did",
    "said",
    "told",
    "went",
    "came",
    "got",
    "took",
    "gave",
    "made",
    "saw",
    "knew",
    "began",
    "ran",
    "left",
    "held",
    "met",
    "won",
    "lost",
    "found",
    "kept",
    "sent",
    "brought",
    "bought",
    "thought",
    "felt",
    "led",
    "paid",
    "read",
    "became",
    "broke",
    "built",
    "caught",
    "chose",
    "cut",
    "dealt",
    "drew",
    "drove",
    "ate",
    "fell",
    "fought",
    "flew",
    "forgot",
    "grew",
    "heard",
    "hit",
    "hurt",
    "laid",
    "lay",
    "lent",
    "let",
    "meant",
    "put",
    "quit",
    "rode",
    "rose",
    "sat",
    "sold",
    "set",
    "shook",
    "shot",
    "shut",
    "sang",
    "sank",
    "slept",
    "spoke",
    "spent",
    "spread",
    "stood",
    "stole",
    "struck",
    "swore",
    "swept",
    "swam",
    "taught",
    "tore",
    "threw",
    "understood",
    "woke",
    "wore",
    "wrote",
    "been",
    "done",
    "born",
    "killed",
    "slew",
    "shown",
]
_NOT_VERBS = r"need|indeed|hundred|united|alleged|proposed|unprecedented|so-called|wicked|sacred|red|bed|wed|fed|led|speed|seed|feed|deed|breed|greed|shed|creed|exceed|proceed|succeed"
_BACK = (
    r"(?:had|has|have|was|were) (?:not |already |also |been )?[a-z]+ed|has|have|['’]ve|"
    + "|".join(_IRREGULAR)
    + r"|[a-z]{2,}ed|since|ago|last|previous|earlier"
)

CUES = Cues(
    verbs=re.compile(
        rf"(?<![a-z])(?:(?P<ahead>{_AHEAD})|(?P<none>{_ADJECTIVE})|(?!(?:{_NOT_VERBS})\b)(?:{_BACK}))(?![a-z])".encode(),
    ),
    right_before=re.compile(
        rb"(?<![a-z])(?:(?P<ahead>no later than|not later than|as of next|effective|starting|beginning|"
        rb"from now (?:to|until)|now and|due(?: on| in| by)?|scheduled (?:for|on)|set for|slated for|planned for|maturing|"
        rb"expires?|matures?)|since|ended|as of|dated|back in)(?: on| in)? (?:the )?"
        rb"(?:early |late |mid-?|(?:end|start|middle|beginning) of )?$"
    ),
    limit=re.compile(rb"(?<![a-z])(?:until|till|by)(?: (?:the|early|late))? $"),
    over=re.compile(rb"(?:had|was|were|did)(?![a-z]).*"),
    sentence_end=re.compile(
        rb"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bLt)(?<!\bCol)"
        rb"(?<!\bCorp)(?<!\bInc)(?<!\bCo)(?<!\bJr)(?<!\bSept)(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bOct)(?<!\bNov)(?<!\bDec)"
        rb"[.!?][\"')\xe2\x80\x9d]{0,4} +(?=[A-Z\"'`\xe2])|\0"
    ),
)
