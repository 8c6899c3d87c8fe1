"""Words of an event, in whatever order."""

from legation.checks.chronology.likely.event_words import event_words, stems_in


def test_words_of_an_event_are_stems_of_those_of_the_list() -> None:
    words = event_words()["trnc-declared"]

    assert stems_in("proclaimed") <= words.own
    assert stems_in("Turkish") <= words.names
    assert not words.own & words.names
