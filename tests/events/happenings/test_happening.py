"""Which words tell the happening of a date: sentences with the date in square brackets, and the title they give."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.events.event import Event
from extractor.reading.records import article_from_record
from extractor.timex import tag
from extractor.timex.model import Timex

TODAY = Anchor.on(datetime.date(2021, 3, 13))


def entry(marked: str, edtf: str = "2021-03-08") -> Event | None:
    """The entry of the date in square brackets; dates in braces are dates of other entries."""
    plain, spans, start = "", [], 0
    for char in marked:
        if char in "[{":
            start = len(plain)
        elif char in "]}":
            spans.append((start, len(plain), char == "]"))
        else:
            plain += char
    timexes = [Timex(s, e, plain[s:e], "DATE", "2020-11-02", edtf if own else "2020-11-02") for s, e, own in spans]
    at = next(s for s, _, own in spans if own)
    found = compose(article_from_record({"id": "t", "text": plain}, "t"), timexes, TODAY)
    return next((event for event in found if event.quote.date_start == at), None)


def title(marked: str, edtf: str = "2021-03-08") -> str | None:
    found = entry(marked, edtf)
    return found.title if found is not None else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Greens were sure they had a chance to retake the council in [next year]'s local elections.", "Local elections"),
        ("Berg said the plan could backfire and help Greens pick up seats in the [2022] state elections.", "State elections"),
        ("Anna Berg will run for mayor in [next year]'s election.", "Anna Berg runs for mayor in election"),
        ("Anna Berg plans to run in [next year]'s election.", "Anna Berg plans to run in election"),
    ],
)  # fmt: skip
def test_elections_ahead(marked: str, expected: str) -> None:
    """An election is an entry of its own where the clause only tells what is hoped for from it."""
    assert title(marked, "2022") == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # who does it, and to whom
        ("The arrest of two men on [Monday] drew protests.", "Two men arrested"),
        ("Berg's resignation on [Monday] came after weeks of protests.", "Berg resigns"),
        ("It won the seat after the party's historic gains [last month].", "Party makes historic gains"),
        ("Holm's comments on [Monday] were in response to a letter.", "Holm makes comments"),
        ("The island has been poor since its invasion by Lorne in [1990].", "Island invaded by Lorne"),
        ("The economy has shrunk since the invasion of Kesh by Lorne in [1990].", "Lorne invades Kesh"),
        ("The council's decision in [January] to close the mill was no surprise.", "Council decides to close the mill"),
        ("The council's decision in [January] to close the mill led to riots.", "Council decides to close the mill"),
        ("The two sides met after the beginning of a dockers' strike on [May 2].", "Dockers' strike begins"),
        ("Anna Berg stayed silent after her [2016] arrest.", "Anna Berg arrested"),
        ("Another step was the king's visit to the old mill in [1986].", "King visits the old mill"),
        ("Holm mended much, including the establishment of ties with Kesh in [1995].", "Ties established with Kesh"),
        ("It was held on {Monday}, the anniversary of Hugo Lund's death in [1896].", "Hugo Lund dies"),
        ("The fall stemmed from problems tied to the introduction of new boats in [March].", "New boats introduced"),
        # what a named happening did
        ("The [1918] flu pandemic killed millions of people.", "Flu pandemic kills millions of people"),
        ("The [2019] final between Lorne and Brill ended in a draw.", "Final between Lorne and Brill ends in a draw"),
        ("It broke the [1991] settlement reached between the two firms.", "Settlement reached between the two firms"),
        ("His face fell after [Thursday]'s 10-2 loss to the Lorne Bulls.", "10-2 loss to the Lorne Bulls"),
        # a part in what happened, and a work's name
        ("Lorne won the [2010] World Cup.", "Lorne wins the World Cup"),
        ("Lorne failed to qualify for the [2018] World Cup.", "Lorne fails to qualify for the World Cup"),
        ("Hugo Lund's [1831] novel The Bell Tower led to protests.", "Hugo Lund's novel The Bell Tower"),
        ("Lund's last race was at the closing ceremony of the [2010] games.", "Lund's last race is at the closing ceremony of the games"),
        ("The victory by Anna Berg over Olaf Lund in the city election on [Monday] was a blow.", "Anna Berg defeats Olaf Lund in the city election"),
        ("Anna Berg's win in the city election on [Monday] gave Greens hope.", "Anna Berg wins in the city election"),
        ("The Trade Commission vote on [Monday] to scrap the rules could anger voters.", "Trade Commission votes to scrap the rules"),
        ("The mayor's plan to close the school on [Monday] was dropped.", "Mayor closes the school"),
        # what a dated happening did there and then
        ("The [Aug. 7] blasts killed 57 people in Lorne.", "Blasts kill 57 people in Lorne"),
        ("Homes destroyed by the [2011] floods were rebuilt.", "Floods destroy homes"),
        ("The bill helps several towns hit by [last year]'s floods or fires.", "Floods or fires hit several towns"),
        # a noun that is only what the clause is about
        ("Delegates at the [1987] meeting said the firm would pay.", "Delegates at the meeting say the firm will pay"),
        ("The Bulls will face the Lorne Bears in [Sunday]'s final.", "Bulls face the Lorne Bears in final"),
        ("The launch of the satellite on [Monday] was delayed by rain.", "Launch of the satellite delayed by rain"),
        ("The hall reopened after a fire in [2017] destroyed its stage.", "Fire destroys its stage"),
        ("It was held before the [2003] invasion of Kesh.", "Invasion of Kesh"),
        ("Since Anna Berg's election on [Nov. 8], rents have risen.", "Anna Berg elected"),
        ("Since Anna Berg's surprise election on [Nov. 8], rents have risen.", "Anna Berg wins surprise election"),
        ("After Kesh's election on [Friday], prices rose.", "Kesh's election"),
        ("Since its launch in [2016], the Rosetta probe has flown far.", "Rosetta probe launched"),
        ("The film has earned millions since its release in [2005].", "Film released"),
        # what a perfect, or a claim, cannot have the date of
        ("The council has voiced its regret over the death of two boys in Lorne, Utah, on [May 3].", "Two boys die in Lorne, Utah"),
        ("Five men have been named as guilty of the theft of a plane in Brill on [May 3].", "Plane stolen in Brill"),
        ("The group claimed responsibility for the murder of a judge in Lorne on [May 3].", "Judge murdered in Lorne"),
        ("The firm has announced the sale of a mill on [May 3].", "Firm announces the sale of a mill"),
        ("The deaths of 18 guards in a clash in Lorne in [1993] led it to leave.", "18 guards die in a clash in Lorne"),
        ("The merger of Lorne Bank and Aske Trust in [2004] cost jobs.", "Lorne Bank and Aske Trust merge"),
    ],
)  # fmt: skip
def test_deeds_told_by_nouns(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("marked", "edtf", "expected"),
    [
        # since
        ("Lars Holm has chaired the board since [1998].", "1998", "Lars Holm begins chairing the board"),
        ("Karl Lund has held the post since [1996].", "1996", "Karl Lund takes the post"),
        ("Karl Lund has been mayor since [1996].", "1996", "Karl Lund becomes mayor"),
        ("Karl Lund has been in jail since [1996].", "1996", "Karl Lund is in jail"),
        ("Rebels have held talks since [Monday].", "2021-03-08", "Rebels hold talks"),
        ("Ferries have been losing money since [2016].", "2016", "Ferries begin losing money"),
        ("The bridge has been closed since [2016].", "2016", "Bridge closed"),
        # until
        ("The strike will continue until [Friday], the union said.", "2021-03-19", "Strike ends"),
        ("The exhibition opened in {May} and runs until [June 30].", "2021-06-30", "Exhibition ends"),
        ("The crew have supplies to last until at least [April].", "2021-04", "Crew have supplies to last"),
        ("The exhibition runs until [May 30].", "2021-05-30", "Exhibition ends"),
        ("The vote cleared the way for the deal to close in [April].", "2021-04", "Deal closes"),
        ("The envoy praised the island side's decision to halt flights [next month].", "2021-04", "Island side halts flights"),
        ("The road stays closed until [Friday].", "2021-03-19", "Road stays closed"),
        ("Kesh refused to sign, instead aiming to cut fees by [2030].", "2030", "Kesh aims to cut fees"),
        ("The rape prompted the governor, Piet Hansen, to seek a ban by [2025].", "2025", "Piet Hansen seeks a ban"),
        # a time to do it
        ("The firm has until [April 1] to pay the fine.", "2021-04-01", "Deadline for firm to pay the fine"),
        ("The court gave Brill Motors until [April 1] to pay the fine.", "2021-04-01", "Deadline for Brill Motors to pay the fine"),
        ("The firm was given until [April 1] to pay the fine.", "2021-04-01", "Deadline for firm to pay the fine"),
        ("The council asked the ferry firm to come up with a plan by [May].", "2021-05", "Deadline for ferry firm to come up with a plan"),
        ("Anna Berg was ordered to pay the fine by [May].", "2021-05", "Deadline for Anna Berg to pay the fine"),
        ("Officials told residents of Lorne to leave by [May].", "2021-05", "Deadline for residents of Lorne to leave"),
        ("The firm expects to reach 2 million cars by [May].", "2021-05", "Firm expects to reach 2 million cars"),
        ("Rents have doubled since [2015] when the council passed the law.", "2015", "Council passes the law"),
        ("Lawmakers left before the deadline of midnight on [Monday] when funding would run out.", "2021-03-15", "Funding runs out"),
        ("Elian Holm must be returned to his father by [May].", "2021-05", "Deadline for Elian Holm to be returned to his father"),
        ("Berg subpoenaed Anna Lund to testify on [Friday].", "2021-03-19", "Anna Lund testifies"),
        ("The court ruled that he must leave by [May].", "2021-05", "Deadline for him to leave"),
        ("By [May], police must charge or release a man they arrested on {Monday}.", "2021-05", "Deadline for police to charge or release a man they arrested"),
        ("A compromise was reached over reforms due to start [next year].", "2022", "Reforms start"),
    ],
)  # fmt: skip
def test_since_until_and_deadlines(marked: str, edtf: str, expected: str) -> None:
    assert title(marked, edtf) == expected


@pytest.mark.parametrize(
    ("marked", "edtf", "expected"),
    [
        # amounts of two dates
        ("Net income was $12 million, compared with $10 million [a year earlier].", "2020", "Net income is $10 million"),
        ("Holm earned $12 million in {May}, against $9 million in [April].", "2020-04", "Holm earns $9 million"),
        ("Prices stood at 6 crowns in {May}, versus 5 crowns in [April].", "2020-04", "Prices stand at 5 crowns"),
        ("Output fell from 4 tons in {1985} and a record 6 tons in [1984].", "1984", "Output at a record 6 tons"),
        ("Exports fell to 3 tons in {1990} from 4 tons in [1989] and 5 tons in {1988}.", "1989", "Exports at 4 tons"),
        ("Profit in [2018] more than doubled.", "2018", "Profit more than doubles"),
        ("The firm had sales of $5 million, up 39% from $4 million [a year earlier].", "2020", "Firm has sales of $4 million"),
        ("The bank cut its rate to 3 percent from 4 percent in [April].", "2020-04", "Bank's rate at 4 percent"),
        ("Sales fell 1 percent in {May} after a 2 percent gain in [April].", "2020-04", "Sales gain 2 percent"),
        ("The index slipped {Tuesday} following a 12-point drop on [Monday].", "2021-03-08", "Index drops 12 points"),
        ("Lund made a profit of $3 million in {1986}, against a loss of $5 million in [1985].", "1985", "Lund makes a loss of $5 million"),
        ("Experts expect trade to grow 2 percent {this year} after growing 3 percent in [2020].", "2020", "Trade grows 3 percent"),
        ("Analysts expect a profit of 55 cents, compared with 72 cents [a year ago].", "2020", "Profit at 72 cents"),
        ("The plans, to be adopted on [May 3], are vague.", "2021-05-03", "Plans adopted"),
        ("Anna Berg, in office since [2016], will resign.", "2016", "Anna Berg takes office"),
        ("Ministers on [Monday] gave Lorne until {May} to pay.", "2021-03-08", "Ministers give Lorne until May to pay"),
        ("Construction of a new rolling mill started in [March].", "2021-03", "Construction of a new rolling mill starts"),
        ("Lund said [third-quarter] profit doubled.", "2020-35", "Profit doubles"),
        ("The sale fell through in [October].", "2020-10", "Sale falls through"),
        # what is due, and what goes by its last day
        ("The firm bought its 9 percent notes due [2029].", "2029", "9 percent notes due"),
        ("Profit for the year to [May 31] was 28 million crowns.", "2020-05-31", "Profit is 28 million crowns"),
        ("Lund earned $3 million in the three months ended [May 31].", "2020-05-31", "Lund earns $3 million"),
        # what says nothing without the date that is left out
        ("Prices rose on [Monday], their highest level since {2010}.", "2021-03-08", "Prices rise"),
        ("The bank raised its rate on [Monday] for the first time since {May}.", "2021-03-08", "Bank raises its rate"),
        # what is foreseen
        ("The bank issued forecasts of slower growth [next year].", "2022", "Slower growth forecast"),
        ("Shares rose on expectations of a rate cut in [June].", "2021-06", "Rate cut expected"),
        ("The firm repeated its forecast of a loss for [2022].", "2022", "Loss forecast"),
        # what is to begin
        ("The council approved a phased rollout from [July].", "2021-07", "Phased rollout begins"),
        ("The union called a strike starting on [May 3].", "2021-05-03", "Strike begins"),
        ("The ministry announced checks from [May 3] until the vote.", "2021-05-03", "Ministry announces checks until the vote"),
        # deadlines that are named so
        ("The council set a [May 3] deadline for the firm to pay.", "2021-05-03", "Deadline for the firm to pay"),
        ("The council set a deadline of [May 3], to repair the pier.", "2021-05-03", "Deadline to repair the pier"),
        ("The two sides met before the [May 3] deadline.", "2021-05-03", "Two sides meet before the deadline"),
        # what a date is told by a clause of its own
        ("The firms will keep their names until [1990], when each will adopt a new one.", "1990", "Firms adopt a new one"),
        ("Rebels fled on [May 3], two days before the army took the town.", "2020-05-03", "Rebels flee"),
        ("The firms have agreed to merge in [June].", "2021-06", "Firms merge"),
        # what is announced announces nothing
        ("The suit is to block Lund's purchase of Holm Foods, a deal announced in [May].", "2020-05", "Lund's purchase of Holm Foods announced"),
        ("Lund bought Holm Foods, a move completed in [May].", "2020-05", "Move completed"),
        ("Lund promised a tax cut starting [next April].", "2022-04", "Tax cut begins"),
        # insertions
        ("The agency rejected the drug, Holmin, in [August], and Lund has until {May} to answer.", "2020-08", "Agency rejects the drug, Holmin"),
        ("Under the terms of the pact, signed in [1986], either side could withdraw.", "1986", "Terms of the pact signed"),
        ("Berg's contract, extended in {1996}, runs out on [May 31].", "2021-05-31", "Berg's contract runs out"),
        # what is looked into
        ("Police are investigating the disappearance of $3 million in [May].", "2020-05", "$3 million disappears"),
        # verbs with their prepositions, and of what somebody released
        ("Lund called for an end to the caps imposed in [2013].", "2013", "Caps imposed"),
        ("Lund agreed to the plan drawn up in [2013].", "2013", "Plan drawn up"),
        ("Trade is brisk, a statement released by the firm stated on [Monday].", "2021-03-08", "Statement released by the firm states trade is brisk"),
        ("The fund, set up in [2004], has invested in 30 firms.", "2004", "Fund set up"),
        # a gerund with a doer of its own
        ("The row led to the bank closing two offices on [Monday].", "2021-03-08", "Bank closes two offices"),
        ("The faults resulted in Lund reporting a loss for [2020].", "2020", "Lund reports a loss"),
        ("The board named her to a six-year term expiring [May 3].", "2021-05-03", "Six-year term expires"),
        ("The firm has a contract ending in [June].", "2021-06", "Contract ends"),
        # somebody's deed and its occasion
        ("Berg has ruled since her victory in the [2016] election.", "2016", "Victory in the election"),
        ("Police said after Berg's victory in the [2016] vote that they had found no fraud.", "2016", "Berg wins in the vote"),
        ("The board said after talks that it would close the mill on [May 3].", "2021-05-03", "Board closes the mill"),
        # since, and what comes after it
        ("Berg has worked as a clerk since [2016], and if elected, would leave.", "2016", "Berg begins working as a clerk"),
        # amounts that "and" joins
        ("The bank expects trade to grow 3 percent {this year} and 4 percent in [2022].", "2022", "Bank expects trade to grow 4 percent"),
        # participles after infinitives and objects
        ("He wants the court to lift the order issued [Monday] and free Holm.", "2021-03-08", "Order issued"),
        ("The firm has recalled cars built in [2019].", "2019", "Cars built"),
        ("Many feared the dam would break on [Monday].", "2021-03-15", "Dam breaks"),
        ("Berg appealed the ruling, handed down on [Monday] by a Graz court.", "2021-03-08", "Graz court hands down ruling"),
        # those among whom somebody is
        ("Among those arrested on [Monday] were Anna Berg and Piet Hansen.", "2021-03-08", "Anna Berg and Piet Hansen arrested"),
        ("Among the towns to join on [Monday] was Graz.", "2021-03-08", "Graz joins"),
        # harm is done by the deed, not by what it is done to
        ("Holm fled after the [1998] bombing of a bank that killed a guard.", "1998", "Bombing of a bank kills a guard"),
    ],
)  # fmt: skip
def test_amounts_plans_and_beginnings(marked: str, edtf: str, expected: str) -> None:
    assert title(marked, edtf) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # insertions, sources and quotations between a subject and its verb
        ("Divers, according to the ministry, found the wreck on [Monday].", "Divers find the wreck"),
        ("The Aske choir —Aske, a port, shares a song with Lorne— on [Monday] called on Berg to sing.", "Aske choir calls on Berg to sing"),
        ("The agency stated “the taps of the town have been closed” and gave out water on [Monday].", "Agency gives out water"),
        ("Rain that began on {Sunday} flooded 200 homes on [Monday].", "Rain floods 200 homes"),
        ("Lorne, a town held by rebels until [2002], makes shoes.", "Rebels hold Lorne"),
        ("Lorne -- the team that won the cup in [May] -- lost again.", "Lorne wins the cup"),
        ("The mill in Lorne, Berg said, will shut on [Monday].", "Mill in Lorne shuts"),
        ("“The mill,” Berg said, “will shut on [Monday].”", "Mill shuts"),
        ("The mill in Lorne, Berg said on [Monday], will shut.", "Berg says mill in Lorne will shut"),
        ("[Last year], Berg said, sales hit a record.", "Sales hit a record"),
        ("As a result, Berg said, trade in [1987] with Lorne from the port fell.", "Trade with Lorne from the port falls"),
        ("In a letter on [Monday], Berg said, “I am always glad to help.”", "Berg says “I am always glad to help”"),
        ("Berg, a farmer, said Lund would stay on [Monday].", "Lund stays"),
        # which of two verbs
        ("Opened in {May}, the hall closed on [Monday].", "Hall closes"),
        ("Two courts {last week} rejected a call to lift orders requiring the army to begin hiring women on [Monday].", "Army begins hiring women"),
        ("Found clinging to a rope off Aske on [Monday], Eli Roth is well.", "Eli Roth found clinging to a rope off Aske"),
        ("Lars Holm admitted to taking bribes in [2016].", "Lars Holm takes bribes"),
        ("The mill opened in {1955}, closed in [1991] and was torn down {last year}.", "Mill closes"),
        ("The pool was closed on {Sunday} and reopened on [Monday].", "Pool reopens"),
        ("Two hikers found dead on [Monday] had been missing since {Friday}.", "Two hikers found dead"),
        ("It is the poorest result since Berg took office in [2001] and among the poorest ever.", "Berg takes office"),
        ("Anna Berg, who was blamed for a leak in Lorne [last month], left on {Monday}.", "Anna Berg blamed for a leak in Lorne"),
        ("The board fired its chief, Sam Holm, on [Monday], saying he had lied.", "Board fires its chief, Sam Holm"),
        ("The firm was sold in {April} and was in talks to buy land [last month].", "Firm is in talks to buy land"),
        # the result of a contest
        ("Lorne beat Brill to win the cup on [Monday].", "Lorne beats Brill to win the cup"),
        ("Anna Berg is happy, having won the first cup in [2001].", "Anna Berg wins the first cup"),
        ("Anna Berg retired from touring in [2006].", "Anna Berg retires from touring"),
        ("Two men who were seized in Kesh and freed on {Sunday} arrived in Graz on [Monday].", "Two men arrive in Graz"),
        ("The office said on {Monday} the taps were back on, but warned of delays [next week].", "Office warns of delays"),
        ("A cargo ship sank off Graz shortly after launch in [May].", "Cargo ship sinks off Graz shortly after launch"),
        # words that look like verbs
        ("A Picasso painting stolen in {2001} was sent back on [Monday].", "Picasso painting sent back"),
        ("The council declared three days of mourning on [Monday].", "Council declares three days of mourning"),
        ("Nine people linked to Otter, the firm which runs the mill, were held on [Monday].", "Nine people held"),
        ("Kesh's Luna 9 made a soft landing on [Monday].", "Kesh's Luna 9 makes a soft landing"),
        ("Lorne passed voluntary assisted dying laws on [Monday].", "Lorne passes voluntary assisted dying laws"),
        ("A man was hurt on [Monday] when a truck rolled over in high winds near Lorne.", "Man hurt as a truck rolls over in high winds near Lorne"),
        ("Houses shook when a quake hit eastern Kesh on [Monday].", "Houses shake as a quake hits eastern Kesh"),
        ("A bomb hit central Lorne on [Monday].", "Bomb hits central Lorne"),
        ("The park released updated rules on [Monday].", "Park releases updated rules"),
        ("The inn reopened after the devastating [2019] fire.", "Devastating fire"),
        ("Voters in Lorne go to the polls on [Monday].", "Voters in Lorne go to the polls"),
        ("The law, which passed the lower house in [May], faces a vote.", "Law passes the lower house"),
        ("On [Monday], the ministry planned to pay the first claims.", "Ministry pays the first claims"),
        ("On [Monday], officers, wondering how the thief could have left, searched the yard.", "Officers search the yard"),
        ("In a widely cited [1934] decision, the court called the tax a favour.", "Court calls the tax a favour"),
        ("Olaf Lund, a Green, echoed that view, telling the Post on [Monday] that the bridge would be closed.", "Olaf Lund tells the Post the bridge will be closed"),
        ("If they win, it will be the first reform since Anna Berg took office in [January].", "Anna Berg takes office"),
        ("If they win on [Monday], Berg will resign.", None),
        ("The fire in Lorne, which began on [Monday], killed two people.", "Fire in Lorne begins"),
        ("He lives in Lorne, which joined the league in [2003].", "Lorne joins the league"),
        # what is only described has its own verb still to come
        ("A state of alert declared on {Sunday} was lifted on [Monday].", "State of alert lifted"),
        ("A state of alert declared on [Sunday] was lifted on {Monday}.", "State of alert declared"),
        ("The accord, signed in Aske on [May 4], calls for talks.", "Accord signed in Aske"),
        ("Traders quoted by the Post expect Brill to cut fees [this week].", "Traders quoted by the Post expect Brill to cut fees"),
        ("Flooding that began [last weekend] has left 10,000 homeless.", "Flooding begins"),
        ("Crowds marched in Graz on [Monday] to demand the release of men held since {May}.", "Crowds march in Graz to demand the release of men held"),
        ("Ministers meeting in Graz on [Monday] pledged to help.", "Ministers meeting in Graz pledge to help"),
        ("In a letter sent on [Monday], the rebels claimed the town.", "Rebels claim the town"),
        ("Polls close on [Sunday] and results are expected late {Monday}.", "Polls close"),
        ("Polls close on {Sunday} and results are expected late [Monday].", "Results expected"),
        ("Polls open on [Sunday] in a race that analysts say is too close to call.", "Polls open"),
        ("Two men suspected of a part in the bombing of a jet over Aske in [1988] were handed over.", "Jet bombed over Aske"),
        ("Karl Lund was charged in [2015] with fraud.", "Karl Lund charged with fraud"),
        ("The rape of a girl by three soldiers in [1995] shook Graz.", "Three soldiers rape a girl"),
        ("Lorne will prepare for a fair in {May}, and Brill will host a workshop in [June].", "Brill hosts a workshop"),
        ("Her visit came ahead of a meeting of the Lorne Trade Board (LTB) in Graz [next month].", "Meeting of the LTB in Graz"),
        ("Holm told reporters in Graz, Kesh [last May] the Green government was ready.", "Holm says the Green government is ready"),
        ("Anger over the killing of Berg, a mayor from Kesh, a port, grew in Graz on [Monday].", "Anger over the killing of Berg grows in Graz"),
        ("Voters rejected on [Monday] a rule that would have closed the school.", "Voters reject a rule that would have closed the school"),
        ("A bomb killed two men and wounded four on [Monday].", "Bomb kills two men and wounds four"),
        ("Anna Berg joined the navy and left in [1944].", "Anna Berg leaves"),
        ("Judges freed two men accused of killing a guard [last year].", "Two men kill a guard"),
        ("A court in Lorne on {Monday} ordered the release of six men held since [May].", "Release of six men held"),
        ("The union called on {Monday} for elections by [June].", "Elections"),
        ("Lund was elected in [June 2001] for a term that expires {next month}.", "Lund elected for a term"),
        ("The paper said between [1990 and 2019], prices fell by a third.", "Prices fall by a third"),
        ("“I will not resign,” Karl Lund told the board on [Monday].", "Karl Lund says “I will not resign”"),
        ("The United States shut its embassy in the country on [Monday].", "U.S. shuts its embassy in the country"),
        ("The last such landslide hit the valley in [2014].", "Last such landslide hits the valley"),
        ("The council declared three days of mourning starting [Monday].", "Council declares three days of mourning"),
        # what came in between, and what is told of now
        ("Two men were driving home on [Monday] when a car hit them.", "Car hits them"),
        ("Anna Berg was walking her dog on [Monday] when she was attacked by two men.", "Anna Berg attacked by two men"),
        ("Police are investigating an attack [Monday] on a base in Lorne.", "Attack on a base in Lorne"),
        ("Police are investigating a shooting on [Monday] in which two men died.", "Two men die in shooting"),
            ("Sales rose to 6 billion in [2020] compared with {the prior year}'s 5 billion.", "Sales rise to 6 billion"),
        ("The mayor is under pressure over a bridge collapse [last year].", "Bridge collapse"),
        ("The band is planning a march on [Monday].", "Band plans a march"),
        ("Pollsters blamed a five-count indictment of aide Lew \"Scooter\" Lund [last Friday].", "Aide Lew \"Scooter\" Lund indicted"),
        # who does what is said
        ("It rejects claims that Lorne interfered in the [2016] vote.", "Lorne interferes in the vote"),
        ("He backed Lund for a seat in Lorne that will be decided in a runoff [next week].", "Seat in Lorne decided in a runoff"),
        ("The museum moves [next month] - just as rents have risen.", "Museum moves - as rents have risen"),
        # lines of lists, and what readers are told to do
        ("- [Jan. 12]: Deadline to register for the vote", "Deadline to register for the vote"),
        ("[May 3] - City council meeting in Lorne", "City council meeting in Lorne"),
        ("[1998]: Anna Berg elected mayor of Lorne", "Anna Berg elected mayor of Lorne"),
        ("[1998]: Work on the bridge begins", "Work on the bridge begins"),
        ("Read the full report published on [Monday].", "Full report published"),
        ("Watch the debate on [Monday].", None),
        # how it was found out, and what is answered
        ("A poll conducted in [May] found half of voters back the bill.", "Poll finds half of voters back the bill"),
        ("According to a poll released [Monday] by Lorne University, most voters back the bill.", "Most voters back the bill"),
        ("Letters released by the ministry on {Friday} show Lund met the spies in [2016].", "Lund meets the spies"),
        ("Prosecutors say Lund paid the men in [October], days before the vote.", "Lund pays the men"),
        ("Asked on [Monday] whether he would leave, Lund said: “We will see.”", "Lund says “we will see”"),
        ("\"This is a disgrace,\" Lund said on [Monday].", "Lund says this is a disgrace"),
        ("The board said {Tuesday} the chamber would vote [next week] on the bill.", "Chamber votes on the bill"),
        ("The firing of Lund in [May] led to protests.", "Lund fired"),
        ("Under a [1995] peace plan, the town is to return to Norway.", "Peace plan"),
        # what happened when something was so
        ("Berg was the mayor when a dam burst in [May].", "Dam bursts"),
        ("Berg was driving home when a tree hit her car on [Monday].", "Tree hits her car"),
        ("The last case was on [Monday] when a child fell ill.", "Child falls ill"),
        ("Berg was hurt when a tree fell on [Monday].", "Berg hurt as a tree falls"),
        # a date before the verb may be that of the participle before it
        ("A tax cut announced by the mayor on [Monday] will cost millions.", "Mayor announces tax cut"),
        ("A bill adopted by the council [last week] could hurt ports.", "Council adopts bill"),
        ("The match starting in Graz [today] is not expected to last.", "Match starts in Graz"),
        ("Berg, accused of trying to buy votes in [May], could not be reached.", "Berg tries to buy votes"),
        # what a relative clause only says of it
        ("They spoke of the loss of [1998], which Berg said was a lesson.", "Loss"),
        ("It honours the Lorne conference of [1893] which began the talks.", "Lorne conference begins the talks"),
        ("They will meet [last year]'s winner, Olaf Lund, in Graz.", "Olaf Lund is winner"),
        ("“The plan is a loss,” Anna Berg was quoted as telling reporters on [Monday].", "Anna Berg says plan is a loss"),
        ("Norway, not a member of the union, signed it on [Monday].", "Norway signs it"),
        # what goes by its day
        ("They met in the run-up to the [Boxing Day] match.", "Boxing Day match"),
        ("Anger grew after the [May 3] coup.", "May 3 coup"),
        ("Anger grew after the [May 3] ruling.", "Ruling"),
        ("Anna Berg was on a training flight on [Monday] when she crashed.", "Anna Berg crashes"),
        ("Stocks were 22 tons on [Monday], when prices were low.", "Stocks are 22 tons, as prices are low"),
        ("The fund to be listed in Graz early [next month] will do well.", "Fund listed in Graz"),
        ("It is a response to the crash [last August] which killed Anna Berg.", "Crash kills Anna Berg"),
        ("With nominations for the post to close on [Monday], Anna Berg left.", "Nominations for the post close"),
        ("With voters eager to begin on [Monday], Anna Berg left.", "Voters begin"),
        ("A group of small ports hopes to merge by [May 31].", "Group of small ports hopes to merge"),
        ("The losses in the United States and the United Kingdom were hidden in [2019].", "Losses in the United States and the United Kingdom hidden"),
        ("A council report, dated [May 3], said the mill would close.", "Council report says the mill will close"),
        ("The bill approved 12-6 on [Monday] would help the mill.", "Bill approved 12-6"),
        ("“The plan is a loss,” Anna Berg told the Lorne Constitution on [Monday].", "Anna Berg says plan is a loss"),
        ("“It's a loss,” Anna Berg said on [Monday].", "Anna Berg says it's a loss"),
        ("The cost of living in [May] was low.", "Cost of living is low"),
        ("The results will be put before the Lorne Labour Commission [next Monday].", "Results put before the Lorne Labour Commission"),
        ("Ten barns were either destroyed or damaged on [Monday].", "Ten barns either destroyed or damaged"),
    ],
)  # fmt: skip
def test_the_verb_of_the_date(marked: str, expected: str | None) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # one verb for two dates
        ("Lund won the cup in {2019} and the league in [2020].", "Lund wins the league"),
        ("Lund won the cup in [2019] and the league in {2020}.", "Lund wins the cup"),
        ("The first prize will be given on {Monday}, the peace prize on [Tuesday] and the last on {Friday}.", "Peace prize given"),
        ("Lund won the cup in [2015], the league in {2017} and the shield in {2020}.", "Lund wins the cup"),
        ("Lund won the cup in {2015}, the league in {2017} and the shield in [2020].", "Lund wins the shield"),
        ("Otter opened shops in Graz in {May} and in Linz in [June].", "Otter opens shops in Linz"),
        ("Karl Otter died in {1990} and Eva Roth in [1995].", "Eva Roth dies"),
        # two verbs, two dates
        ("The treaty, signed in {1994} and ratified in [1996], bans whaling.", "Treaty ratified"),
        ("The treaty, signed in [1994] and ratified in {1996}, bans whaling.", "Treaty signed"),
        ("Firefighters brought the blaze, which broke out {late Saturday}, under control on [Monday].", "Firefighters bring the blaze, which breaks out, under control"),
        ("The band, formed in [1998] by Eva Roth, split up in {2010}.", "Eva Roth forms band"),
        ("The band, formed in {1998} by Eva Roth, split up in [2010].", "Band splits up"),
        # an earlier amount
        ("Unemployment stood at 6.1 percent in {April}, up from 5.8 percent in [March].", "Unemployment stands at 5.8 percent"),
        ("Net income fell to 40 million euros from 55 million euros [a year earlier].", "Net income at 55 million euros"),
        # a clause that the sentence points to
        ("It was not until [1998] that the firm paid its workers.", "Firm pays its workers"),
        ("The lake froze for the first time since [1953], when two skaters drowned.", "Two skaters drown"),
        ("On [Friday], the day before he was due in court, Holm fled to Lorne.", "Holm flees to Lorne"),
        ("According to a poll published on [Monday], most Lorners want a bridge.", "Most Lorners want a bridge"),
        # who did it
        ("The court jailed Holm for taking bribes in [2016].", "Holm takes bribes"),
        ("Tom Reed, 34, of Aske, who was last seen on [Thursday], is alive.", "Tom Reed last seen"),
        ("Talks between the two sides, suspended in [May], will go on.", "Talks between the two sides suspended"),
        ("It went to farmers whose land was flooded in [2011].", "Farmers' land flooded"),
        ("Born in Aske in {1950}, Tom Reed made his debut in [1971].", "Tom Reed makes his debut"),
        ("Eva Roth took over in [1998].", "Eva Roth takes over"),
        ("The man who robbed the bank was jailed on [Monday].", "Man jailed"),
        ("A woman who was watching her clothes dry was hurt on [Monday].", "Woman hurt"),
        ("It led to the arrest of Holm, who is charged with taking bribes in [2016].", "Holm takes bribes"),
        ("The envoys of Lorne, Brill and the Aske Isles on [Monday] issued a joint statement rejecting the plan.", "Envoys of Lorne, Brill and the Aske Isles reject the plan"),
        ("The mayor himself met with Holm on [Monday].", "Mayor himself meets with Holm"),
        ("The car was found abandoned at the port in [December].", "Car found abandoned at the port"),
        ("Holm paid tribute to the men who founded the club in {1956} in a speech on [Monday].", "Holm pays tribute to the men who found the club in a speech"),
        ("Otter shares have swung sharply, rising to a high of 42 euros in [June].", "Otter shares rise to a high of 42 euros"),
        ("Otter has lost its licence, according to a report on [Monday].", "Otter loses its licence"),
        ("Holm, the court said, took bribes in [2016].", "Holm takes bribes"),
        ("The war went on in Aske (Lorne finally fell in [October]).", "Lorne finally falls"),
        ("According to a [November 1960] report by the army, most people backed the rebels.", "Most people back the rebels"),
        ("The accords foresaw national elections to be held by [July 1956].", "National elections held"),
        ("The firm had debt that was incurred to finance the purchase that took place in [1988].", "Purchase takes place"),
        ("A program approved by the board in [1987] that set no limit has ended.", "Board approves program"),
        ("The British took the town on [5 May].", "British take the town"),
        ("Divers recovered 220 remains on [Monday].", "Divers recover 220 remains"),
        ("Eight of the wrecks found since {1993} were raised on [Monday].", "Eight of the wrecks raised"),
        ("The truce agreed on {Monday} collapsed on [Wednesday].", "Truce collapses"),
        ("In a letter dated [May 3], Eva Roth said Otter would move.", "Eva Roth says Otter will move"),
        ("Inflation slowed to 2.1 percent in {February} from 2.4 percent in [January].", "Inflation at 2.4 percent"),
        ("Holm told police that he last saw Reed on [Monday].", "Holm last sees Reed"),
        ("Police said on [Monday] they had found no proof that Holm was in Aske.", "Police say they have found no proof that Holm is in Aske"),
        ("Holm confessed to killing his dog by strangling it in [2016].", "Holm kills his dog by strangling it"),
        ("The mill had debts of 9 million euros in {1996}, up from only four million euros in [1992].", "Mill has debts of four million euros"),
        ("Born in Aske, Lorne, on [May 15, 1922], Tom Reed was raised in Graz.", "Tom Reed born in Aske, Lorne"),
        ("Holm's visit came ahead of a key meeting of the club in Lorne [next month].", "Key meeting of the club in Lorne"),
        ("The envoy, who left on {Tuesday}, will sign a treaty with Lorne on [Wednesday].", "Envoy signs a treaty with Lorne"),
        ("“We are ready,” Tom Reed said on [Monday] as he announced that work had begun.", "Tom Reed says “we are ready”"),
        ("Lorne wants to join the league in {2012} and Aske in [2013].", "Aske wants to join the league"),
        ("Tax cuts are due, Holm said in a letter released on [Monday].", "Holm says tax cuts are due"),
        ("Eva Roth, the chairwoman, on [Monday] told Radio Lorne that the club should move.", "Eva Roth says the club should move"),
        ("The council would likely vote on its plan on [Monday].", "Council likely votes on its plan"),
        ("The office that handles disputes closed on [Monday].", "Office closes"),
        ("The choir playing on [Monday] positively glowed.", "Choir positively glows"),
        ("The plan, reported by Radio Lorne and other media [last week], is dead.", "Radio Lorne and other media report plan"),
        ("Two people died and 14 were hurt on [Monday].", "Two people die and 14 hurt"),
        ("Two people were killed and 14 hurt on [Monday].", "Two people killed and 14 hurt"),
        ("There were clashes in Lorne on [Monday].", "Clashes in Lorne"),
        ("The number of people claiming benefits rose 15,000 [last week].", "Number of people rises 15,000"),
        ("Otter reported a [third-quarter] loss of 8 million euros.", "Otter reports a loss of 8 million euros"),
        ("The [Dec. 21, 1988], bombing of the ferry killed nobody.", "Bombing of the ferry"),
        ("The mayor called early elections for [June 6].", "Early elections"),
        ("The first trial was set for [May 3] in Graz.", "First trial in Graz"),
        ("Eva Roth, mayor of Lorne since [1998], will step down.", "Eva Roth becomes mayor of Lorne"),
        ("Tom Reed, the [2004] champion, came third.", "Tom Reed is champion"),
        ("Eva Roth, mayor in [the 1990s], is well.", "Eva Roth is mayor"),
        ("Tom Reed rose to head of trading in [2004].", "Tom Reed rises to head of trading"),
    ],
)  # fmt: skip
def test_two_dates_and_who(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the main verb after a relative clause
        (
            "Veterans of the revolt that brought Lund to power {42 years ago} gathered on [Monday] in Graz.",
            "Veterans of the revolt gather in Graz",
        ),
        (
            "Workers at the plant that closed {last year} protested on [Monday] in Graz.",
            "Workers at the plant protest in Graz",
        ),
        (
            "Residents of the town that the flood destroyed in {1998} returned on [Monday].",
            "Residents of the town return",
        ),
        (
            "An aide who saw the letters of the two men was quoted on [Monday] as saying that they were real.",
            "Aide says they were real",
        ),
        ("A guard at the jail where Berg died in [2009] testified {Monday}.", "Berg dies"),
        # “that” after a noun of what is thought
        ("Lund shares the assessment that Kesh interfered in the [2016] vote.", "Kesh interferes in the vote"),
        ("Police looked into the likelihood that Holm was shot on [Monday] in Graz.", "Holm shot in Graz"),
        # the date of a subject of what is said
        ("The firm said its [2020] loss shocked the board.", "Firm's loss shocks the board"),
        (
            "Dealers said [Monday]'s focus on top stocks showed the fears of the market.",
            "Focus on top stocks shows the fears of the market",
        ),
        ("Dealers said [Monday] their focus was on top stocks.", "Dealers say their focus is on top stocks"),
        (
            "After touring the city {Sunday} and meeting with police on [Monday], Lund left.",
            "Lund meets with police",
        ),
        # whom a clause is about
        ("The town spoke of the case of Ivo Holm, who was freed on [Monday].", "Ivo Holm freed"),
        ("The brother of Ivo Holm, who was freed on [Monday], spoke.", "Brother of Ivo Holm freed"),
        ("Allies of Ivo Holm, who were freed on [Monday], spoke.", "Allies of Ivo Holm freed"),
        ("A dozen of the Holms, who were freed on [Monday], spoke.", "Dozen of the Holms freed"),
        (
            "It has put off the trial of two Greeks suspected of blowing up a jet over Kesh on [Monday].",
            "Two Greeks blow up a jet over Kesh",
        ),
        ("Ivo Holm, the sailor and poet who died on [Monday], was a Greek.", "Ivo Holm dies"),
        (
            "They told of the murder of a priest and his two aides, which took place on [Monday].",
            "Murder of a priest and his two aides takes place",
        ),
        # what something follows
        ("The warning follows two decisions by the court [last June].", "Two decisions by the court"),
        ("The move followed the arrest of two editors on [Monday].", "Two editors arrested"),
        ("Berg followed her father into politics on [Monday].", "Berg follows her father into politics"),
        ("The mill hopes to top the 9 cents a share it earned [last year].", "Mill earns 9 cents a share"),
    ],
)
def test_dates_of_other_clauses(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # a plan has no date that is past: what its object or subject tells has
        ("The quake last month will cost the firm millions.", {"2021-02": "Quake"}),
        ("The board will meet to discuss the fire last week in Lorne.", {"2021-03-01/2021-03-07": "Fire in Lorne"}),
        ("He will be tried for the murder of a nurse in 1998.", {"1998": "Nurse murdered"}),
        ("Output will still be behind 1986.", {}),
        ("Banks are likely to raise rates after a rise by two others yesterday.", {}),
        ("Lorne will leave behind an imposing 1960 stone embassy.", {}),
        # what it is compared with is told
        ("Output is expected to fall to 184 tons from 185 tons last year.", {"2020": "Output at 185 tons"}),
        ("Exports are likely to rise to 90 tons from 80 tons in 2020.", {"2020": "Exports at 80 tons"}),
        # a weekday or a month may be one to come, and a plan may take effect from a day past
        ("Lorne will vote on Friday.", {"2021-03-19": "Lorne votes"}),
        ("Effective March 10, 2021, banks will deduct bad loans.", {"2021-03-10": "Banks deduct bad loans"}),
        # what would have been, and what feasts are spent like
        ("It would have cost the firm millions on Monday.", {}),
        ("The men spent their Christmas at sea.", {}),
        # months that goods are traded for
        ("Lorne sold its crude for March shipment.", {}),
        ("Holm hopes that the June bond contract will ease.", {}),
        ("March/April sold at 4,340 dollars, and Aug/Sept at 4,400 dollars.", {}),
        ("February shipments rose by 2 percent.", {"2021-02": "Shipments rise by 2 percent"}),
        ("Anna Berg said “We are back where we were in 1973 and 1979”.", {}),
        # what is only spoken of
        ("Anna Berg criticised the 2019 budget of the council.", {}),
        ("Anna Berg condemned the 2019 invasion.", {"2019": "Invasion"}),
        ("Anna Berg referred to March 11 in her speech.", {}),
        # who says so now did not say it then
        ("Anna Berg says last year the mill was closed.", {"2020": "Mill closed"}),
        ("Anna Berg said last year the mill was closed.", {"2020": "Anna Berg says the mill is closed"}),
    ],
)
def test_plans_and_dates_past(text: str, dates: dict[str, str]) -> None:
    article = article_from_record({"id": "t", "text": text}, "t")
    found = compose(article, tag(text, TODAY, genre="news"), TODAY)
    assert {event.date: event.title for event in found} == dates


@pytest.mark.parametrize(
    "marked",
    [
        "By {2012} the lake measured a mile, according to a report by the trust in [2017].",
        "Lorne will play at Euro [2020].",
        "They trained hard in [spring] training.",
        "This is Radio Lorne [today].",
        "Shops are full of [Christmas] gifts.",
        "The rebels agreed to a [Christmas] truce.",
        "Holm was the first man since Rod Laver in [1969] to hold all four cups.",
        "That ends on [Monday].",
        "Neither side had answered by [Monday].",
        "Had the storm come on [Monday], the village would be lost.",
        "It was the biggest fall since [2009].",
        "The bank will raise rates for the first time since [2011].",
        "Police found no evidence that Holm was in Aske on [Monday].",
        "Holm denied that the bank was closed on [Monday].",
        "There has been no reform since [1986], when Holm was mayor.",
        "Profit grew 19 percent from [a year ago].",
        "Sales rose 43 percent compared with [last year].",
        "Demand rose 11 percent over [1985].",
        "Traffic grew 3 percent on [2019].",
        "Profit doubled from [2017].",
        "The index closed at 3,412 points on Tuesday, up 24 points from [Monday].",
        "It is the third time since [2005] that the firm has changed owners.",
        "Shares ended higher on {Friday}, the last trading day of [2005].",
        "The bank left its rate at 3 percent, where it has been since [May].",
        "Crude for delivery in [May] fell 40 cents.",
        "Lund bought corn for delivery in {May} and [July].",
        "Corn for [May] delivery rose 2 cents.",
        "Lund will report [third-quarter] earnings on {Friday}.",
        "The firm was to have announced its results on [Monday].",
        "The bank raised its rate on {Monday}, the third increase [this year].",
        "There was no word from the crew on [Monday].",
        "Holm was cleared of charges dating back to [1998].",
        "The mill, idle since [1911], began to turn on {Monday}.",
        "The vote, originally scheduled for [March 3], was put off.",
        "It was unlikely that Berg could have won on [Monday].",
        "[The quarter] was terrible, and the club is sad.",
        "[Last year] was difficult for the firm.",
        "Berg said she is approaching [next year] with caution.",
        "Should these loans remain open for the rest of [2021], income will fall.",
        "Had the storm come on [Monday], many would have died.",
    ],
)
def test_no_happening(marked: str) -> None:
    assert entry(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Speaking to reporters on [Monday], Governor Ida Kran said the bridge would close.",
        "Governor Ida Kran speaking on [Monday] said the bridge would close.",
    ],
)
def test_what_is_said_in_speaking(marked: str) -> None:
    found = entry(marked)
    assert found is not None
    assert (found.kind, found.speaker, found.title) == (
        "statement",
        "Ida Kran",
        "Ida Kran says the bridge will close",
    )
