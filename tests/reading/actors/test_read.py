"""A document from its first line to its last: everybody who is spoken of, and nobody else."""

from reading.actors.conftest import Reader

REPORT = """Tashkent takes delivery of a letter
TASHKENT - Uzbekistan's foreign ministry has taken a copy of the letters of Abdul Ghafar, whom the Taliban named.
Its spokesman, Rustam Aliev, said that the two sides would talk again. "We look forward to it," Aliev said.
The ministry gave no details. Kabul, for its part, praised the neighbour."""

ORDINARY = """A prize for a baker
The baker has won a prize for his rolls. Guests praised the crust, and an ambassador of the guild gave a speech.
"I recognise the smell of my childhood," she said."""


def test_a_report(read: Reader) -> None:
    text = read(REPORT, title=REPORT.partition("\n")[0])

    assert text.mention("TASHKENT").locative
    assert text.phrase("ministry") == ["UZB"]
    assert text.ids("Its") == ["UZB"]
    assert text.mention("Aliev").person == "Rustam Aliev"
    assert set(text.ids("sides")) == {"UZB", "AFG:IEA"}
    assert text.ids("We") == ["UZB"]
    assert text.ids("ministry", 1) == ["UZB"]


def test_ordinary_news_speaks_of_no_actor(read: Reader) -> None:
    text = read(ORDINARY)

    assert [mention for mention in text.mentions.all if mention.actors] == []


def test_nothing_at_all(read: Reader) -> None:
    assert read("").mentions.all == ()


def test_odd_signs_are_no_obstacle(read: Reader) -> None:
    assert read("\u202eKabul\u202c \x07 ... ((( Astana ))) \n\n\n— ‘Moscow’").mentions.all != ()


def test_the_same_text_gives_the_same_mentions(read: Reader) -> None:
    assert read(REPORT).mentions.all == read(REPORT).mentions.all
