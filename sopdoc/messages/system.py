"""Why the system can't do something, in the reader's language: systems say it in theirs, or in English."""

from __future__ import annotations

import errno

from sopdoc.messages import N_, _

_REASONS = {
    errno.EACCES: N_("Permission denied"),
    errno.EPERM: N_("Operation not permitted"),
    errno.ENOENT: N_("No such file or directory"),
    errno.ENOTDIR: N_("Not a directory"),
    errno.EISDIR: N_("Is a directory"),
    errno.EEXIST: N_("File exists"),
    errno.ENOTEMPTY: N_("Directory not empty"),
    errno.ENAMETOOLONG: N_("File name too long"),
    errno.EINVAL: N_("Invalid argument"),
    errno.ELOOP: N_("Too many levels of symbolic links"),
    errno.ENOSPC: N_("No space left on device"),
    errno.EFBIG: N_("File too large"),
    errno.EROFS: N_("Read-only file system"),
    errno.EBUSY: N_("Device or resource busy"),
    errno.EIO: N_("Input/output error"),
    errno.EMFILE: N_("Too many open files"),
    errno.ENFILE: N_("Too many open files in system"),
    errno.ENOMEM: N_("Cannot allocate memory"),
    errno.EPIPE: N_("Broken pipe"),
    errno.ETIMEDOUT: N_("Connection timed out"),
}
"""The words that systems have for what people meet, by the numbers that mean the same on all of them."""
_OPEN_ELSEWHERE = 32
"""What Windows calls a file that another program, such as Word, has open."""


def reason_of(fault: OSError) -> str:
    """Return why the system couldn't do something."""
    if getattr(fault, "winerror", None) == _OPEN_ELSEWHERE:
        return _("another program has the file open")
    known = _REASONS.get(fault.errno or 0)
    return _(known) if known else fault.strerror or str(fault) or type(fault).__name__
