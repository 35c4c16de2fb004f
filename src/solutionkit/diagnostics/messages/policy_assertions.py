"""Words for what an industry may assert of its fees."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_PARITY = Text(
    "parity 是说换一个选项，费用不变。费用本来就随它变的东西，这样说只会是错的。",
    "Parity says that another choice leaves a fee the same. Of what fees are reckoned on, this "
    "could only be false.",
)

ENTRIES = {
    "policy/parity-over-amount": Entry(
        _ERROR,
        Text(
            "“{name}” 是金额，费用本来就随它变",
            "'{name}' is an amount, and fees change with it",
        ),
        Text(
            "parity 只对一个选项说，例如 over: goods.form；要说付得多不会收得少，写 "
            "monotone: {{of: …, in: code.paid}}",
            "parity is over a choice, such as over: goods.form; to say that a fee never falls as "
            "more is paid, write monotone: {{of: …, in: code.paid}}",
        ),
        _PARITY,
    ),
    "policy/parity-over-id": Entry(
        _ERROR,
        Text(
            "“{name}” 换了，类目、价格这些也跟着换",
            "with another '{name}', the category, the price and more change too",
        ),
        Text(
            "parity 只对一个选项说，例如 over: goods.form",
            "parity is over a choice, such as over: goods.form",
        ),
        _PARITY,
    ),
}
