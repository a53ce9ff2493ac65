"""What a rule needs, and how certain its ground is, in words."""

from __future__ import annotations

from sopdoc.messages import N_, _
from sopdoc.rules.rule import Basis, Need, Rule

_NEEDS = {
    Need.TREE: N_("as soon as the file is read"),
    Need.SOP: N_("when the whole SOP has been read"),
    Need.PAGES: N_("on the finished pages"),
    Need.REGION: N_("when all SOPs of the offices are looked at together"),
    Need.BOOK: N_("when the book of an office is made"),
}
_BASES = {
    Basis.READ: N_("read in the annex"),
    Basis.GUIDANCE: N_("official guidance"),
    Basis.PRACTICE: N_("seen in practice"),
    Basis.BELIEVED: N_("believed; passage not found"),
    Basis.SENSE: N_("sopdoc's own"),
}


def need_of(rule: Rule) -> str:
    """Say when a rule is asked."""
    return _(_NEEDS[rule.need])


def ground_of(rule: Rule) -> str:
    """Say on what a rule rests: the regulation's passage, if it has one, and how certain that is."""
    basis = _(_BASES[rule.basis])
    return f"{rule.ground} ({basis})" if rule.ground else basis
