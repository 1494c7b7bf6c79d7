"""Event or statement, happened, planned or alleged, who speaks and who is cited."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.events.entries import is_ahead, is_over
from extractor.events.event import Event
from extractor.reading.records import article_from_record
from extractor.timex.model import Timex

TODAY = datetime.date(2021, 3, 13)


def entry(marked: str, edtf: str = "2021-03-08", anchor: Anchor | None = None) -> Event:
    """The one entry of a sentence whose date stands in square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    timex = Timex(start, end, text[start:end], "DATE", edtf, edtf)
    (found,) = compose(article_from_record({"id": "t", "text": text}, "t"), [timex], anchor or Anchor.on(TODAY))
    return found


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("statement", "The mayor said on [Monday] that the bridge was safe."),
        ("statement", "The bridge is safe, the mayor told reporters on [Monday]."),
        ("statement", "The union accused the company on [Monday] of lying."),
        ("statement", "The plan, announced on [Monday] by the mayor, will cost millions."),
        ("statement", "The ministry issued a statement on [Monday]."),
        ("statement", "The minister attacked the union on [Monday], saying it had lied."),
        ("statement", "Half the lakes are dry, a report showed on [Monday]."),
        ("event", "The mayor opened the bridge on [Monday]."),
        ("event", "The mayor called an election on [Monday]."),
        ("event", "Kesh declared independence on [Monday]."),
        ("event", "The board declared a dividend on [Monday]."),
        ("statement", "Holm lashed out at the union on [Monday], accusing it of lying."),
        ("statement", "“The market is strong,” Holm said in a statement on [Monday]."),
        ("event", "Lund will announce a new chairman on [Friday]."),
        ("event", "Holm wrote the novel in [March]."),
        ("event", "The floods claimed 20 lives on [Monday]."),
        ("statement", "The mayor called the plan a mistake on [Monday]."),
        ("statement", "The envoy declared the talks dead on [Monday]."),
        ("statement", "Experts said in a study published on [Monday] that the lake was dry."),
        ("event", "The ministry reported its first deaths on [Monday]."),
        ("event", "Engineers found cracks on [Monday]."),
        ("event", "The bridge was closed on [Monday], the mayor said."),
        ("event", "A letter reveals that the bridge was closed on [Monday]."),
        ("event", "The mayor testified to the audit committee on [Monday]."),
        ("statement", "The mayor testified on [Monday] that the bridge was safe."),
        ("event", "Scientists observed the comet on [Monday]."),
        ("statement", "Scientists observed on [Monday] that the comet was fading."),
        ("event", "The union called off a strike on [Monday]."),
        ("event", "The council confirmed Anna Berg to the post on [Monday]."),
        ("statement", "The council confirmed on [Monday] that the post was vacant."),
        ("event", "The bank added 300 jobs on [Monday]."),
        ("statement", "The bank added on [Monday] that it was sound."),
        ("event", "The alliance grew again, adding Kesh in [1952]."),
        ("event", "The trial concluded on [Monday] with a verdict."),
        ("statement", "The panel concluded on [Monday] that the law was void."),
        ("event", "Holm appealed the ruling on [Monday]."),
        ("event", "Holm appealed to the Supreme Court on [Monday]."),
        ("statement", "The mayor appealed for calm on [Monday]."),
        ("statement", "The mayor appealed to voters on [Monday] to stay at home."),
        ("event", "Berg claimed a third title on [Monday]."),
        ("statement", "The rebels claimed responsibility on [Monday] for the blast."),
        ("event", "Holm Lines said its [February] load factor fell."),
        ("statement", "Officials said [Monday] the harvest was poor."),
        ("event", "The scene recalled the [2011] storm on the coast."),
        ("event", "The attack responded to a strike on the tanker on [Monday]."),
        ("statement", "The mayor responded to the strike on [Monday]."),
        ("event", "Lund reported [2020] net income of 2 million dollars."),
        ("event", "Output of food maintained growth in [2020]."),
        ("statement", "Berg maintained on [Monday] that the plan was bad."),
    ],
)
def test_kind(kind: str, marked: str) -> None:
    assert entry(marked).kind == kind


