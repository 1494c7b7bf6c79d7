"""Titles: one sentence with its date in square brackets, and the headline it gives."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.events.clauses.words import read_words
from extractor.events.titles.headline import Piece, finish, hold, shorten
from extractor.events.titles.plain import plain_title
from extractor.reading.records import article_from_record
from extractor.timex.model import Timex


def title(marked: str, edtf: str = "2021-03-08", before: str = "") -> str | None:
    """The title of the entry that the date in square brackets gives, or None."""
    text = before + marked
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    timex = Timex(start, end, plain[start:end], "DATE", edtf, edtf)
    found = compose(
        article_from_record({"id": "t", "text": plain}, "t"), [timex], Anchor.on(datetime.date(2021, 3, 13))
    )
    return found[0].title if found else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the main clause, active and passive, in the present
        ("The union called off the strike on [Monday].", "Union calls off the strike"),
        ("Three miners were killed on [Monday] near Leoben.", "Three miners killed near Leoben"),
        ("[Monday] marked the tenth anniversary of the treaty.", "Tenth anniversary of the treaty"),
        ("[Monday] brought the news of a deal in Graz.", "News of a deal in Graz"),
        ("On [Monday], the court had rejected the appeal.", "Court rejects the appeal"),
        ("Officials [Monday] closed the bridge.", "Officials close the bridge"),
        # relative clauses and what stands in insertions
        ("Mayor Anna Berg, who visited Graz on [Monday], praised the plan.", "Anna Berg visits Graz"),
        ("The bridge, which the council closed on [Monday], was built by Austria.", "Council closes bridge"),
        ("The law, passed in [2003], bans smoking.", "Law passed"),
        ("The mine, opened by Queen Silvia in [1998], has closed.", "Queen Silvia opens mine"),
        # whom something is told, and when, before what he is told
        ("Holm told parliament on [Monday] the government had lost.", "Holm tells parliament the government has lost"),
        ("Holm told reporters [Monday] exports would fall.", "Holm says exports will fall"),
        (
            "Holm told the bank's chairman on [Friday] his loan was repaid.",
            "Holm tells the bank's chairman his loan is repaid",
        ),
        (
            "Police told the court [last week] two men had confessed.",
            "Police tell the court two men have confessed",
        ),
        (
            "Holm told workers at the plant on [Friday] it would close.",
            "Holm tells workers at the plant it will close",
        ),
        (
            "Holm announced in Lorne [yesterday] the firm would sell its mills.",
            "Holm announces the firm will sell its mills",
        ),
        (
            "Holm said in a letter to the mayor on [Monday] the talks had failed.",
            "Holm says the talks have failed",
        ),
        # a date between a conjunction and its verb
        ("Anna Berg left the navy and in [1994] founded a bank.", "Anna Berg founds a bank"),
        ("Anna Berg left the navy and, in [1994], founded a bank.", "Anna Berg founds a bank"),
        # what is ordered done, and verbs far from their subjects
        ("The council ordered two bridges closed on [Monday].", "Council orders two bridges closed"),
        (
            "Wages and growth take centre stage for Lorne markets [today].",
            "Wages and growth take centre stage for Lorne markets",
        ),
        ("New laws requiring food to be labelled, come into force [today].", "New laws come into force"),
        (
            "Karl Brown, a senator whose committee is in charge of taxes, met union leaders on [Monday].",
            "Karl Brown meets union leaders",
        ),
        ("A man who was wanted for robbing shops in Lorne surrendered on [Monday].", "Man surrenders"),
        (
            "The union said a strike called by its members in Lorne ended on [Monday].",
            "Strike called by its members in Lorne ends",
        ),
        ("Borrowing in [May] rose to 3 billion.", "Borrowing rises to 3 billion"),
        ("[Last year] showed a rise in sales of 3 percent.", "Rise in sales of 3 percent"),
        ("The latest figures show the economy grew by 2 percent in [May].", "Economy grows by 2 percent"),
        ("Output rose to 2.2-2.3 million tons in [May].", "Output rises to 2.2-2.3 million tons"),
        # how long something took goes before the subject
        ("Over the past two months Lund has shut two mills and in [May] a third.", "Lund shuts two mills and a third"),
        ("During the last three years the firm shut two mills and in [May] it sold one.", "Firm sells one"),
        # what a date, or a comparison with one, takes with it
        ("Its towers fell on the bright, cold [morning of May 3].", "Towers fall"),
        ("The mayor will be back on [Monday at 2pm] Lima time.", "Mayor is back"),
        ("Four jets were used as targets on [Monday], as well as two ships.", "Four jets used as targets"),
        # many without a plural, and what "one" stands for
        ("About 60,000 bank staff will stay away [this week].", "About 60,000 bank staff stay away"),
        ("The council bought a ferry to replace the old one, which sank in [May].", "Old ferry sinks"),
        # what happens at a time of its own
        ("He was jailed for a [2004] robbery in which two guards died.", "Two guards die in robbery"),
        ("They marched three months after the deadly [May 3] attacks.", "Deadly attacks"),
        ("Berg spoke after a meeting on [Monday] with the mayor about pay.", "Meeting with the mayor about pay"),
        ("Berg asked for a plan in time for Holm's visit to Lorne starting on [May 3].", "Holm visits Lorne"),
        ("The team named Berg for the match in Lorne starting on [Thursday].", "Match in Lorne begins"),
        ("Berg has asked the council to vote on the plan on [Monday].", "Council votes on the plan"),
        (
            "The firm won approval for cooking oil from the Trade Board in [May].",
            "Firm wins approval for cooking oil from the Trade Board",
        ),
        (
            "They fought a blaze at Aske north of Lorne, which [yesterday] broke out again.",
            "Blaze at Aske north of Lorne breaks out",
        ),
        # what opens a sentence is not its subject
        ("Founded in [1950], the club runs two schools.", "Club founded"),
        ("Passed by the council in [1933], the act bars banks from the trade.", "Council passes act"),
        ("For the past month sugar farmers have waited and on [Monday] they left.", "Sugar farmers leave"),
        # a place belongs to the noun before it
        (
            "The airport closed plans for a second flight to Cuba launched [this morning].",
            "Second flight to Cuba launched",
        ),
        ("The [1987] round of bargaining with the firm was hard.", "Round of bargaining with the firm"),
        ("The move follows [last week]'s scare when a man boarded a ship.", "Man boards a ship"),
        # too long for a title with offices, or with whom something was told
        (
            "Soviet leader Mikhail Lund and Foreign Minister Eduard Holm abruptly left a parliamentary session on [Monday].",
            "Mikhail Lund and Eduard Holm abruptly leave a parliamentary session",
        ),
        (
            "Kenneth Holm told the House farm panel on [Monday] the incidence of fever in chicken had not risen in years.",
            "Kenneth Holm says the incidence of fever in chicken has not risen in years",
        ),
        # whom or what a title cannot go without
        (
            "Kesh said on [Monday] any boats caught in the bay, off the south coast, would be seized.",
            "Kesh says any boats caught in the bay will be seized",
        ),
        ("The board ended talks on quotas, which broke down [last month].", "Talks on quotas break down"),
        # amounts of earlier days
        ("The index fell to 104 in May from [January] when it fell 3 percent.", "Index falls 3 percent"),
        ("The surplus was down from 6.8 billion posted in [May].", "Surplus at 6.8 billion"),
        ("Debt fell to 2 billion from the 6.8 billion reached in [2019].", "Debt at the 6.8 billion"),
        # a body by its name alone, where the title is too long
        (
            "The Japanese daily Lorne Shimbun said on [Monday] that three other banks planned to abandon 16 billion yen in loans.",
            "Lorne Shimbun says three other banks plan to abandon 16 billion yen in loans",
        ),
        (
            "The German manufacturer Lorne Motors sold a mill on [Monday].",
            "German manufacturer Lorne Motors sells a mill",
        ),
        ("Karl Holm, best known for the BBC hit Lorne Tales, died [Monday].", "Karl Holm dies"),
        # whose relative clause it is, of two nouns
        ("The airline closed in the wake of a strike that began in [May].", "Strike begins"),
        ("It was the result of a fire that broke out in [May].", "Fire breaks out"),
        ("The president of a bank that failed in [2008] was jailed.", "Bank fails"),
        ("Berg is head of the bank, which bought two rivals in [2004].", "Bank buys two rivals"),
        ("A group of men who attacked a bank on [Monday] fled.", "Group of men attacks a bank"),
        ("The editor of a magazine, who was jailed in [May], is free.", "Editor of a magazine jailed"),
        ("The killing of a boy that led to riots in [2008] is a mystery.", "Killing of a boy leads to riots"),
        (
            "The head of a party in the Lorne Senate, who quit on [Monday], is ill.",
            "Head of a party in the Lorne Senate quits",
        ),
        ("A man whose car was found in the river was arrested on [Monday].", "Man arrested"),
        ("The farmers whose fields lay by the quarry were paid in [May].", "Farmers paid"),
        ("Lund brought a poster from [1989], when the Blue party won.", "Blue party wins"),
        # quotations of a few words, and the signs of firms
        ('The mayor called the deal "null and void" on [Tuesday].', 'Mayor calls the deal "null and void"'),
        ("Lund Ltd <LUN.L> bought <Holm Ltd> in [May].", "Lund buys Holm"),
        # a preposition without its noun
        ("The firms set up a fund, which the firms agreed to [last summer].", "Firms agree to fund"),
        (
            "The cuts, which lawmakers are bracing to fight over in [May], are deep.",
            "Lawmakers brace to fight over cuts",
        ),
        ("The bridge that Berg looked at on [Monday] is old.", "Berg looks at bridge"),
        ("His trip to Kesh, which was scheduled for [May 3], was put off.", "Trip to Kesh scheduled"),
        # who did what someone is blamed or praised for
        ("Berg castigated the union for breaking the truce on [Thursday].", "Union breaks the truce"),
        ("Lund attacked the mayor for failing to enforce an order in [1992].", "Mayor fails to enforce an order"),
        # subjects of several, and of what is meant for something
        (
            "Presidents Olaf Lund and Kofi Mensah signed a treaty on [Tuesday].",
            "Presidents Olaf Lund and Kofi Mensah sign a treaty",
        ),
        ("A bill intended to curb smoking was passed in [May].", "Bill intended to curb smoking passed"),
        # words that are not what they look like
        ("A guard was hit in the back on [Friday] as he ran.", "Guard hit in the back as he runs"),
        ("The firm will redeem 9 million preferred shares on [May 1].", "Firm redeems 9 million preferred shares"),
        # subordinate clauses and coordination
        ("Traffic has doubled since the tunnel opened in [1998].", "Tunnel opens"),
        ("Two people were hurt when a wall collapsed on [Monday].", "Two people hurt as a wall collapses"),
        ("The rebels freed five hostages and burned the camp on [Monday].", "Rebels burn the camp"),
        ("The queen opened the hall in 1983, and it was torn down in [2014].", "Hall torn down"),
        ("A former navy diver, Saul Holm, died on [Monday] in a cave.", "Former navy diver Saul Holm dies in a cave"),
        ("Lorne, who came third, last won the cup in [1968].", "Lorne last wins the cup"),
        (
            "The comet was found by the Austrian astronomer Anna Berg in [1930] and was named by Olaf Lund, a girl of eleven from Graz.",
            "Comet found by Anna Berg and named by Olaf Lund, a girl of eleven from Graz",
        ),
        ("The probe is expected to cost ten million by the time it ends in [2031].", "Probe ends"),
        ("The firm's chairman, Alp Gurkan, was ill on [Monday].", "Alp Gurkan is ill"),
        ("Some whales washed up on [Monday], the ministry said.", "Some whales wash up"),
        ("The largest stranding took place in [1918].", "Largest stranding takes place"),
        ("The king and the queen will return to Graz on [Monday].", "King and the queen return to Graz"),
        # what says nothing without the date that is left out
        ("The measure could extend at least until [April].", "Measure could extend"),
        # a period that is what its adjectives describe; what somebody is, not who
        ("The firm had a very strong [fourth quarter].", "Firm has a very strong quarter"),
        ("Lund Bank was the largest bank in [1998].", "Lund Bank is the largest bank"),
        # firms by their names, “X-based” ones too
        (
            "Lund Foods Inc. closed a plant. The Graz, Ala.-based company sued Holm & Co. on [Monday].",
            "Lund Foods sues Holm & Co",
        ),
        ("Output fell 2 percent in the [April-June] quarter from May.", "Output falls 2 percent from May"),
        (
            "Anna Berg will retire on [Monday] and be succeeded by Olaf Lund.",
            "Anna Berg retires and is succeeded by Olaf Lund",
        ),
        (
            "Anna Berg agreed on [Monday] to retire and be succeeded by Olaf Lund.",
            "Anna Berg agrees to retire and be succeeded by Olaf Lund",
        ),
        ("Envoys of six leading nations met on [Monday].", "Envoys of six leading nations meet"),
        # adjectives that look like participles; what is no part of a name
        ("The bank left interest rates unchanged on [Monday].", "Bank leaves interest rates unchanged"),
        ("Lund named Piet Hansen, 52, chairman on [Monday].", "Lund names Piet Hansen chairman"),
        ("Lund named Piet Hansen chairman, effective [Monday].", "Lund names Piet Hansen chairman"),
        ("The rules come into force on [Monday].", "Rules come into force"),
        ("A truth and reconciliation commission met on [Monday].", "Truth and reconciliation commission meets"),
        ("Roscosmos halted launches on [Monday].", "Roscosmos halts launches"),
        ("The navy found on [Monday] that a girl named Eva Roth was safe.", "Navy finds a girl named Eva Roth is safe"),
        # infinitives
        ("The barrier, begun in 2003, is due to be finished in [2031].", "Barrier finished"),
        ("The company plans to close two plants by [June].", "Company plans to close two plants"),
        # a possessive that ends a name
        ("A service will be held at St Mary's on [Monday].", "Service held at St Mary's"),
        # noun phrases
        ("Nobody was hurt in the [1996] eruption of Mount Velo.", "Nobody hurt in the eruption of Mount Velo"),
        ("It breaks the Vienna Accord of [1994].", "Vienna Accord"),
        ("[Monday]'s vote in Salzburg was fair.", "Vote in Salzburg"),
        # a name that ends in s is no plural subject of the noun it describes; "&" joins verbs
        ("Norway closed the Dromnes bridge on [Monday].", "Norway closes the Dromnes bridge"),
        ("Lena Poe took office in [2016] & won a second term later.", "Lena Poe takes office & wins a second term"),
        # what is under way is told in the simple present, what is about to be is not
        ("Leaders are considering a truce, Anna Berg said on [Monday].", "Anna Berg says leaders consider a truce"),
        ("Anna Berg said on [Monday] she was leaving for Graz.", "Anna Berg says she is leaving for Graz"),
        # no stop between a conjunction and the verb of its clause
        (
            "Three people were hurt on [Monday] as hundreds of angry supporters of the city's oldest and by far most popular football club marched.",
            "Three people hurt",
        ),
        # what the press is told
        ("Mark Hall told reporters in Graz on [Monday] that he will retire.", "Mark Hall says he will retire"),
        ("Mark Hall told parliament on [Monday] that taxes will rise.", "Mark Hall tells parliament taxes will rise"),
        # names that in small letters are pronouns
        ("WHO also began a campaign in Graz on [Monday].", "WHO begins a campaign in Graz"),
        # the clause tells more than the dated noun that opens it; a noun that has its own clause
        ("In the [2018] election, Greens won 12 of 30 seats.", "Greens win 12 of 30 seats"),
        ("A [2004] flood that hit two towns killed 20 people.", "Flood hits two towns"),
        ("Little is left of the anger that the plan aroused in [2003].", "Plan arouses anger"),
        # subjects past asides, sources and relative clauses of several verbs
        ("Mark Hall, the panel's chairman, told reporters on [Monday] he would stay.", "Mark Hall says he will stay"),
        (
            "The talks, which involve Lorne and Brill, and are aimed at peace, have been stalled since [Monday].",
            "Talks stalled",
        ),
        (
            "Two boats owned by Lorne Tours collided near a pier located in Graz on [Monday].",
            "Two boats collide near a pier located in Graz",
        ),
        ("Anna Berg, who in a letter on [Monday] praised the plan, is a teacher.", "Anna Berg praises the plan"),
        # pronouns: who comes later, and the noun beside
        ("After she won the race on [Monday], Anna Berg thanked her coach.", "Anna Berg wins the race"),
        ("Lorne has bought gas under contracts since they were signed in [2004].", "Contracts signed"),
        # verbs made of a prefix and another, and an adverb that belongs to its verb
        ("The committee rescheduled its hearing on [Monday].", "Committee reschedules its hearing"),
        ("The company said it expected to break even in [2022].", "Company expects to break even"),
        # times of day
        ("A quake shook Graz shortly after [9.15am on Monday], damaging walls.", "Quake shakes Graz, damaging walls"),
        ("The match began at about 7:30 p.m., local time, on [Monday].", "Match begins"),
        # light verbs
        ("On [Monday], the cabinet took the decision to sell the port.", "Cabinet decides to sell the port"),
        # what is said in the first person stays as it was said
        ("“I was ill,” Anna Berg said on [Monday].", "Anna Berg says “I was ill”"),
        # statements
        (
            "On [Monday] the king told a Graz seminar on trends in modern law that courts were slow.",
            "King says courts are slow",
        ),
        ("The Supreme Court has met, Anna Berg said on [Monday].", "Anna Berg says Supreme Court has met"),
        (
            "Anna Berg won. Mr Olaf Lund and Ms Berg's firm sold a boat on [Monday].",
            "Olaf Lund and Anna Berg's firm sell a boat",
        ),
        ("Rains will ease, the weather office said on [Monday].", "Weather office says rains will ease"),
        ("The weather office said on [Monday] that rains were easing.", "Weather office says rains are easing"),
        ("“We are ready,” said coach Olaf Lund on [Monday].", "Olaf Lund says “we are ready”"),
        # a town with its state is one name
        (
            "The floods [Aug. 9] in Quito, Ecuador, and Lima, Peru, drowned 31 sheep.",
            "Floods in Quito, Ecuador, and Lima, Peru drown 31 sheep",
        ),
        ("A man in Westport, Conn., was arrested on [Monday].", "Man in Westport, Conn. arrested"),
        ("In Nairobi, Kenya, officials said on [Monday] two men were held.", "Officials say two men are held"),
        ("Jon Smith, of Lewisburg, West Virginia, was part of the crew in [1984].", "Jon Smith is part of the crew"),
        ("In Paris, Germany and Italy signed a pact on [Monday].", "Germany and Italy sign a pact"),
        # what a date leaves
        ("Lund led a [2015] effort to close the bank.", "Lund leads an effort to close the bank"),
        ("Lund led an [1807] drive.", "Lund leads a drive"),
        ("Less than 1 percent of the land received bids on [Monday].", "Less than 1 percent of the land receives bids"),
        (
            "More than 50 firms and groups released a letter on [Monday].",
            "More than 50 firms and groups release a letter",
        ),
        ("The bill went to conference on [Monday].", "Bill goes to conference"),
        ("Lorne Foods posted a drop in [third-quarter] profit.", "Lorne Foods posts a drop in profit"),
        ("Voters stayed away in [the 19 March] elections in Graz.", "Voters stay away in elections in Graz"),
        ("In [the third quarter] profit fell.", "Profit falls"),
        # subjects with insertions before their verb
        (
            "In the capital, tens of thousands of women -- hundreds of them pregnant -- marched along the shore on [Friday].",
            "Tens of thousands of women march along the shore",
        ),
        (
            "In Graz, Lund, Ivo Holm and Piet Hansen, all of the north, resigned on [Friday].",
            "Lund, Ivo Holm and Piet Hansen resign",
        ),
        (
            "A group led by two of its directors, Olaf Lund, Ivo Holm and Anna Berg, bought the mill on [Friday].",
            "Group led by two of its directors buys the mill",
        ),
        ("The Committee on Foreign Trade (CFT) spokeswoman Anna Berg resigned on [Friday].", "Anna Berg resigns"),
        # where a long one may stop
        (
            "The storm began to weaken on [Friday], with the rescue triggered by the end of the long rains in the hills.",
            "Storm begins to weaken, with the rescue triggered by the end of the long rains",
        ),
        (
            "The court met on [Friday] in Graz to rule on the old claim, in a test of the readiness of the new state to pay.",
            "Court meets in Graz to rule on the old claim",
        ),
        (
            "On [Friday] the council paid for ten House of Elders members and two House of Kings members to see the islands.",
            "Council pays for ten House of Elders members and two House of Kings members to see islands",
        ),
        (
            "The planning of Norway, Sweden and Finland was built in [1989] around the fear of a war in the hills of the north.",
            "Planning of Norway, Sweden and Finland built around the fear of a war",
        ),
        ("Anna Berg was named chair effective [Monday].", "Anna Berg named chair"),
        ("There was a strike at the mill on [Monday].", "Strike at the mill"),
        (
            "Six people were killed and one was hurt on [Monday] in a crash.",
            "Six people killed and one hurt in a crash",
        ),
        ("* Anna Berg - founder of Lorne Foods, quit as press aide on [Monday].", "Anna Berg quits as press aide"),
        ("The fair (in Lorne, Brill, and Aske), opened on [Monday].", "Fair opens"),
        ("The boy must go home, the court ruled on [Monday].", "Court rules boy must go home"),
        ("It forecast that Lorne would flood on [Monday].", "Lorne floods"),
        (
            "Three top members of the house called on Piet Holm on [Thursday] to resign in light of the many claims against him.",
            "Three top members of the house call on Piet Holm to resign in light of the many claims",
        ),
        (
            "Holm was seen on [Monday] waving from the roof of a barn near the river after his truck, trailer and load were lost.",
            "Holm seen waving from the roof of a barn near the river",
        ),
        (
            "Anna Berg's brothers said [Friday] that the choice of whether to sell the family farm is hers alone and can wait.",
            "Anna Berg's brothers say the choice of whether to sell the family farm is hers alone",
        ),
        (
            'Lund builders said [Monday] that they are "quite certain" the bridge will be finished.',
            'Lund builders say they are "quite certain" the bridge will be finished',
        ),
        ("There also were strikes at the mill on [Monday].", "Strikes at the mill"),
        ("Two more acts of sabotage took place on [Monday].", "Two more acts of sabotage take place"),
        ("Trade as a whole grew on [Monday].", "Trade grows"),
        ("In trading here [Friday] the krone surged to 9.31.", "Krone surges to 9.31"),
        ("The talks, (in Lorne, Brill, and Aske), ended on [Monday].", "Talks end"),
        ("Aides pointed out that 16,000 men were held on [Monday].", "16,000 men held"),
        ("Berg, Holm and Lund, who were held on [Monday], have left.", "Berg, Holm and Lund held"),
        ("Cuban exiles will stay, Kesh predicted on [Monday].", "Kesh predicts Cuban exiles will stay"),
        ("A man wanted for murder quit on [Monday].", "Man wanted for murder quits"),
        ("In [May], the mayor hired Holm, who later sued the town.", "Mayor hires Holm, who sues the town"),
        # participles that only describe
        (
            "On [Monday], Berg played in the yard with a puppy named Rex.",
            "Berg plays in the yard with a puppy named Rex",
        ),
        ("Envoys agreed to talks on sweeping tax cuts on [Monday].", "Envoys agree to talks on sweeping tax cuts"),
        ("Lorne Bank saw a drop in operating profit on [Monday].", "Lorne Bank sees a drop in operating profit"),
        # who did it, past a party, a seat, a place or a phrase
        ("Rep. Piet Hansen, D-N.Y., introduced the bill on [Tuesday].", "Piet Hansen introduces the bill"),
        ("Sen. Trent Holm, R-Miss., the majority leader, left on [Monday].", "Trent Holm leaves"),
        ("Lund Foods, Graz, Ala., sold a dairy in [March].", "Lund Foods sells a dairy"),
        ("Holm Foods Inc., Austin, Texas, said it bought a dairy in [March].", "Holm Foods buys a dairy"),
        ("Mayor Anna Berg in a speech in Graz on [Monday], urged calm.", "Anna Berg urges calm"),
        # who took office, joined or moved
        (
            "The vote is a win for Anna Berg, who has cut taxes since becoming mayor in [2012].",
            "Anna Berg becomes mayor",
        ),
        (
            "The bill would be the first success of Mayor Piet Holm since taking office in [2012].",
            "Piet Holm takes office",
        ),
        # whose figures
        ("Holm Lines said net income for the year ended in [May] slipped 5%.", "Holm Lines' net income slips 5%"),
        ("Lund Foods, Graz, Ala., reported [third-quarter] profit doubled.", "Lund Foods' profit doubles"),
        ("At Lund Foods, profit doubled in [2019].", "Profit doubles"),
        ("Car sales in Kesh fell in [May].", "Car sales in Kesh fall"),
        # whoever is told something is no part of what is told
        ("Chen told Reuters the old accord was extended on [Monday].", "Old accord extended"),
        ("Berg told reporters the old bridge had been closed on [Monday].", "Old bridge closed"),
        ("Berg told reporters covering the trial the judge had resigned on [Monday].", "Judge resigns"),
        # who is what a relative clause describes
        ("Lund is a small firm that was bought by Holm in [2019].", "Lund bought by Holm"),
        ("Canned meat is a cheap, tasty product that was approved in [1978].", "Canned meat approved"),
        ("Holm is a member of a team that won in [1978].", "Team wins"),
        ("The reason is a law that was passed in [1990].", "Law passed"),
        ("Lund opened a big, empty hall that was built in [2009].", "Big, empty hall built"),
        # verbs that look like nouns or adjectives
        ("The Dutch seek ships and plan to build them in [2025].", "Dutch plan to build them"),
        ("The Swedes want more ships and plan to build 20 of them in [2025].", "Sweden plans to build 20 of them"),
        ("Lund fought off a takeover bid by Holm Bank in [May].", "Lund fights off a takeover bid by Holm Bank"),
        (
            "The union of the workers of Lorne agreed on [Monday] with the firm on a rise whose size was not told.",
            "Union of the workers of Lorne agrees with the firm on a rise whose size is not told",
        ),
        # what stands around a date goes with it
        ("The board will decide either on [Monday] or later.", "Board decides"),
        ("The sale will be completed on [Monday], or as soon as possible thereafter.", "Sale completed"),
        ("Some progress was made in cutting the deficit in [2019].", "Some progress made in cutting the deficit"),
        # their own words stay theirs
        ('On [Monday] Berg said "We will not pay a cent for it".', "Berg says “We will not pay a cent for it”"),
        # who and what a verb is about
        (
            "Gusts of up to 70 miles an hour fanned the flames on [Monday].",
            "Gusts of up to 70 miles an hour fan the flames",
        ),
        ("The firm said its profit and its revenue were revised in [May].", "Firm's profit and its revenue revised"),
        (
            "The industry under council coaxing began to print labels in [May].",
            "Industry under council begins to print labels",
        ),
        ("All shops except the bakery closed on [Monday].", "All shops except the bakery close"),
        ("The news that Anna Berg had died in [May] was a shock.", "Anna Berg dies"),
        ("The list has goods not widely traded when the mill was built in [May].", "Mill built"),
        ("The storm hit Lorne on [Monday] and two men died.", "Storm hits Lorne"),
        ("A report to the council, made public [Monday], was ignored.", "Report to the council made public"),
        ("The talks met a deadline, set [last month] when the mills closed.", "Deadline set as the mills close"),
        ("Anna Berg rejected claims she failed to act in [1995].", "Anna Berg fails to act"),
        ("The board dismissed claims the firm paid a bribe in [1995].", "Firm pays a bribe"),
        ("The claims that Berg made in [May] were false.", "Berg makes claims"),
        # what has been done to something, after “after”
        ("The firm closed after a complaint filed in [2019].", "Complaint filed"),
        ("It comes after the settlement of a claim lodged in [2019].", "Settlement of a claim lodged"),
        ("It closed before the company filed for bankruptcy in [April].", "Company files for bankruptcy"),
        # where the clause of a date ends
        ("Two guides who survived the fall on [July 27, 2019], were acquitted.", "Two guides survive the fall"),
        ("The man who robbed the bank on [May 3, 2019], fled.", "Man robs the bank"),
        ("The blaze began at [6:30am on Tuesday], local time, in the hall.", "Blaze begins in the hall"),
        # “after”, “since” within a subject
        (
            "The changed mood since the vote in Lorne on [Monday] had to be seen.",
            "Vote in Lorne",
        ),
        ("Holm will announce her ruling before the race begins [today].", "Race begins"),
        # people with their age and home
        ("Anna Berg, 31, of Graz was jailed in [May].", "Anna Berg jailed"),
        ("Anna Berg, 31, of Graz pleaded guilty to taking bribes in [2019].", "Anna Berg takes bribes"),
        # a particle is no preposition of a date
        ("The tanks moved in [yesterday] to level the camp.", "Tanks move in to level the camp"),
        (
            "The floods in Lorne [last September] brought home to many the grief of people who lost all.",
            "Floods in Lorne bring home to many the grief of people who lose all",
        ),
        # changes of an earlier month, and what stands between a subject and its verb
        ("Prices rose 5 percent in May after a 15 percent [April] rise.", "Prices rise 15 percent"),
        ("Prices for goods, such as oil, coal and gas from Lorne, rose in [May].", "Prices for goods rise"),
        ("Large firms, including Lund, Holm and Berg, closed in [May].", "Large firms close"),
        ("Consumer prices, as measured by an index for all buyers (LPI-U), rose in [May].", "Consumer prices rise"),
        ("Output will fall for the rest of [2021].", "Output falls"),
        ("Holm said in a report on the firm's [2019] accounts that sales rose.", "Sales rise"),
        ("A law which could harm small mills returns to the court [today].", "Law returns to the court"),
        ("Locals were fearful that the flood would break the dikes on [Monday].", "Flood breaks the dikes"),
        (
            "The council should cut the loan rather than lift it to its minimum allowed level in [May].",
            "Council should cut the loan rather than lift it to its minimum allowed level",
        ),
        ("Some 500 men died of heat related ills in [2000].", "Some 500 men die of heat related ills"),
        # base forms spelt as the past of another verb
        ("The firm will permanently lay off 850 workers in [June].", "Firm permanently lays off 850 workers"),
        ("The firm plans to lay off 200 workers in [June].", "Firm plans to lay off 200 workers"),
        ("Anna Berg told reporters she and two others had left on [Monday].", "Anna Berg and two others leave"),
        (
            "Another 50 workers at Lund's Lorne, Ohio, plant were laid off on [Monday].",
            "Another 50 workers at Lund's Lorne, Ohio, plant laid off",
        ),
        ("The survey showed 31 pct of firms expected a loss in [May].", "31 pct of firms expect a loss"),
        ("About 59 percent of Iraqis cast ballots in [May].", "About 59 percent of Iraqis cast ballots"),
        (
            "No bank was told when Lund [yesterday], in an unrelated action, suspended payments.",
            "Lund suspends payments",
        ),
        (
            "Figures show a surplus of 13 million against a 14 million deficit in [May].",
            "Figures show a 14 million deficit",
        ),
        ("The profit for casinos increased by 19 per cent in [May].", "Profit for casinos increases by 19 per cent"),
        ("The board will act, with rule changes due before [May].", "Rule changes due"),
        ("A singer gunned down by a fan in [1980] is remembered.", "Fan guns down singer"),
        ("Pupils from the school, Lund Primary, planted a tree on [Monday].", "Pupils from the school plant a tree"),
        (
            "The craft undocked from the station on [Monday] after making a turn.",
            "Craft undocks from the station after making a turn",
        ),
        ("Ivo Berg quit before [the end of the 1999] season.", "Ivo Berg quits"),
        ("Ivo Berg will choose within [the next month] whom he backs.", "Ivo Berg chooses whom he backs"),
        (
            "Ministers from Graz, Brill and Aske will meet in London on [Friday].",
            "Ministers from Graz, Brill and Aske meet in London",
        ),
        ("The new council is to be sworn in on [Friday].", "New council sworn in"),
        ("Berg told the board on [Monday], the mill had closed.", "Berg tells the board, the mill has closed"),
        (
            "Lund likened the dinner to [Monday]'s talks with Berg in Lorne when they spoke of boats.",
            "Talks with Berg in Lorne",
        ),
        ("The sign told of the news that [2024] had been the warmest year on record.", "Warmest year on record"),
        ("The bridge was built prior to [1986].", "Bridge built"),
        (
            "The House passed by 15 votes to eight on [Monday] a bill that allows medically sanctioned trials.",
            "House passes by 15 votes to eight a bill that allows medically sanctioned trials",
        ),
        (
            "The members of the new Lorne Parliament meet [today] to choose a mayor.",
            "Members of the new Lorne Parliament meet to choose a mayor",
        ),
        # a negation that is none
        ("The plan was not only approved on [Monday] but praised.", "Plan not only approved but praised"),
        (
            "The mayor pledged on [Monday] to not only keep the bridge but to widen it.",
            "Mayor pledges to not only keep the bridge but to widen it",
        ),
        ("No fewer than 20 people died on [Monday].", "No fewer than 20 people die"),
        ("The agency declared the outbreak over on [Thursday].", "Agency declares the outbreak over"),
        ("The firm was set up in May and wound up in [2004].", "Firm wound up"),
        ("Holm, who lost his wife in 2004, set up the fund in [2005].", "Holm sets up the fund"),
        ("The firm, which makes tyres, cut prices in [2004].", "Firm cuts prices"),
        ("Eleven miners trapped underground in Graz were freed on [Thursday].", "Eleven miners freed"),
        ("Overseas trade fell in [May].", "Overseas trade falls"),
    ],
)
def test_titles(marked: str, expected: str) -> None:
    assert title(marked) == expected


def test_pronouns_are_resolved() -> None:
    before = "Finance Minister Clara Voss met envoys in Berlin. "
    assert title("She resigned on [Monday].", before=before) == "Clara Voss resigns"
    before = "The Lorne Bulls can blame the rain. They can blame themselves. "
    assert title("They arrived on [Monday].", before=before) == "Lorne Bulls arrive"


def test_bare_figures_are_those_of_the_firm_that_the_article_is_about() -> None:
    assert (
        title("Net sales fell in [May].", before="Holm Foods Inc. has hired a bank. ") == "Holm Foods' net sales fall"
    )
    assert title("Net sales fell in [May].", before="Holm Foods Inc. and Lund Corp. merged. ") == "Net sales fall"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # not before what the last word cannot do without
        (
            "The fund will pay its members a dividend equal to 72 percent of the rate of the central bank until [2030].",
            "Fund pays its members a dividend equal to 72 percent of the rate of the central bank",
        ),
        (
            "The board turned the offer for the group down on [Monday] and asked shareholders to wait for the results.",
            "Board turns the offer for the group down and asks shareholders to wait for the results",
        ),
        (
            "Lorne bought a dozen of the new jets on [Monday] for 9 billion kroner in a deal that surprised the whole market.",
            "Lorne buys a dozen of the new jets for 9 billion kroner in a deal",
        ),
        (
            "The unions agreed at a meeting in Graz on [Monday] to call off the strike that has closed the ports for a month.",
            "Unions agree at a meeting in Graz to call off the strike",
        ),
        # where a date was left out
        (
            "Holm booked a place in the final of the Copenhagen cup on [Monday] by beating the second seed.",
            "Holm books a place in the final of the Copenhagen cup by beating the second seed",
        ),
        (
            "Norway and Sweden signed an agreement [Monday] pledging to combine efforts to prevent gangs from laundering profits.",
            "Norway and Sweden sign an agreement pledging to combine efforts to prevent gangs",
        ),
        (
            "The union filed a complaint in court on [Monday] arguing the firm had cheated its workers.",
            "Union files a complaint in court arguing the firm has cheated its workers",
        ),
        ("Berg opened the [Monday] hearing of the court.", "Hearing of the court"),
        # an “and” within a name joins nothing
        (
            "The Food and Drug Administration ruled on [Monday] that the drug was safe.",
            "Food and Drug Administration rules the drug is safe",
        ),
        ("Trinidad and Tobago elected a new government on [Monday].", "Trinidad and Tobago elects a new government"),
        (
            "Officials said [Monday] they would hand the boy over once the group arrives.",
            "Officials say they will hand the boy over once the group arrives",
        ),
        ("Berg, once the mayor of Graz, resigned on [Monday].", "Berg resigns"),
        ("Holm likely will stay and signed a lease on [Monday].", "Holm signs a lease"),
    ],
)
def test_where_titles_stop(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("before", "marked", "expected"),
    [
        # a name beside an office, or beside what nobody knows
        (
            "",
            "The president of the Council on Energy, Gregory Berg, sent a note on [Monday].",
            "Gregory Berg sends a note",
        ),
        ("", "Norway's ambassador to Lorne, Kunihiko Saito, left on [Monday].", "Kunihiko Saito leaves"),
        ("", "A clerk at the bank, Anna Berg, was jailed on [Monday].", "Anna Berg jailed"),
        ("", "A local man, 43-year-old Thomas Hamilton, was shot on [Monday].", "Local man Thomas Hamilton shot"),
        ("", "One of the oldest banks, the Lund Trust, was robbed on [Monday].", "One of the oldest banks robbed"),
        ("", "One of the oldest banks, Lund Bank, was robbed on [Monday].", "Lund Bank robbed"),
        (
            "",
            "The paper cited remarks made on [Monday] by the ambassador to Lorne, Anna Berg, in a lecture.",
            "Anna Berg makes remarks in a lecture",
        ),
        (
            "",
            "Director of the Harbour Office Anna Berg said on [Monday] that the raid on Aske and Kesh was not directly tied to the probe.",
            "Anna Berg says the raid on Aske and Kesh is not directly tied to the probe",
        ),
        # the firm that the sentence before opens with, or that its seat stands for
        (
            "Lund Medical fell 4 to 15. ",
            "The company said on [Monday] it would close a plant.",
            "Lund Medical says it will close a plant",
        ),
        (
            "Lund Medical fell 4 to 15.\n\n",
            "The company said on [Monday] it would close a plant.",
            "Company says it will close a plant",
        ),
        ("Anna fell. ", "The company said on [Monday] it would close a plant.", "Company says it will close a plant"),
        (
            "Holm Industries Inc. has closed. ",
            "The Avon, Conn., company's stock fell on [Monday].",
            "Holm Industries' stock falls",
        ),
        ("Holm Industries Inc. has closed. ", "The stock fell on [Monday].", "Holm Industries' stock falls"),
        ("", "The stock fell on [Monday].", "Stock falls"),
        # his wife is not named by him whom the title names
        ("Ivo Holm was shot. ", "He and his wife came home on [Monday].", "Ivo Holm and his wife come home"),
        (
            "The Lorne council met. ",
            "The surplus would fall, it said on [Monday].",
            "Lorne council says surplus would fall",
        ),
    ],
)
def test_names_of_those_described(before: str, marked: str, expected: str) -> None:
    assert title(marked, before=before) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what is no agent, no clause, no list
        ("The forum opened here on [Monday] by holding a closed vote.", "Forum opens by holding a closed vote"),
        (
            "Berg warned on [Monday] that people must take care when visiting Lorne.",
            "Berg warns people must take care when visiting Lorne",
        ),
        ("Berg met visiting Kenyan envoys on [Monday].", "Berg meets visiting Kenyan envoys"),
        (
            "The school will sell old boats to raise money and hold a trade show in [November] for its pupils.",
            "School holds a trade show for its pupils",
        ),
        ("The council will cut fees, sell a boat and hold a trade show on [Monday].", "Council holds a trade show"),
        ("Officials made clear that Lund's remarks [Monday] had been planned.", "Lund's remarks planned"),
        # what belongs to a date
        ("Berg took part on [Wednesday, May 7,] in the vote.", "Berg takes part in the vote"),
        ("Berg spoke on [May 7, 2020], at the town hall.", "Berg speaks at the town hall"),
        ("Berg published rules on [May 7, 2020], including a curfew.", "Berg publishes rules, including a curfew"),
        ("Assets as of [May 7] fell to a new low.", "Assets fall to a new low"),
        # those to whom something was done
        (
            "The town lit candles on [Monday] for the two men killed and five women injured in the fire.",
            "Town lights candles for the two men killed and five women injured in the fire",
        ),
        ("A storm killed two men and injured five on [Monday].", "Storm kills two men and injures five"),
        ("Slovak police freed two men, reports said on [Monday].", "Reports say Slovak police freed two men"),
    ],
)
def test_small_words(marked: str, expected: str) -> None:
    assert title(marked) == expected


def test_other_languages_keep_their_words() -> None:
    text = "Die Brücke wurde im Mai 2003 eröffnet, sagte der Bürgermeister."
    words = read_words(text, 0, len(text), [(text.index("Mai"), text.index("Mai") + 8)])
    assert plain_title(words, words.tags.index("T")) == "Die Brücke wurde eröffnet, sagte der Bürgermeister"


def test_titles_never_open_with_a_pronoun() -> None:
    assert title("It rained on [Monday].") is None


def test_long_titles_end_with_a_phrase() -> None:
    found = title(
        "The national railway company on [Monday] opened a new high-speed line between the capital and the largest port of "
        "the southern coast after eleven years of construction."
    )
    assert found == "National railway company opens a new high-speed line"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # neither the beginning of a second clause nor a preposition before a question
        (
            "On [Monday], spokeswoman Sarah Lund said Berg would travel to Brill, and Senator Karl Holm, a Greens member, said Berg would cut the size of the national parks.",
            "Sarah Lund says Berg will travel to Brill",
        ),
        (
            "The new rule on [Monday] sparked concerns among the many users over how much power the staff of the firm have over accounts.",
            "New rule sparks concerns among the many users",
        ),
        # a gerund needs what follows it
        (
            "Berg took six months off from the board of the bank on [Monday], later revealing he had undergone a transplant of the liver in a hospital.",
            "Berg takes six months off from the board of the bank",
        ),
        # where no place is good, articles go
        (
            "Mountain Council members said [Friday] the neighbouring districts must contribute the necessary equipment to help.",
            "Mountain Council members say neighbouring districts must contribute necessary equipment",
        ),
        # nor after two of three members of a list
        (
            "The special envoy of the union left on [Monday] for consultations with the governments of Norway, Sweden, Estonia and other countries of the coast.",
            "Special envoy of the union leaves for consultations with the governments of Norway",
        ),
    ],
)
def test_stops_between_dates_and_names(marked: str, expected: str) -> None:
    assert title(marked) == expected


def test_finish() -> None:
    pieces = [Piece(word) for word in ["court", "rejects", "the", "appeal", ","]]
    assert finish(pieces) == "Court rejects the appeal"
    assert finish([Piece("plan"), Piece("“", True), Piece("dead", False)]) == "Plan dead"
    assert len(finish([Piece("word")] * 60)) <= 90


def test_hold_leaves_no_stop_before_the_verb() -> None:
    pieces = [Piece("rains", cut=1), Piece("in", cut=1), Piece("will", verb=True), Piece("ease", cut=1)]
    hold(pieces)
    assert [piece.cut for piece in pieces] == [-1, -1, 0, 1]


@pytest.mark.parametrize(
    ("words", "acronym", "expected"),
    [
        ("National Elections Commission", "NEC", ["NEC"]),
        ("the Bank of England", "BOE", ["the", "Bank", "of", "England"]),
        ("the council", "NEC", ["the", "council"]),
    ],
)
def test_acronyms(words: str, acronym: str, expected: list[str]) -> None:
    pieces = [Piece(word) for word in words.split()]
    shorten(pieces, acronym)
    assert [piece.text for piece in pieces] == expected
