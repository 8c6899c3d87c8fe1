"""What a reader of statements asks of the mentions of a document."""

from reading.actors.conftest import Reader


def test_the_longest_mention_covers_a_word(read: Reader) -> None:
    text = read("Kazakhstan's Foreign Ministry refused.")
    covering = text.mentions.at(text.word("Kazakhstan"))

    assert covering is not None
    assert text.doc[covering.root].text == "Ministry"


def test_a_mention_is_found_by_its_head(read: Reader) -> None:
    text = read("Kazakhstan's Foreign Ministry refused.")
    headed = text.mentions.headed_by(text.word("Kazakhstan"))

    assert headed is not None
    assert headed.kind == "state"


def test_a_word_that_speaks_of_nobody(read: Reader) -> None:
    text = read("Rain fell on the fields.")

    assert text.mentions.at(text.word("Rain")) is None
    assert text.mentions.headed_by(text.word("fields")) is None
    assert text.mentions.of_phrase(text.word("Rain")) == ()


def test_mentions_are_in_the_order_of_the_text(read: Reader) -> None:
    roots = [mention.root for mention in read("China and Iran met in Oslo. They agreed.").mentions.all]

    assert roots == sorted(roots)


def test_the_place_of_a_verb(read: Reader) -> None:
    text = read("Kazakhstan opened a consulate in Herat on Monday.")
    place = text.mentions.place_of(text.word("opened"))

    assert place is not None
    assert text.doc[place.start : place.end].text == "Herat"


def test_a_state_that_one_trades_with_is_no_place(read: Reader) -> None:
    text = read("Kazakhstan trades with Afghanistan.")

    assert text.mentions.place_of(text.word("trades")) is None


def test_the_most_present_actor_comes_first(read: Reader) -> None:
    text = read("Norway spoke with Chad. Norway closed its embassy. Norway gave no reason. Rain fell.")

    assert [actor.id for actor in text.mentions.salient(text.word("Rain"))][:2] == ["NOR", "TCD"]


def test_names_that_mean_no_actor_are_told(read: Reader) -> None:
    text = read("The Moscow Times reported from Moscow.")

    assert text.mentions.is_outlet_or_misnomer(text.word("Times"))
    assert not text.mentions.is_outlet_or_misnomer(text.word("Moscow", 1))