@pytest.mark.parametrize(
    ("status", "marked", "edtf"),
    [
        ("happened", "The mayor opened the bridge on [Monday].", "2021-03-08"),
        ("planned", "The mayor will open the bridge on [Friday].", "2021-03-19"),
        ("happened", "The Post said in an editorial on [Sunday] that the bridge was old.", "2021-03-14"),
        ("planned", "The bridge opens later [this summer].", "2021-22"),
        ("planned", "The vote was scheduled for [Monday].", "2021-03-08"),
        ("planned", "The council set a deadline of [Monday] for the builders.", "2021-03-08"),
        ("planned", "The council wants to close the road [this week].", "2021-03-08/2021-03-14"),
        ("planned", "The firms met before a vote [later this week].", "2021-03-08/2021-03-14"),
        ("happened", "A committee was set up on [Monday].", "2021-03-08"),
        ("happened", "The delay was largely due to a strike [last year].", "2020"),
        ("planned", "The mayor was due to speak on [Monday].", "2021-03-08"),
        ("planned", "The court gave the firm until [this week] to pay.", "2021-03-08/2021-03-14"),
        ("planned", "Analysts expect the firm to close the mill [this week].", "2021-03-08/2021-03-14"),
        ("planned", "Anna Berg stays until her term ends [this month].", "2021-03"),
        ("happened", "Anna Berg urged a boycott of the fair on [Monday].", "2021-03-08"),
        ("planned", "The firm expects a profit [this year].", "2021"),
        ("happened", "The bank forecast a loss on [Monday].", "2021-03-08"),
        ("planned", "The firm missed a [Monday] deadline to pay.", "2021-03-08"),
        ("alleged", "The guard allegedly took the ring on [Monday].", "2021-03-08"),
        ("alleged", "Judges freed two men accused of killing a guard [last year].", "2020"),
        ("alleged", "Anna Berg reportedly fled on [Monday].", "2021-03-08"),
        ("alleged", "The board dismissed claims the firm paid a bribe in [1995].", "1995"),
        ("alleged", "The board dismissed allegations that the firm paid a bribe in [1995].", "1995"),
        ("happened", "The board denied the firm paid for the songs the choir sang in [1995].", "1995"),
        ("alleged", "Berg was the mayor when a teacher allegedly hit a boy in [1995].", "1995"),
        ("happened", "Berg completed the sale by the [Monday] deadline.", "2021-03-08"),
        ("happened", "The offer was proposed [yesterday] to the board.", "2021-03-12"),
        ("planned", "[This year] the council is aiming to cut fees.", "2021"),
        ("planned", "Prices were likely to rise [this year].", "2021"),
        ("happened", "The rise was likely the result of a bid [today].", "2021-03-13"),
        ("happened", "The worst storm in the town [today] was.", "2021-03-13"),
        ("happened", "[Today] the bridge opened", "2021-03-13"),
    ],
)
def test_status(status: str, marked: str, edtf: str) -> None:
    assert entry(marked, edtf).status == status


def test_open_plans_are_tentative() -> None:
    assert entry("Norway could join in [June].", "2021-06").date == "2021-06?"
    assert entry("Norway will join in [June].", "2021-06").date == "2021-06"
    assert entry("The vote is expected as early as [Friday].", "2021-03-19").date == "2021-03-19?"
    assert entry("The vote will come no earlier than [Friday].", "2021-03-19").date == "2021-03-19?"


@pytest.mark.parametrize(
    ("speaker", "marked"),
    [
        ("Piet Hansen", "The bridge is safe, mayor Piet Hansen said on [Monday]."),
        ("Piet Hansen", "“It is safe,” said Piet Hansen, the mayor, on [Monday]."),
        ("Karl Lund", "The head of the mission, Karl Lund, told reporters on [Monday] that both sides had agreed."),
        ("Piet Hansen", "Piet Hansen was quoted by the Post on [Monday] as saying that the bridge would close."),
        ("Labour Ministry", "The sale, confirmed by the Labour Ministry on [Monday], is the first."),
        ("Ministers", "Ministers meeting in Graz said on [Monday] that rain was near."),
        (
            "Anna Berg",
            "A senior official said on [Monday] the pier was safe. Anna Berg, the harbour chief, made the remark in Graz.",
        ),
        ("Weather office", "The weather office said on [Monday] that rain was near."),
        ("Lorne Shimbun", "The Japanese daily Lorne Shimbun said on [Monday] that rain was near."),
        ("Anna Berg's lawyers", "Anna Berg's lawyers said on [Monday] that she was well."),
        ("Mr Lunds' family", "Karl Lunds is ill. Mr Lunds' family said on [Monday] that he was well."),
        ("Official papers", "The plan had failed, official papers released on [Monday] showed."),
    ],
)
def test_speaker(speaker: str, marked: str) -> None:
    assert entry(marked).speaker == speaker


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        ("Piet Hansen", "The bridge was closed on [Monday], mayor Piet Hansen said."),
        ("Piet Hansen", "Mayor Piet Hansen said the bridge was closed on [Monday]."),
        ("Interior Ministry", "Two men were arrested on [Monday], according to the Interior Ministry."),
        ("Piet Hansen", "On [Monday], mayor Piet Hansen said, two men were arrested."),
        (None, "Two men were arrested on [Monday]."),
    ],
)
def test_according_to(source: str | None, marked: str) -> None:
    assert entry(marked).according_to == source


@pytest.mark.parametrize(
    ("edtf", "ahead", "over"),
    [
        ("2021-03-14", True, False), ("2021-03-13", False, False), ("2021-03-12", False, True), ("2021", False, False),
        ("2022", True, False), ("2020", False, True), ("2021-22", True, False), ("2021-03-08/2021-03-14", False, False),
        ("199X", False, True), ("XXXX-12-19", None, None),
    ],
)  # fmt: skip
def test_ahead_and_over(edtf: str, ahead: bool | None, over: bool | None) -> None:
    assert (is_ahead(edtf, TODAY), is_over(edtf, TODAY)) == (ahead, over)
    assert (is_ahead(edtf, None), is_over(edtf, None)) == (None, None)
