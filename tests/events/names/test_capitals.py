"""Text in capitals gets its usual case back, letter by letter in place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.events.names.capitals import in_capitals, recase


@pytest.mark.parametrize(
    ("capitals", "usual"),
    [
        ("THE TALKS FAILED. NO ONE KNOWS WHY.", "The talks failed. No one knows why."),
        (
            "PRESIDENT ALFREDO CRISTIANI MET THE FOREIGN MINISTER OF COSTA RICA ON TUESDAY.",
            "President Alfredo Cristiani met the foreign minister of Costa Rica on Tuesday.",
        ),
        (
            "GUERRILLAS OF THE QUARNO MARTI NATIONAL LIBERATION FRONT [QMLF] FIRED; THE QMLF DENIES IT.",
            "Guerrillas of the Quarno Marti National Liberation Front [QMLF] fired; the QMLF denies it.",
        ),
        ("[LARIOS] I CALLED THE U.S. EMBASSY.", "[Larios] I called the U.S. Embassy."),
        ('THE "TERRORISTS," SAID LARIOS, LEFT ON 5 JANUARY.', 'The "terrorists," said Larios, left on 5 January.'),
        ("THE MINISTRY OF DEFENSE PAID DLRS 5 MILLION.", "The Ministry of Defense paid dlrs 5 million."),
        ("CARLOS DE LA QUARNO WAS HURT.", "Carlos de la Quarno was hurt."),
        (
            "A GROUP OF HOODED MEN LEFT THE HOUSE OF TWO JESUIT NUNS.",
            "A group of hooded men left the house of two Jesuit nuns.",
        ),
        ("THE SHINING PATH USED MACHETES ON THE OUTSKIRTS.", "The Shining Path used machetes on the outskirts."),
    ],
)
def test_usual_case(capitals: str, usual: str) -> None:
    assert recase(capitals) == usual


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("THE TALKS FAILED", True),
        ("THE TALKS FAILED, McDONALD SAID ON 5 MAY.", True),
        ("The talks failed", False),
        ("MOSCOW, December 30. /TASS/. Russia will mind.", False),
        ("", False),
    ],
)
def test_whether_a_text_is_in_capitals(text: str, whether: bool) -> None:
    assert in_capitals(text) is whether


@given(st.text(max_size=80) | st.text(alphabet="ABCİßÉ .-'’[]\n5", max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_letter_moves(text: str) -> None:
    usual = recase(text)
    assert len(usual) == len(text)
    assert all(a == b or a.lower() == b.lower() for a, b in zip(text, usual, strict=True))
