"""Every error that Legation raises on purpose, drawn as a tree.

LegationError
├── RecordError            a record would say what a record cannot say
│   └── EvidenceMismatch   a quote is not what the text reads at its offsets
├── ListError              a file of `lists/` is malformed
├── CodebookError          a file of `codebook/` is malformed
├── ModelError             a language pipeline is missing or does not speak Universal Dependencies
├── IntakeError            a document cannot be read
│   └── FetchError         a page may not or cannot be fetched
│       ├── NoAnswerError      a server does not answer, or not in time
│       └── TooLargeError      a page has more bytes than are taken
├── RegisterError          the register cannot do what is asked of it
│   ├── LedgerError        a ledger holds what no record can say
│   ├── AbsentError        nothing on record has that id
│   └── AccountError       an account cannot be made or used so
├── TradeError             official statistics cannot be kept or asked
│   ├── SourceError        a source of statistics is malformed
│   └── ServiceError       a service of statistics cannot be reached or refuses
├── RequestError           a request asks for what no page can give
├── ExportError            what is on record cannot be written so
├── SecondReaderError      a language model cannot be asked, or its answer cannot be used
│   └── SilentModelError   a language model does not answer for now
├── CaseError              a set of cases or records is malformed
├── WatchError             a watch is malformed or cannot do its round
│   └── ListingError       a source gives no list of reports
├── BriefError             a brief cannot be written, shown or sent as asked
└── SettingError           an option or setting has no such value

A message says where, what was said there, what was found, and what to do.
"""

from __future__ import annotations


class LegationError(Exception):
    """Base of every error raised on purpose; anything else is a defect of the program."""


class RecordError(LegationError):
    """A record would say what a record cannot say."""


class EvidenceMismatch(RecordError):
    """A quote is not what the text reads at its offsets."""


class ListError(LegationError):
    """A file of `lists/` is malformed."""


class CodebookError(LegationError):
    """A file of `codebook/` is malformed."""


class ModelError(LegationError):
    """A language pipeline is missing or does not speak Universal Dependencies."""


class IntakeError(LegationError):
    """A document cannot be read."""


class FetchError(IntakeError):
    """A page may not or cannot be fetched."""


class NoAnswerError(FetchError):
    """A server does not answer, or not in time."""


class TooLargeError(FetchError):
    """A page has more bytes than are taken."""


class RegisterError(LegationError):
    """The register cannot do what is asked of it."""


class LedgerError(RegisterError):
    """A ledger holds what no record can say."""


class AbsentError(RegisterError):
    """Nothing on record has that id."""


class AccountError(RegisterError):
    """An account cannot be made or used so."""


class TradeError(LegationError):
    """Official statistics cannot be kept or asked."""


class SourceError(TradeError):
    """A source of statistics is malformed."""


class ServiceError(TradeError):
    """A service of statistics cannot be reached or refuses."""


class RequestError(LegationError):
    """A request asks for what no page can give."""


class ExportError(LegationError):
    """What is on record cannot be written so."""


class SecondReaderError(LegationError):
    """A language model cannot be asked, or its answer cannot be used."""


class SilentModelError(SecondReaderError):
    """A language model does not answer for now."""


class CaseError(LegationError):
    """A set of cases or records is malformed."""


class WatchError(LegationError):
    """A watch is malformed or cannot do its round."""


class ListingError(WatchError):
    """A source gives no list of reports."""


class BriefError(LegationError):
    """A brief cannot be written, shown or sent as asked."""


class SettingError(LegationError):
    """An option or setting has no such value."""
