"""Is a short text a message, or a sentence of news? Told from who speaks to whom."""

from __future__ import annotations

import re

LONGEST = 320
"""Bytes above which no text is a message."""
_SENTENCES = 3
_WORDS = 16
"""Words up to which a plain statement without a name and without a past tense counts as a message."""

_QUOTED = re.compile(rb'"[^"]*"|``.*?\'\'|\xe2\x80\x9c.*?\xe2\x80\x9d')
_DATELINE = re.compile(rb"^\s*[A-Z][A-Z .,'-]{2,30}(?:[,(][^-\n]{0,40})? (?:--?|\xe2\x80\x93|\xe2\x80\x94)(?: |$)")
_SAYS = re.compile(
    rb"(?i:(?<!\bi )(?<!\bwe )(?<!\byou )\b(?:said|says|told|reported|announced|announces|according to|officials|spokes\w+|reuters)\b)"
)
_PERSON = re.compile(
    rb"(?<![.\w])(?:I(?![.\w])|(?i:i['\xe2]|im|my|we|our|ours|you|your|yours|let['\xe2]?s|please|pls|plz|thanks|thank|hi|hey|hello)\b|"
    rb"(?:me|us|u)\b(?!\.))"
)
_PAST = re.compile(
    rb"(?i:\b(?:was|were|had|did|upheld|(?:has|have) (?:[a-z]+ly |already |now |not )?(?:been|[a-z]{2,}en|done|gone)|(?!(?:need|indeed|hundred|speed|feed|seed|bleed|breed|exceed|proceed|succeed|unlimited|united)\b)"
    rb"[a-z]{2,}[a-z]ed|went|came|got|took|gave|made|saw|knew|began|ran|held|won|lost|found|kept|sent|brought|bought|thought|felt|"
    rb"paid|became|broke|built|chose|dealt|drew|drove|ate|fell|fought|flew|forgot|grew|heard|laid|meant|rode|rose|sat|sold|shook|"
    rb"shot|sang|sank|slept|spoke|spent|stood|stole|struck|swore|swept|swam|taught|tore|threw|understood|woke|wore|wrote|been|"
    rb"born|killed|slew|shown|met|left|led|died|dead)\b)"
)
_IMPERATIVE = re.compile(
    rb"(?i:^\W*(?:(?:can|could|would|will) (?:someone|somebody|anyone)|also|and|then|ok|okay|so)?[, ]*(?:add|arrange|ask|block|book|bring|buy|"
    rb"call|cancel|change|check|clear|come|confirm|create|delete|do|email|extend|fetch|fill|filter|find|finish|fix|"
    rb"get|give|go|have|help|invite|join|keep|leave|list|look|mail|make|mark|meet|meeting|message|move|open|order|pay|phone|"
    rb"pick|plan|play|postpone|prepare|print|push|put|query|query|record|register|remember|remind|remove|repeat|"
    rb"reply|reschedule|reserve|reset|retrieve|return|ring|run|schedule|search|see|select|send|set|share|shift|show|skip|sort|"
    rb"start|stay|stop|submit|summari[sz]e|switch|take|talk|tell|text|try|tune|turn|update|use|visit|wait|wake|write)\b)"
)
_ORDER = re.compile(rb"(?i:^\W*(?:[a-z]+) (?:an?|the|my|me|in|up|out|all|this|that|it|him|her|them|some) )")
_QUESTION = re.compile(
    rb"(?i:^\W*(?:what(?:['\xe2]s| (?:is|are|was|were|will|do|did|does|happen(?:ed|s)?|about|time|date|day))|how (?:many|much|long|about|often|"
    rb"soon|do|did|is|are|was)|(?:who|where|when|why|which)(?:['\xe2]s| (?:is|are|was|were|will|do|did|does|can|should))|"
    rb"(?:is|are|do|does|did|can|could|shall|should|would|will|has|have|was|were) (?:the|there|he|she|it|they|this|that|any\w*|some\w*))\b)"
)
# Words that begin with a capital wherever they stand.
_CALENDAR = (
    rb"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    rb"Sept|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|"
    rb"Sat|Sun|Easter|Christmas|Thanksgiving|Halloween|Day|Eve|New|Year|Q[1-4]|H[12]|AM|PM|I"
)
_NAME = re.compile(rb"[a-z0-9,;:)] (?!(?:" + _CALENDAR + rb")\b)[A-Z][A-Za-z]")
_END = re.compile(rb"[a-z0-9)][.!?](?=\s|$)")


def is_message(text: str) -> bool:
    """Whether an English text is a short message or request, and no sentence of news.

    A message is short, of a sentence or two, and speaks to somebody (`addressed`). So count notes of a few words with
    no verb in the past and no name. What somebody is reported to have said, and what others did, is news.
    """
    if len(text) > LONGEST or not text.strip() or "\n\n" in text.strip():
        return False
    data = text.strip().encode("utf-8", "surrogatepass")
    if len(_END.findall(data)) > _SENTENCES or _DATELINE.match(data):
        return False
    plain = _QUOTED.sub(b" ", data)
    if _SAYS.search(plain) and not plain.rstrip().endswith(b"?"):
        return False
    if addressed(plain):
        return True
    return len(plain.split()) <= _WORDS and not _NAME.search(plain) and not _PAST.search(plain)


def addressed(data: bytes) -> bool:
    """Whether a short text speaks to somebody: it asks, orders, or says "I", "we" or "you"."""
    if _PERSON.search(data) or data.rstrip(b" \0").endswith(b"?") or _QUESTION.match(data):
        return True
    # "Book sales rose" is no order, but "Book a table" is.
    return _IMPERATIVE.match(data) is not None and (_ORDER.match(data) is not None or not _PAST.search(data))
