"""What a document as a whole is held to, and who signs it."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import PENGESAHAN
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.SOP)
_warning = partial(Rule, Severity.WARNING, Need.SOP)

NOT_A_DOCUMENT = _error("not-a-document", "files that are no SOP")
DOUBLE_PENUTUP = _error("double-penutup", "two signature blocks")
WHOSE_NIP = _warning("whose-nip", "a number without a name", ground=PENGESAHAN, basis=Basis.READ, covers=("ID009",))
WHOSE_JABATAN = _warning(
    "whose-jabatan", "a post without a name", ground=PENGESAHAN, basis=Basis.READ, covers=("ID009",)
)
ANOTHER_PERSON = _warning(
    "another-person", "nearly the same name", ground=PENGESAHAN, basis=Basis.READ, covers=("ID011",)
)
UNUSED_PERMISSION = _warning("unused-permission", "permissions without a use")
UNKNOWN_PERMISSION = _warning("unknown-permission", "permissions of nothing")
